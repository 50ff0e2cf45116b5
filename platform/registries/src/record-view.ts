import type { JsonObject, LocalDate, Text } from "@motlan/kernel";
import type { FarReader } from "./reader.ts";

export interface ReadRequest {
  readonly registry: string;
  /** A declared index or the key; "id" is the record's own id, "person" a person the record is about. */
  readonly by: string;
  readonly value: string;
  readonly purpose: string;
  readonly dossierId?: string;
  readonly draftId?: string;
  /** For another person's record: what was typed, by field of the record. Compared without marks and capitals; a mismatch gives nothing and is kept. */
  readonly match?: Readonly<Record<string, string>>;
  /** `valid`: what held on that day (today); `recorded`: as it was known at that instant (now). */
  readonly asOf?: { readonly valid?: LocalDate; readonly recorded?: Date };
  /** Set by the exchange alone: the reader is another authority's, and the node reads for it. */
  readonly far?: FarReader;
  /** Set with `far`: no third node is asked for a second one. */
  readonly here?: boolean;
}

/** Where a value came from: shown beside it, kept with the form. */
export interface Receipt {
  readonly registry: string;
  readonly source: Text;
  readonly recordId: string;
  readonly versionId: string;
  /** ISO instant at which this version came to be known. */
  readonly recordedAt: string;
  readonly law: string;
  readonly purpose: string;
}

/** A record as the purpose lets it be seen. `disputed`: paths somebody contests. */
export interface RecordView {
  readonly recordId: string;
  readonly versionId: string;
  readonly registry: string;
  readonly kind: string;
  readonly agencyId?: string;
  readonly validFrom: LocalDate;
  readonly values: JsonObject;
  readonly disputed: readonly string[];
  /** The record that was asked for and lives on in this one. */
  readonly mergedFrom?: string;
  readonly receipt: Receipt;
}
