import { stranger } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { anHonourAt, aStaff, aWorld } from "../testing/index.ts";
import { askReceipt } from "./ask-receipt.ts";

const world = await aWorld();
const staff = await aStaff(world);
afterAll(() => world[Symbol.asyncDispose]());

test("nobody but the applicant asks for their receipt", async () => {
  const { id: dossierId } = await anHonourAt(world, staff, "take-in");
  const other = await world.aCitizen();
  for (const work of [world.db.work(stranger), other.work(), staff.clerk.work(), world.node()])
    expect(await refusal(askReceipt(work, { dossierId }))).toBe("dossiers/not-found");
});
