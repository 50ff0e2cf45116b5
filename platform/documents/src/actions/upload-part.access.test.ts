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

test("even a query without a condition shows files on their way to nobody but their sender and the node", async () => {
  const sender = aPerson();
  const { uploadId } = await beginUpload(db.work(sender), { ...file, size: 9 });
  await uploadPart(db.work(sender), { uploadId, at: 0, bytes });
  const seen = async (actor: Parameters<typeof db.work>[0], from: string) =>
    db.work(actor).transaction(async (tx) => (await tx.query({ text: `select 1 from documents.${from} = '${uploadId}'` })).rowCount);
  for (const from of ["upload where id", "upload_part where upload_id"]) {
    expect(await seen(sender, from)).toBe(1);
    expect(await seen({ kind: "system", name: "documents" }, from)).toBe(1);
    for (const actor of [aPerson(), anOfficial(), stranger]) expect(await seen(actor, from)).toBe(0);
  }
  const taken = db.work(aPerson()).transaction((tx) => tx.query({ text: "delete from documents.upload_part" }));
  expect((await taken).rowCount).toBe(0);
});

test("the application cannot call for the files of anything but a draft, and cannot delete any by itself", async () => {
  const work = db.work({ kind: "system", name: "documents" });
  const attempt = work.transaction((tx) => tx.query({ text: "delete from documents.file", values: [] }));
  await expect(attempt).rejects.toThrow(/permission denied/);
});
