import type { Step } from "@motlan/catalogue/declare";
import {
  beginProcess,
  decideMove,
  type Move,
  type MoveOptions,
  openSteps,
  type Process,
  stateOf,
  stepFor,
  timesAfter,
  type Watched,
} from "@motlan/dossiers";
import { clockStart, dueAt, type Term } from "@motlan/formats";
import type { RuleSet } from "./rules.ts";

/** A dossier of the simulation: as much of a real one as the real rules look at. */
export interface SimDossier extends Watched {
  readonly number: number;
  readonly receivedAt: Date;
}

export interface Ground {
  readonly steps: readonly Step[];
  readonly process: Process;
  readonly deadline: Term;
  readonly rules: RuleSet;
  /** Counts a rule that held. */
  fired(rule: string): void;
}

/** A dossier as it is received: by the rules that begin real ones. */
export function beginDossier(ground: Ground, number: number, now: Date, owesFee: boolean): SimDossier {
  const { process, deadline, rules } = ground;
  const { status, step, branches } = beginProcess(process, owesFee);
  for (const rule of rules.mattered(now)) ground.fired(rule);
  const runs = !owesFee && { clockFrom: clockStart(now, rules.office), dueAt: dueAt(now, deadline, rules.office) };
  const times = { clockFrom: undefined, dueAt: undefined, pausedAt: undefined, stepDueAt: undefined, takenInAt: undefined };
  const marks = branches === undefined ? {} : { branches };
  return {
    ...times,
    ...runs,
    number,
    receivedAt: now,
    process,
    status,
    step,
    marks,
    outcome: {},
    decidedAt: undefined,
    returnedAt: undefined,
  };
}

/** Moves it by the machine and the clock of real dossiers; nothing where the machine refuses. */
export function moved(ground: Ground, dossier: SimDossier, move: Move, now: Date, options: MoveOptions = {}): SimDossier | undefined {
  const decided = decideMove(dossier.process, stateOf(dossier), move, options);
  if (!decided.ok) return undefined;
  const { status, step, branches, extended } = decided.value;
  const marks = { ...(branches !== undefined && { branches }), ...(extended === true && { extended }) };
  const after: SimDossier = { ...dossier, status, step, marks };
  const places = openSteps(after).map((row) => row.step);
  const rows = ground.steps.filter(({ id }) => (places.length > 0 ? places.includes(id) : id === step));
  const hours = rows.length === 0 ? undefined : Math.max(...rows.map((row) => row.hours));
  const takesIn = stepFor(dossier, "", options.at)?.does === "take-in";
  const { office } = ground.rules;
  const change = { move, takesIn, now, rules: { office, deadline: ground.deadline, hours, term: rows[0]?.term } };
  return timesAfter(
    dossier,
    after,
    change,
    ground.rules.clock.map((rule) => counted(ground, rule)),
  );
}

function counted(ground: Ground, rule: RuleSet["clock"][number]): RuleSet["clock"][number] {
  return {
    ...rule,
    sets: (change) => {
      const set = rule.sets(change);
      if (set !== undefined) ground.fired(rule.id);
      return set;
    },
  };
}
