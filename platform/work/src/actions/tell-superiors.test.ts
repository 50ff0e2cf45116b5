import { anHonourAt, aStaff, aWorld, type Desk, type Staff } from "@motlan/dossiers/testing";
import { listEventsOf } from "@motlan/kernel/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listTold, tellSuperiors } from "./tell-superiors.ts";

const world = await aWorld();
let staff: Staff;
let head: Desk;
let chair: Desk;
beforeAll(async () => {
  staff = await aStaff(world);
  [head, chair] = [await world.anOfficialOf("head-of-division"), await world.anOfficialOf("chair")];
});
afterAll(() => world[Symbol.asyncDispose]());

test("the superior is told of a late step, then the next above, each once; who was told is seen", async () => {
  const { id } = await anHonourAt(world, staff, "draft");
  const due = (await world.now(id)).stepDueAt ?? new Date(0);
  const later = (hours: number) => world.clock.set(new Date(due.getTime() + hours * 3_600_000).toISOString());
  later(3);
  expect(await tellSuperiors(world.node())).toBe(0);
  later(5);
  expect(await tellSuperiors(world.node())).toBe(1);
  expect(await tellSuperiors(world.node())).toBe(0);
  later(25);
  const second = await tellSuperiors(world.node());
  expect(second).toBeGreaterThan(0);
  expect(await tellSuperiors(world.node())).toBe(0);
  const told = await listTold(staff.officer.work(), id);
  expect(told[0]).toMatchObject({ level: 1, step: "draft", officialId: head.actor.officialId });
  expect(told.slice(1).every(({ level, officialId }) => level === 2 && officialId !== head.actor.officialId)).toBe(true);
  expect(told).toHaveLength(1 + second);
  const events = (await listEventsOf(world.db.pool, id)).filter(({ type }) => type === "work.told");
  expect(events.map(({ data }) => data.level)).toEqual([1, 2]);
  expect(events[0]?.data.tell).toEqual([head.actor.personId]);
  const foreign = await world.anOfficialOf("chair", world.elsewhere.id);
  expect(await listTold(foreign.work(), id)).toEqual([]);
  expect(chair.actor.officialId).not.toBe(head.actor.officialId);
});
