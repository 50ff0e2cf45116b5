import { afterAll, expect, test } from "vitest";
import { aVillage } from "../testing/village.ts";
import { listDraftsForNode } from "./list-drafts-for-node.ts";

const village = await aVillage();
afterAll(() => village.db[Symbol.asyncDispose]());

test("the node pages through who is writing; ids alone, each once", async () => {
  const people = [await village.person(), await village.person(), await village.person()];
  const wanted = new Map<string, string>();
  for (const one of people) wanted.set((await one.open()).id, one.actor.personId);
  const first = await listDraftsForNode(village.db.work(), { after: undefined, limit: 2 });
  const rest = await listDraftsForNode(village.db.work(), { after: first.at(-1)?.id, limit: 2 });
  expect(first).toHaveLength(2);
  expect([...first, ...rest].map((draft) => Object.entries(draft).sort())).toEqual(
    [...wanted].sort().map(([id, personId]) => [
      ["id", id],
      ["personId", personId],
    ]),
  );
});
