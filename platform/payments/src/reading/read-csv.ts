import { type Decision, isLocalDate, type LocalDate } from "@motlan/kernel";
import Papa from "papaparse";
import {
  balanced,
  MOST_ENTRIES,
  readDong,
  type Statement,
  type StatementEntry,
  type StatementFault,
  unreadable,
} from "../domain/statement/statement.ts";

/** The columns of a statement as CSV. No layout is common to Vietnam's banks: this one is ours. */
export const CSV_COLUMNS = ["kind", "day", "bin", "account", "reference", "endToEndId", "debit", "credit", "content"] as const;

type Row = Readonly<Record<(typeof CSV_COLUMNS)[number], string>>;

/**
 * Reads a statement written as CSV in UTF-8: a line `OPBD` with the first balance, a line `NTRY` (or `RTRN`, money of ours that came back) for each entry,
 * and a line `CLBD` with the last balance.
 */
export function readStatementCsv(text: string): Decision<Statement, StatementFault> {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), { skipEmptyLines: true, preview: MOST_ENTRIES + 4 });
  const [head = [], ...lines] = data;
  if (CSV_COLUMNS.some((name, index) => head[index]?.trim() !== name)) return unreadable(CSV_COLUMNS.join(","));
  if (lines.length > MOST_ENTRIES + 2) return unreadable(`${lines.length} lines`);
  const rows = lines.map(rowOf);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first?.kind !== "OPBD" || last?.kind !== "CLBD") return unreadable("OPBD, CLBD");
  const { bin, account, day } = first;
  const [opening, closing] = [signedOf(first), signedOf(last)];
  if (!/^\d{6}$/.test(bin) || !/^[0-9A-Za-z]{1,19}$/.test(account)) return unreadable("bin, account");
  if (!isLocalDate(day) || opening === undefined || closing === undefined) return unreadable("OPBD, CLBD");
  const entries: StatementEntry[] = [];
  for (const [index, row] of rows.slice(1, -1).entries()) {
    const entry = entryOf(row, account, day);
    if (entry === undefined) return unreadable(`line ${index + 3}`);
    entries.push(entry);
  }
  return balanced({ format: "csv", ...{ bin, account, day, opening, closing, entries } });
}

function rowOf(cells: readonly string[]): Row {
  const cell = (index: number) => (cells[index] ?? "").trim();
  const [kind, day, bin, account, reference] = [cell(0), cell(1), cell(2), cell(3), cell(4)];
  return { ...{ kind, day, bin, account, reference }, endToEndId: cell(5), debit: cell(6), credit: cell(7), content: cell(8) };
}

function entryOf(row: Row, own: string, day: LocalDate): StatementEntry | undefined {
  const amount = signedOf(row);
  const isReturn = row.kind === "RTRN";
  if ((row.kind !== "NTRY" && !isReturn) || row.day !== day || amount === undefined || amount === 0n) return undefined;
  if (row.reference === "" || row.reference.length > 80) return undefined;
  const account = amount > 0n && row.account.startsWith(own) ? row.account.slice(0, 19) : own;
  return {
    ...{ reference: row.reference, endToEndId: row.endToEndId.slice(0, 80), amount, account },
    ...{ content: row.content.slice(0, 500), isReturn },
  };
}

/** A credit is money in, a debit money out; one of the two stands there. */
function signedOf({ debit, credit }: Row): bigint | undefined {
  if (debit !== "" && credit !== "") return undefined;
  const amount = readDong(debit === "" ? credit : debit);
  if (amount === undefined) return undefined;
  return debit === "" ? amount : -amount;
}
