import { clockStart, dueAt, minutesOfWorkingDay, type OfficeHours, type Term, workingMinutesBetween } from "@motlan/formats";
import { type LocalDate, localDate, localDateOf, type Text } from "@motlan/kernel";
import { resumeClock, startClock, stepDueAt } from "./clock.ts";
import { type Dossier, openSteps, stepOf } from "./dossier.ts";
import type { Move } from "./moves.ts";
import type { Status } from "./state.ts";

/** What the version says about time, for the step the dossier has come to. */
export interface TimeRules {
  readonly office: OfficeHours;
  readonly deadline?: Term | undefined;
  /** Of several steps side by side the longest: the next stage waits for all of them. */
  readonly hours?: number | undefined;
  /** How long the applicant has in a step of theirs. */
  readonly term?: Term | undefined;
}

/** The dossier's times; an act on the clock changes these and nothing else. */
type Times = Pick<Dossier, "takenInAt" | "clockFrom" | "dueAt" | "pausedAt" | "stepDueAt" | "decidedAt" | "returnedAt">;

/** A dossier as far as its clock is concerned. */
export type Timed = Times & Pick<Dossier, "process" | "status" | "step" | "marks">;

export interface Change {
  readonly before: Timed;
  readonly after: Timed;
  readonly move: Move;
  readonly takesIn: boolean;
  readonly now: Date;
  readonly rules: TimeRules;
}

/** One line of the clock: when it holds it sets times, else it says nothing. Each stands alone, so that striking one shows what it was for. */
export interface ClockRule {
  readonly id: string;
  readonly says: Text;
  /** Where it is written; absent for what is the platform's own bookkeeping. */
  readonly law?: { readonly act: string; readonly article: string };
  /** The days on which it is law; open at the end that is not named. */
  readonly from?: LocalDate;
  readonly until?: LocalDate;
  readonly sets: (change: Change) => Partial<Times> | undefined;
}

/** The applicant has the word: no working time of the agency runs. */
function stands(status: Status): boolean {
  return status === "waiting" || status === "confirming";
}

const resumes = ({ before, after }: Change): boolean => stands(before.status) && !stands(after.status);

/** Asking for more after appraisal is for the first three working days (NĐ 61/2018/NĐ-CP, art. 19(4)). */
const DAYS_TO_ASK = 3;

/** The request came from whoever appraises, within the days the decree gives. */
function askedAfterAppraisal({ before, rules: { office } }: Change): boolean {
  const { clockFrom, pausedAt } = before;
  if (before.status !== "waiting" || clockFrom === undefined || pausedAt === undefined) return false;
  const does = stepOf(before)?.does;
  return (
    (does === "examine" || does === "draft") &&
    workingMinutesBetween(clockFrom, pausedAt, office) <= DAYS_TO_ASK * minutesOfWorkingDay(office)
  );
}

const RESTART = { from: localDate("2018-06-21"), until: localDate("2025-06-30") };

function inForce({ from, until }: Pick<ClockRule, "from" | "until">, day: LocalDate): boolean {
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}

/**
 * Every rule of a dossier's clock, in the order in which they are asked; read it aloud to an official. Restarting from nought was the old decree's; the text of
 * NĐ 118/2025/NĐ-CP, which followed it on 1 July 2025, could not be read, so that from then on what was left goes on: unconfirmed, and the stricter for the agency.
 */
