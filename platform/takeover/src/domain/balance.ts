import type { RowState } from "./import.ts";

/** Rows of one agency, national state and fate, with the sum of their fees. What could not be read has no agency or state. */
export interface RowCount {
  readonly agencyId: string | null;
  readonly nationalState: number | null;
  readonly state: RowState;
  readonly count: number;
  readonly fees: bigint;
}

/** Dossiers really here. */
export interface HereCount {
  readonly agencyId: string;
  readonly state: number;
  readonly count: number;
  readonly fees: bigint;
}

/** A line of the balance sheet: of so many rows in the file so many were taken, were here already, were faulty, or are still to come. */
export interface BalanceLine {
  readonly agencyId: string | null;
  readonly nationalState: number | null;
  readonly inFile: number;
  readonly taken: number;
  readonly already: number;
  readonly faults: number;
  readonly waiting: number;
  readonly fees: bigint;
  readonly feesTaken: bigint;
  /** Dossiers of it counted where they are, and their fees. */
  readonly here: number;
  readonly feesHere: bigint;
}

export interface Balance {
  readonly lines: readonly BalanceLine[];
  readonly sum: Omit<BalanceLine, "agencyId" | "nationalState">;
  /** What does not add up; nothing where the import balances. */
  readonly differs: readonly ("rows" | "fees" | "here" | "fees-here")[];
}

const NOTHING = { inFile: 0, taken: 0, already: 0, faults: 0, waiting: 0, fees: 0n, feesTaken: 0n, here: 0, feesHere: 0n };

/** The balance sheet, pure: rows in the file = taken + already here + faults + still to come, and what was taken = what is here, by agency, state and fees. */
export function balanceOf(
  counted: { readonly rows: number; readonly fees: bigint },
  rows: readonly RowCount[],
  here: readonly HereCount[],
): Balance {
  const lines = new Map<string, BalanceLine>();
  const at = (agencyId: string | null, nationalState: number | null) => {
    const key = `${agencyId ?? ""} ${String(nationalState ?? "").padStart(2, "0")}`;
    const line = lines.get(key) ?? { agencyId, nationalState, ...NOTHING };
    return { line, put: (made: BalanceLine) => void lines.set(key, made) };
  };
  for (const row of rows) {
    const { line, put } = at(row.agencyId, row.nationalState);
    put(withRows(line, row));
  }
  for (const { agencyId, state, count, fees } of here) {
    const { line, put } = at(agencyId, state);
    put({ ...line, here: line.here + count, feesHere: line.feesHere + fees });
  }
  const sorted = [...lines.entries()].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
  const sum = sorted.reduce(addFigures, NOTHING);
  return { lines: sorted, sum, differs: differences(counted, sorted, sum) };
}

function withRows(line: BalanceLine, { state, count, fees }: RowCount): BalanceLine {
  const add = (when: boolean) => (when ? count : 0);
  return {
    ...line,
    inFile: line.inFile + count,
    fees: line.fees + fees,
    taken: line.taken + add(state === "taken"),
    feesTaken: line.feesTaken + (state === "taken" ? fees : 0n),
    already: line.already + add(state === "already"),
    faults: line.faults + add(state === "fault"),
    waiting: line.waiting + add(state === "read" || state === "ready"),
  };
}

export function addFigures(one: Balance["sum"], other: Balance["sum"]): Balance["sum"] {
  return {
    inFile: one.inFile + other.inFile,
    taken: one.taken + other.taken,
    already: one.already + other.already,
    faults: one.faults + other.faults,
    waiting: one.waiting + other.waiting,
    fees: one.fees + other.fees,
    feesTaken: one.feesTaken + other.feesTaken,
    here: one.here + other.here,
    feesHere: one.feesHere + other.feesHere,
  };
}

function differences(
  counted: { readonly rows: number; readonly fees: bigint },
  lines: readonly BalanceLine[],
  sum: Balance["sum"],
): Balance["differs"] {
  return [
    ...(counted.rows === sum.inFile ? [] : (["rows"] as const)),
    ...(counted.fees === sum.fees ? [] : (["fees"] as const)),
    ...(lines.every(({ taken, here }) => taken === here) ? [] : (["here"] as const)),
    ...(lines.every(({ feesTaken, feesHere }) => feesTaken === feesHere) ? [] : (["fees-here"] as const)),
  ];
}
