import { type Decision, no, yes } from "@motlan/kernel";
import { compileProcess, type Machine, type Place, placeOf, type Stage } from "./machine.ts";
import { ALLOWED, BRANCHING, MOVES, type Move, WHOLE } from "./moves.ts";
import { type Branch, branchesOf, type ProcessState, type Status, standing } from "./state.ts";
import type { Process, ProcessStep, StepAct } from "./step.ts";

export interface MoveOptions {
  /** The step it is made in, where several stand side by side; else the only one. */
  readonly at?: string | undefined;
  /** The step asked another registry's owner: it waits for the answer. */
  readonly waitsForAnswer?: boolean | undefined;
  /** For sending back and correcting: the steps to be done again, all of one earlier stage. Absent: the nearest in which an official examines or drafts. */
  readonly to?: readonly string[] | undefined;
  /** The consulted agency's silence is agreement and nothing is left to do in the step: it is done with. */
  readonly goesOn?: boolean | undefined;
  /** Whether the condition of a step holds now. Absent: it does. */
  readonly holds?: ((when: string) => boolean) | undefined;
}

type Decided = Decision<ProcessState, "move-not-allowed">;

/** The state a fresh dossier begins in: the fee comes before the work where there is one to pay. */
export function beginProcess(process: Process, owesFee: boolean, options: Pick<MoveOptions, "holds"> = {}): ProcessState {
  const machine = compileProcess(process);
  const first = liveStage(machine, 0, options)?.[0];
  if (first === undefined) throw new RangeError("a process without steps");
  return owesFee ? { status: "awaiting-payment", step: first.id } : enterFrom(machine, 0, options);
}

/** The rule of the process, pure: the state after a move, or why it is not allowed. */
export function decideMove(process: Process, state: ProcessState, move: Move, options: MoveOptions = {}): Decided {
  const machine = compileProcess(process);
  const here = placeOf(machine, options.at ?? state.step);
  if (here === undefined || !isAllowed(machine, state, move, here.step)) {
    return no("move-not-allowed", { move, status: state.status, step: options.at ?? state.step });
  }
  const next = nextState(machine, state, move, here, options);
  if (next === undefined) return no("move-not-allowed", { move, status: state.status, step: here.step.id });
  return yes(state.extended === true ? { ...next, extended: true } : next);
}

/** Every move that is legal now, with the step it is made in: what a page offers is what the rule allows. */
export function legalMoves(process: Process, state: ProcessState): readonly { readonly move: Move; readonly at: string }[] {
  const machine = compileProcess(process);
  const branches = branchesOf(state).map(({ step }) => step);
  const places = branches.length > 0 ? branches : state.step === undefined ? [] : [state.step];
  return places.flatMap((at) => {
    const step = placeOf(machine, at)?.step;
    return step === undefined ? [] : MOVES.filter((move) => isAllowed(machine, state, move, step)).map((move) => ({ move, at }));
  });
}

function isAllowed(machine: Machine, state: ProcessState, move: Move, step: ProcessStep): boolean {
  const branches = branchesOf(state);
  const branch = branches.find((row) => row.step === step.id);
  if (branches.length > 0 && branch === undefined) return false;
  const stands = state.status === "waiting" ? "waiting" : (branch?.stands ?? state.status);
  const rows: Partial<Record<Status, "any" | readonly StepAct[]>> = ALLOWED[move];
  const where = rows[stands];
  if (where === undefined || !isFor(step, move, where)) return false;
  if (WHOLE.has(move) && branches.some((row) => row.stands === "recording")) return false;
  switch (move) {
    case "consult-answered":
    case "consult-silence":
      return branch?.stands === "consulting";
    case "extend":
    case "apologise":
      return state.extended !== true;
    case "withdraw":
      return branches.every((row) => isWithdrawable(placeOf(machine, row.step)?.step));
    default:
      return true;
  }
}

/** By the step's own word where it says what it may, else by its act; consulting needs somebody to be consulted. */
function isFor(step: ProcessStep, move: Move, where: "any" | readonly StepAct[]): boolean {
  const branching = BRANCHING[move];
  if (branching === "consult" && step.consults !== true) return false;
  if (branching !== undefined && step.may !== undefined) return step.may.includes(branching);
  return where === "any" || where.includes(step.does);
}

/** Nothing is recorded or signed yet. */
function isWithdrawable(step: ProcessStep | undefined): boolean {
  return step !== undefined && (step.does === "take-in" || step.does === "examine" || step.does === "draft");
}

