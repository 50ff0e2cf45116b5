import { type Denunciation, dueOf, listConcluded, listDenunciations, OUTCOMES } from "@motlan/denunciations";
import { EmptyState, Notice, PageTitle, Tabs } from "@motlan/ui";
import { agencyNames } from "../../frame/agency-names.ts";
import type { Answer, Visit } from "../../frame/types.ts";
import { DENUNCIATION_STATES } from "../../portal/texts/denounce.ts";
import { deskPage } from "../desk-frame.tsx";
import { Due } from "../parts/due.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { DENUNCIATIONS as T } from "../texts/denunciations.ts";

export const DENUNCIATIONS_PATH = "/ban-lam-viec/to-cao";

/** What this head hears. */
export async function denunciationsPage(visit: Visit): Promise<Answer> {
  const { lang, work, query, options } = visit;
  const open = query.get("muc") !== "xong";
  const rows = await listDenunciations(work, options.vault, { open });
  const body = (
    <>
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      <Places visit={visit} here={open ? "open" : "closed"} />
      {rows.length === 0 ? <EmptyState title={T.none[lang]} icon="done" /> : await table(visit, rows)}
    </>
  );
  return deskPage(visit, { title: T.title[lang], body });
}

/** What was concluded of this agency, without a word of who denounced. */
export async function concludedPage(visit: Visit): Promise<Answer> {
  const { lang, work } = visit;
  const rows = await listConcluded(work);
  const body = (
    <>
      <PageTitle title={T.ofUs[lang]} />
      <Places visit={visit} here="ofUs" />
      {rows.length === 0 ? <EmptyState title={T.noneOfUs[lang]} icon="done" /> : null}
      {rows.length === 0 ? null : (
        <Notice lang={lang} tone="warning">
          <p>{T.forbidden[lang]}</p>
        </Notice>
      )}
      <ul>
        {rows.map(({ id, code, outcome }) => (
          <li key={id}>
            <a href={`${DENUNCIATIONS_PATH}/${id}/ket-luan`}>{code}</a>
            {outcome === null ? "" : ` · ${OUTCOMES[outcome][lang]}`}
          </li>
        ))}
      </ul>
    </>
  );
  return deskPage(visit, { title: T.ofUs[lang], body });
}

function Places({ visit: { lang }, here }: { readonly visit: Visit; readonly here: "open" | "closed" | "ofUs" }) {
  return (
    <Tabs
      label={T.title[lang]}
      tabs={[
        { href: DENUNCIATIONS_PATH, label: T.open[lang], current: here === "open" },
        { href: `${DENUNCIATIONS_PATH}?muc=xong`, label: T.closed[lang], current: here === "closed" },
        { href: `${DENUNCIATIONS_PATH}/ket-luan`, label: T.aboutUs[lang], current: here === "ofUs" },
      ]}
    />
  );
}

async function table({ lang, work }: Visit, rows: readonly Denunciation[]) {
  const agencyIds = rows.map(({ agencyId }) => agencyId);
  const names = await agencyNames(work, agencyIds, lang);
  return (
    <ListTable
      lang={lang}
      caption={T.title[lang]}
      columns={[
        { key: "code", label: T.code[lang] },
        { key: "of", label: T.of[lang] },
        { key: "state", label: T.state[lang] },
        { key: "due", label: T.due[lang] },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: {
          code: <a href={`${DENUNCIATIONS_PATH}/${row.id}`}>{row.code}</a>,
          of: names.get(row.agencyId) ?? "",
          state: DENUNCIATION_STATES[row.state][lang],
          due: <Due lang={lang} at={dueOf(row)} now={work.clock.now()} />,
        },
      }))}
    />
  );
}
