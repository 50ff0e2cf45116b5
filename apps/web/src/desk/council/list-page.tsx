import { formatDateTime } from "@motlan/formats";
import { EmptyState, PageTitle, Tabs } from "@motlan/ui";
import { listMeetings, type Meeting } from "@motlan/work";
import type { Answer, Visit } from "../../frame/types.ts";
import { deskPage } from "../desk-frame.tsx";
import { ListTable } from "../parts/list-table.tsx";
import { COUNCIL as T } from "../texts/council.ts";

export const MEETINGS = "/ban-lam-viec/hoi-dong";

/** The agency's meetings: those to conclude, or those that are over. */
export async function meetingsPage(visit: Visit): Promise<Answer> {
  const { lang, work, query } = visit;
  const ended = query.get("muc") === "xong";
  const meetings = await listMeetings(work, { ended });
  const tabs = [
    { href: MEETINGS, label: T.open[lang], current: !ended },
    { href: `${MEETINGS}?muc=xong`, label: T.ended[lang], current: ended },
  ];
  const empty = (
    <EmptyState title={(ended ? T.noneEnded : T.none)[lang]} icon="done">
      {ended ? null : <p>{T.noneHint[lang]}</p>}
    </EmptyState>
  );
  const body = (
    <>
      <PageTitle title={T.title[lang]} lead={T.lead[lang]} />
      <Tabs label={T.tabs[lang]} tabs={tabs} />
      {meetings.length === 0 ? empty : <Listed meetings={meetings} lang={lang} />}
    </>
  );
  return deskPage(visit, { title: T.title[lang], body });
}

function Listed({ meetings, lang }: { readonly meetings: readonly Meeting[]; readonly lang: Visit["lang"] }) {
  return (
    <ListTable
      lang={lang}
      caption={T.title[lang]}
      columns={[
        { key: "when", label: T.when[lang] },
        { key: "council", label: T.council[lang] },
        { key: "place", label: T.place[lang] },
        { key: "state", label: T.state[lang] },
      ]}
      rows={meetings.map(({ id, at, name, place, state }) => ({
        key: id,
        cells: {
          when: <a href={`${MEETINGS}/${id}`}>{formatDateTime(at)}</a>,
          council: name[lang],
          place,
          state: T.states[state][lang],
        },
      }))}
    />
  );
}
