import type { Decision } from "@motlan/kernel";
import type { FilingMessage } from "../wire/filings.ts";
import type { ProgressRow, SyncRow } from "../wire/rows.ts";

/** While the portal is away it is asked every five minutes at the least. */
export const MOST_WAIT_MS = 300_000;

/**
 * Why a call came to nothing. `unreachable`: nobody answered, or not in time; `status-…`: what it answered; `signed-out`: it took our name and password no more;
 * `senseless`: its answer could not be read. After any of these the portal may or may not have taken what was sent.
 */
export type PortalFault = "unreachable" | "signed-out" | "senseless" | `status-${number}`;
export type Answered<T> = Decision<T, PortalFault>;

/** What became of one row: taken, or why not, in the portal's own sentence. */
export interface RowAnswer {
  readonly code: string;
  readonly taken: boolean;
  readonly said: string;
}

/** A dossier as the portal has it. */
export interface Looked {
  /** The free text of the last row it took: the number of our message. */
  readonly mark: string;
  readonly state: string;
  /** How many acts it lists. */
  readonly acts: number;
}

export interface ListedProcedure {
  readonly code: string;
  readonly title: string;
  readonly fieldCode?: string;
  readonly fieldTitle?: string;
}

/** The national portal (Cổng Dịch vụ công quốc gia), real or standing in: what the room asks of it outwards. */
export interface PortalOut {
  listProcedures(): Promise<Answered<readonly ListedProcedure[]>>;
  /** DongBoHoSoMC: many dossiers of one agency in one call, each row answered by itself. */
  sync(agencyCode: string, isUpdating: boolean, rows: readonly SyncRow[]): Promise<Answered<readonly RowAnswer[]>>;
  /** CapNhatTienDoHoSoMC. */
  progress(agencyCode: string, rows: readonly ProgressRow[]): Promise<Answered<readonly RowAnswer[]>>;
  /** TraCuuHoSo: nothing where the portal has no such dossier. */
  lookUp(agencyCode: string, dossierCode: string): Promise<Answered<Looked | undefined>>;
}

/** What became of one message of a citizen. */
export interface Verdict {
  readonly portalId: string;
  readonly sequence: number;
  readonly taken: boolean;
  /** Our code of the dossier, once there is one. */
  readonly code: string;
  readonly why: string;
}

/** What the room asks of it inwards; the services are ours. */
export interface PortalIn {
  /** Everything after that running number, in whatever order the portal gives it. */
  pull(after: number, limit: number): Promise<Answered<readonly FilingMessage[]>>;
  acknowledge(verdicts: readonly Verdict[]): Promise<Answered<undefined>>;
  fetchFile(path: string): Promise<Answered<Uint8Array>>;
}
