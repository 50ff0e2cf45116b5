import { localDate, newId, systemClock } from "@motlan/kernel";
import { anOfficial, refusal, runJobsUntilQuiet, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { registriesModule } from "../module.ts";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { publishRegistry } from "./publish-registry.ts";
import { readRecord } from "./read-records.ts";
import { getImport, listImports, readImportFaults } from "./run-import.ts";
import { beginImportFile, getSentFile, listSentFiles, resumeImportFile, sendImportPart, stopImportFile } from "./send-import-file.ts";
import { sweepImportFiles, takeImportFile } from "./take-import-file.ts";

const registry = "library-members";
const officer = anOfficial({ permissions: ["registries.import"] });
let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await publishRegistry(db.work(), libraryMembers);
});
afterAll(() => db[Symbol.asyncDispose]());

const readCells = async function* (text: AsyncIterable<string>) {
  let whole = "";
  for await (const part of text) whole += part;
  const [head = "", ...rows] = whole.trim().split("\n");
  for (const row of rows) yield Object.fromEntries(head.split(",").map((name, at) => [name, row.split(",")[at] ?? ""]));
};
const work = () => db.work(officer);
const jobs = () => runJobsUntilQuiet(db.pool, systemClock, [registriesModule({ readCells })]);
const begin = (bytes: Buffer, parts: object = {}) =>
  beginImportFile(work(), {
    registry,
    name: "so.ndjson",
    size: bytes.length,
    validFrom: localDate("2020-01-01"),
    reason: "Nhập sổ cũ",
    ...parts,
  });
const linesOf = (...rows: readonly object[]) => Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
const read = (card: string) => readRecord(db.work(), { registry, by: "card", value: card, purpose: "lending" });

test("a file comes in parts, from where the line was cut, and is taken over: what is right is in for this agency, what is not says why, its bytes are gone", async () => {
  const bytes = linesOf(
    { values: aMember({ card: "U1", fullName: "Đỗ Thị Ấm" }) },
    { values: { card: "x" } },
    { "@agency": newId(), values: aMember({ card: "U2" }) },
  );
  const id = await begin(bytes);
  const half = 150;
  expect(await sendImportPart(work(), { id, from: 0, bytes: bytes.subarray(0, half) })).toEqual({ got: half, size: bytes.length });
  expect((await sendImportPart(work(), { id, from: 0, bytes: bytes.subarray(0, half) })).got).toBe(half);
  expect(await refusal(sendImportPart(work(), { id, from: half + 1, bytes: bytes.subarray(half + 1) }))).toBe("registries/part-elsewhere");
  await jobs();
  expect(await read("U1")).toBeUndefined();
  await sendImportPart(work(), { id, from: half, bytes: bytes.subarray(half) });
  await jobs();
  expect(await read("U1")).toMatchObject({ agencyId: officer.agencyId, values: { fullName: "Đỗ Thị Ấm" } });
  expect(await read("U2")).toBeUndefined();
  const sent = await getSentFile(work(), id);
  expect(sent).toMatchObject({
    stoppedAt: null,
    failed: null,
    progress: { rowsDone: 3, taken: 1, faulty: 2, finishedAt: expect.any(Date) },
  });
  expect(sent.forgottenAt).not.toBeNull();
  const faulty: number[] = [];
  for await (const { row } of readImportFaults(db.work(), sent.importId ?? "")) faulty.push(row);
  expect([...new Set(faulty)]).toEqual([2, 3]);
  expect(await db.asOwner("select from registries.import_part")).toEqual([]);
  expect(await refusal(resumeImportFile(work(), id))).toBe("registries/file-gone");
});

test("what another office sent is not there, taken over or not: neither its name nor its faulty rows", async () => {
  const bytes = linesOf({ values: { card: "x" } });
  const id = await begin(bytes);
  await sendImportPart(work(), { id, from: 0, bytes });
  await jobs();
  const { importId } = await getSentFile(work(), id);
  const neighbour = db.work(anOfficial({ permissions: ["registries.import"] }));
  expect((await listImports(neighbour)).map((one) => one.id)).not.toContain(importId);
  expect(await refusal(getImport(neighbour, importId ?? ""))).toBe("registries/import-not-found");
  expect(await refusal(readImportFaults(neighbour, importId ?? "").next())).toBe("registries/import-not-found");
  expect(await getImport(work(), importId ?? "")).toMatchObject({ faulty: 1 });
  expect((await listImports(db.work())).map((one) => one.id)).toContain(importId);
});

test("the same bytes, sent again with the day that was missing, are taken over; two that take one file over at once are no fault of the file", async () => {
  const bytes = linesOf({ values: aMember({ card: "U7" }) });
  const facts = { registry, name: "so.ndjson", size: bytes.length, reason: "Nhập sổ cũ" };
  const forgot = await beginImportFile(work(), facts);
  await sendImportPart(work(), { id: forgot, from: 0, bytes });
  await jobs();
  expect((await getSentFile(work(), forgot)).progress).toMatchObject({ taken: 0, faulty: 1 });
  const id = await begin(bytes);
  await sendImportPart(work(), { id, from: 0, bytes });
  await Promise.all([1, 2, 3].map(() => takeImportFile(() => db.work(), id, readCells)));
  expect(await getSentFile(work(), id)).toMatchObject({ failed: null, stoppedAt: null, progress: { taken: 1, faulty: 0 } });
});

