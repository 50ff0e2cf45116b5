/** How the office can be made to fail on purpose. */
export interface Switches {
  /** Out of service: every command is answered 503. */
  readonly down: boolean;
  /** Milliseconds between the entry in the book and the answer. */
  readonly delayMs: number;
  /** Sends the receipt to the node's reply address as well, so that it arrives twice. */
  readonly answerTwice: boolean;
  /** Signs receipts with a key that is not the office's. */
  readonly forge: boolean;
}

export const IN_ORDER: Switches = { down: false, delayMs: 0, answerTwice: false, forge: false };
const LONGEST_DELAY_MS = 120_000;

/** Switches after a change asked for as JSON or as a form ("true", "on"); what is not named stays. */
export function switched(before: Switches, asked: unknown): Switches {
  const wanted: Readonly<Record<string, unknown>> =
    typeof asked === "object" && asked !== null ? Object.fromEntries(Object.entries(asked)) : {};
  const flag = (name: "down" | "answerTwice" | "forge") =>
    name in wanted ? [true, "true", "on", "1"].includes(asFlag(wanted[name])) : before[name];
  const delay = Number(wanted.delayMs ?? before.delayMs);
  return {
    down: flag("down"),
    answerTwice: flag("answerTwice"),
    forge: flag("forge"),
    delayMs: Number.isFinite(delay) ? Math.min(Math.max(delay, 0), LONGEST_DELAY_MS) : before.delayMs,
  };
}

function asFlag(value: unknown): string | boolean {
  return typeof value === "string" || typeof value === "boolean" ? value : false;
}
