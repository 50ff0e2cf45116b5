/**
 * How far an import (đợt chuyển dữ liệu) has come. `reading`: rows are coming in. `read`: all are here. `examined`: the dry run has said what would be taken. `taking`,
 * `taken`: dossiers are being made, or all that can be are. `confirmed`: a second person found it balanced. `undone`: taken out again.
 */
export const IMPORT_STATES = ["reading", "read", "examined", "taking", "taken", "confirmed", "undone"] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export interface Import {
  readonly id: string;
  readonly agencyId: string;
  readonly system: string;
  readonly name: string;
  readonly digest: string;
  readonly state: ImportState;
  readonly rows: number;
  readonly fees: bigint;
  readonly begunAt: Date;
  readonly begunBy: string | null;
  readonly begunName: string;
  readonly runBy: string | null;
  readonly takenAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly confirmedBy: string | null;
  readonly confirmedName: string | null;
  readonly undoneAt: Date | null;
  readonly documentId: string | null;
  readonly releasedAfter: string | null;
  readonly revision: number;
}

export type RowState = "read" | "ready" | "fault" | "already" | "taken";
