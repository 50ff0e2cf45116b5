import type { Json } from "@motlan/kernel";
import type { Mapping, Merged } from "./table.ts";

/**
 * The name in a step's `source` under which stands, as JSON, what belongs to the table beside the step's own cells: no column is ever called so. It lets a
 * published version give the approved table back as it came.
 */
export const AROUND = "~";

/** Rows of the table that are no steps, kept with the step they stand before (`before`) or, after the last one, `after`. */
export interface Around {
  readonly before?: readonly (readonly string[])[];
  readonly after?: readonly (readonly string[])[];
  /** Merged cells that begin in this row or in the rows before it, counted from the first of these. */
  readonly merged?: readonly Merged[];
  /** What the whole table has, with its first step. */
  readonly whole?: Whole;
}

export interface Whole {
  readonly headings: readonly (readonly string[])[];
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly mapping: Mapping;
}

export function writeAround(around: Around): string {
  return JSON.stringify(around);
}

/** Reads it back; anything else than what `writeAround` wrote is nothing. */
export function readAround(text: string | undefined): Around {
  if (text === undefined) return {};
  try {
    const read: Around | Json = JSON.parse(text);
    return isAround(read) ? read : {};
  } catch {
    return {};
  }
}

function isAround(value: Around | Json): value is Around {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
