import { assignDossier } from "@motlan/dossiers";
import { anHonourAt, aStaff, aWorld, type Desk, type Staff } from "@motlan/dossiers/testing";
import { newId, stranger } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { handOver, listHandOvers, undoHandOver } from "./hand-over.ts";

const world = await aWorld();
let staff: Staff;
let second: Desk;
let handOverId = "";
beforeAll(async () => {
  staff = await aStaff(world);
  second = await world.anOfficialOf("civil-status-officer");
  const chair = await world.anOfficialOf("chair");
  const { id: dossierId } = await anHonourAt(world, staff, "draft");
  await assignDossier(chair.work(), { dossierId, post: "civil-status-officer", to: staff.officer.actor.officialId });
  handOverId = (await handOver(chair.work(), input())).id;
});
afterAll(() => world[Symbol.asyncDispose]());
const input = () => ({ from: staff.officer.actor.officialId, to: second.actor.officialId, requestKey: newId() });

test("nobody but the unit's leaders hands over, takes back or sees it", async () => {
  for (const work of [world.db.work(stranger), (await world.aCitizen()).work(), staff.clerk.work(), staff.officer.work()]) {
    expect(await refusal(handOver(work, input()))).toBe("work/not-yours");
    expect(await refusal(undoHandOver(work, { handOverId }))).toBe("work/not-yours");
    expect(await refusal(listHandOvers(work))).toBe("work/not-yours");
  }
  const foreign = await world.anOfficialOf("chair", world.elsewhere.id);
  expect(await refusal(undoHandOver(foreign.work(), { handOverId }))).toBe("work/hand-over-not-found");
  expect(await refusal(handOver(foreign.work(), input()))).toBe("work/nothing-to-give");
  expect(await listHandOvers(foreign.work())).toEqual([]);
});
