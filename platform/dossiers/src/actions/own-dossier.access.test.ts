import type { Work } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aStaff, aWorld } from "../testing/index.ts";
import { askForMore } from "./ask-for-more.ts";
import { completeStep } from "./complete-step.ts";
import { refuseDossier } from "./refuse-dossier.ts";
import { stopDossier } from "./stop-dossier.ts";

const world = await aWorld();
afterAll(() => world[Symbol.asyncDispose]());
const { clerk } = await aStaff(world);
const {
  id: dossierId,
  revision,
  by,
} = await world.aSubmitted({ procedure: "x.honour", answers: { "entry.name": "Lê Thị Hoa", "entry.years": "12" } });
const seen = { dossierId, revision };

const ACTS: readonly (readonly [string, (work: Work) => Promise<unknown>])[] = [
  ["takes in", (work) => completeStep(work, seen)],
  ["asks for more", (work) => askForMore(work, { ...seen, faults: [{ words: "Gửi ảnh" }] })],
  ["refuses", (work) => refuseDossier(work, { ...seen, ground: "stranger", words: "Không" })],
  ["stops", (work) => stopDossier(work, { ...seen, words: "Không", law: { act: "Luật" } })],
];

test.each(ACTS)("nobody %s their own application", async (_what, act) => {
  const applicantAtTheDesk = world.db.work({ ...clerk.actor, personId: by.actor.personId });
  expect(await refusal(act(applicantAtTheDesk))).toBe("dossiers/own-dossier");
});

test("a colleague takes it in", async () => {
  await completeStep(clerk.work(), seen);
  expect((await world.now(dossierId)).revision).toBe(revision + 1);
});
