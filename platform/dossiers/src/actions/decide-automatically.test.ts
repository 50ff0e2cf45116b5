import { afterAll, expect, test } from "vitest";
import { aWorld } from "../testing/index.ts";
import { getMyDossier } from "./read-dossier.ts";

const world = await aWorld();
afterAll(() => world[Symbol.asyncDispose]());

test("paid on a clean record: decided, sealed and handed over by the node within its jobs", async () => {
  const { id, by, status, fee } = await world.aPaid();
  expect({ status, fee }).toEqual({ status: "awaiting-payment", fee: 5000n });
  await world.runJobs();
  const file = await getMyDossier(by.work(), id);
  expect(file.dossier).toMatchObject({ status: "returned", decidedBy: "node", doubts: [] });
  expect(file.history.map((row) => row.move)).toEqual(["submit", "pay", "complete", "complete", "sealed", "hand-over"]);
  expect(file.papers.map((paper) => paper.kind).sort()).toEqual(["receipt", "result"]);
});
