import { localDate, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aMember, libraryMembers } from "../testing/index.ts";
import { keepFor } from "./keep-for.ts";
import { publishRegistry } from "./publish-registry.ts";
import { setUpstream } from "./set-upstream.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
await publishRegistry(db.work(), libraryMembers);
const registry = "library-members";
const far = { client: "VN/GOV/1/a", title: { vi: "x", en: "x" }, queryId: "q" };

test.each([aPerson(), anOfficial({ permissions: ["registries.record", "registries.amend"] }), stranger])(
  "only the node says where a main copy is, and only the exchange writes for another authority: not $kind",
  async (actor) => {
    const act = {
      values: aMember({ personId: newId() }),
      validFrom: localDate("2026-01-01"),
      reason: "x",
      recordId: newId(),
      kind: "record",
      key: "1",
    };
    expect(await refusal(setUpstream(db.work(actor), registry, undefined))).toBe("registries/not-yours");
    expect(await refusal(keepFor(db.work(actor), { ...act, registry, far, command: "record", purpose: "lending" }))).toBe(
      "registries/not-yours",
    );
  },
);
