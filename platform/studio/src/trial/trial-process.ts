import type { Finding } from "@motlan/catalogue";
import type { Step } from "@motlan/catalogue/declare";
import { beginProcess, decideMove, legalMoves, type Move, type Process, type ProcessState, ruleHolds } from "@motlan/dossiers";
import type { JsonObject } from "@motlan/kernel";
import { type Facts, factsRead } from "@motlan/kernel/rules";
import { type Ready, readyVersion, whyNotReady } from "./ready-version.ts";

export interface TrialMove {
  readonly move: Move;
  /** The step it is made in, where several stand open. */
  readonly at?: string;
}

/** Where a trial dossier stands: its state, the steps open, who holds them, and what may be done. */
export interface TrialStand {
  readonly state: ProcessState;
  /** The steps it goes through in this case. */
  readonly steps: readonly Step[];
  readonly open: readonly Step[];
  readonly moves: readonly { readonly move: Move; readonly at: string }[];
}

export type TrialProcess =
  | ({ readonly ok: true } & TrialStand)
  | { readonly ok: false; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly []; readonly notAllowed: TrialMove };

/**
 * Walks a design's process by the machine real dossiers run on. Without a state it begins one; with a move it says where that leads. Pure: nothing is kept.
 * @param facts what the form gave (FormCheck.facts), for the conditions of steps.
 */
export function trialProcess(document: JsonObject, state?: ProcessState, move?: TrialMove, facts?: Facts): TrialProcess {
  const ready = readyVersion(document);
  if (ready === undefined) return { ok: false, findings: whyNotReady(document) };
  const steps = stepsOfCase(ready, facts);
  if (steps.length === 0) return { ok: false, findings: [NO_STEP] };
  const process = steps.map(processStep);
  const here = state ?? beginProcess(process, false);
  if (move === undefined) return { ok: true, ...standOf(here, steps, process) };
  const decided = decideMove(process, here, move.move, { at: move.at });
  if (!decided.ok) return { ok: false, findings: [], notAllowed: move };
  return { ok: true, ...standOf(decided.value, steps, process) };
}

const NO_STEP: Finding = {
  place: "steps",
  vi: "Trong trường hợp này không có bước nào được thực hiện.",
  en: "In this case no step is gone through.",
};

/** As the engine does: a step whose condition does not hold is left out, unless it reads what officials fill in, which is decided when it is reached. */
function stepsOfCase({ version, rules }: Ready, facts: Facts | undefined): readonly Step[] {
  if (facts === undefined) return version.steps;
  const later: string[] = version.effects.flatMap((effect) =>
    "record" in effect ? [effect.number ?? "register"] : Object.values(effect.answer),
  );
  return version.steps.filter((step) => {
    const rule = step.when === undefined ? undefined : rules[step.when];
    const isOpen = rule !== undefined && factsRead(rule).some((read) => later.some((path) => isWithin(read, path) || isWithin(path, read)));
    later.push(...(step.fields ?? []).map(({ name }) => name));
    return isOpen || ruleHolds(rules, step.when, facts);
  });
}

function isWithin(path: string, around: string): boolean {
  return `${path}.`.startsWith(`${around}.`);
}

/** A declared step as the machine needs it. */
export function processStep({ id, does, post, parallel, may, consult }: Step): Process[number] {
  return {
    ...{ id, does, post },
    ...(parallel !== undefined && { parallel }),
    ...(may !== undefined && { may }),
    ...(consult !== undefined && { consults: true }),
  };
}

function standOf(state: ProcessState, steps: readonly Step[], process: Process): TrialStand {
  const ids = state.branches?.map(({ step }) => step) ?? (state.step === undefined ? [] : [state.step]);
  return { state, steps, open: steps.filter(({ id }) => ids.includes(id)), moves: legalMoves(process, state) };
}
