import { newId } from "@motlan/kernel";
import {
  changeDesign,
  fillOutDesign,
  getDesign,
  type ImportedTable,
  type Mapping,
  MEANINGS,
  type StepsRead,
  stepsOfTable,
  TIME_UNITS,
} from "@motlan/studio";
import { BackLink, Button, ButtonRow, LinkButton, Notice, NumberField, PageTitle, SelectField, Table } from "@motlan/ui";
import type { Answer, Values, Visit } from "../../frame/types.ts";
import { plainSteps } from "../document/plain-steps.ts";
import { numberOf } from "../document/read-changes.ts";
import { ACTS, HOLDERS } from "../parts/options.ts";
import { studioPage } from "../studio-frame.tsx";
import { MEANING_WORDS, TABLE, TIME_WORDS } from "../texts/begin.ts";
import { fill } from "../texts/fill.ts";

/** GET /studio/:id/bang — the imported table beside what became of it; another meaning of a column is tried by choosing it. */
export async function tablePage(visit: Visit): Promise<Answer> {
  const design = await getDesign(visit.work, visit.params.id ?? "");
  const { table, id } = design;
  if (table === undefined) return { redirect: `/studio/${id}?phan=quy-trinh` };
  const { lang, query } = visit;
  const mapping = mappingOf(table, query);
  const read = stepsOfTable(table, mapping);
  const changed = query.has("cot.0");
  const body = (
    <>
      <BackLink lang={lang} href={`/studio/${id}`} />
      <PageTitle title={TABLE.title[lang]} over={design.title[lang]} lead={TABLE.lead[lang]} />
      {table.decision === undefined ? null : <p>{`${TABLE.decision[lang]}: ${table.decision}`}</p>}
      {changed ? null : (
        <p>
          <LinkButton href={`/studio/${id}?phan=chung`} kind="main">
            {TABLE.goOn[lang]}
          </LinkButton>
        </p>
      )}
      <ToCheck {...{ visit, table, read }} />
      <Columns {...{ visit, table, mapping, id }} />
      {changed ? <Use {...{ visit, table, mapping, id, revision: design.revision }} /> : null}
      <Rows {...{ visit, table, read }} />
    </>
  );
  return studioPage(visit, { title: TABLE.title[lang], body });
}

/** POST /studio/:id/bang — the steps as the table is now understood take the place of those in the design. */
export async function useTableAct(visit: Visit): Promise<Answer> {
  const { work, form, params } = visit;
  const designId = params.id ?? "";
  const { table } = await getDesign(work, designId);
  if (table === undefined) return { redirect: `/studio/${designId}` };
  const { steps, processTable } = stepsOfTable(table, mappingOf(table, form));
  const changes = [
    { op: "set", path: "steps", value: plainSteps(steps) },
    { op: "set", path: "processTable", value: { ...processTable } },
  ] as const;
  const requestKey = form.get("khoa") || newId();
  await changeDesign(work, { designId, revision: Number(form.get("ban")) || 0, changes, requestKey });
  // What every process needs and no approved table says (the seal, say) is put in as at the beginning.
  await fillOutDesign(work, { designId, requestKey: `${requestKey}-dien` });
  return { redirect: `/studio/${designId}?phan=quy-trinh&xong=nhap` };
}

/** How the columns are to be understood: as chosen, else as guessed. */
function mappingOf({ columns, mapping }: ImportedTable, chosen: Values): Mapping {
  const meanings = columns.map(
    (_, index) => MEANINGS.find((meaning) => meaning === chosen.get(`cot.${index}`)) ?? mapping.meanings[index] ?? "other",
  );
  const hours = numberOf(chosen.get("gio"));
  const timeUnit = chosen.has("don-vi") ? TIME_UNITS.find((unit) => unit === chosen.get("don-vi")) : mapping.timeUnit;
  return {
    meanings,
    ...(timeUnit !== undefined && { timeUnit }),
    hoursADay: typeof hours === "number" && hours > 0 && hours <= 24 ? hours : mapping.hoursADay,
  };
}

interface TablePartProps {
  readonly visit: Visit;
  readonly table: ImportedTable;
}

