import { localDate, newId } from "@motlan/kernel";
import { anOfficial, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ImportLine } from "../domain/import-row.ts";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { exportColumns, exportRecords } from "./export-records.ts";
import { beginImport, judgeImportRows, type RowsToTake, writeImportRows } from "./import-records.ts";
import { publishRegistry } from "./publish-registry.ts";
import { readRecord } from "./read-records.ts";
import { registerRecord } from "./register-record.ts";
import { getImport, listImports, readImportFaults, runImport } from "./run-import.ts";

let db: TestDatabase;
const registry = "library-members";
beforeAll(async () => {
  db = await testDatabase();
  await publishRegistry(db.work(), libraryMembers);
});
afterAll(() => db[Symbol.asyncDispose]());

const defaults = { validFrom: localDate("2020-01-01"), agencyId: newId(), reason: "Nhập sổ cũ" };
const json = (values: object): ImportLine => ({ json: { values: { ...values } } });
const source = (lines: readonly ImportLine[], digest: string = newId()) => ({
  ...{ registry, name: "so.ndjson", digest, defaults },
  lines: async function* (after: number) {
    yield* lines.slice(after);
  },
});
const takeImportRows = async (work: ReturnType<typeof db.work>, id: string, rows: RowsToTake) =>
  writeImportRows(work, id, await judgeImportRows(work, registry, rows));
const read = (card: string) => readRecord(db.work(), { registry, by: "card", value: card, purpose: "lending" });
async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}
const faultsOf = async (id: string) => (await all(readImportFaults(db.work(), id))).map(({ row, path }) => [row, path]);

test("what is right is in, whole, as if entered one by one; what is not says its row and why, and is in by nothing", async () => {
  await registerRecord(db.work(), {
    registry,
    values: aMember({ card: "B1" }),
    validFrom: defaults.validFrom,
    reason: "x",
    requestKey: newId(),
  });
  const person = newId();
  const state = await runImport(
    () => db.work(),
    source([
      json(aMember({ card: "B2", personId: person, guarantors: [{ personId: newId(), fullName: "Bà Tư" }] })),
      { cells: { card: "B3", fullName: "Lê Văn Tư", personId: newId(), bornOn: "5/3/1990", "address.line": "Thôn 3" } },
      json(aMember({ card: "b4" })),
      json(aMember({ card: "B1" })),
      json(aMember({ card: "B2" })),
      { unread: true },
      json({ fullName: "Ai" }),
    ]),
  );
  expect(state).toMatchObject({ rowsDone: 7, taken: 2, faulty: 5, name: "so.ndjson" });
  expect(state.finishedAt).not.toBeNull();
  expect(await faultsOf(state.id)).toEqual([
    [3, "card"],
    [4, "card"],
    [5, "card"],
    [6, ""],
    [7, "card"],
    [7, "personId"],
  ]);
  expect((await read("B3"))?.values).toMatchObject({ fullName: "Lê Văn Tư" });
  const mine = await readRecord(db.work(), { registry, by: "person", value: person, purpose: "lending" });
  expect([mine?.values.card, mine?.agencyId, mine?.validFrom]).toEqual(["B2", defaults.agencyId, "2020-01-01"]);
  expect(await read("b4")).toBeUndefined();
});

test("a machine stopped in the middle goes on where it was: each row once, and the same file again is nothing", async () => {
  const lines = Array.from({ length: 5_500 }, (_, at) => json(aMember({ card: `C${at}` })));
  const file = source(lines);
  let read = 0;
  const stopped = { ...file, lines: (after: number) => broken(lines.slice(after)) };
  async function* broken(rows: readonly ImportLine[]) {
    for (const row of rows) {
      read += 1;
      if (read > 4_500) throw new Error("power is gone");
      yield row;
    }
  }
  await expect(runImport(() => db.work(), stopped)).rejects.toThrow("power is gone");
  const moved: number[] = [];
  const done = await runImport(() => db.work(), { ...file, onMove: ({ rowsDone }) => moved.push(rowsDone) });
  expect([done.rowsDone, done.taken, done.faulty, moved]).toEqual([5_500, 5_500, 0, [5_500]]);
  const again = await runImport(() => db.work(), { ...file, onMove: ({ rowsDone }) => moved.push(rowsDone) });
  expect([again.id, again.taken, moved]).toEqual([done.id, 5_500, [5_500]]);
});

test("two processes at one file: a batch is taken once, and the other says that somebody is at it", async () => {
  const lines = [json(aMember({ card: "D1" })), json(aMember({ card: "D2" }))];
  const { id } = await beginImport(db.work(), { registry, name: "x", digest: newId() });
  const [one, two] = await Promise.all([1, 2].map(() => takeImportRows(db.work(), id, { from: 0, lines, defaults })));
  expect([one?.taken, two?.taken]).toEqual([2, 2]);
  const digest = newId();
  const file = source(lines, digest);
  const elsewhere = async function* (after: number) {
    const { id: same } = await beginImport(db.work(), { registry, name: "x", digest });
    await takeImportRows(db.work(), same, { from: after, lines: [json(aMember())], defaults });
    yield* lines;
  };
  expect(await refusal(runImport(() => db.work(), { ...file, lines: elsewhere }))).toBe("registries/import-elsewhere");
});

