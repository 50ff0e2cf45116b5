import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { anOfficial } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askSignatures } from "../actions/ask-signatures.ts";
import { openDraft } from "../actions/open-draft.ts";
import { saveDraft } from "../actions/save-draft.ts";
import { sharedSeat } from "../testing/shared-seat.ts";
import { aVillage, type Inhabitant, type Village } from "../testing/village.ts";

let village: Village;
let applicant: Inhabitant;
let signer: Inhabitant;
let third: Inhabitant;
beforeAll(async () => {
  village = await aVillage();
  await village.publish(sharedSeat);
  [applicant, signer, third] = [await village.person(), await village.person(), await village.person()];
  const work = applicant.work();
  const draft = await openDraft(work, { procedureCode: sharedSeat.code, actingFor: "self", requestKey: newId() });
  const answers = { "table.hours": "10", "other.number": String(signer.values.personalNumber) };
  await saveDraft(work, { draftId: draft.id, revision: draft.revision, answers });
  await askSignatures(work, { draftId: draft.id, language: "vi" });
});
afterAll(() => village.db[Symbol.asyncDispose]());

const run = (work: Work, text: string) => work.transaction(async (tx) => (await tx.query({ text })).rowCount ?? -1);
const TABLES = ["draft", "signing"] as const;
const seen = (work: Work) => Promise.all(TABLES.map((table) => run(work, `select 1 from forms.${table}`)));

test("even a query without a condition shows the draft to its person, the request to sign to both parties, nothing to anybody else", async () => {
  const official = village.db.work(anOfficial());
  expect(await seen(applicant.work())).toEqual([1, 1]);
  expect(await seen(signer.work())).toEqual([0, 1]);
  for (const work of [third.work(), official, village.db.work({ kind: "stranger" })]) expect(await seen(work)).toEqual([0, 0]);
  for (const table of TABLES) {
    expect((await village.db.pool.query(`select 1 from forms.${table}`)).rowCount).toBe(0);
    expect(await village.db.asOwner(`select 1 from forms.${table}`)).toHaveLength(1);
  }
});

test("nobody else changes or erases it, whatever the statement says", async () => {
  for (const work of [third.work(), village.db.work(anOfficial())]) {
    expect(await run(work, "update forms.signing set signed_at = now()")).toBe(0);
    expect(await run(work, "delete from forms.signing")).toBe(0);
  }
  // Nor does the signer give their request to sign to somebody else.
  const moved = run(signer.work(), `update forms.signing set signer_id = '${third.actor.personId}'`);
  await expect(moved).rejects.toMatchObject({ code: "42501" });
});
