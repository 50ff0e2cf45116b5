import { type Decision, no, yes } from "@motlan/kernel";

export type State = "open" | "notified" | "closed";
export type Move = "add" | "notify" | "close";

/** A breach of personal data at one agency. */
export interface Breach {
  readonly id: string;
  readonly agencyId: string;
  readonly what: string;
  /** What a person concerned should do. */
  readonly advice: string;
  /** Where the data lay; none where it was outside the registries. */
  readonly registry: string | null;
  /** How many people, also those who are not known one by one. */
  readonly people: number;
  /** Whether it can do harm to defence, security, order, or to somebody's life, health, honour, dignity or property: then the authority must be notified. */
  readonly harm: boolean;
  readonly law: string;
  readonly happenedAt: Date;
  readonly foundAt: Date;
  readonly notifyBy: Date;
  readonly state: State;
  readonly notifiedAt: Date | null;
  readonly documentId: string | null;
  readonly closedAt: Date | null;
  readonly recordedAt: Date;
  readonly revision: number;
}

const FROM: Readonly<Record<Move, readonly State[]>> = { add: ["open", "notified"], notify: ["open"], close: ["open", "notified"] };

export function decideMove(
  { state, harm, notifyBy }: Pick<Breach, "state" | "harm" | "notifyBy">,
  move: Move,
  words: string,
  now: Date,
): Decision<true, "too-late" | "not-notified" | "late-reason"> {
  if (!FROM[move].includes(state)) return no("too-late");
  if (move === "close" && harm && state !== "notified") return no("not-notified");
  return move === "notify" && now > notifyBy && words === "" ? no("late-reason") : yes(true);
}

export function decideTimes(happened: Date, found: Date, now: Date): Decision<true, "times-wrong" | "time-unread"> {
  if (Number.isNaN(happened.getTime()) || Number.isNaN(found.getTime())) return no("time-unread");
  return happened <= found && found <= now ? yes(true) : no("times-wrong");
}

/** More than the country has people: a slip of the hand, which would stand in the public figures for good. */
const MOST_PEOPLE = 200_000_000;

export function decidePeople(people: number): Decision<number, "people-wrong"> {
  return Number.isSafeInteger(people) && people >= 0 && people <= MOST_PEOPLE ? yes(people) : no("people-wrong");
}

const LONGEST = 4_000;

/** Each text without blanks around it; all are needed. */
export function tidy(
  texts: Readonly<Record<string, string>>,
): Decision<Readonly<Record<string, string>>, "words-missing" | "words-too-long"> {
  const tidied = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.trim()]));
  if (Object.values(tidied).includes("")) return no("words-missing");
  return Object.values(tidied).some((text) => text.length > LONGEST) ? no("words-too-long", { longest: LONGEST }) : yes(tidied);
}

/** A public figure: nobody's agency, nobody's name. */
export interface BreachCount {
  readonly month: string;
  readonly breaches: number;
  readonly people: number;
  readonly notifiedInTime: number;
  readonly closed: number;
}
