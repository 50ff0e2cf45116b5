import { ABOUT, type Complaint, dueOf, listComplaints } from "@motlan/complaints";
import { EmptyState, PageTitle, Tabs } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { COMPLAINT_STATES } from "../../portal/texts/complain.ts";
import { deskPage } from "../desk-frame.tsx";
import { Due } from "../parts/due.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { COMPLAINTS as T } from "../texts/complaints.ts";

export const COMPLAINTS_PATH = "/ban-lam-viec/khieu-nai";

/** Complaints this agency hears. */
export async function complaintsPage(visit: Visit): Promise<Answer> {
  const { lang, work, query } = visit;
  const open = query.get("muc") !== "xong";
  const rows = await listComplaints(work, { open });
  const body = (
    <>
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      <Tabs
        label={T.title[lang]}
        tabs={[
          { href: COMPLAINTS_PATH, label: T.open[lang], current: open },
          { href: `${COMPLAINTS_PATH}?muc=xong`, label: T.closed[lang], current: !open },
        ]}
      />
      {rows.length === 0 ? <EmptyState title={T.none[lang]} icon="done" /> : <Rows visit={visit} rows={rows} />}
    </>
  );
  return deskPage(visit, { title: T.title[lang], body });
}

function Rows({ visit: { lang, work }, rows }: { readonly visit: Visit; readonly rows: readonly Complaint[] }) {
  const now = work.clock.now();
  return (
    <ListTable
      lang={lang}
      caption={T.title[lang]}
      columns={[
        { key: "code", label: T.code[lang] },
        { key: "about", label: T.about[lang] },
        { key: "instance", label: T.instance[lang] },
        { key: "state", label: T.state[lang] },
        { key: "due", label: T.due[lang] },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: {
          code: <a href={`${COMPLAINTS_PATH}/${row.id}`}>{row.dossierCode}</a>,
          about: ABOUT[row.about][lang],
          instance: String(row.instance),
          state: COMPLAINT_STATES[row.state][lang],
          due: <Due lang={lang} at={dueOf(row)} now={now} />,
        },
      }))}
    />
  );
}
