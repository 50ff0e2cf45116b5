import { newId, stranger } from "@motlan/kernel";
import { anOfficial, refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readingRoom } from "../testing/reading-room.ts";
import { aVillage, type Village } from "../testing/village.ts";
import { discardDraft } from "./discard-draft.ts";
import { listDeskDrafts } from "./list-desk-drafts.ts";
import { openDeskDraft } from "./open-desk-draft.ts";
import { saveDraft } from "./save-draft.ts";
import { takeDraft } from "./take-draft.ts";
import { viewForm } from "./view-form.ts";

let village: Village;
let draftId: string;
let number: string;
const may = ["forms.write-at-desk", "registries.read"];
const clerk = anOfficial({ agencyId: newId(), permissions: may });
const asked = () => ({ procedureCode: readingRoom.code, actingFor: "self", requestKey: newId(), applicant: { number } });
beforeAll(async () => {
  village = await aVillage();
  number = String((await village.person()).values.personalNumber);
  draftId = (await openDeskDraft(village.db.work(clerk, village.clock), asked())).id;
});
afterAll(() => village.db[Symbol.asyncDispose]());

test("only an official with the right opens or lists drafts of a desk", async () => {
  const person = await village.person();
  for (const [who, code] of [
    [stranger, "kernel/sign-in-first"],
    [person.actor, "kernel/not-allowed"],
    [anOfficial({ permissions: ["dossiers.take-in"] }), "kernel/not-allowed"],
  ] as const) {
    const work = village.db.work(who, village.clock);
    expect(await refusal(Promise.resolve().then(() => openDeskDraft(work, asked())))).toBe(code);
    expect(await refusal(listDeskDrafts(work))).toBe(code);
  }
});

test("another agency's desk finds nothing of it, by any act or query", async () => {
  const other = () => village.db.work(anOfficial({ agencyId: newId(), permissions: may }), village.clock);
  const acts = [
    () => viewForm(other(), { draftId }),
    () => saveDraft(other(), { draftId, revision: 1, answers: {} }),
    () => takeDraft(other(), { draftId }),
    () => discardDraft(other(), { draftId }),
  ];
  for (const act of acts) expect(await refusal(act())).toBe("forms/not-found");
  expect(await listDeskDrafts(other())).toEqual([]);
  const seen = (work: ReturnType<typeof other>) =>
    work.transaction(async (tx) => (await tx.query({ text: "select 1 from forms.draft" })).rowCount);
  expect(await seen(other())).toBe(0);
  expect(await seen(village.db.work(clerk, village.clock))).toBe(1);
});
