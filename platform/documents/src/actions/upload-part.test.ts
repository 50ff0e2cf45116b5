import { createHash } from "node:crypto";
import { newId } from "@motlan/kernel";
import { aPerson, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { listFilesOf } from "../store/files.ts";
import { clearUploads, hearDraftGone } from "./forget-draft-files.ts";
import { storeFile } from "./store-file.ts";
import { type BeginUpload, beginUpload, uploadPart } from "./upload-part.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-21T09:00:00+07:00");
const mother = aPerson();
const work = (actor: Parameters<typeof db.work>[0] = mother) => db.work(actor, clock);
const aPicture = () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(newId().repeat(20)), Buffer.from([0xff, 0xd9])]);
const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const announce = (bytes: Buffer, parts: Partial<BeginUpload> = {}): BeginUpload => ({
  requestKey: hashOf(bytes),
  name: "giấy.jpg",
  declaredType: "image/jpeg",
  size: bytes.length,
  sha256: hashOf(bytes),
  owner: { kind: "draft", id: newId() },
  ...parts,
});

test("a file comes in parts, and goes on where the line was cut", async () => {
  const bytes = aPicture();
  const file = announce(bytes);
  const begun = await beginUpload(work(), file);
  const first = await uploadPart(work(), { uploadId: begun.uploadId, at: 0, bytes: bytes.subarray(0, 100) });
  expect(first.received).toBe(100);
  // The telephone lost the answer, and another hour passed: the same file is begun again.
  expect(await beginUpload(work(), file)).toEqual({ uploadId: begun.uploadId, received: 100 });
  expect(await uploadPart(work(), { uploadId: begun.uploadId, at: 0, bytes: bytes.subarray(0, 100) })).toMatchObject({ received: 100 });
  expect(await uploadPart(work(), { uploadId: begun.uploadId, at: 300, bytes: bytes.subarray(300) })).toMatchObject({ received: 100 });
  const last = await uploadPart(work(), { uploadId: begun.uploadId, at: 100, bytes: bytes.subarray(100) });
  expect(last.file).toMatchObject({ name: "giấy.jpg", sha256: hashOf(bytes), size: bytes.length, owner: file.owner });
  const again = await uploadPart(work(), { uploadId: begun.uploadId, at: 100, bytes: bytes.subarray(100) });
  expect(again.file?.id).toBe(last.file?.id);
  expect(await listFilesOf(db.pool, file.owner)).toHaveLength(1);
  expect(await db.asOwner("select 1 from documents.upload_part where upload_id = $1", [begun.uploadId])).toEqual([]);
});

test("what is not the file that was announced is refused, and so is what no file may be", async () => {
  const bytes = aPicture();
  const wrong = await beginUpload(work(), announce(bytes, { sha256: "0".repeat(64) }));
  expect(await refusal(uploadPart(work(), { uploadId: wrong.uploadId, at: 0, bytes }))).toBe("documents/upload-broken");
  const short = await beginUpload(work(), announce(bytes, { size: 10 }));
  expect(await refusal(uploadPart(work(), { uploadId: short.uploadId, at: 0, bytes }))).toBe("documents/upload-broken");
  expect(await refusal(beginUpload(work(), announce(bytes, { size: 0 })))).toBe("documents/file-empty");
  expect(await refusal(beginUpload(work(), announce(bytes, { size: 11 * 1024 * 1024 })))).toBe("documents/file-too-large");
  const program = Buffer.from("MZ this is a program");
  const disguised = await beginUpload(work(), announce(program));
  expect(await refusal(uploadPart(work(), { uploadId: disguised.uploadId, at: 0, bytes: program }))).toBe(
    "documents/file-type-not-accepted",
  );
});

test("after a failure nothing of it is kept: the same file sent again begins anew", async () => {
  const bytes = aPicture();
  const file = announce(bytes);
  const { uploadId } = await beginUpload(work(), file);
  await uploadPart(work(), { uploadId, at: 0, bytes: bytes.subarray(0, 100) });
  // Half of the way the line garbles what is sent.
  const garbled = Buffer.from(bytes.subarray(100)).fill(1);
  expect(await refusal(uploadPart(work(), { uploadId, at: 100, bytes: garbled }))).toBe("documents/upload-broken");
  const again = await beginUpload(work(), file);
  expect([again.received, again.uploadId === uploadId]).toEqual([0, false]);
  expect((await uploadPart(work(), { uploadId: again.uploadId, at: 0, bytes })).file?.sha256).toBe(hashOf(bytes));
});

test("what a sender says of a file is stored whatever signs it has", async () => {
  const bytes = aPicture();
  const odd = announce(bytes, { name: "gi\0ấy.jpg", requestKey: `\0${hashOf(bytes)}`, declaredType: "image/jpeg\0" });
  const { uploadId } = await beginUpload(work(), odd);
  expect((await uploadPart(work(), { uploadId, at: 0, bytes })).file?.name).toBe("giấy.jpg");
});

test("the files of a draft that is gone go with it; bytes that another file shares stay", async () => {
  const [alone, shared] = [aPicture(), aPicture()];
  const [gone, kept] = [newId(), newId()].map((id) => ({ kind: "draft", id }));
  if (gone === undefined || kept === undefined) throw new Error("two owners");
  const file = { name: "a.jpg", declaredType: "image/jpeg" };
  await storeFile(work(), { ...file, bytes: alone, owner: gone });
  await storeFile(work(), { ...file, bytes: shared, owner: gone });
  await storeFile(work(), { ...file, bytes: shared, owner: kept });
  const node = work({ kind: "system", name: "documents" });
  await hearDraftGone(node, { subject: gone.id });
  await hearDraftGone(node, { subject: gone.id });
  expect(await listFilesOf(db.pool, gone)).toEqual([]);
  expect(await listFilesOf(db.pool, kept)).toHaveLength(1);
  const left = await db.asOwner("select 1 from documents.content where sha256 = any ($1)", [
    [alone, shared].map((bytes) => Buffer.from(hashOf(bytes), "hex")),
  ]);
  expect(left).toHaveLength(1);
});

test("files nobody went on with are forgotten after three days", async () => {
  const bytes = aPicture();
  const { uploadId } = await beginUpload(work(), announce(bytes));
  await clearUploads(db.work({ kind: "system", name: "documents" }, fixedClock("2026-11-25T09:00:00+07:00")));
  expect(await refusal(uploadPart(work(), { uploadId, at: 0, bytes }))).toBe("documents/not-found");
});
