import type { JsonObject } from "@motlan/kernel";
import type { Channel, PaidBefore } from "./dossier.ts";
import type { NationalState } from "./national-state.ts";
import type { Status } from "./state.ts";
import type { Process, ProcessStep, StepAct } from "./step.ts";

/** A line of the history as the other software kept it: shown as such, no act of this node. */
export interface PastLine {
  readonly at: Date;
  readonly who: string;
  readonly post: string;
  readonly unit: string;
  readonly words: string;
}

/** A dossier as another software left it, ready to go on here. Its times are those promised on the applicant's paper. */
export interface TakenOver {
  readonly id: string;
  readonly oldCode: string;
  readonly agencyId: string;
  readonly agencyCode: string;
  readonly procedureCode: string;
  /** The general form of the procedure: other software exports no answers that a declared form could be filled with. */
  readonly versionId: string;
  readonly personId: string;
  readonly actingFor: "self" | "organisation";
  readonly channel: Channel;
  readonly delivery: Channel;
  readonly applicant: JsonObject;
  readonly request: string;
  readonly files: readonly JsonObject[];
  readonly fee: bigint;
  readonly paid: readonly PaidBefore[];
  readonly state: NationalState;
  /** What kind of step it stood at, where that is known. */
  readonly act?: StepAct;
  readonly submittedAt: Date;
  readonly dueAt?: Date;
  readonly pausedAt?: Date;
  readonly decidedAt?: Date;
  readonly returnedAt?: Date;
  /** A new day was named there already: it is not named a second time. */
  readonly extended: boolean;
  /** What the applicant was asked for, where they have the word. */
  readonly asked?: string;
  readonly history: readonly PastLine[];
}

export interface TakenPlace {
  readonly status: Status;
  readonly step: ProcessStep | undefined;
}

/**
 * Where a dossier of that national state stands in our process. Newly filed: the first step. Taken in or in progress: the step named, else the one after reception.
 * Asked for papers or for money: there, and the applicant has the word. Decided: the step that hands over.
 */
export function placeOfState(process: Process, state: NationalState, act?: StepAct): TakenPlace {
  const first = process[0];
  const working = process.find(({ does }) => does === act) ?? process.find(({ does }) => does !== "take-in") ?? first;
  switch (state) {
    case 1:
      return { status: "open", step: first };
    case 2:
    case 4:
      return { status: "open", step: working };
    case 5:
    case 6:
      return { status: "waiting", step: working };
    case 9:
      return { status: "decided", step: process.find(({ does }) => does === "return") ?? process.at(-1) };
    case 3:
      return { status: "refused", step: undefined };
    case 7:
      return { status: "withdrawn", step: undefined };
    case 8:
      return { status: "stopped", step: undefined };
    case 10:
      return { status: "returned", step: undefined };
  }
}
