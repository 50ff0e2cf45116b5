import { isOpen, type Status } from "./state.ts";

/** Where a part of a linked group stands: `later` while it waits for others, `called-off` when it will not be done, `left-out` when the application did not ask for it. */
export type PartState = "later" | "called-off" | "left-out" | Status;

/** What the applicant chose for the parts after one that ended without a result. */
export type PartChoice = "go-on" | "stop";

/** A part of a whole as it is kept. */
export interface PartRow {
  readonly wholeId: string;
  readonly part: string;
  readonly position: number;
  readonly dossierId: string | null;
  readonly agencyId: string | null;
  readonly state: PartState;
  readonly attempt: number;
  readonly choice: PartChoice | null;
}

/** A part as the group declares it. */
interface Declared {
  readonly id: string;
  readonly after?: readonly string[];
  readonly without: "go-on" | "stop" | "wait" | "ask";
}

type Kept = Pick<PartRow, "part" | "state" | "choice">;

/** What follows in a whole by itself. */
export interface Following {
  readonly begin: readonly string[];
  readonly callOff: readonly string[];
  /** Parts without a result for which the applicant has to say something: the parts after them wait. */
  readonly ask: readonly string[];
  /** Nothing is going on and nothing is waited for. */
  readonly over: boolean;
}

/** The part has its result. */
export function isDone(state: PartState): boolean {
  return state === "decided" || state === "returned";
}

/** The part ended, or will not be begun, without a result. */
export function hasFailed(state: PartState): boolean {
  return state === "refused" || state === "stopped" || state === "withdrawn" || state === "called-off";
}

/** Whether somebody works on the part's dossier, or its applicant is asked. */
export function isGoingOn(state: PartState): boolean {
  return state !== "later" && state !== "called-off" && state !== "left-out" && state !== "decided" && isOpen(state);
}

type Meets = "go" | "wait" | "stop";

/** What follows from where the parts stand: which begin, which are called off, whether the applicant is asked. Pure; said again it says the same. */
export function followingOf(parts: readonly Declared[], kept: readonly Kept[]): Following {
  const rows = new Map(kept.map((row) => [row.part, row]));
  const states = new Map(kept.map(({ part, state }) => [part, state]));
  const begin: string[] = [];
  const callOff: string[] = [];
  const stateOf = (id: string): PartState => states.get(id) ?? "later";
  // A part called off may call off those after it: the parts are gone through until nothing changes.
  for (let changed = true; changed; ) {
    changed = false;
    for (const part of parts.filter(({ id }) => stateOf(id) === "later" && !begin.includes(id))) {
      const met = (part.after ?? []).map((id) => meets(declared(parts, id), stateOf(id), rows.get(id)?.choice ?? null));
      if (met.includes("stop")) {
        states.set(part.id, "called-off");
        callOff.push(part.id);
        changed = true;
      } else if (!met.includes("wait")) begin.push(part.id);
    }
  }
  const waiting = parts.filter(({ id }) => stateOf(id) === "later" && !begin.includes(id));
  const ask = parts.filter((part) => asksFor(part, stateOf(part.id), rows.get(part.id)?.choice ?? null, waiting)).map(({ id }) => id);
  return { begin, callOff, ask, over: begin.length === 0 && waiting.length === 0 && parts.every(({ id }) => !isGoingOn(stateOf(id))) };
}

function declared(parts: readonly Declared[], id: string): Declared {
  const found = parts.find((part) => part.id === id);
  if (found === undefined) throw new RangeError(`no part ${id}`);
  return found;
}

/** What a part before means for those after it. */
function meets({ without }: Declared, state: PartState, choice: PartChoice | null): Meets {
  if (isDone(state) || state === "left-out") return "go";
  if (state === "called-off") return "stop";
  if (!hasFailed(state)) return "wait";
  const rule = choice ?? without;
  return rule === "go-on" ? "go" : rule === "stop" ? "stop" : "wait";
}

function asksFor({ id, without }: Declared, state: PartState, choice: PartChoice | null, waiting: readonly Declared[]): boolean {
  return (
    hasFailed(state) && choice === null && (without === "ask" || without === "wait") && waiting.some(({ after }) => after?.includes(id))
  );
}
