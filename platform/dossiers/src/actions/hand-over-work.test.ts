import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lockDossier } from "../store/dossiers.ts";
import { aUnitOf, type Unit } from "../testing/assigned.ts";
import { anHonourAt, aWorld, type Desk } from "../testing/index.ts";
import { completeStep } from "./complete-step.ts";
import { handOverWork, takeWorkBack } from "./hand-over-work.ts";
import { listWork, readWorkload } from "./list-work.ts";
import { withdrawDossier } from "./withdraw-dossier.ts";

const world = await aWorld();
let unit: Unit;
beforeAll(async () => {
  unit = await aUnitOf(world);
});
afterAll(() => world[Symbol.asyncDispose]());
const id = ({ actor }: Desk) => actor.officialId;

test("everything of one official goes to another at once; taken back, what has moved on meanwhile stays", async () => {
  const dossiers = [];
  for (let n = 0; n < 3; n += 1) {
    const { id: dossierId } = await anHonourAt(world, unit, "draft");
    await unit.give(dossierId, unit.officer);
    dossiers.push(dossierId);
  }
  const [from, to] = [id(unit.officer), id(unit.second)];
  expect(await refusal(handOverWork(unit.chair.work(), { from, to: id(unit.clerk) }))).toBe("dossiers/assignee-unfit");
  const lines = await handOverWork(unit.chair.work(), { from, to });
  expect(lines.map(({ dossierId }) => dossierId).toSorted()).toEqual(dossiers.toSorted());
  expect(await handOverWork(unit.chair.work(), { from, to })).toEqual([]);
  const mine = (desk: Desk) => listWork(desk.work(), { whose: "mine", limit: 50 });
  expect(await mine(unit.officer)).toEqual([]);
  expect(await mine(unit.second)).toHaveLength(3);
  const [done = ""] = dossiers;
  await completeStep(unit.second.work(), { dossierId: done, revision: (await world.now(done)).revision });
  const back = await takeWorkBack(unit.chair.work(), { from, to, lines });
  expect(back.map(({ dossierId }) => dossierId).toSorted()).toEqual(dossiers.slice(1).toSorted());
  expect(await takeWorkBack(unit.chair.work(), { from, to, lines })).toEqual([]);
  expect(await unit.whose(done)).toBeUndefined();
  expect(await mine(unit.officer)).toHaveLength(2);
  const load = (await readWorkload(unit.chair.work())).find(({ officialId }) => officialId === from);
  expect(load).toMatchObject({ post: "civil-status-officer", open: 2, late: 0, atRisk: 0 });
});

test("a hand-over that meets one of its dossiers in the middle of an act waits for nothing that waits for it", async () => {
  const { id: dossierId, by } = await anHonourAt(world, unit, "draft");
  await unit.give(dossierId, unit.officer);
  const applicant = by.work();
  let over: Promise<unknown> = Promise.resolve();
  const withdrawn = await applicant.transaction(async (tx) => {
    // As far as every act is before it comes to the queue.
    await lockDossier(tx, dossierId);
    over = handOverWork(unit.chair.work(), { from: id(unit.officer), to: id(unit.second) }).catch((error: unknown) => error);
    await world.db.untilWaiting(over);
    return withdrawDossier(applicant, { dossierId });
  });
  expect(withdrawn.status).toBe("withdrawn");
  expect(await over).toEqual(expect.arrayContaining([{ dossierId, post: "civil-status-officer" }]));
});
