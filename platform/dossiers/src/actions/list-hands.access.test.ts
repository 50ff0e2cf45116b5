import { stranger } from "@motlan/kernel";
import { anOfficial, refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { anHonourAt, aStaff, aWorld } from "../testing/index.ts";
import { listHands } from "./list-hands.ts";

const world = await aWorld();
afterAll(() => world[Symbol.asyncDispose]());

test("who had a dossier in hand is told to its applicant and its agency alone", async () => {
  const { id } = await anHonourAt(world, await aStaff(world), "draft");
  const foreign = await world.anOfficialOf("chair", world.elsewhere.id);
  const noRight = world.db.work(anOfficial({ agencyId: world.agency.id }), world.clock);
  for (const work of [world.db.work(stranger, world.clock), (await world.aCitizen()).work(), foreign.work(), noRight])
    expect(await refusal(listHands(work, id))).toBe("dossiers/not-found");
});
