import { type Actor, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { libraryMembers } from "../testing/library-members.ts";
import { publishRegistry } from "./publish-registry.ts";
import {
  beginImportFile,
  getSentFile,
  listImportable,
  listSentFiles,
  resumeImportFile,
  sendImportPart,
  stopImportFile,
} from "./send-import-file.ts";
import { sweepImportFiles, takeImportFile } from "./take-import-file.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const owner = anOfficial({ permissions: ["registries.import"] });
const input = { registry: "library-members", name: "so.csv", size: 3, reason: "x" };
let id = "";
beforeAll(async () => {
  await publishRegistry(db.work(), libraryMembers);
  id = await beginImportFile(db.work(owner), input);
});

const onOne = (actor: Actor) => {
  const work = db.work(actor);
  return [
    () => sendImportPart(work, { id, from: 0, bytes: Buffer.from("abc") }),
    () => stopImportFile(work, id),
    () => resumeImportFile(work, id),
    () => getSentFile(work, id),
  ];
};

test.each<Actor>([stranger, aPerson(), anOfficial({ permissions: ["registries.read"] }), { kind: "system", name: "test" }])(
  "$kind without the right sends nothing and sees nothing",
  async (actor) => {
    const work = db.work(actor);
    for (const act of [...onOne(actor), () => beginImportFile(work, input), () => listSentFiles(work), () => listImportable(work)])
      expect(await refusal((async () => act())())).toBe("registries/not-yours");
  },
);

test("another agency's file is not there, and the taking over is the node's alone", async () => {
  const other = anOfficial({ permissions: ["registries.import"] });
  for (const act of onOne(other)) expect(await refusal((async () => act())())).toBe("registries/import-not-found");
  expect(await listSentFiles(db.work(other))).toEqual([]);
  expect(await refusal(takeImportFile(() => db.work(owner), id, undefined))).toBe("registries/not-yours");
  expect(await refusal((async () => sweepImportFiles(db.work(owner)))())).toBe("registries/not-yours");
  expect(await refusal(takeImportFile(() => db.work(), "00000000-0000-7000-8000-000000000000", undefined))).toBe(
    "registries/import-not-found",
  );
});

test("where a registry names its own right to record, the right to import is not enough", async () => {
  const guarded = { ...libraryMembers, code: "guarded-members", permissions: { record: "guarded.record" } };
  await publishRegistry(db.work(), guarded);
  const into = { ...input, registry: guarded.code };
  const importable = async (actor: Actor) => (await listImportable(db.work(actor))).map(({ code }) => code);
  expect(await refusal(beginImportFile(db.work(owner), into))).toBe("registries/not-yours");
  expect(await importable(owner)).toEqual([libraryMembers.code]);
  const both = anOfficial({ permissions: ["registries.import", "guarded.record"] });
  expect(await beginImportFile(db.work(both), into)).toMatch(/-/);
  expect(await importable(both)).toContain(guarded.code);
});

test("an official has no way to the bytes, not even by SQL", async () => {
  await sendImportPart(db.work(owner), { id, from: 0, bytes: Buffer.from("ab") });
  const { statement } = await import("@motlan/kernel/db");
  const count = statement<{ n: number }>("tests.parts", "select count(*)::int as n from registries.import_part");
  expect(await db.work(owner).transaction((tx) => count.one(tx))).toEqual({ n: 0 });
});
