import { findAgency } from "@motlan/agencies";
import { getMyQuestions, type Question } from "@motlan/data-rights";
import type { MismatchKind } from "@motlan/exchange";
import type { Language } from "@motlan/kernel";
import { type AccessView, checkMyAccesses, listMyAccesses, listMyReaders } from "@motlan/registries";
import { ButtonRow, EmptyState, Filters, LinkButton, Live, Table, Tag } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { MyLog } from "../log/my-log.tsx";
import { MoreLinks, pageNumber } from "../show/more-links.tsx";
import { fillText, sayDay, sayInstant } from "../show/say.ts";
import { DATA } from "../texts/me.ts";
import { QUESTION_STATES, UNMATCHED } from "../texts/my-reads.ts";
import { elsewhere } from "./elsewhere.tsx";
import { readerNames } from "./readers.ts";
import { addressOf, PERIODS, readsAsked } from "./reads-asked.ts";
import { unmatchedOf } from "./unmatched.ts";

/** How many readings the registries room gives at once. */
const PAGE = 50;
const HERE = "/du-lieu-cua-toi";
/** A look shows here within two seconds of it. */
const LIVE_SECONDS = 2;

/** Who read one's data: by day, newest first, narrowed by office and period, each with what may be asked about it. */
export async function readings(visit: Visit) {
  const { work, lang, query } = visit;
  const page = pageNumber(visit);
  const asked = readsAsked(visit);
  const { own } = asked;
  const ofDossier = "dossierId" in asked;
  const views = await listMyAccesses(work, { ...asked, page });
  const unmatched = await unmatchedOf(work, views);
  const shown = { lang, views, who: await readerNames(work, views, lang), unmatched, questions: await questionsOf(visit) };
  return (
    <>
      <h2>{(ofDossier ? DATA.readsFor : DATA.reads)[lang]}</h2>
      <MyLog lang={lang} state={await checkMyAccesses(work)} />
      {await filtersOf(visit)}
      <Live id="luot-xem" seconds={LIVE_SECONDS} done={page > 1}>
        {views.length === 0 ? <EmptyState title={DATA.none[lang]} icon="eye" /> : <Days {...shown} />}
        {page === 1 ? await elsewhere(visit) : null}
      </Live>
      <MoreLinks lang={lang} page={page} more={views.length === PAGE} hrefOf={(to) => addressOf(visit, HERE, { trang: String(to) })} />
      <ButtonRow>
        <LinkButton href={addressOf(visit, HERE, { xem: "truy-cap", "ca-toi": own ? "" : "1" })} kind="quiet">
          {(own ? DATA.notOwn : DATA.own)[lang]}
        </LinkButton>
        {ofDossier ? (
          <LinkButton href={`${HERE}?xem=truy-cap`} kind="quiet">
            {DATA.readsAll[lang]}
          </LinkButton>
        ) : null}
        <LinkButton href={addressOf({ query }, `${HERE}/tai-ve`, { xem: "", dang: "csv" })} kind="quiet" download>
          {DATA.csv[lang]}
        </LinkButton>
        <LinkButton href={addressOf({ query }, `${HERE}/tai-ve`, { xem: "", dang: "json" })} kind="quiet" download>
          {DATA.json[lang]}
        </LinkButton>
      </ButtonRow>
    </>
  );
}

async function questionsOf({ work }: Visit): Promise<ReadonlyMap<string, Question>> {
  const files = await getMyQuestions(work);
  return new Map(files.toReversed().map(({ question }) => [String(question.accessId), question]));
}

async function filtersOf({ work, lang, query }: Visit) {
  const offices: { value: string; label: string }[] = [];
  for (const { agencyId, n } of await listMyReaders(work)) {
    const name = (await findAgency(work.db, agencyId))?.name[lang];
    if (name !== undefined) offices.push({ value: agencyId, label: fillText(DATA.times, { name, n })[lang] });
  }
  const names = { "7": DATA.week, "30": DATA.month, "365": DATA.year } as const;
  const dossier = query.get("ho-so");
  return (
    <Filters
      lang={lang}
      action={HERE}
      keep={{ xem: "truy-cap", ...(dossier !== "" && { "ho-so": dossier }), ...(query.has("ca-toi") && { "ca-toi": "1" }) }}
      filters={[
        { name: "co-quan", label: DATA.office[lang], all: DATA.everyOffice[lang], options: offices, value: query.get("co-quan") },
        {
          ...{ name: "ky", label: DATA.period[lang], all: DATA.everyPeriod[lang], value: query.get("ky") },
          options: Object.entries(names).map(([value, text]) => ({ value, label: text[lang] })),
        },
      ]}
      {...((query.get("co-quan") !== "" || PERIODS[query.get("ky")] !== undefined) && { clearHref: `${HERE}?xem=truy-cap` })}
    />
  );
}

interface DaysProps {
  readonly lang: Language;
  readonly views: readonly AccessView[];
  readonly who: (view: AccessView) => string;
  readonly unmatched: (view: AccessView) => MismatchKind | undefined;
  /** What was asked about a reading, by its number. */
  readonly questions: ReadonlyMap<string, Question>;
}

function Days(props: DaysProps) {
  const days = Map.groupBy(props.views, ({ at }) => sayDay(at));
  return (
    <>
      {[...days].map(([day, views]) => (
        <section key={day}>
          <h3>{day}</h3>
          <Day {...props} views={views} caption={day} />
        </section>
      ))}
    </>
  );
}

function Day({ lang, views, who, unmatched, questions, caption }: DaysProps & { readonly caption: string }) {
  const columns = [
    { key: "when", label: DATA.when[lang] },
    { key: "who", label: DATA.who[lang] },
    { key: "what", label: DATA.what[lang] },
    { key: "why", label: DATA.why[lang] },
  ];
  const rows = views.map((view) => ({
    key: view.id,
    cells: {
      when: sayInstant(view.at),
      who: view.outcome === "given" ? who(view) : `${who(view)} (${DATA.refusedRead[lang]})`,
      what: view.registryTitle[lang],
      why: <Why lang={lang} view={view} unmatched={unmatched(view)} question={questions.get(view.id)} />,
    },
  }));
  return <Table lang={lang} caption={caption} captionHidden columns={columns} rows={rows} stacks />;
}

interface WhyProps {
  readonly lang: Language;
  readonly view: AccessView;
  readonly unmatched: MismatchKind | undefined;
  readonly question: Question | undefined;
}

function Why({ lang, view, unmatched, question }: WhyProps) {
  return (
    <div>
      {view.purposeTitle[lang]} <span class="field__hint">({view.law})</span>
      {view.dossierId === undefined ? null : (
        <p>
          <a href={`/ho-so/${view.dossierId}`}>{DATA.dossier[lang]}</a>
        </p>
      )}
      {unmatched === undefined ? null : (
        <p>
          <Tag tone="error">{UNMATCHED[unmatched][lang]}</Tag>
        </p>
      )}
      {view.idle ? (
        <p>
          <Tag tone="warning">{DATA.idle[lang]}</Tag>
        </p>
      ) : null}
      <p>
        <a href={`/du-lieu-cua-toi/luot/${view.id}`}>
          {question === undefined
            ? (view.who.agencyId === undefined ? DATA.details : DATA.more)[lang]
            : fillText(DATA.asked, { state: QUESTION_STATES[question.state][lang] })[lang]}
        </a>
      </p>
    </div>
  );
}
