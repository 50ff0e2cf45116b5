import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { anHonourAt, aStaff, aWorld } from "../testing/index.ts";
import { amendAnswers } from "./amend-answers.ts";
import { answerDraft } from "./answer-draft.ts";
import { decideSecondRequest, requestSecondRequest } from "./ask-again.ts";
import { askForMore } from "./ask-for-more.ts";
import { completeStep } from "./complete-step.ts";
import { consultAgency, recordOpinion } from "./consult-agency.ts";
import { extendDeadline } from "./extend-deadline.ts";
import { handOverResult } from "./hand-over-result.ts";
import { refuseDossier } from "./refuse-dossier.ts";
import { sendBack } from "./send-back.ts";
import { stopDossier } from "./stop-dossier.ts";

const world = await aWorld();
afterAll(() => world[Symbol.asyncDispose]());
const staff = await aStaff(world);
const colleague = await world.anOfficialOf("civil-status-officer");
const { id: dossierId, revision, by } = await anHonourAt(world, staff, "draft");
// The colleague was first.
await completeStep(colleague.work(), { dossierId, revision });

const seen = { dossierId, revision };
const asked = { faults: [{ words: "Gửi ảnh" }], reason: "Sót" };
const ACTS: readonly (readonly [string, (work: Work) => Promise<unknown>])[] = [
  ["complete", (work) => completeStep(work, seen)],
  ["amend", (work) => amendAnswers(work, { ...seen, answers: { "entry.years": "3" }, words: "Sửa" })],
  ["ask", (work) => askForMore(work, { ...seen, ...asked })],
  ["ask again", (work) => requestSecondRequest(work, { ...seen, ...asked })],
  ["sign a second request off", (work) => decideSecondRequest(work, { ...seen, secondRequestId: newId(), approved: true })],
  ["consult", (work) => consultAgency(work, { ...seen, question: "?" })],
  ["record an opinion", (work) => recordOpinion(work, { ...seen, said: "agrees", words: "" })],
  ["extend", (work) => extendDeadline(work, { ...seen, words: "Chờ" })],
  ["refuse", (work) => refuseDossier(work, { ...seen, ground: "stranger", words: "Không" })],
  ["stop", (work) => stopDossier(work, { ...seen, words: "Không", law: { act: "Luật" } })],
  ["send back", (work) => sendBack(work, { ...seen, words: "Sửa" })],
  ["hand over", (work) => handOverResult(work, seen)],
];

test.each(ACTS)("the second of two clerks on one dossier is told what the first did before they %s", async (_, act) => {
  expect(await refusal(act(staff.officer.work()))).toBe("dossiers/changed-meanwhile");
});

test("so is the applicant who answers the draft from an older page", async () => {
  expect(await refusal(answerDraft(by.work(), { ...seen, right: true }))).toBe("dossiers/changed-meanwhile");
});

test("of two who complete it at the very same time one does, the other is told", async () => {
  const other = await anHonourAt(world, staff, "draft");
  const act = { dossierId: other.id, revision: other.revision };
  const both = [staff.officer, colleague].map((desk) => refusal(completeStep(desk.work(), act)));
  expect((await Promise.all(both)).toSorted()).toEqual(["dossiers/changed-meanwhile", "not refused"]);
});
