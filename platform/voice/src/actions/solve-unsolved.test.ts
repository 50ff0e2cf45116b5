import { aHolder, anAgency } from "@motlan/agencies/testing";
import { localDate } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { anOfficial, aPerson, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aSettledDossier, dossiersOf } from "../testing/index.ts";
import { rateDossier } from "./rate-dossier.ts";
import { countUnsolved, findMyUnsolved, listUnsolved, solveUnsolved, tellLate } from "./solve-unsolved.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const START = "2026-11-20T09:00:00+07:00";
const clock = fixedClock(START);
const node = () => db.work(undefined, clock);
const province = await anAgency(node(), { kind: "province-committee", level: "province" });
const commune = await anAgency(node(), { parentId: province.id });
const chair = await aHolder(node(), { agencyId: province.id, kind: "chair" });
const clerk = await aHolder(node(), { agencyId: commune.id, kind: "one-stop-clerk" });
const superior = anOfficial({ ...chair, agencyId: province.id, permissions: ["voice.solve"] });

async function anUnsolved(agencyId = commune.id) {
  const dossier = aSettledDossier({ agencyId, officials: [clerk.officialId] });
  const person = aPerson({ personId: dossier.personId });
  const rate = (solved: boolean) =>
    rateDossier(db.work(person, clock), { dossierId: dossier.id, score: 1, solved, words: "Chưa ai gọi lại." }, dossiersOf(dossier));
  await rate(false);
  return { dossier, person, rate };
}
const said = (dossierId: string, revision = 1) => ({ dossierId, revision, words: "Đã gọi, hẹn làm lại ngày mai." });
const year = () => ({ from: localDate("2026-01-01"), to: localDate("2027-12-31"), now: clock.now() });

test("what is not solved reaches the superior with a term and the words; closed with an answer that the applicant reads", async () => {
  const { dossier, person, rate } = await anUnsolved();
  const [row] = (await listUnsolved(db.work(superior, clock), { open: true })).filter(({ dossierId }) => dossierId === dossier.id);
  expect(row).toMatchObject({ words: "Chưa ai gọi lại.", dueAt: new Date("2026-12-02T10:00:00Z"), revision: 1 });
  await rate(false);
  expect((await findMyUnsolved(db.work(person, clock), dossier.id))?.revision).toBe(1);
  await solveUnsolved(db.work(superior, clock), said(dossier.id));
  expect(await findMyUnsolved(db.work(person, clock), dossier.id)).toMatchObject({
    closedBy: "superior",
    answer: { words: "Đã gọi, hẹn làm lại ngày mai." },
  });
  expect(await refusal(solveUnsolved(db.work(superior, clock), said(dossier.id, 2)))).toBe("voice/unsolved-closed");
  expect((await listUnsolved(db.work(superior, clock), { open: false })).map(({ dossierId }) => dossierId)).toContain(dossier.id);
});

test("the applicant says it is solved after all, and again that it is not; an old page closes nothing", async () => {
  const { dossier, person, rate } = await anUnsolved();
  await rate(true);
  expect((await findMyUnsolved(db.work(person, clock), dossier.id))?.closedBy).toBe("person");
  await rate(false);
  expect((await findMyUnsolved(db.work(person, clock), dossier.id))?.closedAt).toBeNull();
  expect(await refusal(solveUnsolved(db.work(superior, clock), said(dossier.id, 1)))).toBe("voice/changed-meanwhile");
  expect(await refusal(solveUnsolved(db.work(superior, clock), { ...said(dossier.id, 3), words: " " }))).toBe("voice/answer-missing");
});

test("a term that passed is told once, and counted in the open by agency", async () => {
  const agency = await anAgency(node(), { parentId: province.id });
  const one = await anUnsolved(agency.id);
  const two = await anUnsolved(agency.id);
  const three = await anUnsolved(agency.id);
  await solveUnsolved(db.work(superior, clock), said(one.dossier.id));
  clock.set("2026-12-02T17:00:01+07:00");
  for (let times = 0; times < 2; times += 1) await tellLate(node());
  await solveUnsolved(db.work(superior, clock), said(two.dossier.id));
  const late = (await listEventsOf(db.pool, three.dossier.id)).filter(({ type }) => type === "voice.unsolved-late");
  expect(late.map(({ data }) => data.tell)).toEqual([[{ personId: chair.personId, agencyId: province.id }]]);
  expect(await countUnsolved(db.pool, agency.id, year())).toEqual({ open: 1, openLate: 1, closed: 2, closedLate: 1 });
  clock.set(START);
});
