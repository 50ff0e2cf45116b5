import type { Consultation, Step } from "@motlan/catalogue/declare";
import { foldVietnamese } from "@motlan/formats";
import { doubts } from "./doubts.ts";
import { nameInEnglish, TASK_IN_ENGLISH, unitInEnglish } from "./english.ts";
import { guessAct } from "./guess-act.ts";
import { branchesSaid, consultationOf, consultedIn, mayOf } from "./guess-branches.ts";
import { guessPost, guessPostOfTask, type PostGuess, personsIn } from "./guess-post.ts";
import { parseHours, type TimeContext } from "./parse-hours.ts";
import type { RowRead } from "./read-rows.ts";
import { slugOf } from "./slug.ts";
import type { Mapping, TableFault } from "./table.ts";

/** A row read as a step, with what to check about it. */
export interface Read {
  readonly row: RowRead;
  readonly step: Step;
  readonly toCheck: readonly TableFault[];
}

export interface ReadContext {
  readonly mapping: Mapping;
  readonly time: TimeContext;
  /** The steps before it. */
  readonly reads: readonly Read[];
  readonly at: number;
  readonly of: number;
  /** The time of the row above, which tells the step in sub-rows. */
  readonly lent?: number;
}

export function readStep(row: RowRead, detail: readonly RowRead[], context: ReadContext): Read {
  const { reads, at, of } = context;
  const words = [row.words, ...detail.map((one) => one.words)].join("\n");
  const task = taskOf(row, detail);
  const unit = unitOf(row, reads);
  const person = personOf(row, task, unit, context);
  const does = guessAct(task, person.post, at, of, row.words);
  const time = hoursOf(row, context);
  const branches = branchesSaid(words);
  const consult = branches.includes("consult") ? consultOf(words, time.hours, context.time) : undefined;
  const may = mayOf(does, branches, consult !== undefined);
  const [form, gives] = [textOf(row.cell("form")), textOf(row.cell("gives"))];
  const step: Step = {
    id: slugOf(task, new Set(reads.map((read) => read.step.id))),
    does,
    task: { vi: task, en: TASK_IN_ENGLISH[does] },
    unit: { vi: unit, en: unitInEnglish(unit, person.post) },
    post: person.post,
    hours: time.hours,
    ...(form && { form }),
    ...(gives && { gives }),
    ...(does === "confirm" && { term: { count: Math.max(1, Math.ceil(time.hours / context.time.hoursADay)), unit: "working-day" } }),
    ...(may && { may }),
    ...(consult && { consult }),
  };
  return {
    row,
    step,
    toCheck: [...person.toCheck, ...time.toCheck, ...consultDoubts(row, branches, consult), ...assignDoubts(row, task, step)],
  };
}

function textOf(cell: string): Step["form"] {
  const plain = cell.replace(/\s+/g, " ").trim();
  return plain === "" || /^[-–x]+$/.test(plain) ? undefined : { vi: plain, en: nameInEnglish(plain) };
}

function taskOf(row: RowRead, detail: readonly RowRead[]): string {
  const said = [row.cell("task") || row.words, ...detail.map((one) => one.cell("task") || one.words)];
  const parts = said
    .map((text) =>
      text
        .replace(/^[-–+•*\s]+/gm, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((text) => text !== "");
  return parts.join("; ") || "Bước chưa ghi nội dung";
}

/** Where it is done: its own cell, else the section that names a unit, else as the step before, else whoever does it. */
function unitOf(row: RowRead, reads: readonly Read[]): string {
  const own = row.cell("unit").replace(/\s+/g, " ");
  if (own !== "") return own;
  const section =
    /^(?:[IVX]+|[A-D]|\d+)?\s*[.):–-]*\s*(?:tại\s+)?((?:trung tâm|bộ phận|phòng|sở|ubnd|ủy ban|công an|văn phòng|chi nhánh)\b.*)$/iu.exec(
      (row.section ?? "").normalize("NFC"),
    )?.[1];
  if (section !== undefined) return section;
  const before = reads.at(-1);
  if (before !== undefined && before.row.section === row.section && before.row.cell("unit") !== "") return before.step.unit.vi;
  return personsIn(row.cell("post"))[0] ?? before?.step.unit.vi ?? "Cơ quan giải quyết";
}

function personOf(
  row: RowRead,
  task: string,
  unit: string,
  { reads, mapping }: ReadContext,
): PostGuess & { readonly toCheck: readonly TableFault[] } {
  const cell = row.cell("post");
  const column = mapping.meanings.indexOf("post");
  const at = { row: row.index, ...(column >= 0 && { column }) };
  const before = reads.at(-1);
  if (cell === "" && column >= 0 && before !== undefined && row.cell("unit") === "") {
    return { post: before.step.post, sure: false, toCheck: [{ ...at, ...doubts.inherited }] };
  }
  const persons = personsIn(cell);
  const byWords = guessPost(persons[0] ?? "", unit);
  const guess = cell === "" && !byWords.sure && row.cell("unit") === "" ? guessPostOfTask(task) : byWords;
  const others = persons.slice(1).some((person) => guessPost(person, unit).post !== guess.post);
  const words = cell || unit;
  return {
    ...guess,
    toCheck: [
      ...(others ? [{ ...at, ...doubts.persons(cell.replace(/\s+/g, " ")) }] : []),
      ...(guess.sure ? [] : [{ ...at, ...doubts.person(words.replace(/\s+/g, " ")) }]),
    ],
  };
}

function hoursOf(row: RowRead, { time, mapping, lent }: ReadContext): { readonly hours: number; readonly toCheck: readonly TableFault[] } {
  const column = mapping.meanings.indexOf("hours");
  if (column < 0) return { hours: 0, toCheck: [] };
  if (lent !== undefined) return { hours: lent, toCheck: [{ row: row.index, column, ...doubts.shared }] };
  if (row.isUnder("hours")) return { hours: 0, toCheck: [{ row: row.index, column, ...doubts.shared }] };
  const { hours, doubt } = parseHours(row.cell("hours"), time);
  return { hours, toCheck: doubt === undefined ? [] : [{ row: row.index, column, ...doubt }] };
}

function consultOf(words: string, hours: number, time: TimeContext): Consultation | undefined {
  const found = consultedIn(words);
  if (found === undefined) return undefined;
  const own = parseHours(found.rest, time);
  return consultationOf(found.whom, own.hours > 0 ? own.hours : hours || 5 * time.hoursADay);
}

function consultDoubts(row: RowRead, branches: readonly string[], consult: Consultation | undefined): readonly TableFault[] {
  if (!branches.includes("consult")) return [];
  return [{ row: row.index, ...(consult === undefined ? doubts.consulted : doubts.silence(consult.whom.vi)) }];
}

function assignDoubts(row: RowRead, task: string, step: Step): readonly TableFault[] {
  const assigns = step.does === "sign" && /(phan cong|giao (viec|xu ly|phong)|chuyen (xu ly|phong|cho phong))/.test(foldVietnamese(task));
  return assigns ? [{ row: row.index, ...doubts.assigns }] : [];
}
