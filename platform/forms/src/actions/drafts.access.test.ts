import { newId, stranger } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { anOfficial, refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readingRoom } from "../testing/reading-room.ts";
import { aVillage, type Village } from "../testing/village.ts";
import { askSignatures } from "./ask-signatures.ts";
import { attachFile, removeFile } from "./attach-file.ts";
import { changeEntries } from "./change-entries.ts";
import { chooseAgency } from "./choose-agency.ts";
import { discardDraft } from "./discard-draft.ts";
import { disputeKnown } from "./dispute-known.ts";
import { listMyDrafts } from "./list-my-drafts.ts";
import { markDraftTaken } from "./mark-draft-taken.ts";
import { openDraft } from "./open-draft.ts";
import { saveDraft } from "./save-draft.ts";
import { takeDraft } from "./take-draft.ts";
import { viewForm } from "./view-form.ts";
import { viewSigners } from "./view-signers.ts";

let village: Village;
let draftId: string;
beforeAll(async () => {
  village = await aVillage();
  draftId = (await (await village.person()).open()).id;
});
afterAll(() => village.db[Symbol.asyncDispose]());

const file = { fileId: newId(), name: "a.jpg", sha256: "aa", size: 1, mediaType: "image/jpeg" };
const ACTS: [string, (work: Work) => Promise<unknown>][] = [
  ["viewForm", (work) => viewForm(work, { draftId })],
  ["saveDraft", (work) => saveDraft(work, { draftId, revision: 1, answers: { "seat.note": "x" } })],
  ["takeDraft", (work) => takeDraft(work, { draftId })],
  ["markDraftTaken", (work) => markDraftTaken(work, { draft: { draftId, typedThoughHeld: 0, heldByState: 0 }, dossierId: newId() })],
  ["askSignatures", (work) => askSignatures(work, { draftId, language: "vi" })],
  ["viewSigners", (work) => viewSigners(work, { draftId })],
  ["chooseAgency", (work) => chooseAgency(work, { draftId, agencyId: newId(), delivery: "online" })],
  ["changeEntries", (work) => changeEntries(work, { draftId, path: "club.members", act: "add", key: "1" })],
  ["attachFile", (work) => attachFile(work, { draftId, path: "seat.photo", file })],
  ["removeFile", (work) => removeFile(work, { draftId, path: "seat.photo" })],
  ["disputeKnown", (work) => disputeKnown(work, { draftId, path: "reader.fullName" })],
  ["discardDraft", (work) => discardDraft(work, { draftId })],
];

describe.each(ACTS)("%s", (_, act) => {
  test("is for the draft's own person: for another it is not there", async () => {
    const other = await village.person();
    expect(await refusal(act(other.work()))).toBe("forms/not-found");
  });

  test("is for nobody who is not signed in, and no official", async () => {
    expect(await refusal(act(village.db.work(stranger, village.clock)))).toBe("kernel/sign-in-first");
    expect(await refusal(act(village.db.work(anOfficial(), village.clock)))).toBe("kernel/not-allowed");
  });
});

test("a list and an opening need a person", async () => {
  const nobody = () => village.db.work(stranger, village.clock);
  const opening = { procedureCode: readingRoom.code, actingFor: "self", requestKey: newId() };
  expect(await refusal(Promise.resolve().then(() => listMyDrafts(nobody())))).toBe("kernel/sign-in-first");
  expect(await refusal(Promise.resolve().then(() => openDraft(nobody(), opening)))).toBe("kernel/sign-in-first");
  const other = await village.person();
  expect(await listMyDrafts(other.work())).toEqual([]);
});

test("the database itself shows a draft to its person alone", async () => {
  const seenBy = (work: Work) =>
    work.transaction(
      async (tx) => (await tx.query<{ id: string }>({ text: "select id from forms.draft where id = $1", values: [draftId] })).rows.length,
    );
  expect(await seenBy((await village.person()).work())).toBe(0);
  expect(await seenBy(village.db.work(anOfficial(), village.clock))).toBe(0);
  expect(await seenBy(village.db.work(stranger, village.clock))).toBe(0);
});
