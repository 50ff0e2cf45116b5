import { newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { libraryMembers } from "../testing/library-members.ts";
import { askExport, listAgencyExports, takeExport } from "./export-from-desk.ts";
import { publishRegistry } from "./publish-registry.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

test("taking records away is for posts with that right: the right to read one does not do", async () => {
  await publishRegistry(db.work(), libraryMembers);
  const asked = { registry: "library-members", purpose: "lending", format: "csv", reason: "x" } as const;
  const rights = ["registries.read", "registries.record", "registries.amend", "registries.import", "registries.publish"];
  for (const actor of [stranger, aPerson(), anOfficial(), anOfficial({ permissions: rights })]) {
    expect(await refusal(askExport(db.work(actor), asked))).toBe("registries/not-yours");
    expect(await refusal(takeExport(db.work(actor), newId()))).toBe("registries/not-yours");
    expect(await refusal(listAgencyExports(db.work(actor), "library-members"))).toBe("registries/not-yours");
  }
});
