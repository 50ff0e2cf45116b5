import type { Process, ProcessStep, StepAct } from "./step.ts";

/** What is done at one time: one step, or several side by side. */
export type Stage = readonly ProcessStep[];

/** A process made ready to be decided on: its stages in order, and where each step is. */
export interface Machine {
  readonly stages: readonly Stage[];
  readonly steps: ReadonlyMap<string, { readonly step: ProcessStep; readonly stage: number }>;
}

/** Only officials' work on the dossier is done side by side; what the applicant, the signatory or the node does has the dossier to itself. */
const SIDE_BY_SIDE: ReadonlySet<StepAct> = new Set<StepAct>(["take-in", "examine", "draft", "record"]);

const compiled = new WeakMap<Process, Machine>();

/** Compiles a process, once for each array of steps. */
export function compileProcess(process: Process): Machine {
  const known = compiled.get(process);
  if (known !== undefined) return known;
  const stages: ProcessStep[][] = [];
  for (const step of process) {
    const before = stages.at(-1);
    if (before !== undefined && isBeside(before[0], step)) before.push(step);
    else stages.push([step]);
  }
  const steps = new Map(stages.flatMap((stage, index) => stage.map((step) => [step.id, { step, stage: index }] as const)));
  const machine = { stages, steps };
  compiled.set(process, machine);
  return machine;
}

function isBeside(first: ProcessStep | undefined, step: ProcessStep): boolean {
  return step.parallel !== undefined && first?.parallel === step.parallel && SIDE_BY_SIDE.has(step.does) && SIDE_BY_SIDE.has(first.does);
}
