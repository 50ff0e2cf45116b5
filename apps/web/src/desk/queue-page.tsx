import { listAgencyQueue, type QueueEntry } from "@motlan/dossiers";
import { may } from "@motlan/kernel";
import { Button, ButtonRow, EmptyState, LinkButton, PageTitle, SearchBox } from "@motlan/ui";
import { officialOf } from "../frame/official-here.ts";
import type { Answer, Visit } from "../frame/types.ts";
import { deskPage } from "./desk-frame.tsx";
import { say } from "./fill.ts";
import { QueueTable } from "./queue-table.tsx";
import { type QueueName, QueueTabs } from "./queue-tabs.tsx";
import { type Counts, countQueues, listOwnQueue, listWaiting, PAGE_SIZE, readAfter, writeAfter } from "./queues.ts";
import { QUEUE } from "./texts/queue.ts";

/** The queue of the official's post, the whole agency's, or what waits for applicants. A post without dossiers goes to its own page. */
export async function queuePage(visit: Visit): Promise<Answer> {
  const official = officialOf(visit);
  const can = (permission: string) => may(official, permission, official.agencyId);
  if (!can("dossiers.read") && can("agencies.manage")) return { redirect: "/ban-lam-viec/co-quan" };
  if (!can("dossiers.read") && can("studio.read")) return { redirect: "/studio" };
  const counts = await countQueues(visit.work);
  const shown = await shownQueue(visit, counts);
  return deskPage(visit, { title: QUEUE.title[visit.lang], body: <Queue visit={visit} shown={shown} counts={counts} /> });
}

interface Shown {
  readonly name: QueueName;
  readonly entries: readonly QueueEntry[];
  readonly search: string;
  /** Address of the next page, where there may be one. */
  readonly next: string | undefined;
  readonly later: boolean;
}

async function shownQueue({ work, query }: Visit, counts: Counts): Promise<Shown> {
  const search = query.get("q").trim();
  const name = query.get("muc");
  if (name === "co-quan" || search !== "") {
    const offset = Math.max(0, Math.trunc(Number(query.get("tu")) || 0));
    const entries = await listAgencyQueue(work, { search, limit: PAGE_SIZE, offset });
    const ask = search === "" ? "" : `&q=${encodeURIComponent(search)}`;
    const next = entries.length < PAGE_SIZE ? undefined : `/ban-lam-viec?muc=co-quan${ask}&tu=${offset + PAGE_SIZE}`;
    return { name: "co-quan", entries, search, next, later: offset > 0 };
  }
  if (name === "cho-nguoi-dan") {
    return { name, entries: await listWaiting(work, counts.agency), search, next: undefined, later: false };
  }
  const after = readAfter(query.get("sau"));
  const entries = await listOwnQueue(work, after);
  const last = entries.length < PAGE_SIZE ? undefined : writeAfter(entries.at(-1));
  return { name: "cua-toi", entries, search, next: last && `/ban-lam-viec?sau=${last}`, later: after !== undefined };
}

function Queue({ visit, shown, counts }: { readonly visit: Visit; readonly shown: Shown; readonly counts: Counts }) {
  const { lang, work } = visit;
  const lead = shown.name === "cua-toi" ? say(QUEUE.lead, lang, { open: counts.mine, late: counts.late }) : undefined;
  const title = shown.search === "" ? titleOf(shown.name)[lang] : say(QUEUE.found, lang, { q: shown.search });
  return (
    <>
      <PageTitle title={title} lead={lead} />
      <SearchBox lang={lang} action="/ban-lam-viec" label={QUEUE.search[lang]} placeholder={QUEUE.search[lang]} value={shown.search} />
      <QueueTabs visit={visit} current={shown.name} counts={counts} />
      {shown.entries.length === 0 ? <Empty visit={visit} shown={shown} /> : <Entries visit={visit} shown={shown} now={work.clock.now()} />}
      <ButtonRow>
        {shown.next === undefined ? null : <LinkButton href={shown.next}>{QUEUE.more[lang]}</LinkButton>}
        {shown.later ? (
          <LinkButton href={shown.name === "cua-toi" ? "/ban-lam-viec" : `/ban-lam-viec?muc=${shown.name}`} kind="quiet">
            {QUEUE.first[lang]}
          </LinkButton>
        ) : null}
      </ButtonRow>
    </>
  );
}

function titleOf(name: QueueName) {
  return name === "co-quan" ? QUEUE.agency : name === "cho-nguoi-dan" ? QUEUE.waiting : QUEUE.title;
}

function Entries({ visit, shown, now }: { readonly visit: Visit; readonly shown: Shown; readonly now: Date }) {
  const { lang } = visit;
  const own = shown.name === "cua-toi";
  const table = <QueueTable lang={lang} caption={titleOf(shown.name)[lang]} entries={shown.entries} now={now} ticks={own} />;
  if (!own) return table;
  return (
    <form action="/ban-lam-viec/lo" method="get">
      {table}
      <ButtonRow>
        <Button keys="l">{QUEUE.together[lang]}</Button>
      </ButtonRow>
    </form>
  );
}

function Empty({ visit: { lang }, shown }: { readonly visit: Visit; readonly shown: Shown }) {
  if (shown.search !== "") {
    return (
      <EmptyState title={say(QUEUE.emptySearch, lang, { q: shown.search })} icon="search">
        <p>{QUEUE.emptySearchHint[lang]}</p>
      </EmptyState>
    );
  }
  if (shown.name === "co-quan") return <EmptyState title={QUEUE.emptyAgency[lang]} />;
  if (shown.name === "cho-nguoi-dan") return <EmptyState title={QUEUE.emptyWaiting[lang]} />;
  return (
    <EmptyState title={QUEUE.empty[lang]} icon="done">
      <p>{QUEUE.emptyHint[lang]}</p>
    </EmptyState>
  );
}
