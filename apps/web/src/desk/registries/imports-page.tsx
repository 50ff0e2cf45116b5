import { csvFile, csvLines, formatDateTime, groupThousands } from "@motlan/formats";
import {
  getImport,
  type ImportState,
  listDeclaredPurposes,
  listImportable,
  listImports,
  listSentFiles,
  readImportFaults,
} from "@motlan/registries";
import { EmptyState, ErrorSummary, PageTitle, Tag } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { ListTable } from "../parts/list-table.tsx";
import type { Refusal } from "../refusal.tsx";
import { IMPORTS as T } from "../texts/registries.ts";
import { IMPORTS_PATH } from "./paths.ts";
import { SendFile, SentFiles } from "./send-file.tsx";

/** GET /ban-lam-viec/nhap-du-lieu: files taken over into registries, how far each is, and what was faulty. */
export async function importsPage(visit: Visit, refusal?: Refusal): Promise<Answer> {
  const { lang, work } = visit;
  const sent = await listSentFiles(work);
  const imports = await listImports(work);
  const declared = await listDeclaredPurposes(work);
  const titleOf = (registry: string) => declared.find(({ code }) => code === registry)?.title[lang] ?? registry;
  const count = (rows: number) => groupThousands(BigInt(rows));
  const cellsOf = ({ id, name, registry, rowsDone, taken, faulty, begunAt, movedAt, finishedAt }: ImportState) => ({
    name: (
      <>
        {name} <span class="queue__detail">{titleOf(registry)}</span>
      </>
    ),
    state: <Tag tone={finishedAt === null ? "info" : "success"}>{(finishedAt === null ? T.running : T.finished)[lang]}</Tag>,
    rows: count(rowsDone),
    taken: count(taken),
    faulty: faulty === 0 ? "0" : <a href={`${IMPORTS_PATH}/${id}/dong-loi`}>{count(faulty)}</a>,
    begun: `${formatDateTime(begunAt)} – ${formatDateTime(finishedAt ?? movedAt)}`,
  });
  const body = (
    <>
      {refusal === undefined ? null : <ErrorSummary lang={lang} errors={refusal.errors} />}
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      <SentFiles lang={lang} files={sent} titleOf={titleOf} />
      <SendFile visit={visit} registries={await listImportable(work)} refusal={refusal} />
      {imports.length + sent.length === 0 ? (
        <EmptyState title={T.none[lang]} icon="inbox">
          <p>
            <code>motlan registry import</code>
          </p>
        </EmptyState>
      ) : imports.length === 0 ? null : (
        <ListTable
          lang={lang}
          caption={T.byCommand[lang]}
          columns={[
            { key: "name", label: T.name[lang] },
            { key: "state", label: T.state[lang] },
            { key: "rows", label: T.rows[lang], numeric: true },
            { key: "taken", label: T.taken[lang], numeric: true },
            { key: "faulty", label: T.faulty[lang], numeric: true },
            { key: "begun", label: T.begun[lang] },
          ]}
          rows={imports.map((one) => ({ key: one.id, cells: cellsOf(one) }))}
        />
      )}
    </>
  );
  return deskPage(visit, { title: T.title[lang], body, ...(refusal && { status: refusal.status, hasErrors: true }) });
}

const MOST = 100_000;

/** GET …/:id/dong-loi: each row that is not in, with why; no value of it. */
export async function importFaults({ work, params, lang }: Visit): Promise<Answer> {
  const { id } = await getImport(work, params.id ?? "");
  const lines: string[] = [];
  for await (const { row, path, vi, en } of readImportFaults(work, id)) {
    lines.push(csvLines([[row, path, lang === "vi" ? vi : en]]));
    if (lines.length >= MOST) break;
  }
  const head = csvFile([[T.row[lang], T.field[lang], T.why[lang]]]);
  return { bytes: Buffer.concat([head, Buffer.from(lines.join(""))]), type: "text/csv; charset=utf-8", name: "dong-loi.csv" };
}
