import { addWorkingMinutes, expectedWorkingDay, OFFICE_HOURS, type OfficeHours, workingMinutesBetween } from "@motlan/formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linesDue, nextWatch, promisedAt, reappointedAt, SCHEDULER, type Watched } from "./scheduler.ts";

const at = (text: string) => new Date(`${text}+07:00`);
const DAY = 480;
const office: OfficeHours = { ...OFFICE_HOURS, isWorkingDay: expectedWorkingDay };

/** Begun at opening on Monday 5 January 2026 and due after so many working minutes. */
function due(minutes: number, parts: Partial<Watched> = {}): Watched {
  const clockFrom = at("2026-01-05T07:30");
  const times = {
    clockFrom,
    dueAt: addWorkingMinutes(clockFrom, minutes),
    takenInAt: undefined,
    pausedAt: undefined,
    stepDueAt: undefined,
  };
  const process = [
    { id: "look", does: "examine", post: "specialist" },
    { id: "sign", does: "sign", post: "chair" },
  ] as const;
  return { ...times, process, status: "open", step: "look", marks: {}, decidedAt: undefined, returnedAt: undefined, outcome: {}, ...parts };
}
const timesOf = (dossier: Watched) => Object.fromEntries(SCHEDULER.map(({ id, at: when }) => [id, when(dossier, OFFICE_HOURS)]));

describe("what happens by itself", () => {
  test.each([
    ["five days: two before, one before, then the apology", 5 * DAY, "2026-01-07T17:00", "2026-01-08T17:00", "2026-01-09T17:00"],
    ["two days: the superior a whole day before", 2 * DAY, "2026-01-05T11:30", "2026-01-05T17:00", "2026-01-06T17:00"],
    ["one day: half-way and at three quarters", DAY, "2026-01-05T11:30", "2026-01-05T15:00", "2026-01-05T17:00"],
  ])("%s", (_, minutes, holder, superior, apology) => {
    expect(timesOf(due(minutes))).toEqual({
      "warn-holder": at(holder),
      "warn-superior": at(superior),
      apologise: at(apology),
      "late-again": undefined,
    });
  });

  test.each([
    ["the applicant is asked", { status: "waiting", pausedAt: at("2026-01-05T09:00") }],
    ["the result is made", { status: "decided", decidedAt: at("2026-01-05T09:00") }],
    ["nothing is paid", { status: "awaiting-payment", clockFrom: undefined, dueAt: undefined }],
    ["it is closed", { status: "refused", step: undefined }],
  ] as const)("nothing while %s", (_, parts) => {
    expect(nextWatch(due(5 * DAY, parts), OFFICE_HOURS)).toBeUndefined();
  });

  test("a new day was named once: after it the superior alone is told; a deadline moved by law names the day itself", () => {
    const extension = { due: at("2026-01-12T17:00").toISOString() };
    const late = due(5 * DAY, { marks: { extended: true }, outcome: { extension } });
    expect(timesOf(late)).toMatchObject({ apologise: undefined, "late-again": at("2026-01-12T17:00") });
    expect(promisedAt({ outcome: { extension }, dueAt: at("2026-01-14T17:00") })).toEqual(at("2026-01-14T17:00"));
  });

  test("the day named anew: the steps left, one day at least, or the extension the version declares", () => {
    const now = at("2026-01-12T07:30");
    const steps = [
      { id: "look", hours: 16 },
      { id: "sign", hours: 4 },
    ];
    expect(reappointedAt(due(DAY), { steps }, now, OFFICE_HOURS)).toEqual(at("2026-01-14T11:30"));
    expect(reappointedAt(due(DAY, { step: "sign" }), { steps }, now, OFFICE_HOURS)).toEqual(at("2026-01-12T17:00"));
    const extension = { term: { count: 3, unit: "working-day" } } as const;
    expect(reappointedAt(due(DAY), { steps, extension }, now, OFFICE_HOURS)).toEqual(at("2026-01-14T17:00"));
  });

  test("first the holder, then the superior, then the apology; a whole day before where the term is longer than one; each looked at in turn", () => {
    const start = fc.date({ min: at("2021-01-04T00:00"), max: at("2030-06-30T00:00"), noInvalidDate: true });
    fc.assert(
      fc.property(start, fc.integer({ min: 60, max: 120 * DAY }), (from, minutes) => {
        const clockFrom = addWorkingMinutes(from, 0, office);
        const dossier = due(DAY, { clockFrom, dueAt: addWorkingMinutes(clockFrom, minutes, office) });
        const [holder, superior, apology] = SCHEDULER.flatMap(({ at: when }) => when(dossier, office) ?? []);
        if (!holder || !superior || !apology) throw new Error("a line is silent");
        expect(clockFrom <= holder && holder <= superior && superior < apology).toBe(true);
        if (minutes > DAY) expect(workingMinutesBetween(superior, apology, office)).toBeGreaterThanOrEqual(DAY - 0.01);
        expect(nextWatch(dossier, office)).toEqual(holder);
        expect(nextWatch(dossier, office, apology)).toBeUndefined();
        expect(linesDue(dossier, office, apology).map(({ id }) => id)).toEqual(["warn-holder", "warn-superior", "apologise"]);
      }),
      { numRuns: 60 },
    );
  });
});
