import { anHonourAt } from "@motlan/dossiers/testing";
import { stranger } from "@motlan/kernel";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { afterAll, expect, test } from "vitest";
import { aToldWorld } from "./testing/told-world.ts";

const here = await aToldWorld();
const { world, staff, portal } = here;
const node = makeServer({ pool: world.db.pool, clock: world.clock, actorOf: async () => stranger });
mountRoutes(node, here.routes, "http://localhost:3000");
afterAll(async () => {
  await node.close();
  await here[Symbol.asyncDispose]();
});

const PAPERS = "select document_id as id from dossiers.paper where dossier_id = $1";
const papersOf = (dossierId: string) => world.db.asOwner<{ id: string }>(PAPERS, [dossierId]);
const fetched = async (asked: object) =>
  (await node.inject({ method: "POST", url: "/api/v1/national-portal/results", payload: await portal.sign(asked) })).statusCode;

test("the portal fetches a paper of the dossier it names, and only one that it was told of as its result", async () => {
  const [one, other, begun] = [await world.aPaid(), await world.aPaid(), await anHonourAt(world, staff, "draft")];
  await here.hear();
  const [documentId, receipt] = [(await papersOf(one.id))[0]?.id, (await papersOf(begun.id))[0]?.id];
  expect([documentId, receipt]).toEqual([expect.any(String), expect.any(String)]);
  expect(await fetched({ documentId, code: one.code })).toBe(404);
  await here.send();
  expect(await fetched({ documentId, code: one.code })).toBe(200);
  for (const wrong of [
    { documentId: receipt, code: begun.code },
    { documentId: receipt, code: one.code },
    { documentId, code: other.code },
  ])
    expect(await fetched(wrong)).toBe(404);
  expect(await fetched({ documentId })).toBe(401);
});