function ToCheck({ visit: { lang }, table, read }: TablePartProps & { readonly read: StepsRead }) {
  const doubts = [...table.faults, ...read.toCheck];
  if (doubts.length === 0) return <Notice lang={lang} tone="success" title={TABLE.checkNone[lang]} />;
  return (
    <Notice lang={lang} tone="warning" title={TABLE.check[lang]}>
      <ul>
        {doubts.map((doubt) => (
          <li key={`${doubt.row} ${doubt.vi}`}>
            {doubt.row === undefined ? "" : fill(TABLE.row, { n: doubt.row + 1 })[lang]}
            {doubt[lang]}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface ColumnsProps extends TablePartProps {
  readonly mapping: Mapping;
  readonly id: string;
}

function Columns({ visit: { lang }, table, mapping, id }: ColumnsProps) {
  return (
    <form class="form" action={`/studio/${id}/bang`} method="get" aria-label={TABLE.columns[lang]}>
      <h2>{TABLE.columns[lang]}</h2>
      <div class="help__boxes">
        {table.columns.map((column, index) => (
          <SelectField
            key={column}
            {...{ lang, name: `cot.${index}`, empty: false, value: mapping.meanings[index] ?? "other" }}
            label={fill(TABLE.meaning, { column })[lang]}
            options={MEANINGS.map((value) => ({ value, label: MEANING_WORDS[value][lang] }))}
          />
        ))}
        <SelectField
          {...{ lang, name: "don-vi", empty: TABLE.unitUnsaid[lang], value: mapping.timeUnit, label: TABLE.unit[lang] }}
          options={TIME_UNITS.map((value) => ({ value, label: TIME_WORDS[value][lang] }))}
        />
        <NumberField {...{ lang, name: "gio", label: TABLE.day[lang], value: String(mapping.hoursADay) }} />
      </div>
      <ButtonRow>
        <Button>{TABLE.again[lang]}</Button>
      </ButtonRow>
    </form>
  );
}

function Use({ visit: { lang }, mapping, id, revision }: ColumnsProps & { readonly revision: number }) {
  return (
    <form class="form" action={`/studio/${id}/bang`} method="post" noValidate>
      <input type="hidden" name="khoa" value={newId()} />
      <input type="hidden" name="ban" value={String(revision)} />
      {mapping.meanings.map((meaning, index) => (
        <input key={`${index} ${meaning}`} type="hidden" name={`cot.${index}`} value={meaning} />
      ))}
      <input type="hidden" name="don-vi" value={mapping.timeUnit ?? ""} />
      <input type="hidden" name="gio" value={String(mapping.hoursADay)} />
      <ButtonRow>
        <Button kind="main">{TABLE.use[lang]}</Button>
      </ButtonRow>
      <p class="field__hint">{TABLE.useNote[lang]}</p>
    </form>
  );
}

/** The table as it was read, and the steps it became. */
function Rows({ visit: { lang }, table, read }: TablePartProps & { readonly read: StepsRead }) {
  const named = (list: typeof HOLDERS, value: string) => list.find((one) => one.value === value)?.label[lang] ?? value;
  return (
    <>
      <Table
        lang={lang}
        caption={TABLE.read[lang]}
        stacks
        columns={[
          { key: "task", label: MEANING_WORDS.task[lang] },
          { key: "unit", label: MEANING_WORDS.unit[lang] },
          { key: "post", label: MEANING_WORDS.post[lang] },
          { key: "does", label: TABLE.read[lang] },
          { key: "hours", label: MEANING_WORDS.hours[lang], numeric: true },
        ]}
        rows={read.steps.map((step, index) => ({
          key: `${index}`,
          cells: {
            task: `${index + 1}. ${step.task.vi}`,
            unit: step.unit.vi,
            post: named(HOLDERS, step.post),
            does: named(ACTS, step.does),
            hours: fill(TABLE.hours, { n: step.hours.toLocaleString(lang === "vi" ? "vi-VN" : "en-GB") })[lang],
          },
        }))}
      />
      <Table
        lang={lang}
        caption={TABLE.written[lang]}
        columns={table.columns.map((label, index) => ({ key: String(index), label }))}
        rows={table.rows.map((row, index) => ({
          key: String(index),
          cells: Object.fromEntries(row.map((cell, column) => [String(column), cell])),
        }))}
      />
    </>
  );
}
