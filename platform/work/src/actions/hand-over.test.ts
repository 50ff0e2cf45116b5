import { assignDossier, listWork } from "@motlan/dossiers";
import { anHonourAt, aStaff, aWorld, type Desk, type Staff } from "@motlan/dossiers/testing";
import { newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { handOver, listHandOvers, undoHandOver } from "./hand-over.ts";

const world = await aWorld();
let staff: Staff;
let second: Desk;
let chair: Desk;
beforeAll(async () => {
  staff = await aStaff(world);
  [second, chair] = [await world.anOfficialOf("civil-status-officer"), await world.anOfficialOf("chair")];
});
afterAll(() => world[Symbol.asyncDispose]());
const id = ({ actor }: Desk) => actor.officialId;
const mine = async (desk: Desk) => (await listWork(desk.work(), { whose: "mine", limit: 50 })).length;
const given = async () => {
  const { id: dossierId } = await anHonourAt(world, staff, "draft");
  await assignDossier(chair.work(), { dossierId, post: "civil-status-officer", to: id(staff.officer) });
};
const input = () => ({ from: id(staff.officer), to: id(second), requestKey: newId() });

test("an absent clerk's work is another's with one press, once however often pressed, and theirs again within ten minutes", async () => {
  await given();
  await given();
  const asked = input();
  const done = await handOver(chair.work(), asked);
  expect(done).toMatchObject({ dossiers: 2, fromId: id(staff.officer), toId: id(second) });
  expect(await handOver(chair.work(), asked)).toEqual(done);
  expect([await mine(staff.officer), await mine(second)]).toEqual([0, 2]);
  expect(await refusal(handOver(chair.work(), input()))).toBe("work/nothing-to-give");
  world.clock.set("2026-11-20T09:09:00+07:00");
  expect(await undoHandOver(chair.work(), { handOverId: done.id })).toBe(2);
  expect([await mine(staff.officer), await mine(second)]).toEqual([2, 0]);
  expect(await refusal(undoHandOver(chair.work(), { handOverId: done.id }))).toBe("work/too-late-to-undo");
  expect((await listHandOvers(chair.work()))[0]).toMatchObject({ id: done.id, undoneAt: world.clock.now() });
  expect((await listEventsOf(world.db.pool, done.id)).map(({ type }) => type)).toEqual(["work.handed-over", "work.hand-over-undone"]);
});

test("after ten minutes it stays", async () => {
  const done = await handOver(chair.work(), input());
  world.clock.set("2026-11-20T09:20:00+07:00");
  expect(await refusal(undoHandOver(chair.work(), { handOverId: done.id }))).toBe("work/too-late-to-undo");
  expect(await mine(second)).toBe(2);
});
