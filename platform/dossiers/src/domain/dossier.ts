import type { Json, JsonObject } from "@motlan/kernel";
import type { Process, ProcessStep, Status } from "./process.ts";

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
  readonly personId: string;
  readonly actingFor: string;
  readonly channel: Channel;
  readonly delivery: Channel;
  readonly language: "vi" | "en";
  readonly status: Status;
  readonly step: string | undefined;
  readonly process: Process;
  readonly answers: JsonObject;
  /** By the names of the declaration; one that was looked for and not found has `found` 0 and no values. */
  readonly known: Readonly<Record<string, KnownRecord>>;
  readonly origins: Origins;
  readonly outcome: JsonObject;
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

export function stepOf(dossier: Pick<Dossier, "process" | "step">): ProcessStep | undefined {
  return dossier.process.find((step) => step.id === dossier.step);
}
