import { newId } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aVillage, type Village } from "../testing/village.ts";
import { attachFile, removeFile } from "./attach-file.ts";
import { discardDraft } from "./discard-draft.ts";
import { disputeKnown } from "./dispute-known.ts";
import { listMyDrafts } from "./list-my-drafts.ts";
import { saveDraft } from "./save-draft.ts";
import { viewForm } from "./view-form.ts";

let village: Village;
beforeAll(async () => {
  village = await aVillage();
});
afterAll(() => village.db[Symbol.asyncDispose]());

const file = { fileId: newId(), name: "anh.jpg", sha256: "ab".repeat(32), size: 2048, mediaType: "image/jpeg" };

test("a file stands at its question until it is taken away", async () => {
  const who = await village.person();
  const { id, revision } = await who.open();
  await saveDraft(who.work(), { draftId: id, revision, answers: { "seat.lamp": "yes" } });
  await attachFile(who.work(), { draftId: id, path: "seat.photo", file });
  const photo = (view: Awaited<ReturnType<typeof viewForm>>) => view.papers.find((paper) => paper.id === "photo")?.state;
  const view = await viewForm(who.work(), { draftId: id, pageId: "seat" });
  expect(view.page.fields.at(-1)).toMatchObject({ name: "seat.photo", value: { name: "anh.jpg" }, shown: { vi: "anh.jpg" } });
  expect(photo(view)).toBe("attached");
  await removeFile(who.work(), { draftId: id, path: "seat.photo" });
  expect(photo(await viewForm(who.work(), { draftId: id }))).toBe("missing");
  expect(await refusal(attachFile(who.work(), { draftId: id, path: "seat.note", file }))).toBe("forms/not-a-file-question");
});

test("a held value is contested at its registry, and the form goes on", async () => {
  const who = await village.person();
  const { id } = await who.open();
  await disputeKnown(who.work(), { draftId: id, path: "reader.fullName" });
  await disputeKnown(who.work(), { draftId: id, path: "reader.fullName" });
  expect(await village.db.asOwner("select path from registries.dispute where record_id = $1", [who.actor.personId])).toEqual([
    { path: "fullName" },
  ]);
  const { page, draft } = await viewForm(who.work(), { draftId: id, pageId: "reader" });
  expect([page.fields[0]?.disputed, page.fields[0]?.value, draft.disputes]).toEqual([true, "Trần Thị Bình", ["reader.fullName"]]);
  expect(await refusal(disputeKnown(who.work(), { draftId: id, path: "seat.note" }))).toBe("forms/not-held");
});

test("a draft thrown away is gone", async () => {
  const who = await village.person();
  const { id } = await who.open();
  await discardDraft(who.work(), { draftId: id });
  expect(await listMyDrafts(who.work())).toEqual([]);
  expect(await refusal(viewForm(who.work(), { draftId: id }))).toBe("forms/not-found");
});
