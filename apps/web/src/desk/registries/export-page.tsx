import { formatDateTime, groupThousands } from "@motlan/formats";
import {
  askExport,
  csvOf,
  type DeskRegistry,
  type ExportRow,
  exportColumns,
  getDeskRegistry,
  KEEPING,
  listAgencyExports,
  ndjsonOf,
  takeExport,
} from "@motlan/registries";
import { BackLink, Button, ButtonRow, EmptyState, ErrorSummary, Form, Notice, PageTitle, RadioGroup, TextArea } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { say } from "../fill.ts";
import { ListTable } from "../parts/list-table.tsx";
import { type Refusal, refusalOf } from "../refusal.tsx";
import { EXPORT as T } from "../texts/exports.ts";
import { EXPORTS_PATH, exportPath, registryPath } from "./paths.ts";

/** GET …/so/:registry/trich-xuat: what for, in which form and why; below it what the agency took before. */
export async function exportPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work, params, query } = visit;
  const registry = await getDeskRegistry(work, params.registry ?? "");
  const before = await listAgencyExports(work, registry.code);
  const ready = before.find(({ id }) => id === query.get("xong"));
  const title = say(T.title, lang, { registry: registry.title[lang] });
  const body = (
    <>
      <BackLink lang={lang} href={registryPath(registry.code)} />
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={title} lead={(registry.aboutNobody ? T.leadOpen : T.leadKept)[lang]} />
      {ready === undefined ? null : (
        <Notice lang={lang} tone="success" title={T.ready[lang]}>
          <p>{T.readyText[lang]}</p>
          <p>
            <a href={`${EXPORTS_PATH}/${ready.id}/tep`} download>
              {T.take[lang]}
            </a>
          </p>
        </Notice>
      )}
      <AskForm visit={visit} registry={registry} refusal={refusal} />
      <Before lang={lang} rows={before} registry={registry} />
    </>
  );
  return deskPage(visit, { title, body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

interface AskFormProps {
  readonly visit: Visit;
  readonly registry: DeskRegistry;
  readonly refusal: Refusal | undefined;
}

function AskForm({ visit: { lang, form }, registry, refusal }: AskFormProps) {
  const errorAt = (name: string) => refusal?.errors.find((error) => error.name === name)?.message;
  const purposes = registry.purposes.filter(({ code }) => code !== KEEPING);
  if (purposes.length === 0) return <EmptyState title={T.noPurpose[lang]} icon="inbox" />;
  return (
    <Form lang={lang} action={exportPath(registry.code)}>
      <RadioGroup
        {...{ lang, name: "purpose", label: T.purpose[lang], value: form.get("purpose"), error: errorAt("purpose") }}
        choices={purposes.map(({ code, title, law }) => ({ value: code, label: title[lang], hint: law }))}
      />
      <RadioGroup
        {...{ lang, name: "format", label: T.format[lang], value: form.get("format"), error: errorAt("format") }}
        choices={[
          { value: "csv", label: T.csv[lang] },
          { value: "ndjson", label: T.ndjson[lang] },
        ]}
      />
      <TextArea
        {...{ lang, name: "reason", label: T.reason[lang], hint: T.reasonHint[lang], value: form.get("reason"), error: errorAt("reason") }}
        rows={3}
      />
      <ButtonRow>
        <Button kind="main">{T.ask[lang]}</Button>
      </ButtonRow>
    </Form>
  );
}

interface BeforeProps {
  readonly lang: Visit["lang"];
  readonly rows: readonly ExportRow[];
  readonly registry: DeskRegistry;
}

function Before({ lang, rows, registry }: BeforeProps) {
  if (rows.length === 0) return <EmptyState title={T.none[lang]} icon="inbox" />;
  const titles = new Map(registry.purposes.map(({ code, title }) => [code, title[lang]]));
  const columns = [
    { key: "when", label: T.when[lang] },
    { key: "purpose", label: T.purpose[lang] },
    { key: "reason", label: T.reason[lang] },
    { key: "given", label: T.given[lang], numeric: true },
  ];
  const cellsOf = (row: ExportRow) => ({
    when: formatDateTime(row.askedAt),
    purpose: titles.get(row.purpose) ?? row.purpose,
    reason: row.reason,
    given: sayGiven(row, lang),
  });
  return (
    <ListTable lang={lang} caption={T.before[lang]} columns={columns} rows={rows.map((row) => ({ key: row.id, cells: cellsOf(row) }))} />
  );
}

function sayGiven({ takings, given, finishedAt }: ExportRow, lang: Visit["lang"]): string {
  if (takings === 0) return T.notTaken[lang];
  const n = groupThousands(BigInt(given));
  return finishedAt === null ? say(T.broken, lang, { n }) : n;
}

/** Records what is asked and why, and comes back with the file's address. */
export async function askExportAct(visit: Visit): Promise<Answer> {
  const { work, form, lang, params } = visit;
  const [registry, purpose, format, reason] = [params.registry ?? "", form.get("purpose"), form.get("format"), form.get("reason")];
  const errors = [
    ...(purpose === "" ? [{ name: "purpose", message: T.choosePurpose[lang] }] : []),
    ...(format !== "csv" && format !== "ndjson" ? [{ name: "format", message: T.chooseFormat[lang] }] : []),
    ...(reason.trim() === "" ? [{ name: "reason", message: T.needed[lang] }] : []),
  ];
  if (errors.length > 0) return exportPage(visit, { status: 422, errors });
  try {
    const id = await askExport(work, { registry, purpose, format: format === "csv" ? "csv" : "ndjson", reason });
    return { redirect: `${exportPath(registry)}?xong=${id}` };
  } catch (error) {
    return exportPage(visit, refusalOf(error, lang, "purpose"));
  }
}

/** GET …/trich-xuat/:exportId/tep: the file, as it is read. */
export async function exportFile({ work, params }: Visit): Promise<Answer> {
  const { row, records } = await takeExport(work, params.exportId ?? "");
  const { registry, purpose, format } = row;
  const name = `${registry}.${format}`;
  if (format === "ndjson") return { stream: ndjsonOf(records), type: "application/x-ndjson; charset=utf-8", name };
  return { stream: csvOf(records, await exportColumns(work, { registry, purpose })), type: "text/csv; charset=utf-8", name };
}
