import { listAgencyQueue, type QueueEntry } from "@motlan/dossiers";
import { may } from "@motlan/kernel";
import { Button, ButtonRow, EmptyState, Form, LinkButton, Live, PageTitle, SearchBox, SelectField } from "@motlan/ui";
import { officialOf } from "../frame/official-here.ts";
import type { Answer, Visit } from "../frame/types.ts";
import { beginningOf } from "./beginning.ts";
import { deskPage } from "./desk-frame.tsx";
import { say } from "./fill.ts";
import { type PostOfRow, postsOfRows } from "./posts-of-rows.ts";
import { QueueTable } from "./queue-table.tsx";
import { type QueueName, QueueTabs } from "./queue-tabs.tsx";
import {
  type Counts,
  countQueues,
  listOwnProcedures,
  listOwnQueue,
  listWaiting,
  NARROWED,
  type OpenProcedure,
  PAGE_SIZE,
  readAfter,
  writeAfter,
} from "./queues.ts";
import { searchAct } from "./search/search-page.tsx";
import { QUEUE } from "./texts/queue.ts";
import { mentionsNotice } from "./together/notes-page.tsx";

/** The queue of the official's post, the whole agency's, or what waits for applicants. A post without dossiers goes to its own page. */
export async function queuePage(visit: Visit): Promise<Answer> {
  const official = officialOf(visit);
  const can = (permission: string) => may(official, permission, official.agencyId);
  const begins = beginningOf(can);
  if (!can("dossiers.read") && begins !== undefined) return { redirect: begins };
  const counts = await countQueues(visit.work);
  const shown = await shownQueue(visit, counts);
  const procedures = shown.name === "cua-toi" ? await listOwnProcedures(visit.work) : [];
  const mentioned = await mentionsNotice(visit);
  const body = (
    <>
      {mentioned}
      <Queue
        visit={visit}
        postOf={shown.name === "cua-toi" ? await postsOfRows(visit) : undefined}
        shown={shown}
        counts={counts}
        procedures={procedures}
      />
    </>
  );
  return deskPage(visit, { title: QUEUE.title[visit.lang], body });
}

/** POST /ban-lam-viec: part of a code is found in the queue, by its address; anything else is a name, which the search keeps out of addresses. */
export function findInQueue(visit: Visit): Promise<Answer> {
  const asked = visit.form.get("words").trim();
  if (asked === "") return Promise.resolve({ redirect: "/ban-lam-viec" });
  return isPartOfCode(asked) ? Promise.resolve({ redirect: `/ban-lam-viec?q=${encodeURIComponent(asked)}` }) : searchAct(visit);
}

/** Latin letters, digits, dots and dashes with a digit among them: no name has that shape, and no number of twelve digits is a code. */
const isPartOfCode = (asked: string): boolean => /^[\w.-]*\d[\w.-]*$/.test(asked.trim()) && !/^\d{9,}$/.test(asked.trim());

interface Shown {
  readonly name: QueueName;
  readonly entries: readonly QueueEntry[];
  readonly search: string;
  /** Address of the next page, where there may be one. */
  readonly next: string | undefined;
  readonly later: boolean;
}

async function shownQueue({ work, query }: Visit, counts: Counts): Promise<Shown> {
  const search = isPartOfCode(query.get("q")) ? query.get("q").trim() : "";
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
  const narrowed = NARROWED.find((one) => one === query.get("chi"));
  const procedure = query.get("thu-tuc");
  const entries = await listOwnQueue(work, after, PAGE_SIZE, narrowed, procedure === "" ? undefined : procedure);
  const last = entries.length < PAGE_SIZE ? undefined : writeAfter(entries.at(-1));
  return {
    name: "cua-toi",
    entries,
    search,
    next: last && `${narrowedTo(narrowed ?? "", procedure)}&sau=${last}`,
    later: after !== undefined,
  };
}

/** The address of one's own work, narrowed. */
function narrowedTo(only: string, procedure: string): string {
  return `/ban-lam-viec?muc=cua-toi${only === "" ? "" : `&chi=${only}`}${procedure === "" ? "" : `&thu-tuc=${encodeURIComponent(procedure)}`}`;
}

interface QueueProps {
  readonly visit: Visit;
  readonly shown: Shown;
  readonly counts: Counts;
  readonly procedures: Procedures;
  readonly postOf: PostOfRow | undefined;
}

type Procedures = readonly OpenProcedure[];

