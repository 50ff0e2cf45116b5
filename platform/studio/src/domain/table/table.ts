/** What a column of an approved table means. `other` is kept and given back, nothing more. */
export const MEANINGS = ["number", "task", "unit", "post", "hours", "form", "gives", "note", "other"] as const;
export type Meaning = (typeof MEANINGS)[number];

/** The unit in which bare numbers of the time column are meant, where its heading or the lines above say so. */
export const TIME_UNITS = ["hour", "working-day", "minute"] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** How the columns are understood: guessed at import, correctable by the designer. */
export interface Mapping {
  /** One a column, in their order. */
  readonly meanings: readonly Meaning[];
  /** What a bare number in the time column counts; absent where the table does not say: then hours, to be checked. */
  readonly timeUnit?: TimeUnit;
  /** Working hours of a day; the law's is eight (Bộ luật Lao động 2019, điều 105). */
  readonly hoursADay: number;
}

/** A merged cell: the place of its upper left cell among `rows` and how far it reaches. The cells under it are empty. */
export interface Merged {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Something about a table that a person should look at; `row` and `column` count from 0 among `rows`. */
export interface TableFault {
  readonly row?: number;
  readonly column?: number;
  readonly vi: string;
  readonly en: string;
}

/** An approved internal-process table (quy trình nội bộ) as it was read: every cell verbatim. */
export interface ImportedTable {
  /** One heading a column, each different: two header lines are joined, repeated and empty ones numbered. */
  readonly columns: readonly string[];
  /** The header lines as they stood. */
  readonly headings: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  readonly merged: readonly Merged[];
  /** The lines above it: title, decision. */
  readonly above: readonly string[];
  /** The lines below it: notes, signatures. */
  readonly below: readonly string[];
  /** The decision that approved it, as the lines above name it. */
  readonly decision?: string;
  readonly mapping: Mapping;
  readonly faults: readonly TableFault[];
}
