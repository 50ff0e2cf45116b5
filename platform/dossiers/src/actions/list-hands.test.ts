import { afterAll, expect, test } from "vitest";
import { aUnitOf } from "../testing/assigned.ts";
import { anHonourAt, aWorld, type Desk } from "../testing/index.ts";
import { listHands } from "./list-hands.ts";

const world = await aWorld();
afterAll(() => world[Symbol.asyncDispose]());
const unit = await aUnitOf(world);
const ids = (...desks: readonly Desk[]) => desks.map(({ actor }) => actor.officialId).toSorted();

test("who did something in a dossier has it in hand, and on whom it waits: whoever holds the post, or the one it was given to", async () => {
  const { id, by } = await anHonourAt(world, unit, "draft");
  const hands = async () => (await listHands(by.work(), id)).toSorted();
  expect(await hands()).toEqual(ids(unit.clerk, unit.officer, unit.second));
  await unit.give(id, unit.second);
  expect(await hands()).toEqual(ids(unit.clerk, unit.second));
  expect((await listHands(unit.chair.work(), id)).toSorted()).toEqual(await hands());
});