function nextState(machine: Machine, state: ProcessState, move: Move, here: Place, options: MoveOptions): ProcessState | undefined {
  const { step, stage } = here;
  const stand = (stands: Branch["stands"]) =>
    stay(
      state,
      branchesOf(state).map((row) => (row.step === step.id ? { ...row, stands } : row)),
    );
  switch (move) {
    case "pay":
    case "transfer":
    case "transfer-back":
      return enterFrom(machine, 0, options);
    case "complete":
      return options.waitsForAnswer === true ? stand("recording") : done(machine, state, here, options);
    case "answered":
      return done(machine, state, here, options);
    case "confirm":
    case "silence":
    case "sealed":
      return enterFrom(machine, stage + 1, options);
    case "ask":
      return { status: "waiting", step: step.id, ...beside(branchesOf(state)) };
    case "supplement":
      return standing(branchesOf(state));
    case "amend":
      return plain(state);
    case "consult":
      return stand("consulting");
    case "consult-silence":
      return options.goesOn === true && state.status !== "waiting" ? done(machine, state, here, options) : stand("open");
    case "consult-answered":
    case "answer-refused":
      return stand("open");
    case "extend":
    case "apologise":
      return { ...plain(state), extended: true };
    case "correct":
      return reopen(machine, stage, options) ?? enterFrom(machine, 0, options);
    case "send-back":
      return reopen(machine, stage, options);
    case "refuse":
      return { status: "refused" };
    case "stop":
      return { status: "stopped" };
    case "withdraw":
    case "lapse":
      return { status: "withdrawn" };
    case "hand-over":
      return { status: "returned" };
  }
}

/** The same place; what the machine keeps apart is put back by whoever called. */
function plain({ status, step, branches }: ProcessState): ProcessState {
  return { status, ...(step !== undefined && { step }), ...(branches !== undefined && { branches }) };
}

/** The branches as they stand now. A dossier that waits for its applicant goes on waiting, whatever the consulted say meanwhile. */
function stay(state: ProcessState, branches: readonly Branch[]): ProcessState {
  if (state.status !== "waiting") return standing(branches);
  return { ...plain(state), ...beside(branches) };
}

/** Kept only where status and step do not say it already. */
function beside(branches: readonly Branch[]): Pick<ProcessState, "branches"> {
  const [first, ...more] = branches;
  return more.length === 0 && first?.stands === "open" ? {} : { branches };
}

/** One step is done: the others beside it are waited for, then the next stage begins. */
function done(machine: Machine, state: ProcessState, { step, stage }: Place, options: MoveOptions): ProcessState {
  const left = branchesOf(state).filter((row) => row.step !== step.id);
  return left.length > 0 ? standing(left) : enterFrom(machine, stage + 1, options);
}

/** The first stage from there on in which something is to be done; beyond the last the dossier is returned. */
function enterFrom(machine: Machine, from: number, options: Pick<MoveOptions, "holds">): ProcessState {
  const stage = liveStage(machine, from, options);
  const [first] = stage ?? [];
  if (stage === undefined || first === undefined) return { status: "returned" };
  if (first.does === "confirm") return { status: "confirming", step: first.id };
  if (first.does === "seal") return { status: "sealing", step: first.id };
  if (first.does === "return") return { status: "decided", step: first.id };
  return standing(stage.map(({ id }) => ({ step: id, stands: "open" })));
}

function liveStage({ stages }: Machine, from: number, options: Pick<MoveOptions, "holds">): Stage | undefined {
  for (let at = from; at < stages.length; at += 1) {
    const live = liveOf(stages[at] ?? [], options);
    if (live.length > 0) return live;
  }
  return undefined;
}

function liveOf(stage: Stage, { holds }: Pick<MoveOptions, "holds">): Stage {
  if (holds === undefined || stage.every(({ when }) => when === undefined)) return stage;
  return stage.filter(({ when }) => when === undefined || holds(when));
}

/** The steps that are done again: those named, or the nearest earlier ones in which an official examines or drafts. */
function reopen(machine: Machine, stage: number, options: MoveOptions): ProcessState | undefined {
  const again = options.to === undefined ? nearestBefore(machine, stage, options) : named(machine, stage, options.to);
  return again.length === 0 ? undefined : standing(again.map(({ id }) => ({ step: id, stands: "open" })));
}

function nearestBefore({ stages }: Machine, stage: number, options: MoveOptions): Stage {
  for (let at = stage - 1; at >= 0; at -= 1) {
    const fit = liveOf((stages[at] ?? []).filter(isWithdrawable), options);
    if (fit.length > 0) return fit;
  }
  return [];
}

function named(machine: Machine, stage: number, to: readonly string[]): Stage {
  const target = placeOf(machine, to[0])?.stage ?? stage;
  const fit = (machine.stages[target] ?? []).filter((step) => to.includes(step.id) && isWithdrawable(step));
  return target < stage && fit.length === to.length ? fit : [];
}
