import type { Term } from "@motlan/formats";
import type { Json, JsonObject } from "@motlan/kernel";
import { type Branch, branchesOf, type ProcessState, type Status } from "./state.ts";
import type { Process, ProcessStep } from "./step.ts";

export type Channel = "online" | "counter" | "post";

/** Where a value of the form came from (nguồn dữ liệu): shown to the applicant and to the official alike. */
export interface KnownRecord {
  readonly values: JsonObject;
  /** How many records answered; rules may ask for exactly one. */
  readonly found: number;
  readonly receipt: JsonObject;
}

/** How the answers came to be: receipts by path, held values the applicant replaced (with the reason) or contests, records that changed since. */
export interface Origins {
  readonly receipts: JsonObject;
  readonly overrides: readonly { readonly path: string; readonly reason: string; readonly held: Json }[];
  readonly disputes: readonly string[];
  readonly changedSince: readonly string[];
  /** SHA-256 that binds what the applicant saw to the answers, the version of the law and the fee; absent in dossiers of before this was kept. */
  readonly seal?: string;
  /** Where it was filed, if not on this node's own portal, and its number there. */
  readonly source?: Source | Predecessor;
  /** The linked application this dossier is a part of. */
  readonly whole?: OfWhole;
}

/** Where a dossier belongs that is a part of a linked group (thủ tục liên thông). */
export interface OfWhole {
  readonly id: string;
  readonly code: string;
  /** The version of the group it was applied for by. */
  readonly versionId: string;
  readonly part: string;
  /** The part's own term within the group; it takes the place of what the procedure has alone. */
  readonly deadline: Term;
}

export type Source = {
  /** `proactive`: the node submitted it in the person's name, after a term to refuse (Decree 224/2026/NĐ-CP, article 16). */
  readonly from: "national-portal" | "proactive";
  readonly number: string;
};

/** The software a dossier was taken over from (phần mềm một cửa dùng trước đây), the code it had there, and what that software said of it. */
export interface Predecessor {
  readonly from: "takeover";
  readonly system: string;
  /** The code on the applicant's paper. */
  readonly number: string;
  readonly importId: string;
  /** One of the ten national states, as it stood there. */
  readonly state: number;
  /** Payments made there: facts, nothing of this node's ledger. */
  readonly paid?: readonly PaidBefore[];
}

export interface PaidBefore {
  readonly title: string;
  /** Whole đồng, written out: JSON has no large numbers. */
  readonly amount: string;
  readonly at?: string;
  readonly receipt?: string;
}

/** What the process keeps beside status and step; empty for a dossier with one step at a time. */
export interface Marks {
  readonly branches?: readonly Branch[];
  readonly extended?: true;
  /** Passed on by another agency, and nothing was done with it here yet: it may still be given back. */
  readonly passedOn?: true;
}

/** A dossier (hồ sơ thủ tục hành chính): one application from submission to its result. */
export interface Dossier {
  readonly id: string;
  /** Agency code, day and counter of the day, e.g. "H26.1-261121-0001" (Circular 03/2025/TT-VPCP). */
  readonly code: string;
  readonly procedureCode: string;
  /** The version it began with; it ends under the same rules. */
  readonly versionId: string;
  readonly agencyId: string;
  /** The agency whose one-stop desk took it in, where that is another than the one that settles it. */
  readonly receivedBy?: string | undefined;
  readonly personId: string;
  readonly actingFor: string;
  readonly channel: Channel;
  readonly delivery: Channel;
  readonly language: "vi" | "en";
  readonly status: Status;
  readonly step: string | undefined;
  readonly process: Process;
  readonly marks: Marks;
  /** The declaration's case whose deadline holds, if one of them does. */
  readonly caseId: string | undefined;
  readonly answers: JsonObject;
  /** By the names of the declaration; one that was looked for and not found has `found` 0 and no values. */
  readonly known: Readonly<Record<string, KnownRecord>>;
  readonly origins: Origins;
  readonly outcome: JsonObject;
  /** What officials filled in, by the step they did it in; it joins the facts under its own paths. */
  readonly filled: Readonly<Record<string, JsonObject>>;
  /** Ids of the conditions of the automatic decision that did not hold. */
  readonly doubts: readonly string[];
  /** Whole đồng. */
  readonly fee: bigint;
  readonly orderId: string | undefined;
  readonly submittedAt: Date;
  readonly takenInAt: Date | undefined;
  readonly clockFrom: Date | undefined;
  readonly dueAt: Date | undefined;
  readonly pausedAt: Date | undefined;
  readonly stepDueAt: Date | undefined;
  readonly decidedAt: Date | undefined;
  readonly decidedBy: "official" | "node" | undefined;
  readonly returnedAt: Date | undefined;
  /** Goes up with every act; two tabs that show different revisions cannot both act. */
  readonly revision: number;
}

type Placed = Pick<Dossier, "process" | "status" | "step" | "marks">;

/** The step worked on; of several side by side the first. */
export function stepOf(dossier: Pick<Dossier, "process" | "step">): ProcessStep | undefined {
  return stepNamed(dossier, dossier.step);
}

export function stepNamed({ process }: Pick<Dossier, "process">, id: string | undefined): ProcessStep | undefined {
  return id === undefined ? undefined : process.find((step) => step.id === id);
}

export function stateOf({ status, step, marks }: Placed): ProcessState {
  return { status, ...(step !== undefined && { step }), ...marks };
}

/** Every step not done yet with how it stands: one, or several side by side; none before the fee is paid and once the work is over. */
export function openSteps(dossier: Placed): readonly (Branch & { readonly row: ProcessStep })[] {
  return branchesOf(stateOf(dossier)).flatMap((branch) => {
    const row = stepNamed(dossier, branch.step);
    return row === undefined ? [] : [{ ...branch, row }];
  });
}

/** The step an official acts in: the one they name, else the one that their post holds, else the first. Nothing where what they name is not open. */
export function stepFor(dossier: Placed, post: string, named?: string): ProcessStep | undefined {
  const open = openSteps(dossier);
  if (named !== undefined) return open.length === 0 ? onlyIf(stepOf(dossier), named) : open.find(({ step }) => step === named)?.row;
  const mine = open.filter(({ row }) => row.post === post);
  return (mine.find(({ stands }) => stands === "open") ?? mine[0])?.row ?? stepOf(dossier);
}

function onlyIf(step: ProcessStep | undefined, named: string): ProcessStep | undefined {
  return step?.id === named ? step : undefined;
}
