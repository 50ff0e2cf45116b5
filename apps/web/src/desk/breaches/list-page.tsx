import { listBreaches } from "@motlan/breaches";
import { formatDateTime, groupThousands } from "@motlan/formats";
import { EmptyState, LinkButton, PageTitle } from "@motlan/ui";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { Due } from "../parts/due.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { BREACH_STATES, BREACHES as T } from "../texts/breaches.ts";

export const BREACHES_PATH = "/ban-lam-viec/su-co-du-lieu";

const SHORT = 90;

/** As much of what happened as tells one breach from another. */
function shortened(what: string): string {
  return what.length <= SHORT ? what : `${what.slice(0, SHORT).trimEnd()}…`;
}

/** GET /ban-lam-viec/su-co-du-lieu: the agency's breaches, open ones first. */
export async function breachesPage(visit: Visit): Promise<Answer> {
  const { lang, work } = visit;
  const now = work.clock.now();
  const rows = (await listBreaches(work)).map((breach) => ({
    key: breach.id,
    cells: {
      what: <a href={`${BREACHES_PATH}/${breach.id}`}>{shortened(breach.what)}</a>,
      found: formatDateTime(breach.foundAt),
      people: groupThousands(BigInt(breach.people)),
      state: BREACH_STATES[breach.state][lang],
      due: <Due lang={lang} at={breach.state === "open" && breach.harm ? breach.notifyBy : undefined} now={now} />,
    },
  }));
  const columns = [
    { key: "what", label: T.whatShort[lang] },
    { key: "found", label: T.found[lang] },
    { key: "people", label: T.peopleShort[lang], numeric: true },
    { key: "state", label: T.state[lang] },
    { key: "due", label: T.notifyBy[lang] },
  ];
  const body = (
    <>
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      <LinkButton href={`${BREACHES_PATH}/moi`} kind="main">
        {T.record[lang]}
      </LinkButton>
      {rows.length === 0 ? (
        <EmptyState title={T.none[lang]} icon="done" />
      ) : (
        <ListTable {...{ lang, columns, rows, caption: T.title[lang] }} />
      )}
    </>
  );
  return deskPage(visit, { title: T.title[lang], body });
}
