import { aWorld, type World } from "@motlan/dossiers/testing";
import { newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal } from "@motlan/kernel/testing";
import { listMyAccesses, readRecord } from "@motlan/registries";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Question } from "../domain/question.ts";
import { answerQuestion, conclude, lengthen, takeUp } from "./answer-question.ts";
import { askAboutRead } from "./ask-about-read.ts";
import { findUsage } from "./find-usage.ts";
import { getMyQuestions, getQuestion, listQuestions } from "./read-questions.ts";

let world: World;
let asked: Question;
beforeAll(async () => {
  world = await aWorld();
  const mother = await world.aCitizen();
  const chair = await world.anOfficialOf("chair");
  const reader = { ...chair.actor, permissions: new Set([...chair.actor.permissions, "registries.read"]) };
  const by = { registry: "population", by: "id", value: mother.actor.personId, purpose: "identify" };
  await readRecord(world.db.work(reader, world.clock), by);
  const accessId = BigInt((await listMyAccesses(mother.work()))[0]?.id ?? 0);
  asked = await askAboutRead(mother.work(), { kind: "why", accessId, words: "", requestKey: newId() });
});
afterAll(() => world[Symbol.asyncDispose]());

const acts = {
  takeUp: (work: ReturnType<World["db"]["work"]>) => takeUp(work, { id: asked.id, revision: 1 }),
  lengthen: (work: ReturnType<World["db"]["work"]>) => lengthen(work, { id: asked.id, revision: 1, words: "x" }),
  answer: (work: ReturnType<World["db"]["work"]>) => answerQuestion(work, { id: asked.id, revision: 1, basis: "other", words: "x" }),
  conclude: (work: ReturnType<World["db"]["work"]>) => conclude(work, { id: asked.id, revision: 1, words: "x" }),
};

test.each(Object.entries(acts))("%s: strangers and others' officials find nothing; one without the right may not", async (_, act) => {
  const without = anOfficial({ agencyId: asked.agencyId });
  expect(await refusal(act(world.db.work(stranger)))).toBe("data-rights/not-found");
  expect(await refusal(act(world.db.work(aPerson())))).toBe("data-rights/not-found");
  expect(await refusal(act(world.db.work(anOfficial({ permissions: ["data-rights.answer"] }))))).toBe("data-rights/not-found");
  expect(await refusal(act(world.db.work(without)))).toBe("data-rights/not-yours");
});

test("who looked does not answer for themselves, whatever post they hold", async () => {
  const self = anOfficial({ agencyId: asked.agencyId, officialId: asked.readerId ?? "", permissions: ["data-rights.answer"] });
  for (const act of [acts.takeUp, acts.lengthen, acts.answer]) expect(await refusal(act(world.db.work(self)))).toBe("data-rights/own-read");
});

test("questions are read by whoever asked and whoever answers", async () => {
  expect(await refusal(getMyQuestions(world.db.work(stranger)))).toBe("kernel/sign-in-first");
  expect(await getMyQuestions(world.db.work(aPerson()))).toEqual([]);
  for (const actor of [stranger, aPerson(), anOfficial()]) {
    expect(await refusal(listQuestions(world.db.work(actor), { open: true }))).toBe("data-rights/not-yours");
    expect(await refusal(getQuestion(world.db.work(actor), asked.id))).toBe("data-rights/not-yours");
  }
  const elsewhere = anOfficial({ permissions: ["data-rights.answer"] });
  expect(await refusal(getQuestion(world.db.work(elsewhere), asked.id))).toBe("data-rights/not-found");
  expect(await listQuestions(world.db.work(elsewhere), { open: true })).toEqual([]);
});

test("reads are asked about and listed by their person alone", async () => {
  const input = { kind: "why", accessId: asked.accessId, words: "", requestKey: newId() } as const;
  expect(await refusal(askAboutRead(world.db.work(stranger), input))).toBe("kernel/sign-in-first");
  expect(await refusal(askAboutRead(world.db.work(aPerson()), input))).toBe("data-rights/no-such-read");
  expect(await refusal(findUsage(world.db.work(anOfficial()), {}))).toBe("registries/not-yours");
});
