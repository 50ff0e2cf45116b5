import { type LawRow, lawTableOf, type ProcessTable, processTableOf } from "@motlan/catalogue/declare";
import type { Language } from "@motlan/kernel";
import { BackLink, PageTitle, SummaryList, Table } from "@motlan/ui";
import type { PageAnswer, Visit } from "../../frame/types.ts";
import { fillText } from "../show/say.ts";
import { MORE } from "../texts/procedure-more.ts";
import { versionHere } from "./version-here.ts";

/** GET /thu-tuc/:code/bang: the procedure as the law has it written, to be printed. */
export async function lawTablePage(visit: Visit): Promise<PageAnswer> {
  const { lang } = visit;
  const { version } = await versionHere(visit);
  return {
    title: `${MORE.tableTitle[lang]}: ${version.title[lang]}`,
    description: version.summary[lang],
    body: (
      <>
        <BackLink lang={lang} href={`/thu-tuc/${version.code}`} />
        <PageTitle title={version.title[lang]} over={`${MORE.tableTitle[lang]} · ${version.code}`} />
        <LawTable lang={lang} rows={lawTableOf(version)} />
        <h2>{MORE.process[lang]}</h2>
        <Process lang={lang} table={processTableOf(version)} />
      </>
    ),
  };
}

function LawTable({ lang, rows }: { readonly lang: Language; readonly rows: readonly LawRow[] }) {
  const shown = rows.map(({ title, lines }) => ({ label: title[lang], value: lines.map((line) => <p key={line.vi}>{line[lang]}</p>) }));
  return <SummaryList lang={lang} rows={shown} />;
}

/** Steps side by side name their group by its id, for tables that are read in again; on paper it says nothing to anybody. */
function withoutGroup(cell: string): string {
  return cell.replace(/ \((?:nhóm|group) [a-z0-9-]+\)/, "");
}

function Process({ lang, table }: { readonly lang: Language; readonly table: ProcessTable }) {
  const { decision, head, rows, hours } = table;
  const used = head.flatMap((title, index) => (rows.some((row) => row[index]?.vi !== "") ? [{ title, index }] : []));
  return (
    <>
      {decision === undefined ? null : <p>{fillText(MORE.processBy, { decision })[lang]}</p>}
      <Table
        lang={lang}
        caption={MORE.process[lang]}
        captionHidden
        stacks
        columns={used.map(({ title, index }) => ({ key: String(index), label: title[lang] }))}
        rows={rows.map((row, index) => ({
          key: String(index),
          cells: Object.fromEntries(row.map((cell, column) => [String(column), withoutGroup(cell[lang])])),
        }))}
      />
      <p>{fillText(MORE.processHours, { n: String(hours).replace(".", lang === "vi" ? "," : ".") })[lang]}</p>
    </>
  );
}
