import { type Actor, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aCommuneOf, november } from "../testing/arranged.ts";
import { endAbsence, enterAbsence } from "./enter-absence.ts";
import { readArrangements } from "./read-arrangements.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-20T09:00:00+07:00");
const { agencyId, staff } = await aCommuneOf(db.work(), ["one-stop-clerk", "one-stop-clerk", "chair"]);
const [clerk, colleague, chair] = staff;
if (!clerk || !colleague || !chair) throw new Error("nobody works there");
const input = () => ({
  ...{ officialId: clerk.officialId, standInId: colleague.officialId, reason: "mission" as const, scope: "act" as const },
  ...{ from: november(20), to: november(21), requestKey: newId() },
});
const entered = await enterAbsence(db.work(chair, clock), input());

test.each<[string, Actor, string]>([
  ["a stranger", stranger, "agencies/absence-not-found"],
  ["a person", aPerson(), "agencies/absence-not-found"],
  ["a colleague", colleague, "agencies/absence-not-yours"],
  ["an official without the right", anOfficial({ agencyId }), "agencies/absence-not-yours"],
])("%s enters no absence and ends none", async (_who, actor, says) => {
  expect(await refusal(enterAbsence(db.work(actor, clock), input()))).toBe("agencies/absence-not-yours");
  expect(await refusal(endAbsence(db.work(actor, clock), { absenceId: entered.id }))).toBe(says);
});

test("a leader of another agency neither ends it nor finds its people", async () => {
  const elsewhere = await aCommuneOf(db.work(), ["chair"]);
  const work = () => db.work(elsewhere.staff[0], clock);
  expect(await refusal(endAbsence(work(), { absenceId: entered.id }))).toBe("agencies/absence-not-found");
  expect(await refusal(enterAbsence(work(), input()))).toBe("agencies/stand-in-unfit");
});

test("who is away is read by those who arrange, by whoever it concerns, and by nobody else; the reason is the absent one's and the leaders'", async () => {
  for (const actor of [stranger, aPerson()])
    expect(await refusal(readArrangements(db.work(actor, clock)))).toBe("agencies/absence-not-yours");
  const read = async (actor: Actor | undefined) =>
    (await readArrangements(db.work(actor, clock))).absences.map(({ id, reason }) => [id, reason]);
  expect(await read(chair)).toEqual([[entered.id, "mission"]]);
  expect(await read(clerk)).toEqual([[entered.id, "mission"]]);
  expect(await read(colleague)).toEqual([[entered.id, "other"]]);
  expect(await read(anOfficial({ agencyId }))).toEqual([]);
  expect(await read((await aCommuneOf(db.work(), ["chair"])).staff[0])).toEqual([]);
});
