import { listMismatches } from "@motlan/exchange";
import { formatDateTime } from "@motlan/formats";
import { BackLink, EmptyState, Notice, PageTitle, Tag } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { HALVES as T } from "../texts/exchange-events.ts";
import { EXCHANGE_PATH } from "./paths.ts";

/** GET /ban-lam-viec/ket-noi/khong-khop: exchanges that one side has no record of, or another. */
export async function halvesPage(visit: Visit): Promise<Answer> {
  const { lang, work } = visit;
  const rows = await listMismatches(work);
  const body = (
    <>
      <BackLink lang={lang} href={EXCHANGE_PATH} />
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      {rows.length === 0 ? (
        <EmptyState title={T.none[lang]} icon="done">
          <p>{T.noneDo[lang]}</p>
        </EmptyState>
      ) : (
        <>
          <Notice lang={lang} tone="warning" title={T.next[lang]} />
          <ListTable
            lang={lang}
            caption={T.title[lang]}
            columns={(["what", "node", "service", "at", "found", "query"] as const).map((key) => ({ key, label: T[key][lang] }))}
            rows={rows.map(({ key, kind, peer, client, service, at, foundAt, queryId }) => ({
              key,
              cells: {
                what: <Tag tone="error">{T[kind][lang]}</Tag>,
                node: <code>{peer}</code>,
                service: (
                  <>
                    <code>{client}</code>
                    <span class="queue__detail">
                      <code>{service}</code>
                    </span>
                  </>
                ),
                at: formatDateTime(at),
                found: foundAt === null ? "–" : formatDateTime(foundAt),
                query: <code>{queryId}</code>,
              },
            }))}
          />
        </>
      )}
    </>
  );
  return deskPage(visit, { title: T.title[lang], body });
}
