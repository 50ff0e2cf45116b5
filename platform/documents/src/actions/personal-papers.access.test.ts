import { newId, stranger } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { anOfficial, aPerson, fixedClock, refusal, type TestDatabase, testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyOriginal } from "./copy-original.ts";
import { issueDocument } from "./issue-document.ts";
import { keepPersonalPaper, listPersonalPapers, usePersonalPaper } from "./personal-papers.ts";

let db: TestDatabase;
const clock = fixedClock("2026-11-20T09:00:00+07:00");
const agencyId = newId();
const owner = aPerson();
let paper: Parameters<typeof keepPersonalPaper>[1];
beforeAll(async () => {
  db = await testDatabase();
  const system = db.work({ kind: "system", name: "test", agencyId }, clock);
  const { id } = await issueDocument(system, {
    ...{ requestKey: newId(), kind: "copy", name: { vi: "Giấy", en: "Paper" }, template: "documents/digital-copy", data: {} },
    ...{ agency: { id: agencyId, name: "Xã" }, subject: { name: "A" }, owner: { kind: "dossier", id: newId() } },
  });
  paper = { personId: owner.personId, title: { vi: "Giấy", en: "Paper" }, source: "copy", documentId: id, agencyId };
  await keepPersonalPaper(system, paper);
});
afterAll(() => db[Symbol.asyncDispose]());

const clerk = () => db.work(anOfficial({ permissions: ["documents.reuse"] }), clock);
const others = () => [stranger, aPerson(), anOfficial({ permissions: ["dossiers.read"] })].map((who) => db.work(who, clock));
const run = async (ask: () => Promise<unknown>) => refusal(Promise.resolve().then(ask));

test("only the agency puts a paper among a person's", async () => {
  for (const work of [...others(), clerk(), db.work(owner, clock)])
    expect(await run(() => keepPersonalPaper(work, paper))).toBe("documents/not-yours");
});

test("nor does anybody else make a copy under its seal", async () => {
  const copy = {
    requestKey: newId(),
    title: paper.title,
    files: [{ id: newId(), mediaType: "image/png" as const }],
    clerk: "B",
    dossierId: newId(),
  };
  const input = { ...copy, person: { id: owner.personId, name: "A" }, agency: { id: agencyId, name: "Xã", place: "Thử" } };
  for (const work of [...others(), clerk(), db.work(owner, clock)])
    expect(await run(() => copyOriginal(work, input))).toBe("documents/not-yours");
});

test("the person and a clerk with the right list and use them; nobody else does", async () => {
  const use = { paperId: newId(), personId: owner.personId, draftId: newId(), consent: true };
  for (const work of others()) {
    expect(await run(() => listPersonalPapers(work, owner.personId))).toBe("documents/not-yours");
    expect(await run(() => usePersonalPaper(work, use))).toBe("documents/not-yours");
  }
  expect(await listPersonalPapers(db.work(owner, clock), owner.personId)).toHaveLength(1);
  expect(await listPersonalPapers(clerk(), owner.personId)).toHaveLength(1);
});

test("the second lock: a clerk's query sees no papers but those of the person opened in that act", async () => {
  const seen = (work: Work) =>
    work.transaction(async (tx) => (await tx.query({ text: "select 1 from documents.personal_paper" })).rowCount);
  for (const work of [...others(), clerk()]) expect(await seen(work)).toBe(0);
  expect(await seen(db.work(owner, clock))).toBe(1);
});
