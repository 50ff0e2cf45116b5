import { newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { libraryMembers } from "../testing/library-members.ts";
import { exportRecords } from "./export-records.ts";
import { beginImport, finishImport, judgeImportRows, writeImportRows } from "./import-records.ts";
import { publishRegistry } from "./publish-registry.ts";
import { getImport, listImports, readImportFaults, runImport } from "./run-import.ts";

let db: TestDatabase;
const beginning = { registry: "library-members", name: "x", digest: "d" };
beforeAll(async () => {
  db = await testDatabase();
  await publishRegistry(db.work(), libraryMembers);
});
afterAll(() => db[Symbol.asyncDispose]());
const none = async function* () {};
const first = (rows: AsyncGenerator<unknown>) => rows.next();

test("the node alone takes files over and gives a registry out whole; a post that sees imports sees them, others nothing", async () => {
  const { id } = await beginImport(db.work(), beginning);
  const none0 = { from: 0, lines: [] };
  const judged = await judgeImportRows(db.work(), beginning.registry, none0);
  const sees = anOfficial({ permissions: ["registries.import", "registries.read", "registries.amend"] });
  for (const actor of [stranger, aPerson(), anOfficial({ permissions: ["registries.read"] }), sees]) {
    const work = db.work(actor);
    // Written so that a refusal thrown at once and one that is awaited are the same.
    const refused = (act: () => Promise<unknown>) => refusal(Promise.resolve().then(act));
    for (const act of [
      () => beginImport(work, beginning),
      () => judgeImportRows(work, beginning.registry, none0),
      () => writeImportRows(work, id, judged),
      () => finishImport(work, id),
      () => runImport(() => work, { ...beginning, lines: none }),
      () => first(exportRecords(work, { registry: beginning.registry, purpose: "lending" })),
    ])
      expect(await refused(act)).toBe("registries/not-yours");
    if (actor === sees) continue;
    expect(await refused(() => listImports(work))).toBe("registries/not-yours");
    expect(await refused(() => getImport(work, id))).toBe("registries/not-yours");
    expect(await refused(() => first(readImportFaults(work, id)))).toBe("registries/not-yours");
  }
  expect(await refusal(Promise.resolve().then(() => finishImport(db.work(), newId())))).toBe("registries/import-not-found");
});
