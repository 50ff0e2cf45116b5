import { newId, stranger } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anHonourAt, aStaff, aWorld, type HonourPlace, type Staff } from "../testing/index.ts";
import { answerDraft } from "./answer-draft.ts";
import { askForMore } from "./ask-for-more.ts";
import { getMyDossier, listMyDossiers, listPapersFor } from "./read-dossier.ts";
import { submitDossier } from "./submit-dossier.ts";
import { supplementDossier } from "./supplement-dossier.ts";
import { withdrawDossier } from "./withdraw-dossier.ts";

const world = await aWorld();
let staff: Staff;
beforeAll(async () => {
  staff = await aStaff(world);
});
afterAll(() => world[Symbol.asyncDispose]());
const aStranger = () => world.db.work(stranger, world.clock);

test("to submit: the draft's own person; another finds no draft, a stranger and an official have none", async () => {
  const { draftId, by } = await world.aDraft();
  const submission = () => ({ draftId, agencyId: world.agency.id, delivery: "online", language: "vi", requestKey: newId() }) as const;
  expect(await refusal(submitDossier((await world.aCitizen()).work(), submission()))).toBe("forms/not-found");
  for (const work of [aStranger(), staff.clerk.work()])
    expect(await refusal(submitDossier(work, submission()))).toBe("kernel/sign-in-first");
  expect(await refusal(submitDossier(by.work(), submission()))).toBe("not refused");
});

test("another's request key opens nothing of theirs", async () => {
  const requestKey = newId();
  await world.aSubmitted({ requestKey });
  const { draftId, by } = await world.aDraft();
  const mine = await submitDossier(by.work(), { draftId, agencyId: world.agency.id, delivery: "online", language: "vi", requestKey });
  expect(mine.personId).toBe(by.actor.personId);
});

interface Row {
  readonly act: string;
  readonly at: HonourPlace;
  run(work: Work, act: { readonly dossierId: string; readonly revision: number }): Promise<unknown>;
}
const rows: readonly Row[] = [
  { act: "confirm the draft", at: "confirm", run: (work, act) => answerDraft(work, { ...act, right: true }) },
  { act: "correct the draft", at: "confirm", run: (work, act) => answerDraft(work, { ...act, right: false, words: "Sai tên" }) },
  { act: "withdraw", at: "draft", run: (work, { dossierId }) => withdrawDossier(work, { dossierId }) },
  { act: "look", at: "draft", run: (work, { dossierId }) => getMyDossier(work, dossierId) },
  { act: "list the papers", at: "draft", run: (work, { dossierId }) => listPapersFor(work, dossierId) },
];

describe.each(rows)("to $act", ({ at, act: name, run }) => {
  test("the applicant may; for another person, an official as such, and a stranger there is no such dossier", async () => {
    const { id: dossierId, revision, by } = await anHonourAt(world, staff, at);
    const act = { dossierId, revision };
    const others = [(await world.aCitizen()).work(), aStranger(), ...(name === "list the papers" ? [] : [staff.officer.work()])];
    for (const work of others) expect(await refusal(run(work, act))).toBe("dossiers/not-found");
    expect(await refusal(run(by.work(), act))).toBe("not refused");
    expect(await refusal(run(by.work(), { ...act, dossierId: newId() }))).toBe("dossiers/not-found");
  });
});

test("to supplement: the applicant alone", async () => {
  const { id: dossierId, revision, by } = await anHonourAt(world, staff, "take-in");
  await askForMore(staff.clerk.work(), { dossierId, revision, faults: [{ words: "Gửi ảnh" }] });
  const answers = { "entry.years": "31" };
  for (const work of [(await world.aCitizen()).work(), staff.clerk.work(), aStranger()]) {
    expect(await refusal(supplementDossier(work, { dossierId, answers }))).toBe("dossiers/not-found");
  }
  expect(await refusal(supplementDossier(by.work(), { dossierId, answers }))).toBe("not refused");
});

test("one's list holds one's own alone", async () => {
  const { by } = await world.aSubmitted();
  expect(await listMyDossiers(by.work())).toHaveLength(1);
  for (const work of [(await world.aCitizen()).work(), staff.clerk.work(), aStranger()]) expect(await listMyDossiers(work)).toEqual([]);
});
