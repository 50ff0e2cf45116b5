import type { CauseWord, Office } from "./causes.ts";

/** What stands between a question and its answer, in the order in which it is met. */
export const STEPS = ["directory", "name", "connection", "tls", "certificate", "clock", "signature", "rights", "time"] as const;
export type Step = (typeof STEPS)[number];

export type StepState = "good" | "warning" | "failed" | "unreached";

export interface StepReport {
  readonly step: Step;
  readonly state: StepState;
  /** How long it took. */
  readonly ms?: number;
}

/** What was found on the way to a node. */
export interface Diagnosis {
  readonly steps: readonly StepReport[];
  /** What stopped it, or is to be looked at; nothing where all is well. */
  readonly found?: Found;
  /** How many services may be asked there. */
  readonly allowed?: number;
}

/** A cause of `CAUSES`, or one that only a test on purpose can tell. */
export interface Found {
  readonly word: FindingWord | CauseWord;
  /** Figures of it: seconds, days, a code of the line. */
  readonly about: Readonly<Record<string, string | number>>;
}

/** What a test tells beyond the causes of refusals, and whose turn it then is. */
export const FINDINGS = {
  "no-such-node": "centre",
  "name-unknown": "giving-node",
  "port-closed": "giving-node",
  "no-way": "giving-node",
  "handshake-silent": "giving-node",
  "handshake-failed": "giving-node",
  "certificate-unlisted": "giving-node",
  "certificate-revoked": "giving-node",
  "certificate-ended": "giving-node",
  "certificate-ends-soon": "giving-node",
  "own-clock": "asking-node",
  "peer-clock": "giving-node",
  "answers-slowly": "giving-node",
  "nothing-granted": "giving-agency",
  "centre-away": "centre",
  "centre-key": "asking-node",
} as const satisfies Readonly<Record<string, Office>>;

export type FindingWord = keyof typeof FINDINGS;

export function isFinding(word: string): word is FindingWord {
  return Object.hasOwn(FINDINGS, word);
}

/** Everything before a failure was passed, everything after was not reached. */
export function stepsUntil(failed: Step, passed: readonly StepReport[]): readonly StepReport[] {
  const known = new Map(passed.map((one) => [one.step, one]));
  const at = STEPS.indexOf(failed);
  return STEPS.map((step, place) =>
    place < at ? (known.get(step) ?? { step, state: "good" }) : { step, state: place === at ? "failed" : "unreached" },
  );
}

/** Two clocks differ: whose is wrong, others tell. Where as many or more of the others are off the same way, it is this node's own. */
export function judgeClock(seconds: number, others: readonly number[]): "own-clock" | "peer-clock" {
  const same = others.filter((other) => Math.sign(other) === Math.sign(seconds) && Math.abs(other) >= CLOCK_WORRY_SECONDS).length;
  return same > 0 && same * 2 >= others.length ? "own-clock" : "peer-clock";
}

/** Half of what is allowed between two clocks. */
export const CLOCK_WORRY_SECONDS = 30;
/** Longer than this somebody should look, ours. */
export const SLOW_MS = 2_000;
