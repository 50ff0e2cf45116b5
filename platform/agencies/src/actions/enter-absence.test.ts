import { newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import type { AbsenceScope } from "../domain/absence.ts";
import { listAbsences } from "../store/absences.ts";
import { aCommuneOf, november } from "../testing/arranged.ts";
import { endAbsence, enterAbsence } from "./enter-absence.ts";
import { readArrangements } from "./read-arrangements.ts";
import { listAway, standsInFor } from "./stands-in-for.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-20T09:00:00+07:00");
const commune = () => aCommuneOf(db.work(), ["one-stop-clerk", "one-stop-clerk", "one-stop-clerk", "chair"]);
const away = (officialId = "", standInId = "", from = 20, to = 24, scope: AbsenceScope = "sign") => ({
  ...{ officialId, standInId, reason: "leave" as const, scope, from: november(from), to: november(to), requestKey: newId() },
});

test("a clerk on leave: the colleague does their work from the first day to the last, and it is entered once", async () => {
  const { agencyId, staff } = await commune();
  const [clerk, colleague] = staff;
  if (!clerk || !colleague) throw new Error("nobody works there");
  const input = away(clerk.officialId, colleague.officialId);
  const pressed = await Promise.all([input, input, input].map((one) => enterAbsence(db.work(clerk, clock), one)));
  const entered = await enterAbsence(db.work(clerk, clock), input);
  expect(pressed).toEqual([entered, entered, entered]);
  const whose = (at: string) => standsInFor(db.pool, { agencyId, officialId: colleague.officialId, at: new Date(at), scope: "sign" });
  expect(await whose("2026-11-19T23:59:59+07:00")).toEqual([]);
  expect(await whose("2026-11-20T00:00:00+07:00")).toEqual([clerk.officialId]);
  expect(await whose("2026-11-23T23:59:59+07:00")).toEqual([clerk.officialId]);
  expect(await whose("2026-11-24T00:00:00+07:00")).toEqual([]);
  expect(await listAway(db.pool, agencyId, november(21))).toEqual([clerk.officialId]);
  const [news] = await listEventsOf(db.pool, entered.id);
  expect(news).toMatchObject({ type: "agencies.absence-entered", agency_id: agencyId, data: { standIn: colleague.officialId } });
});

test("back before time: their work is theirs at once, and the days can be entered anew", async () => {
  const { agencyId, staff } = await commune();
  const [clerk, colleague, , chair] = staff;
  if (!clerk || !colleague || !chair) throw new Error("nobody works there");
  const entered = await enterAbsence(db.work(chair, clock), away(clerk.officialId, colleague.officialId));
  await endAbsence(db.work(clerk, clock), { absenceId: entered.id });
  expect(await standsInFor(db.pool, { agencyId, officialId: colleague.officialId, at: clock.now(), scope: "read" })).toEqual([]);
  expect(await refusal(endAbsence(db.work(clerk, clock), { absenceId: entered.id }))).toBe("agencies/absence-not-found");
  await enterAbsence(db.work(chair, clock), away(clerk.officialId, colleague.officialId));
  expect(await listAbsences(db.pool, agencyId, november(20))).toHaveLength(1);
});

test("what is refused", async () => {
  const { staff } = await commune();
  const [clerk, colleague, third, chair] = staff;
  if (!clerk || !colleague || !third || !chair) throw new Error("nobody works there");
  const enter = (input: ReturnType<typeof away>) => refusal(enterAbsence(db.work(chair, clock), input));
  expect(await enter(away(clerk.officialId, colleague.officialId, 24, 24))).toBe("agencies/period-malformed");
  expect(await enter(away(clerk.officialId, colleague.officialId, 10, 20))).toBe("agencies/absence-gone");
  expect(await enter(away(clerk.officialId, chair.officialId))).toBe("agencies/stand-in-unfit");
  expect(await enter(away(clerk.officialId, newId()))).toBe("agencies/stand-in-unfit");
  await enterAbsence(db.work(chair, clock), away(clerk.officialId, colleague.officialId));
  expect(await enter(away(clerk.officialId, third.officialId, 23, 26))).toBe("agencies/absent-already");
  expect(await enter(away(third.officialId, clerk.officialId, 23, 26))).toBe("agencies/stand-in-away");
});

test("two who enter the same absence at once: one of them is told", async () => {
  const { agencyId, staff } = await commune();
  const [clerk, colleague, third, chair] = staff;
  if (!clerk || !colleague || !third || !chair) throw new Error("nobody works there");
  const both = await Promise.all([
    refusal(enterAbsence(db.work(chair, clock), away(clerk.officialId, colleague.officialId))).catch(() => "entered"),
    refusal(enterAbsence(db.work(clerk, clock), away(clerk.officialId, third.officialId))).catch(() => "entered"),
  ]);
  expect(both).toContain("agencies/absent-already");
  expect(await listAbsences(db.pool, agencyId, november(20))).toHaveLength(1);
});

test("a stand-in who only reads need not hold the absent one's rights, and neither does nor signs; one who does everything but sign need not sign", async () => {
  const { agencyId, staff } = await aCommuneOf(db.work(), ["one-stop-clerk", "registry-clerk", "chair", "vice-chair", "head-of-division"]);
  const [clerk, registry, chair, vice] = staff;
  if (!clerk || !registry || !chair || !vice) throw new Error("nobody works there");
  const enter = (input: ReturnType<typeof away>) => enterAbsence(db.work(chair, clock), input);
  expect(await refusal(enter(away(clerk.officialId, registry.officialId, 20, 24, "act")))).toBe("agencies/stand-in-unfit");
  await enter(away(clerk.officialId, registry.officialId, 20, 24, "read"));
  const whose = (scope: AbsenceScope) => standsInFor(db.pool, { agencyId, officialId: registry.officialId, at: clock.now(), scope });
  expect([await whose("read"), await whose("act"), await whose("sign")]).toEqual([[clerk.officialId], [], []]);
});

test("what was entered stays to be read, also when it was ended", async () => {
  const { staff } = await commune();
  const [clerk, colleague, , chair] = staff;
  if (!clerk || !colleague || !chair) throw new Error("nobody works there");
  const { id } = await enterAbsence(db.work(chair, clock), away(clerk.officialId, colleague.officialId, 20, 24, "act"));
  await endAbsence(db.work(clerk, clock), { absenceId: id });
  const { absences, everybody } = await readArrangements(db.work(chair, clock));
  expect(everybody).toBe(true);
  expect(absences).toMatchObject([{ id, scope: "act", enteredBy: chair.officialId, endedAt: clock.now() }]);
});
