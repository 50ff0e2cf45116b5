import type { JsonObject, LocalDate, Text } from "@motlan/kernel";
import type { ImportedTable } from "./table/table.ts";

/**
 * Where a design (bản thiết kế) stands. `draft`: being written. `submitted` (đã trình): waits for a second person. `approved` (đã duyệt): published for a day to
 * come, may still be rolled back. `published` (đã công bố): in force. `withdrawn` (đã rút): rolled back before its day.
 */
export type DesignState = "draft" | "submitted" | "approved" | "published" | "withdrawn";

/** An official who works on a design; officials' names are public. */
export interface Designer {
  readonly officialId: string;
  readonly name: string;
}

/** A procedure version being designed, shared by its designers. */
export interface Design {
  readonly id: string;
  readonly agencyId: string;
  readonly code: string;
  readonly title: Text;
  /** The declaration as far as it is written. */
  readonly document: JsonObject;
  /** Counts the changes; what a page was drawn from is told with every change. */
  readonly revision: number;
  readonly state: DesignState;
  readonly designers: readonly Designer[];
  /** How many of their own changes the acting official can take back, and bring back. */
  readonly undo: number;
  readonly redo: number;
  readonly versionId?: string;
  readonly publishFrom?: LocalDate;
  /** Why something is as it is, by its path: shown where versions are compared. */
  readonly why: Readonly<Record<string, string>>;
  /** The approved table it began with, as it was read. */
  readonly table?: ImportedTable;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** A design in a list: without its document. */
export type DesignCard = Omit<Design, "document" | "why" | "table" | "undo" | "redo">;

/** A design as it is stored: `approved` counts as published from its day on. */
export type StoredDesign = Omit<Design, "state" | "undo" | "redo" | "designers"> & {
  readonly state: "draft" | "submitted" | "approved" | "withdrawn" | "discarded";
};

/** The state as people see it today. */
export function stateOn({ state, publishFrom }: Pick<StoredDesign, "state" | "publishFrom">, today: LocalDate): DesignState {
  if (state === "approved") return publishFrom !== undefined && publishFrom <= today ? "published" : "approved";
  return state === "discarded" ? "withdrawn" : state;
}
