import { localDate, newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { anOfficial, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findCommand } from "../store/commands.ts";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { reachThrough, type UpstreamAct } from "../upstream.ts";
import { amendRecord } from "./amend-record.ts";
import { askAgain } from "./ask-again.ts";
import { deliverCommand } from "./deliver-command.ts";
import { publishRegistry } from "./publish-registry.ts";
import { registerRecord } from "./register-record.ts";
import { setUpstream } from "./set-upstream.ts";
import { giveUpWrite, listRefusedWrites, retryWrite } from "./settle-writes.ts";

const registry = "library-members";
const clock = fixedClock("2026-11-20T09:00:00+07:00");
const taken: UpstreamAct[] = [];
let isAway = false;
/** What the main node says no to, by its key. */
const refused = new Set<string>();
const end = reachThrough({
  look: async () => [],
  write: async (_work, _upstream, act) => {
    if (isAway) return { why: "unreachable" };
    if (refused.has(act.key)) return { refused: "q-no", code: "registries/bad-record", fields: ["phone"] };
    taken.push(act);
    return { taken: "q" };
  },
});
const db = await testDatabase();
const work = () => db.work(undefined, clock);
afterAll(async () => {
  end();
  await db[Symbol.asyncDispose]();
});
beforeAll(async () => {
  await publishRegistry(db.work(), libraryMembers);
  const writes = { purpose: "enrol", kinds: ["record"] };
  await setUpstream(db.work(), registry, { client: "VN/GOV/1/a", service: "VN/GOV/2/b/library-members", writes });
});
const deliver = async (key: string) => {
  await deliverCommand(work(), `registry:${key}`, {});
  const command = await findCommand(db.pool, `registry:${key}`);
  return command?.lastFault ?? command?.state;
};

test("acts on one record go in their order: what was amended last stands last there too; another record does not wait", async () => {
  const facts = { registry, validFrom: localDate("2020-01-01"), reason: "x" };
  const { recordId } = await registerRecord(work(), { ...facts, values: aMember(), requestKey: "w1" });
  expect(await deliver("w1")).toBe("answered");
  for (const phone of ["0901", "0902"]) {
    clock.advance(1000);
    const change = { values: { phone }, validFrom: facts.validFrom, reason: "x", requestKey: `w${phone}` };
    await amendRecord(work(), { recordId, ...change });
  }
  isAway = true;
  expect(await deliver("w0901")).toBe("unreachable");
  isAway = false;
  expect(await deliver("w0902")).toBe("older-first");
  await registerRecord(work(), { ...facts, values: aMember({ personId: newId() }), requestKey: "w2" });
  expect(await deliver("w2")).toBe("answered");
  expect([await deliver("w0901"), await deliver("w0902")]).toEqual(["answered", "answered"]);
  expect(taken.map(({ body }) => body.values).slice(-2)).toEqual([{ phone: "0901" }, { phone: "0902" }]);
});

test("what the main node refuses rests and is shown; later acts on that record wait until it is sent again, or given up for a reason", async () => {
  const admin = anOfficial({ permissions: ["registries.settle-writes"] });
  const here = () => db.work(admin, clock);
  const facts = { registry, validFrom: localDate("2020-01-01"), reason: "x", agencyId: admin.agencyId };
  const { recordId } = await registerRecord(work(), { ...facts, values: aMember(), requestKey: "r1" });
  const amend = async (phone: string) => {
    clock.advance(1000);
    await amendRecord(work(), { recordId, values: { phone }, validFrom: facts.validFrom, reason: "x", requestKey: `r${phone}` });
  };
  await amend("0903");
  await amend("0904");
  refused.add("registry:r1");
  expect([await deliver("r1"), await deliver("r0903")]).toEqual(["refused", "older-first"]);
  const before = taken.length;
  await deliver("r1");
  expect(taken.length).toBe(before);
  expect((await listRefusedWrites(here())).resting).toMatchObject([
    {
      ...{ key: "registry:r1", command: "record", recordId, behind: 2, code: "registries/bad-record", fields: ["phone"] },
      said: { vi: expect.stringMatching(/./) },
    },
  ]);
  expect(await refusal(giveUpWrite(here(), { key: "registry:r1", why: " " }))).toBe("registries/words-missing");
  for (const _ of [1, 2]) await retryWrite(here(), "registry:r1");
  expect([(await listRefusedWrites(here())).resting, await deliver("r1")]).toEqual([[], "refused"]);
  refused.delete("registry:r1");
  await retryWrite(here(), "registry:r1");
  refused.add("registry:r0903");
  expect([await deliver("r1"), await deliver("r0903"), await deliver("r0904")]).toEqual(["answered", "refused", "older-first"]);
  expect(await refusal(giveUpWrite(here(), { key: "registry:r0904", why: "x" }))).toBe("registries/write-settled");
  for (const _ of [1, 2]) await giveUpWrite(here(), { key: "registry:r0903", why: "Số cũ, không cần nữa" });
  expect(await refusal(retryWrite(here(), "registry:r0903"))).toBe("registries/write-settled");
  expect(await deliver("r0904")).toBe("answered");
  expect(await listRefusedWrites(here())).toMatchObject({
    resting: [],
    givenUp: [{ key: "registry:r0903", givenUpBy: admin.officialId, givenUpWhy: "Số cũ, không cần nữa" }],
  });
  const told = (await listEventsOf(db.pool, recordId)).flatMap(({ type }) => (type.includes("write-") ? [type] : []));
  expect(told.map((type) => type.replace("registries.write-", ""))).toEqual([
    "refused",
    "retried",
    "refused",
    "retried",
    "refused",
    "given-up",
  ]);
});

test("refused of a record that nobody keeps it rests as well, counted by its reason, and is asked again by itself, later each time", async () => {
  const admin = db.work(anOfficial({ permissions: ["registries.settle-writes"] }), clock);
  const { recordId } = await registerRecord(work(), {
    ...{ registry, validFrom: localDate("2020-01-01"), reason: "x", values: aMember(), requestKey: "n1" },
  });
  refused.add("registry:n1");
  const tried: number[] = [];
  for (const minutes of [1, 2, 4]) {
    expect(await deliver("n1")).toBe("refused");
    const { resting, nobodys } = await listRefusedWrites(admin);
    const nextAt = new Date(clock.now().getTime() + minutes * 60_000);
    expect([resting, nobodys]).toMatchObject([[], [{ n: 1, code: "registries/bad-record", title: libraryMembers.title, nextAt }]]);
    expect(JSON.stringify(nobodys)).not.toContain(recordId);
    clock.advance(minutes * 60_000 - 1);
    await askAgain(work());
    expect(await deliver("n1")).toBe("refused");
    clock.advance(1);
    await askAgain(work());
    tried.push((await findCommand(db.pool, "registry:n1"))?.attempts ?? 0);
  }
  expect(tried).toEqual([1, 2, 3]);
  refused.delete("registry:n1");
  expect(await deliver("n1")).toBe("answered");
  expect((await listRefusedWrites(admin)).nobodys).toEqual([]);
});
