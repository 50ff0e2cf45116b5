import { newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { beginUpload, uploadPart } from "./upload-part.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const file = { requestKey: "k", name: "a.jpg", declaredType: "image/jpeg", size: 4, owner: { kind: "draft", id: newId() } };
const bytes = new Uint8Array([0xff, 0xd8, 0xff, 1]);

test("only persons send files in parts", async () => {
  for (const actor of [stranger, anOfficial()]) {
    const work = db.work(actor);
    expect(await refusal(Promise.resolve().then(() => beginUpload(work, file)))).toBe("documents/not-yours");
    expect(await refusal(Promise.resolve().then(() => uploadPart(work, { uploadId: newId(), at: 0, bytes })))).toBe("documents/not-yours");
  }
});

test("nobody goes on with another's file", async () => {
  const { uploadId } = await beginUpload(db.work(aPerson()), file);
  expect(await refusal(uploadPart(db.work(aPerson()), { uploadId, at: 0, bytes }))).toBe("documents/not-found");
});

test("the application cannot call for the files of anything but a draft, and cannot delete any by itself", async () => {
  const work = db.work({ kind: "system", name: "documents" });
  const attempt = work.transaction((tx) => tx.query({ text: "delete from documents.file", values: [] }));
  await expect(attempt).rejects.toThrow(/permission denied/);
});
