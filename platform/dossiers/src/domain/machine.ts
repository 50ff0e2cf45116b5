import type { Process, ProcessStep, StepAct } from "./step.ts";

/** What is done at one time: one step, or several side by side. */
export type Stage = readonly ProcessStep[];

/** Where a step is: itself, and the number of its stage. */
export interface Place {
  readonly step: ProcessStep;
  readonly stage: number;
}

/** A process made ready to be decided on: its stages in their order. */
export interface Machine {
  readonly stages: readonly Stage[];
}

/** Only officials' work on the dossier is done side by side; what the applicant, the signatory or the node does has the dossier to itself. */
const SIDE_BY_SIDE: ReadonlySet<StepAct> = new Set<StepAct>(["take-in", "examine", "draft", "record"]);

/** Compiles a process in one pass. It is made anew for every decision: a dossier brings a process of its own, and remembering it costs more than making it. */
export function compileProcess(process: Process): Machine {
  const stages: ProcessStep[][] = [];
  let stage: ProcessStep[] | undefined;
  for (const step of process) {
    if (stage !== undefined && isBeside(stage[0], step)) stage.push(step);
    else {
      stage = [step];
      stages.push(stage);
    }
  }
  return { stages };
}

/** A process has a dozen steps: looking through them costs less than an index that is made anew for every dossier. */
export function placeOf({ stages }: Machine, id: string | undefined): Place | undefined {
  for (let at = 0; at < stages.length; at += 1) {
    for (const step of stages[at] ?? []) if (step.id === id) return { step, stage: at };
  }
  return undefined;
}

function isBeside(first: ProcessStep | undefined, step: ProcessStep): boolean {
  return step.parallel !== undefined && first?.parallel === step.parallel && SIDE_BY_SIDE.has(step.does) && SIDE_BY_SIDE.has(first.does);
}
