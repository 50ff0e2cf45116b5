/** How the stand-in can be made to fail on purpose. */
export interface Switches {
  /** Every call is answered 503. */
  readonly down: boolean;
  /** Milliseconds before an answer. */
  readonly delayMs: number;
  /** Takes what is sent, then answers 500. */
  readonly failAfter: boolean;
  /** Takes what is sent, then breaks the connection off. */
  readonly loseAnswer: boolean;
  /** Answers of each call in which the row of this dossier is refused; empty for none. */
  readonly refuse: string;
  /** Gives each filing out twice. */
  readonly twice: boolean;
  /** Gives filings out in the wrong order. */
  readonly disorder: boolean;
}

export const IN_ORDER: Switches = {
  down: false,
  delayMs: 0,
  failAfter: false,
  loseAnswer: false,
  refuse: "",
  twice: false,
  disorder: false,
};
const FLAGS = ["down", "failAfter", "loseAnswer", "twice", "disorder"] as const;
const LONGEST_DELAY_MS = 60_000;

/** Switches after a change asked for as JSON or as a form; what is not named stays, except in a form, where an unticked box means no. */
export function switched(before: Switches, asked: unknown): Switches {
  const wanted: Readonly<Record<string, unknown>> =
    typeof asked === "object" && asked !== null ? Object.fromEntries(Object.entries(asked)) : {};
  if (wanted.reset === true) return IN_ORDER;
  const isForm = "page" in wanted;
  const flag = (name: (typeof FLAGS)[number]) => (name in wanted ? isYes(wanted[name]) : !isForm && before[name]);
  const delay = Number(wanted.delayMs ?? before.delayMs);
  return {
    down: flag("down"),
    failAfter: flag("failAfter"),
    loseAnswer: flag("loseAnswer"),
    twice: flag("twice"),
    disorder: flag("disorder"),
    delayMs: Number.isFinite(delay) ? Math.min(Math.max(delay, 0), LONGEST_DELAY_MS) : before.delayMs,
    refuse: typeof wanted.refuse === "string" ? wanted.refuse.trim() : before.refuse,
  };
}

function isYes(value: unknown): boolean {
  return value === true || value === "true" || value === "on" || value === "1";
}
