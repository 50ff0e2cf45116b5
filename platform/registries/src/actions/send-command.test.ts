import { newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { fixedClock, refusal, runJobsUntilQuiet, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeJobs } from "../jobs.ts";
import { registriesModule } from "../module.ts";
import { findCommand, findWholeCommand, listWaitingCommands } from "../store/commands.ts";
import { type AnOwner, anOwner } from "../testing/an-owner.ts";
import { deliverCommand } from "./deliver-command.ts";
import { receiveReceipt } from "./receive-receipt.ts";
import { sendCommand } from "./send-command.ts";

const clock = fixedClock("2026-11-21T09:00:00+07:00");
let db: TestDatabase;
let office: AnOwner;
beforeAll(async () => {
  db = await testDatabase();
  office = await anOwner("office");
});
afterAll(() => db[Symbol.asyncDispose]());

async function aCommand(parts: { readonly to?: string; readonly agencyId?: string } = {}) {
  const key = `k:${newId()}`;
  const dossierId = newId();
  const agency = parts.agencyId === undefined ? {} : { agencyId: parts.agencyId };
  const work = () => db.work({ kind: "system", name: "dossiers.effects", ...agency }, clock);
  const send = (body = { name: "An" }) =>
    sendCommand(work(), { to: parts.to ?? "office", command: "issue-number", key, body, replyTo: { dossierId, effectId: "number" } });
  await send();
  const hash = (await findWholeCommand(db.pool, key))?.bodyHash ?? "";
  return { key, dossierId, send, hash };
}
const answersOf = async (dossierId: string) =>
  (await listEventsOf(db.pool, dossierId)).filter((event) => event.type === "registries.command-answered");

test("a command waits, visibly, and is tried later and later while nobody answers", async () => {
  const agencyId = newId();
  const { key } = await aCommand({ agencyId });
  const waits: number[] = [];
  for (let n = 0; n < 7; n++) {
    await deliverCommand(db.work(undefined, clock), key, { owners: { office: office.owner } });
    waits.push(((await findCommand(db.pool, key))?.nextAt.getTime() ?? 0) - clock.now().getTime());
  }
  expect(waits).toEqual([1000, 2000, 5000, 10_000, 30_000, 60_000, 60_000]);
  expect(await listWaitingCommands(db.pool, { agencyId })).toMatchObject([
    { key, state: "waiting", attempts: 7, lastFault: "unreachable", answer: null },
  ]);
  expect(await listWaitingCommands(db.pool, { agencyId: newId() })).toEqual([]);
  expect(await findCommand(db.pool, "none")).toBeUndefined();
});

test("an owner without an address is waited for", async () => {
  const { key } = await aCommand({ to: "land" });
  await runJobsUntilQuiet(db.pool, clock, [registriesModule()]);
  expect(await findCommand(db.pool, key)).toMatchObject({ state: "waiting", lastFault: "no-address" });
});

test("said twice it is one command; a key for another content is refused; a failed act leaves none", async () => {
  const { key, dossierId, send } = await aCommand();
  await send();
  expect(await refusal(send({ name: "Bình" }))).toBe("registries/key-reused");
  expect((await listEventsOf(db.pool, dossierId)).map((event) => event.type)).toEqual(["registries.command-sent"]);
  const work = db.work();
  const lost = newId();
  const act = work.transaction(async () => {
    await sendCommand(work, { to: "office", command: "x", key: lost, body: {}, replyTo: { dossierId, effectId: "x" } });
    throw new Error("no");
  });
  await expect(act).rejects.toThrow("no");
  expect(await findCommand(db.pool, lost)).toBeUndefined();
  expect((await findCommand(db.pool, key))?.state).toBe("waiting");
});

test("a receipt is booked once, also when it comes five times at once, and tells the dossier once", async () => {
  const { key, dossierId, hash } = await aCommand();
  const receipt = await office.receipt({ key, bodyHash: hash });
  const options = { owners: { office: office.owner } };
  await Promise.all(Array.from({ length: 5 }, () => receiveReceipt(db.work(undefined, clock), { key, receipt }, options)));
  expect(await findCommand(db.pool, key)).toMatchObject({
    state: "answered",
    answer: { number: "7" },
    answeredAt: clock.now(),
    lastFault: null,
  });
  expect(await answersOf(dossierId)).toMatchObject([{ data: { key, dossierId, effectId: "number", state: "answered" } }]);
  await deliverCommand(db.work(), key, options);
  expect((await findCommand(db.pool, key))?.attempts).toBe(1);
});

test("a signed refusal is an answer too", async () => {
  const { key, dossierId, hash } = await aCommand();
  const receipt = await office.receipt({ key, bodyHash: hash, state: "refused", answer: { reason: "no-name" } });
  await receiveReceipt(db.work(), { key, receipt }, { owners: { office: office.owner } });
  expect(await findCommand(db.pool, key)).toMatchObject({ state: "refused", answer: { reason: "no-name" } });
  expect(await answersOf(dossierId)).toMatchObject([{ data: { state: "refused" } }]);
});

test("a receipt signed by another, for another key, for another content or under another name is not taken", async () => {
  const { key, dossierId, hash } = await aCommand();
  const take = (receipt: string, asked = key) =>
    refusal(receiveReceipt(db.work(), { key: asked, receipt }, { owners: { office: office.owner } }));
  const forger = await anOwner("office");
  expect(await take(await forger.receipt({ key, bodyHash: hash }))).toBe("registries/bad-receipt");
  expect(await take(await office.receipt({ key: "other", bodyHash: hash }))).toBe("registries/bad-receipt");
  expect(await take(await office.receipt({ key, bodyHash: "other" }))).toBe("registries/bad-receipt");
  expect(await take(await office.receipt({ key, bodyHash: hash, state: "perhaps" }))).toBe("registries/bad-receipt");
  expect(await take("nonsense")).toBe("registries/bad-receipt");
  expect(await take(await office.receipt({ key, bodyHash: hash }), "no-such-key")).toBe("registries/not-found");
  expect((await findCommand(db.pool, key))?.state).toBe("waiting");
  expect(await answersOf(dossierId)).toEqual([]);
});

test("a command whose job was lost is found again", async () => {
  const { key } = await aCommand();
  await db.asOwner("delete from graphile_worker._private_jobs");
  const later = fixedClock(new Date(clock.now().getTime() + 180_000));
  const sweep = makeJobs({}).find((job) => job.name === "registries.sweep-commands");
  await sweep?.run(db.work(undefined, later), {});
  await runJobsUntilQuiet(db.pool, later, [registriesModule()]);
  expect(await findCommand(db.pool, key)).toMatchObject({ attempts: 1, lastFault: "no-address" });
});
