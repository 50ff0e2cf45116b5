import { listEventsOf } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { anHonourAt, aStaff, aWorld } from "../testing/index.ts";
import { aNeighbour } from "../testing/two-agencies.ts";
import { assignDossier } from "./assign-dossier.ts";
import { completeStep } from "./complete-step.ts";
import { countMyQueue, listAgencyQueue } from "./list-queue.ts";
import { getDossierForDesk, getMyDossier } from "./read-dossier.ts";
import { listReceivers, listTransfers, returnTransfer, transferDossier } from "./transfer-dossier.ts";

const world = await aWorld();
const staff = await aStaff(world);
const there = await aNeighbour(world);
afterAll(() => world[Symbol.asyncDispose]());

const words = "Nơi cư trú thuộc phường khác";
const seen = async (dossierId: string) => ({ dossierId, revision: (await world.now(dossierId)).revision });
const pass = async (dossierId: string) =>
  transferDossier(staff.clerk.work(), { ...(await seen(dossierId)), agencyId: there.agency.id, words });
const queued = async (who: typeof staff.clerk, dossierId: string) =>
  (await listAgencyQueue(who.work(), {})).filter((line) => line.dossierId === dossierId).length;
const sum = async (who: typeof staff.clerk) => (await countMyQueue(who.work())).reduce((total, { open }) => total + open, 0);

test("it goes to the other agency's first step under its code and day, with its history; both queues and counts are right, the applicant is told", async () => {
  const { id, by } = await anHonourAt(world, staff, "draft");
  await assignDossier((await world.anOfficialOf("chair")).work(), {
    dossierId: id,
    post: "civil-status-officer",
    to: staff.officer.actor.officialId,
  });
  const [before, here, other] = [await world.now(id), await sum(staff.officer), await sum(there.staff.clerk)];
  const passed = await transferDossier(staff.officer.work(), { ...(await seen(id)), agencyId: there.agency.id, words });
  expect(passed).toMatchObject({
    agencyId: there.agency.id,
    code: before.code,
    dueAt: before.dueAt,
    status: "open",
    step: "take-in",
    marks: { passedOn: true },
  });
  expect(passed.stepDueAt?.getTime()).toBeGreaterThan(world.clock.now().getTime());
  expect([await queued(staff.clerk, id), await queued(there.staff.clerk, id)]).toEqual([0, 1]);
  expect([await sum(staff.officer), await sum(there.staff.clerk)]).toEqual([here - 1, other + 1]);
  const [line] = await world.db.asOwner("select official_id from dossiers.queue_entry where dossier_id = $1", [id]);
  expect(line).toEqual({ official_id: null });
  expect(await refusal(getDossierForDesk(staff.officer.work(), id))).toBe("dossiers/not-found");
  const { history } = await getDossierForDesk(there.staff.clerk.work(), id);
  expect(history.map(({ move }) => move)).toEqual(["submit", "complete", "transfer"]);
  expect(history.at(-1)).toMatchObject({
    actor: { kind: "official", id: staff.officer.actor.officialId },
    note: { words, agency: there.agency.name },
  });
  expect((await getMyDossier(by.work(), id)).history.at(-1)?.note).toMatchObject({ words });
  const news = await listEventsOf(world.node().db, id);
  expect(news.map(({ type, agency_id }) => [type, agency_id]).slice(-2)).toEqual([
    ["dossiers.moved", there.agency.id],
    ["dossiers.passed-on", there.agency.id],
  ]);
});

test("the receiver takes it in and goes on; from then on it is theirs for good, and neither passes it on again", async () => {
  const { id } = await anHonourAt(world, staff, "take-in");
  await pass(id);
  const waiting = (await listTransfers(there.staff.clerk.work())).find(({ dossierId }) => dossierId === id);
  expect(waiting).toMatchObject({ answer: null, words, fromAgencyId: world.agency.id });
  const taken = await completeStep(there.staff.clerk.work(), await seen(id));
  expect(taken).toMatchObject({ step: "draft", marks: {} });
  expect((await listTransfers(staff.clerk.work())).find(({ dossierId }) => dossierId === id)).toMatchObject({ answer: "accepted" });
  expect(await refusal(returnTransfer(there.staff.officer.work(), { ...(await seen(id)), words }))).toBe("dossiers/not-transferred");
  const again = { ...(await seen(id)), agencyId: world.agency.id, words };
  expect(await refusal(transferDossier(there.staff.officer.work(), again))).toBe("dossiers/transferred-already");
});