test("stopped by its official it goes on there, each row once", async () => {
  const rows = Array.from({ length: 3_000 }, (_, at) => ({ values: aMember({ card: `V${at}` }) }));
  const bytes = linesOf(...rows);
  const id = await begin(bytes);
  const cut = Math.floor(bytes.length * 0.9);
  await sendImportPart(work(), { id, from: 0, bytes: bytes.subarray(0, cut) });
  await stopImportFile(work(), id);
  await sendImportPart(work(), { id, from: cut, bytes: bytes.subarray(cut) });
  await jobs();
  expect(await getSentFile(work(), id)).toMatchObject({ importId: null, stoppedAt: expect.any(Date) });
  await resumeImportFile(work(), id);
  let acts = 0;
  const dying = () => {
    acts += 1;
    // In the midst of writing: after the first 2,000 rows.
    if (acts === 12) throw new Error("power is gone");
    return db.work();
  };
  await takeImportFile(dying, id, readCells).catch((error: unknown) => expect(String(error)).toContain("power is gone"));
  await takeImportFile(() => db.work(), id, readCells);
  expect((await getSentFile(work(), id)).progress).toMatchObject({ rowsDone: 3_000, taken: 3_000, faulty: 0 });
});

test("stop is heard in the midst of a file that came in one part", async () => {
  const table = Buffer.from(
    ["card,fullName,personId", ...Array.from({ length: 12_000 }, (_, at) => `S${at},Lê Văn Tư,${newId()}`)].join("\n"),
  );
  const id = await begin(table, { name: "so.csv" });
  await sendImportPart(work(), { id, from: 0, bytes: table });
  let pressed = false;
  const pressStop = async function* (text: AsyncIterable<string>) {
    let left = "";
    for await (const chunk of text) {
      const lines = (left + chunk).split("\n");
      left = lines.pop() ?? "";
      for (const [card = "", fullName = "", personId = ""] of lines.map((line) => line.split(",")))
        if (card !== "card") yield { card, fullName, personId };
      if (!pressed) await stopImportFile(work(), id);
      pressed = true;
    }
    const [card = "", fullName = "", personId = ""] = left.split(",");
    yield { card, fullName, personId };
  };
  await takeImportFile(() => db.work(), id, pressStop);
  const { progress, stoppedAt } = await getSentFile(work(), id);
  expect(stoppedAt).not.toBeNull();
  expect(progress?.rowsDone).toBeGreaterThan(0);
  expect(progress?.rowsDone).toBeLessThan(8_000);
  await resumeImportFile(work(), id);
  await takeImportFile(() => db.work(), id, pressStop);
  expect((await getSentFile(work(), id)).progress).toMatchObject({ rowsDone: 12_000, taken: 12_000, faulty: 0 });
});

test("a table is read by its columns; a file that is none says so and waits", async () => {
  const person = newId();
  const table = Buffer.from(`card,fullName,personId\nW1,Lê Văn Tư,${person}\n`);
  const id = await begin(table, { name: "so.csv" });
  await sendImportPart(work(), { id, from: 0, bytes: table });
  await jobs();
  expect(await read("W1")).toMatchObject({ values: { fullName: "Lê Văn Tư" } });
  const endless = Buffer.alloc(1_200_000, "x");
  const bad = await begin(endless);
  await sendImportPart(work(), { id: bad, from: 0, bytes: endless });
  await jobs();
  expect(await getSentFile(work(), bad)).toMatchObject({ stoppedAt: expect.any(Date), failed: expect.stringContaining("no end") });
  expect((await listSentFiles(work())).map((one) => one.id)).toEqual(expect.arrayContaining([id, bad]));
});

test("what cannot be a file is none; one nobody goes on with is forgotten after a week", async () => {
  expect(await refusal(begin(Buffer.alloc(0)))).toBe("registries/file-size");
  expect(await refusal(begin(Buffer.from("x"), { reason: " " }))).toBe("registries/words-missing");
  expect(await refusal(begin(Buffer.from("x"), { registry: "none" }))).toBe("registries/unknown-registry");
  const id = await begin(Buffer.from("xx"));
  await sendImportPart(work(), { id, from: 0, bytes: Buffer.from("x") });
  await db.asOwner("update registries.import_file set at = at - interval '8 days' where id = $1", [id]);
  await sweepImportFiles(db.work());
  expect((await getSentFile(work(), id)).forgottenAt).not.toBeNull();
  expect(await refusal(sendImportPart(work(), { id, from: 1, bytes: Buffer.from("x") }))).toBe("registries/file-gone");
});