test("rows judged by a declaration that is in force no more are judged anew", async () => {
  const { id } = await beginImport(db.work(), { registry, name: "x", digest: newId() });
  const judged = await judgeImportRows(db.work(), registry, { from: 0, lines: [json(aMember({ card: "F1" }))], defaults });
  const stricter = { ...libraryMembers.record, required: ["card", "fullName", "personId", "phone"] };
  await publishRegistry(db.work(), { ...libraryMembers, record: stricter });
  expect(await writeImportRows(db.work(), id, judged)).toMatchObject({ taken: 0, faulty: 1 });
  await publishRegistry(db.work(), libraryMembers);
});

test("a batch that cannot be written leaves nothing, and the file stands where it stood", async () => {
  const { id } = await beginImport(db.work(), { registry, name: "x", digest: newId() });
  const misled = { ...defaults, agencyId: "no agency" };
  await expect(takeImportRows(db.work(), id, { from: 0, lines: [json(aMember({ card: "E2" }))], defaults: misled })).rejects.toThrow();
  expect((await getImport(db.work(), id)).rowsDone).toBe(0);
  expect(await read("E2")).toBeUndefined();
});

test("a row with a character that the database cannot keep is a faulty row, and stops no other", async () => {
  const names = ["Có \u0000", "Nửa \ud83d", "Cả 😀 và \\u0000"];
  const lines = names.map((fullName, at) => json(aMember({ card: `U${at}`, fullName })));
  const state = await runImport(() => db.work(), source([...lines, json(aMember({ card: "U4", phone: "09\u001e1" }))]));
  expect([state.taken, await faultsOf(state.id)]).toEqual([
    1,
    [
      [1, ""],
      [2, ""],
      [4, ""],
    ],
  ]);
  expect((await read("U2"))?.values.fullName).toBe(names[2]);
});

test("a row of which nobody is concerned and that no agency keeps is in, alone in its batch", async () => {
  const state = await runImport(() => db.work(), {
    ...source([json({ ...aMember({ card: "N1" }) })]),
    defaults: { validFrom: defaults.validFrom },
  });
  expect(state.taken).toBe(1);
  expect((await read("N1"))?.agencyId).toBeUndefined();
});

test("what holds today is given in the order of its key, trimmed to the purpose, each with its entry", async () => {
  const entries = async () => Number((await db.asOwner<{ n: string }>("select count(*) as n from registries.access_entry"))[0]?.n);
  const before = await entries();
  const exported = await all(exportRecords(db.work(), { registry, purpose: "lending" }));
  const cards = exported.map(({ values }) => String(values.card));
  expect(cards.length).toBeGreaterThan(5_500);
  expect(cards).toEqual([...cards].sort());
  expect(new Set(cards).size).toBe(cards.length);
  expect(exported[0]?.values).not.toHaveProperty("bornOn");
  expect((await entries()) - before).toBeGreaterThanOrEqual(cards.length);
  expect(await exportColumns(db.work(), { registry, purpose: "lending" })).toEqual(["card", "address.commune", "fullName", "guarantors"]);
  expect(await refusal(exportColumns(db.work(), { registry, purpose: "keeping" }))).toBe("registries/unknown-purpose");
  for (const purpose of ["self", "keeping", "marketing"])
    expect(await refusal(all(exportRecords(db.work(), { registry, purpose })))).toBe("registries/unknown-purpose");
});

test("imports are listed, the newest first, for the node and for a post that sees them; one that is not there says so", async () => {
  const official = db.work(anOfficial({ permissions: ["registries.import"] }));
  const listed = await listImports(official);
  expect(listed.length).toBeGreaterThan(2);
  expect(await refusal(getImport(official, newId()))).toBe("registries/import-not-found");
});

test("long rows make small batches: what is held at once does not grow with them", async () => {
  const done: number[] = [];
  const long = "x".repeat(900_000);
  const lines = Array.from({ length: 12 }, (_, at) => json(aMember({ card: `L${at}`, address: { line: long } })));
  const state = await runImport(() => db.work(), { ...source(lines), onMove: ({ rowsDone }) => done.push(rowsDone) });
  expect([done, state.taken]).toEqual([[9, 12], 12]);
});

test("a row with a text too long to be found by is a faulty row, and stops no other", async () => {
  const lines = [json(aMember({ card: "Y1", phone: "x".repeat(900_000) })), json(aMember({ card: "Y2", phone: "0".repeat(2_000) }))];
  const state = await runImport(() => db.work(), source(lines));
  expect([state.taken, state.faulty, await faultsOf(state.id)]).toEqual([1, 1, [[1, "phone"]]]);
});
