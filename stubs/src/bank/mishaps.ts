/** What the sandbox bank is made to get wrong, until told otherwise. */
export interface Mishaps {
  /** Copies of each callback, sent at once. */
  readonly repeat: number;
  /** Milliseconds before a callback is sent. */
  readonly delayMs: number;
  /** The callback is never sent; only a query finds the transfer. */
  readonly lose: boolean;
  /** The sum that arrives instead of the one sent, as decimal digits; empty for none. */
  readonly wrongAmount: string;
  /** The currency that arrives. */
  readonly currency: string;
  /** A stranger's key signs the callback, of a transfer that never happened. */
  readonly forge: boolean;
  /** The callback is over before the payer's page answers. */
  readonly before: boolean;
  /** Queries and keys are answered 503. */
  readonly down: boolean;
  /** No money is given back: the payer's account is closed. */
  readonly refuseRefunds: boolean;
}

export const IN_ORDER: Mishaps = {
  repeat: 1,
  delayMs: 0,
  lose: false,
  wrongAmount: "",
  currency: "VND",
  forge: false,
  before: false,
  down: false,
  refuseRefunds: false,
};

const FLAGS = ["lose", "forge", "before", "down", "refuseRefunds"] as const;
const MOST_COPIES = 20;
const LONGEST_DELAY_MS = 120_000;

/** Mishaps after a change asked for as JSON or as a form; what is not named stays, except in a form, where an unticked box means no. */
export function changeMishaps(before: Mishaps, asked: unknown): Mishaps {
  const wanted: Readonly<Record<string, unknown>> =
    typeof asked === "object" && asked !== null ? Object.fromEntries(Object.entries(asked)) : {};
  if (wanted.reset === true || wanted.reset === "1") return IN_ORDER;
  const isForm = "page" in wanted;
  const flags = FLAGS.map((name) => [name, name in wanted ? isYes(wanted[name]) : !isForm && before[name]] as const);
  const { lose = false, forge = false, before: early = false, down = false, refuseRefunds = false } = Object.fromEntries(flags);
  const sum = "wrongAmount" in wanted ? String(wanted.wrongAmount ?? "").trim() : before.wrongAmount;
  const currency = String(wanted.currency ?? before.currency).toUpperCase();
  return {
    repeat: within(wanted.repeat, before.repeat, 1, MOST_COPIES),
    delayMs: within(wanted.delayMs, before.delayMs, 0, LONGEST_DELAY_MS),
    wrongAmount: /^[1-9]\d{0,12}$/.test(sum) ? sum : "",
    currency: /^[A-Z]{3}$/.test(currency) ? currency : "VND",
    ...{ lose, forge, before: early, down, refuseRefunds },
  };
}

function within(value: unknown, otherwise: number, least: number, most: number): number {
  const number = Number(value ?? otherwise);
  return Number.isInteger(number) ? Math.min(Math.max(number, least), most) : otherwise;
}

function isYes(value: unknown): boolean {
  return value === true || value === "true" || value === "on" || value === "1";
}