/** How often the counts look again, in seconds. */
const LOOK_AGAIN = 30;

function Queue({ visit, shown, counts, procedures, postOf }: QueueProps) {
  const { lang, work } = visit;
  const lead = shown.name === "cua-toi" ? say(QUEUE.lead, lang, { open: counts.mine, late: counts.late }) : undefined;
  const title = shown.search === "" ? titleOf(shown.name)[lang] : say(QUEUE.found, lang, { q: shown.search });
  return (
    <>
      <PageTitle title={title} lead={lead} />
      <SearchBox
        lang={lang}
        action="/ban-lam-viec"
        method="post"
        name="words"
        label={QUEUE.search[lang]}
        placeholder={QUEUE.search[lang]}
        value={shown.search}
      />
      <Live id="so-ho-so" seconds={LOOK_AGAIN}>
        <QueueTabs visit={visit} current={shown.name} counts={counts} />
      </Live>
      {shown.name === "cua-toi" ? <Narrow visit={visit} procedures={procedures} /> : null}
      {shown.entries.length === 0 ? (
        <Empty visit={visit} shown={shown} />
      ) : (
        <Entries visit={visit} shown={shown} now={work.clock.now()} postOf={postOf} />
      )}
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

/** Links that narrow the official's own work. */
function Narrow({ visit: { lang, query }, procedures }: Pick<QueueProps, "visit" | "procedures">) {
  const [now, procedure] = [query.get("chi"), query.get("thu-tuc")];
  const options = procedures.map(({ code, title, open }) => ({ value: code, label: `${title[lang]} (${open})` }));
  return (
    <>
      <ButtonRow>
        {NARROWED.map((one) => (
          <LinkButton key={one} href={narrowedTo(now === one ? "" : one, procedure)} kind="quiet">
            {`${now === one ? "✓ " : ""}${(one === "mine" ? QUEUE.toMe : QUEUE[one])[lang]}`}
          </LinkButton>
        ))}
      </ButtonRow>
      {options.length < 2 ? null : (
        <Form lang={lang} action="/ban-lam-viec" method="get">
          <input type="hidden" name="muc" value="cua-toi" />
          {now === "" ? null : <input type="hidden" name="chi" value={now} />}
          <SelectField
            lang={lang}
            name="thu-tuc"
            label={QUEUE.procedure[lang]}
            options={options}
            value={procedure}
            empty={QUEUE.every[lang]}
          />
          <Button kind="quiet">{QUEUE.filter[lang]}</Button>
        </Form>
      )}
    </>
  );
}

function titleOf(name: QueueName) {
  return name === "co-quan" ? QUEUE.agency : name === "cho-nguoi-dan" ? QUEUE.waiting : QUEUE.title;
}

function Entries({ visit, shown, now, postOf }: Pick<QueueProps, "visit" | "shown" | "postOf"> & { readonly now: Date }) {
  const { lang } = visit;
  const own = shown.name === "cua-toi";
  const table = (
    <QueueTable lang={lang} caption={titleOf(shown.name)[lang]} entries={shown.entries} now={now} ticks={own} postOf={postOf} />
  );
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

function Empty({ visit: { lang, query }, shown }: { readonly visit: Visit; readonly shown: Shown }) {
  if (shown.search !== "") {
    return (
      <EmptyState title={say(QUEUE.emptySearch, lang, { q: shown.search })} icon="search">
        <p>{QUEUE.emptySearchHint[lang]}</p>
        <Form lang={lang} action="/ban-lam-viec/tim">
          <input type="hidden" name="words" value={shown.search} />
          <Button>{QUEUE.searchAll[lang]}</Button>
        </Form>
      </EmptyState>
    );
  }
  if (shown.name === "co-quan") return <EmptyState title={QUEUE.emptyAgency[lang]} />;
  if (shown.name === "cho-nguoi-dan") return <EmptyState title={QUEUE.emptyWaiting[lang]} />;
  if (query.get("chi") !== "" || query.get("thu-tuc") !== "")
    return (
      <EmptyState title={QUEUE.emptyNarrowed[lang]} icon="search">
        <LinkButton href="/ban-lam-viec">{QUEUE.everything[lang]}</LinkButton>
      </EmptyState>
    );
  return (
    <EmptyState title={QUEUE.empty[lang]} icon="done">
      <p>{QUEUE.emptyHint[lang]}</p>
    </EmptyState>
  );
}
