import { refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aWorld } from "../testing/index.ts";
import { listReviews, reviewDecision } from "./review-automatic.ts";

const world = await aWorld();
afterAll(() => world[Symbol.asyncDispose]());

test("another agency's official, and a post that does not examine, review nothing", async () => {
  const [foreign, clerk] = [
    await world.anOfficialOf("civil-status-officer", world.elsewhere.id),
    await world.anOfficialOf("one-stop-clerk"),
  ];
  expect(await listReviews(foreign.work())).toEqual([]);
  expect(await refusal(listReviews(clerk.work()))).toBe("dossiers/not-yours");
  const { id } = await world.aPaid();
  expect(await refusal(reviewDecision(clerk.work(), { dossierId: id, right: true, note: "" }))).toBe("dossiers/not-yours");
});
