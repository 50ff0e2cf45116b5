import { aHolder, anAgency } from "@motlan/agencies/testing";
import { localDate, newId } from "@motlan/kernel";
import { anOfficial, aPerson, fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { assignFinding } from "./assign-finding.ts";
import { closeDay } from "./close-day.ts";
import { askForStatements } from "./fetch-statements.ts";
import { listOpenDays } from "./list-open-days.ts";
import { readDay } from "./read-day.ts";
import { resolveFinding } from "./resolve-finding.ts";
import { takeStatement } from "./take-statement.ts";
import { undoResolution } from "./undo-resolution.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

const DAY = localDate("2026-11-20");
const clock = fixedClock("2026-11-21T08:00:00+07:00");
const agency = await anAgency(db.work(), { bank: { bin: "970499", number: "6600001", holder: "UBND" } });
const other = await anAgency(db.work(), { bank: { bin: "970499", number: "6600002", holder: "UBND" } });
const { officialId } = await aHolder(db.work(), { agencyId: agency.id, kind: "accountant" });
const own = anOfficial({ agencyId: agency.id, officialId, permissions: ["payments.reconcile"] });
const entry = { reference: newId(), endToEndId: "", amount: 8_000n, account: "6600001", content: "ung ho", isReturn: false };
const statement = { format: "csv", bin: "970499", account: "6600001", day: DAY, opening: 0n, closing: 8_000n, entries: [entry] } as const;

const strangers = [
  ["nobody", { kind: "stranger" } as const],
  ["a person", aPerson()],
  ["an official without the right", anOfficial({ agencyId: agency.id, permissions: ["payments.see", "payments.close"] })],
  ["an accountant of another agency", anOfficial({ agencyId: other.id, permissions: ["payments.reconcile", "payments.close"] })],
] as const;

test.each(strangers)("%s takes no statement, sees and settles nothing of this agency", async (_who, actor) => {
  const work = db.work(actor, clock);
  expect(await refusal(takeStatement(work, statement))).toBe("payments/statement-not-ours");
  await takeStatement(db.work(own, clock), statement);
  const finding = (await readDay(db.work(own, clock), DAY)).findings[0];
  const act = { findingId: finding?.id ?? "", seen: finding?.revision ?? 0 };
  const acts = [
    () => resolveFinding(work, { ...act, resolution: "suspense", note: "Thử" }),
    () => undoResolution(work, { ...act, note: "Thử" }),
    () => assignFinding(work, { ...act, officialId: own.officialId }),
  ];
  for (const refused of acts) expect(await refusal(refused())).toBe("payments/finding-not-found");
  if (actor.kind !== "official" || actor.agencyId !== other.id) {
    const page = readDayOrNothing(work);
    expect(await refusal(page)).toBe("payments/not-yours");
  } else expect((await readDay(work, DAY)).findings).toEqual([]);
});

/** A refusal that is thrown at once counts as one that comes. */
async function readDayOrNothing(work: Parameters<typeof readDay>[0]) {
  return readDay(work, DAY);
}

test("only who may close closes a day, and only the own agency's", async () => {
  for (const actor of [aPerson(), own, { kind: "stranger" } as const])
    expect(await refusal(closeDay(db.work(actor, clock), DAY))).toBe("payments/not-yours");
});

test("the file must be the bank's: no account of ours, no day to come, no gap, no hole in the numbers of a person's post", async () => {
  const work = db.work(own, clock);
  await takeStatement(work, statement);
  const refused = (parts: object) => refusal(takeStatement(work, { ...statement, ...parts }));
  expect(await refused({ account: "6600002" })).toBe("payments/statement-not-ours");
  for (const day of ["2026-11-22", "2026-11-21"])
    expect(await refused({ day: localDate(day), opening: 8_000n, closing: 16_000n })).toBe("payments/statement-early");
  const later = db.work(own, fixedClock("2026-11-22T08:00:00+07:00"));
  const gap = { ...statement, day: localDate("2026-11-21"), opening: 1n, closing: 8_001n };
  expect(await refusal(takeStatement(later, gap))).toBe("payments/statement-gap");
});

test("a finding has an owner of the agency, and each act says what it saw", async () => {
  const work = db.work(own, clock);
  await takeStatement(work, statement);
  const seen = async () => (await readDay(work, DAY)).findings[0];
  const finding = await seen();
  const act = { findingId: finding?.id ?? "", seen: finding?.revision ?? 0 };
  const { officialId: closedOut } = await aHolder(db.work(), { agencyId: agency.id, kind: "specialist" });
  for (const unfit of [newId(), closedOut])
    expect(await refusal(assignFinding(work, { ...act, officialId: unfit }))).toBe("payments/owner-unknown");
  await assignFinding(work, { ...act, officialId });
  expect(await seen()).toMatchObject({ ownerId: officialId, revision: act.seen + 1 });
  expect(await refusal(resolveFinding(work, { ...act, resolution: "suspense", note: "Chờ" }))).toBe("payments/finding-changed");
  const now = { ...act, seen: act.seen + 1 };
  expect(await refusal(resolveFinding(work, { ...now, resolution: "suspense", note: " a" }))).toBe("payments/reason-needed");
  await resolveFinding(work, { ...now, resolution: "suspense", note: "Chờ tra soát" });
  const after = { ...act, seen: act.seen + 2 };
  expect(await refusal(resolveFinding(work, { ...after, resolution: "refund", note: "Trả lại" }))).toBe("payments/finding-resolved");
  expect(await refusal(assignFinding(work, { ...after, officialId }))).toBe("payments/finding-resolved");
});

test("a day is closed when it is over, has its statement, and nothing open is nobody's", async () => {
  const mine = await anAgency(db.work(), { bank: { bin: "970499", number: "6600003", holder: "UBND" } });
  const { officialId: id } = await aHolder(db.work(), { agencyId: mine.id, kind: "accountant" });
  const closer = anOfficial({ agencyId: mine.id, officialId: id, permissions: ["payments.reconcile", "payments.close"] });
  const work = db.work(closer, clock);
  const foreign = { ...statement, account: "6600003", entries: [{ ...entry, reference: newId(), amount: -500n }], closing: -500n };
  expect(await refusal(closeDay(work, localDate("2026-11-21")))).toBe("payments/day-not-over");
  await takeStatement(work, { ...foreign, day: localDate("2026-11-19") });
  expect(await refusal(closeDay(work, DAY))).toBe("payments/statement-missing");
  await takeStatement(db.work(undefined, clock), {
    ...foreign,
    entries: [{ ...entry, reference: newId(), amount: -500n }],
    opening: -500n,
    closing: -1_000n,
  });
  expect(await refusal(closeDay(work, DAY))).toBe("payments/finding-without-owner");
  const finding = (await readDay(work, DAY)).findings[0];
  expect(await refusal(resolveFinding(work, { findingId: finding?.id ?? "", seen: 0, resolution: "book", note: "Thử" }))).toBe(
    "payments/resolution-not-here",
  );
  await assignFinding(work, { findingId: finding?.id ?? "", seen: 0, officialId: id });
  await db.asOwner("update payments.bank_statement set closing = closing + 5 where agency_id = $1 and day = $2", [mine.id, DAY]);
  expect(await refusal(closeDay(work, DAY))).toBe("payments/balance-unproven");
  await db.asOwner("update payments.bank_statement set closing = closing - 5 where agency_id = $1 and day = $2", [mine.id, DAY]);
  await closeDay(work, DAY);
  const late = { ...foreign, day: DAY, account: "6600003", entries: [] };
  expect(await refusal(takeStatement(work, { ...late, opening: -500n, closing: -500n }))).toBe("payments/other-statement");
});

test.each(strangers.slice(0, 3))("%s has no list of open days", async (_who, actor) => {
  expect(await refusal(listOpenDays(db.work(actor, clock)))).toBe("payments/not-yours");
});

test.each(strangers.slice(0, 3))("%s has no bank asked for statements", async (_who, actor) => {
  expect(await refusal(askForStatements(db.work(actor, clock), DAY))).toBe("payments/not-yours");
});
