import { anOfficial } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aUnitOf } from "../testing/assigned.ts";
import { anHonourAt, aWorld } from "../testing/index.ts";
import { actingPost } from "./acting-post.ts";

const world = await aWorld();
afterAll(() => world[Symbol.asyncDispose]());

test("of several posts the one whose step it is acts; a post of another agency, or without the right to read, never; where none may, nobody", async () => {
  const unit = await aUnitOf(world);
  const { id } = await anHonourAt(world, unit, "draft");
  const work = unit.clerk.work();
  const foreign = await world.anOfficialOf("civil-status-officer", world.elsewhere.id);
  const blind = anOfficial({ agencyId: world.agency.id, post: "civil-status-officer", permissions: [] });
  const acts = (...actors: readonly (typeof blind)[]) => actingPost(work, actors, id);
  expect(await acts(unit.clerk.actor, unit.officer.actor)).toBe(unit.officer.actor);
  expect(await acts(unit.officer.actor, unit.clerk.actor)).toBe(unit.officer.actor);
  expect(await acts(unit.clerk.actor, foreign.actor, blind)).toBe(unit.clerk.actor);
  expect(await acts(foreign.actor, blind)).toBeUndefined();
  await unit.give(id, unit.second);
  expect(await acts(unit.chair.actor, unit.officer.actor)).toBe(unit.officer.actor);
  expect(await acts(unit.clerk.actor, unit.second.actor)).toBe(unit.second.actor);
});
