import type { Step } from "@motlan/catalogue/declare";
import { doubts } from "./doubts.ts";
import { keepSources } from "./keep-sources.ts";
import { markParallel } from "./mark-parallel.ts";
import { parseHours, type TimeContext } from "./parse-hours.ts";
import { isChild, readRows } from "./read-rows.ts";
import { type Read, readStep } from "./read-step.ts";
import type { ImportedTable, Mapping, TableFault } from "./table.ts";

/** What an approved table becomes in a declaration. */
export interface StepsRead {
  readonly steps: readonly Step[];
  readonly processTable: { readonly decision?: string; readonly columns: string[] };
  /** What a person should check, because the table does not say it clearly. */
  readonly toCheck: readonly TableFault[];
}

/**
 * Reads the rows as steps by what the columns mean: act, post, hours and ways off a step as far as the words say them. What is guessed is listed to be
 * checked; every cell is kept verbatim with its step.
 */
export function stepsOfTable(table: ImportedTable, mapping: Mapping = table.mapping): StepsRead {
  const rows = readRows(table, mapping);
  const time: TimeContext = { hoursADay: mapping.hoursADay, ...(mapping.timeUnit !== undefined && { unit: mapping.timeUnit }) };
  const stepRows = rows.filter(({ kind }) => kind === "step");
  const reads: Read[] = [];
  for (const [at, row] of stepRows.entries()) {
    const detail = rows.slice(row.index + 1, stepRows[at + 1]?.index ?? rows.length).filter(({ kind }) => kind === "detail");
    const lent = lentHours(rows, row.index, time);
    reads.push(readStep(row, detail, { mapping, time, reads, at, of: stepRows.length, ...(lent !== undefined && { lent }) }));
  }
  const parallel = markParallel(reads);
  const steps = keepSources(table, mapping, rows, parallel.steps);
  const { decision, columns } = table;
  return {
    steps,
    processTable: { ...(decision !== undefined && { decision }), columns: [...columns] },
    toCheck: [...wholeDoubts(rows, mapping, steps, time), ...reads.flatMap(({ toCheck }) => toCheck), ...parallel.toCheck],
  };
}

/** The time of a row told in sub-rows goes to the first of them where none of them has its own. */
function lentHours(rows: ReturnType<typeof readRows>, index: number, time: TimeContext): number | undefined {
  const parent = rows[index - 1];
  if (parent?.kind !== "section" || parent.cell("hours") === "") return undefined;
  const next = rows.findIndex((row, at) => at >= index && row.kind !== "detail" && !isChild(parent.cell("number"), row.cell("number")));
  const children = rows.slice(index, next < 0 ? rows.length : next);
  return children.some((row) => row.cell("hours") !== "") ? undefined : parseHours(parent.cell("hours"), time).hours;
}

function wholeDoubts(rows: ReturnType<typeof readRows>, mapping: Mapping, steps: readonly Step[], time: TimeContext): TableFault[] {
  const found: TableFault[] = [];
  if (!mapping.meanings.includes("hours")) found.push(doubts.noTime);
  if (!mapping.meanings.includes("post")) found.push(doubts.noPerson);
  if (rows.filter(({ kind, words }) => kind === "section" && /trường hợp/iu.test(words.normalize("NFC"))).length > 1)
    found.push(doubts.cases);
  const totals = rows.filter(({ kind }) => kind === "total");
  const total = totals.at(-1);
  if (total !== undefined && totals.length === 1) {
    const said = parseHours(total.cell("hours") || (total.words.split("\n").at(-1) ?? ""), time);
    const sum = Math.round(steps.reduce((all, { hours }) => all + hours, 0) * 100) / 100;
    if (said.hours > 0 && Math.abs(said.hours - sum) > 0.02) found.push({ row: total.index, ...doubts.sum(said.hours, sum) });
  }
  if (steps.length > 0) found.push(doubts.english);
  return found;
}