export const CLOCK_RULES: readonly ClockRule[] = [
  {
    id: "starts",
    says: { vi: "Đồng hồ chạy từ khi hồ sơ đủ, kể cả phí, lệ phí", en: "The clock starts when the dossier is complete, its fee included" },
    law: { act: "NĐ 118/2025/NĐ-CP", article: "" },
    sets: ({ move, now, rules }) =>
      move === "pay" && rules.deadline !== undefined ? startClock(now, rules.deadline, rules.office) : undefined,
  },
  {
    id: "restarts",
    says: {
      vi: "Yêu cầu bổ sung sau thẩm tra, trong 3 ngày làm việc: thời hạn tính lại từ đầu khi hồ sơ đủ",
      en: "Asked for more after appraisal, within 3 working days: the term begins anew once the dossier is complete",
    },
    law: { act: "NĐ 61/2018/NĐ-CP", article: "Khoản 4 Điều 19" },
    ...RESTART,
    sets: (change) => {
      const { before, now, rules } = change;
      const day = before.pausedAt && localDateOf(before.pausedAt);
      if (!resumes(change) || day === undefined || !inForce(RESTART, day) || !askedAfterAppraisal(change)) return undefined;
      return rules.deadline && { clockFrom: clockStart(now, rules.office), dueAt: dueAt(now, rules.deadline, rules.office) };
    },
  },
  {
    id: "goes-on",
    says: {
      vi: "Người dân trả lời xong: thời hạn chạy tiếp phần còn lại",
      en: "The applicant has answered: what was left of the term goes on",
    },
    sets: (change) => {
      const { before, after, now, rules } = change;
      if (!resumes(change) || after.dueAt !== before.dueAt) return undefined;
      return { dueAt: resumeClock(before, now, rules.office) };
    },
  },
  {
    id: "term-to-confirm",
    says: { vi: "Người dân có thời hạn để xác nhận dự thảo", en: "The applicant has a term to confirm the draft" },
    sets: ({ after, now, rules: { term, office } }) =>
      term !== undefined && after.status === "confirming" ? { stepDueAt: dueAt(now, term, office) } : undefined,
  },
  {
    id: "step-begins",
    says: { vi: "Mỗi bước có số giờ riêng, tính từ khi nhận bước", en: "Each step has hours of its own from when it is received" },
    law: { act: "NĐ 61/2018/NĐ-CP", article: "Điều 18" },
    sets: (change) => {
      const { now, rules } = change;
      const { hours, office } = rules;
      return entersStep(change) && hours !== undefined ? { stepDueAt: stepDueAt(now, hours, office) } : undefined;
    },
  },
  {
    id: "passed-on",
    says: {
      vi: "Chuyển đến cơ quan khác: bước tiếp nhận ở đó có giờ riêng, ngày hẹn trả giữ nguyên",
      en: "Passed on to another agency: its first step has hours of its own, the day promised stands",
    },
    sets: ({ move, now, rules: { hours, office } }) =>
      (move === "transfer" || move === "transfer-back") && hours !== undefined ? { stepDueAt: stepDueAt(now, hours, office) } : undefined,
  },
  {
    id: "step-goes-on",
    says: { vi: "Bước đang làm dở chạy tiếp phần giờ còn lại", en: "A step broken off goes on with the hours it had left" },
    sets: (change) => {
      const { before, after, now, rules } = change;
      if (!resumes(change) || after.step === undefined || entersStep(change)) return undefined;
      return { stepDueAt: resumeClock({ dueAt: before.stepDueAt, pausedAt: before.pausedAt }, now, rules.office) };
    },
  },
  {
    id: "stands",
    says: { vi: "Chờ người dân thì đồng hồ dừng", en: "The clock stands while the applicant has the word" },
    law: { act: "NĐ 61/2018/NĐ-CP", article: "Điều 19" },
    sets: ({ before, after, now }) => (stands(after.status) ? { pausedAt: before.pausedAt ?? now } : undefined),
  },
  {
    id: "runs",
    says: { vi: "Người dân trả lời xong thì đồng hồ chạy", en: "The clock runs once the applicant has answered" },
    sets: (change) => (resumes(change) ? { pausedAt: undefined } : undefined),
  },
  {
    id: "taken-in",
    says: { vi: "Ghi lúc tiếp nhận, một lần", en: "When it was taken in is kept, once" },
    sets: ({ before, move, takesIn, now }) =>
      move === "complete" && takesIn && before.takenInAt === undefined ? { takenInAt: now } : undefined,
  },
  {
    id: "decided",
    says: { vi: "Có kết quả, từ chối hay dừng thì đồng hồ ngừng", en: "A result, a refusal or a stop ends the clock" },
    sets: ({ before, move, now }) =>
      before.decidedAt === undefined && (move === "sealed" || move === "refuse" || move === "stop") ? { decidedAt: now } : undefined,
  },
  {
    id: "returned",
    says: { vi: "Ghi lúc trả kết quả", en: "When the result was handed over is kept" },
    sets: ({ move, now }) => (move === "hand-over" ? { returnedAt: now } : undefined),
  },
];

/** All times of a dossier after a move, pure. `before` and `after` differ in where they stand; what an act set itself (a deadline extended) stays. */
export function timesAfter<D extends Timed>(
  before: Timed,
  after: D,
  { move, takesIn, now, rules }: Pick<Change, "move" | "takesIn" | "now" | "rules">,
  table: readonly ClockRule[] = CLOCK_RULES,
): D {
  let set = after;
  for (const rule of table) set = { ...set, ...rule.sets({ before, after: set, move, takesIn, now, rules }) };
  return set;
}

function entersStep({ before, after, rules: { term } }: Change): boolean {
  if (after.step === undefined || (term !== undefined && after.status === "confirming")) return false;
  return before.stepDueAt === undefined || placesOf(after).some((step) => !placesOf(before).includes(step));
}

/** The steps a dossier stands in, whoever has the word. */
function placesOf(dossier: Timed): readonly (string | undefined)[] {
  const open = openSteps(dossier).map(({ step }) => step);
  return open.length > 0 ? open : [dossier.step];
}
