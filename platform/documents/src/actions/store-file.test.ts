import { createHash } from "node:crypto";
import { newId } from "@motlan/kernel";
import { aPerson, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { listFilesOf } from "../store/files.ts";
import { readFile } from "./read-file.ts";
import { type NewFile, storeFile } from "./store-file.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-21T09:00:00+07:00");
const picture = new Uint8Array(Buffer.from("\xff\xd8\xff\xe0 ảnh giấy chứng sinh", "latin1"));
const aFile = (parts: Partial<NewFile> = {}): NewFile => ({
  bytes: picture,
  name: "giấy chứng sinh.jpg".normalize("NFD"),
  declaredType: "image/jpeg",
  owner: { kind: "draft", id: newId() },
  ...parts,
});
const mother = aPerson();

test("a file is kept under its content, with a receipt", async () => {
  const input = aFile();
  const stored = await storeFile(db.work(mother, clock), input);
  expect(stored).toEqual({
    id: stored.id,
    sha256: createHash("sha256").update(picture).digest("hex"),
    name: "giấy chứng sinh.jpg",
    mediaType: "image/jpeg",
    size: picture.length,
    owner: input.owner,
    storedBy: mother.personId,
    storedAt: clock.now(),
  });
  expect(await listFilesOf(db.pool, input.owner)).toEqual([stored]);
  const read = await readFile(db.work(mother, clock), stored.id, (file) => file.storedBy === mother.personId);
  expect(Buffer.compare(read.bytes, picture)).toBe(0);
});

test("the same bytes twice stand once, as two files", async () => {
  const bytes = new Uint8Array([...picture, 1]);
  const [one, two] = await Promise.all([
    storeFile(db.work(mother, clock), aFile({ bytes })),
    storeFile(db.work(mother, clock), aFile({ bytes })),
  ]);
  expect(one.id).not.toBe(two.id);
  const [found] = await db.asOwner<{ n: number }>("select count(*)::int n from documents.content where sha256 = decode($1, 'hex')", [
    one.sha256,
  ]);
  expect(found?.n).toBe(1);
});

test("the event holds no name of a file", async () => {
  const stored = await storeFile(db.work(mother, clock), aFile({ agencyId: newId() }));
  const [event] = await db.asOwner<{ data: object }>("select data from kernel.event where subject = $1", [stored.id]);
  expect(JSON.stringify(event?.data)).not.toContain("chứng sinh");
});

test.each([
  ["documents/file-empty", { bytes: new Uint8Array() }],
  ["documents/file-too-large", { bytes: new Uint8Array(10 * 1024 * 1024 + 1) }],
  ["documents/file-type-not-accepted", { bytes: new Uint8Array([77, 90, 0, 0]) }],
  ["documents/file-disguised", { name: "a.pdf" }],
  [
    "documents/file-dangerous",
    { bytes: new Uint8Array(Buffer.from("%PDF-1.4\n1 0 obj << /S /Launch >> endobj\n%%EOF")), name: "a.pdf", declaredType: "" },
  ],
  [
    "documents/file-encrypted",
    { bytes: new Uint8Array(Buffer.from("%PDF-1.4\ntrailer << /Encrypt 2 0 R >>\n%%EOF")), name: "a.pdf", declaredType: "" },
  ],
] as const)("%s", async (fault, parts) => expect(await refusal(storeFile(db.work(mother, clock), aFile(parts)))).toBe(fault));

test("the app may neither change nor remove what is stored", async () => {
  for (const sql of [
    "update documents.content set bytes = 'x'",
    "delete from documents.content",
    "delete from documents.file",
    "update documents.file set name = 'x'",
  ]) {
    await expect(db.pool.query(sql)).rejects.toThrow("permission denied");
  }
});
