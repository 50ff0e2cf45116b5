import { stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { libraryMembers } from "../testing/index.ts";
import { listDeclaredPurposes } from "./list-declared-purposes.ts";
import { publishRegistry } from "./publish-registry.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
await publishRegistry(db.work(), libraryMembers);

test("what a registry may be read for is listed for any official, but not what it may be written for", async () => {
  const [first] = await listDeclaredPurposes(db.work(anOfficial()));
  expect(first).toMatchObject({ code: libraryMembers.code, title: libraryMembers.title });
  expect(first?.purposes.map(({ code }) => code)).toEqual(
    libraryMembers.purposes.flatMap(({ code, writes }) => (writes === true ? [] : [code])),
  );
});

test.each([
  ["a stranger", stranger],
  ["a person", aPerson()],
])("%s is shown none", async (_, actor) => {
  expect(await refusal(listDeclaredPurposes(db.work(actor)))).toBe("registries/not-yours");
});
