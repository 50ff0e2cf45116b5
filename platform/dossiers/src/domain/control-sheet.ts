import { type OfficeHours, workingMinutesBetween } from "@motlan/formats";
import type { Text } from "@motlan/kernel";
import type { Process, ProcessStep } from "./step.ts";

/** One line of the history, as far as the control sheet reads it. */
export interface HistoryMark {
  readonly at: Date;
  readonly move: string;
  readonly to: string;
  readonly step: string | null;
  readonly actor: { readonly kind: string; readonly id?: string };
  /** Which of several steps it was done in. */
  readonly in?: string | undefined;
}

export type Verdict = "early" | "on-time" | "late";

/** One step as the control sheet (phiếu kiểm soát) has it: who, received, passed on, working minutes against those allowed. */
export interface ControlLine {
  readonly step: ProcessStep;
  readonly officialId: string | undefined;
  readonly receivedAt: Date;
  /** Absent while it is still there. */
  readonly passedAt: Date | undefined;
  readonly used: number;
  readonly allowed: number | undefined;
  readonly verdict: Verdict | undefined;
}

/** Moves by which a step is over. */
const PASSES = new Set([
  "complete",
  "answered",
  "confirm",
  "correct",
  "silence",
  "sealed",
  "send-back",
  "refuse",
  "stop",
  "withdraw",
  "hand-over",
  "transfer",
  "transfer-back",
]);
/** The applicant has the word: nobody's working time. */
const STANDS = new Set(["waiting", "confirming", "awaiting-payment"]);
const HOUR = 60;

interface SheetRules {
  readonly process: Process;
  /** Hours of each step by its id. */
  readonly hours: ReadonlyMap<string, number>;
  readonly office: OfficeHours;
  readonly now: Date;
}

/** The control sheet from the history, pure: each stay in a step a line, in the order in which they ended; time the applicant had the word is nobody's. */
export function controlLines(history: readonly HistoryMark[], rules: SheetRules): readonly ControlLine[] {
  const since = new Map<string, Date>();
  const lines: ControlLine[] = [];
  let here: string | undefined;
  for (const mark of history) {
    const left = mark.in ?? here;
    if (left !== undefined && isOver(mark)) {
      lines.push(...lineOf(left, since.get(left) ?? since.get(here ?? left), mark, history, rules));
      since.delete(left);
    }
    if (mark.step !== null && mark.to !== "awaiting-payment" && !since.has(mark.step) && !isEnded(mark.to)) since.set(mark.step, mark.at);
    here = mark.step ?? here;
  }
  const last = history.at(-1);
  const still = here === undefined || last === undefined || isEnded(last.to) ? undefined : since.get(here);
  return here === undefined || still === undefined ? lines : [...lines, ...lineOf(here, still, undefined, history, rules)];
}

/** Silence of the consulted passes a step on where nothing was left to do in it; the history then stands at another one. */
function isOver({ move, step, in: at }: HistoryMark): boolean {
  return PASSES.has(move) || (move === "consult-silence" && at !== undefined && at !== step);
}

function isEnded(status: string): boolean {
  return status === "returned" || status === "refused" || status === "stopped" || status === "withdrawn";
}

function lineOf(
  id: string,
  receivedAt: Date | undefined,
  end: HistoryMark | undefined,
  history: readonly HistoryMark[],
  { process, hours, office, now }: SheetRules,
): readonly ControlLine[] {
  const step = process.find((row) => row.id === id);
  if (step === undefined || receivedAt === undefined) return [];
  const used = minutesHeld(history, receivedAt, end?.at ?? now, office);
  const count = hours.get(id);
  const allowed = count === undefined || count === 0 ? undefined : count * HOUR;
  const officialId = end?.actor.kind === "official" ? end.actor.id : undefined;
  return [{ step, officialId, receivedAt, passedAt: end?.at, used, allowed, verdict: verdictOf(used, allowed, end !== undefined) }];
}

/** Early with at least one working hour to spare (ours: the circular names the three words alone). */
function verdictOf(used: number, allowed: number | undefined, over: boolean): Verdict | undefined {
  if (allowed === undefined || (!over && used <= allowed)) return undefined;
  if (used > allowed) return "late";
  return allowed - used >= HOUR ? "early" : "on-time";
}

/** Working minutes from one instant to the other in which the agency had the word. */
export function minutesHeld(history: readonly Pick<HistoryMark, "at" | "to">[], from: Date, until: Date, office: OfficeHours): number {
  let minutes = workingMinutesBetween(from, until, office);
  history.forEach(({ at, to }, index) => {
    if (!STANDS.has(to)) return;
    const [begin, end] = [at > from ? at : from, history[index + 1]?.at ?? until];
    const stop = end < until ? end : until;
    if (begin < stop) minutes -= workingMinutesBetween(begin, stop, office);
  });
  return Math.max(0, minutes);
}

export const VERDICTS = {
  early: { vi: "Trước hạn", en: "Early" },
  "on-time": { vi: "Đúng hạn", en: "On time" },
  late: { vi: "Quá hạn", en: "Late" },
} as const satisfies Record<Verdict, Text>;
