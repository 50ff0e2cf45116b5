import { listQuestions, type Question } from "@motlan/data-rights";
import { formatDateTime } from "@motlan/formats";
import { EmptyState, PageTitle, Tabs } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { Due } from "../parts/due.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { STATES, DATA_RIGHTS as T } from "../texts/data-rights.ts";

export const DATA_RIGHTS_PATH = "/ban-lam-viec/hoi-ve-du-lieu";

/** GET /ban-lam-viec/hoi-ve-du-lieu?muc=: what people ask this office about reads of their data. */
export async function questionsPage(visit: Visit): Promise<Answer> {
  const { lang, work, query } = visit;
  const open = query.get("muc") !== "xong";
  const rows = await listQuestions(work, { open });
  const body = (
    <>
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      <Tabs
        label={T.title[lang]}
        tabs={[
          { href: DATA_RIGHTS_PATH, label: T.open[lang], current: open },
          { href: `${DATA_RIGHTS_PATH}?muc=xong`, label: T.closed[lang], current: !open },
        ]}
      />
      {rows.length === 0 ? <EmptyState title={T.none[lang]} icon="done" /> : <Rows visit={visit} rows={rows} />}
    </>
  );
  return deskPage(visit, { title: T.title[lang], body });
}

function Rows({ visit: { lang, work }, rows }: { readonly visit: Visit; readonly rows: readonly Question[] }) {
  const now = work.clock.now();
  const columns = [
    { key: "what", label: T.what[lang] },
    { key: "read", label: T.readAt[lang] },
    { key: "state", label: T.state[lang] },
    { key: "due", label: T.due[lang] },
  ];
  return (
    <ListTable
      {...{ lang, columns, caption: T.title[lang] }}
      rows={rows.map((row) => ({
        key: row.id,
        cells: {
          what: <a href={`${DATA_RIGHTS_PATH}/${row.id}`}>{T[row.kind][lang]}</a>,
          read: formatDateTime(row.readAt),
          state: STATES[row.state][lang],
          due: <Due lang={lang} at={row.basis === null ? row.answerBy : undefined} now={now} />,
        },
      }))}
    />
  );
}