test("given back with words it is the first agency's again, with who had it, and is settled there", async () => {
  const { id } = await anHonourAt(world, staff, "take-in");
  await pass(id);
  expect(await refusal(returnTransfer(there.staff.clerk.work(), { ...(await seen(id)), words: " " }))).toBe(
    "dossiers/transfer-words-needed",
  );
  const back = await returnTransfer(there.staff.clerk.work(), { ...(await seen(id)), words: "Người nộp tạm trú ở phường cũ" });
  expect(back).toMatchObject({ agencyId: world.agency.id, step: "take-in", marks: {} });
  expect([await queued(staff.clerk, id), await queued(there.staff.clerk, id)]).toEqual([1, 0]);
  expect((await listTransfers(staff.clerk.work())).find(({ dossierId }) => dossierId === id)).toMatchObject({
    answer: "returned",
    answerWords: "Người nộp tạm trú ở phường cũ",
  });
  expect(await refusal(pass(id))).toBe("dossiers/transferred-already");
});

test("a working day later it is not given back any more", async () => {
  const { id } = await anHonourAt(world, staff, "take-in");
  await pass(id);
  world.clock.advance(5 * 86_400_000);
  expect(await refusal(returnTransfer(there.staff.clerk.work(), { ...(await seen(id)), words }))).toBe("dossiers/transfer-term-over");
});

test("of two at once the second sees what the first did", async () => {
  const { id } = await anHonourAt(world, staff, "take-in");
  const act = { ...(await seen(id)), agencyId: there.agency.id, words };
  const both = await Promise.allSettled([transferDossier(staff.clerk.work(), act), completeStep(staff.clerk.work(), await seen(id))]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const second = await anHonourAt(world, staff, "take-in");
  const twice = { ...(await seen(second.id)), agencyId: there.agency.id, words };
  const results = await Promise.allSettled([1, 2].map(() => transferDossier(staff.clerk.work(), twice)));
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await listTransfers(staff.clerk.work())).filter(({ dossierId }) => dossierId === second.id)).toHaveLength(1);
});

test("broken off before the commit it is where it was, whole", async () => {
  const { id } = await anHonourAt(world, staff, "take-in");
  const act = { ...(await seen(id)), agencyId: there.agency.id, words };
  const node = world.node();
  await expect(
    node.transaction(async () => {
      await transferDossier(node.as(staff.clerk.actor), act);
      throw new Error("killed");
    }),
  ).rejects.toThrow("killed");
  expect(await world.now(id)).toMatchObject({ agencyId: world.agency.id, revision: act.revision, marks: {} });
  expect([await queued(staff.clerk, id), await queued(there.staff.clerk, id)]).toEqual([1, 0]);
  expect((await listTransfers(staff.clerk.work())).some(({ dossierId }) => dossierId === id)).toBe(false);
});

test("only to a competent agency of the same province, with words", async () => {
  const { id } = await anHonourAt(world, staff, "take-in");
  const to = async (agencyId: string, said = words) =>
    refusal(transferDossier(staff.clerk.work(), { ...(await seen(id)), agencyId, words: said }));
  expect(await to(world.elsewhere.id)).toBe("dossiers/transfer-not-competent");
  expect(await to(world.agency.id)).toBe("dossiers/transfer-not-competent");
  expect(await to(there.agency.id, "")).toBe("dossiers/transfer-words-needed");
  const receivers = await listReceivers(staff.clerk.work(), await world.now(id), "");
  expect(receivers.map((agency) => agency.id)).toEqual([there.agency.id]);
});
