import { isId } from "@motlan/kernel";
import { type AccessView, getMyRecords, listMyAccesses, type RecordView } from "@motlan/registries";
import { ButtonRow, EmptyState, LinkButton, PageTitle, SummaryList, Table, Tabs } from "@motlan/ui";
import type { PageAnswer, Visit } from "../../frame/types.ts";
import { MoreLinks, pageNumber } from "../show/more-links.tsx";
import { sayDay, sayInstant } from "../show/say.ts";
import { RECORD_KINDS } from "../texts/data-labels.ts";
import { DATA } from "../texts/me.ts";
import { readerNames } from "./readers.ts";
import { recordRows } from "./record-rows.ts";

/** How many readings the registries room gives at once. */
const PAGE = 50;

/** GET /du-lieu-cua-toi?xem=&ho-so=&trang=&ca-toi= */
export async function dataPage(visit: Visit): Promise<PageAnswer> {
  const { lang, query } = visit;
  const reads = query.get("xem") === "truy-cap" || query.has("ho-so");
  return {
    title: DATA.title[lang],
    personal: true,
    body: (
      <>
        <PageTitle title={DATA.title[lang]} lead={DATA.lead[lang]} />
        <Tabs
          label={DATA.title[lang]}
          tabs={[
            { href: "/du-lieu-cua-toi", label: DATA.held[lang], current: !reads },
            { href: "/du-lieu-cua-toi?xem=truy-cap", label: DATA.reads[lang], current: reads },
          ]}
        />
        {reads ? await readings(visit) : await records(visit)}
      </>
    ),
  };
}

async function records({ work, lang }: Visit) {
  const views = [...(await getMyRecords(work))].sort((a, b) => Number(b.registry === MAIN) - Number(a.registry === MAIN));
  if (views.length === 0) return <EmptyState title={DATA.nothing[lang]} />;
  return (
    <>
      {views.map((view, index) => (
        <details key={view.recordId} open={index === 0}>
          <summary>{titleOf(view, lang)}</summary>
          <SummaryList lang={lang} rows={rowsOf(view, lang)} />
        </details>
      ))}
      <p>{DATA.wrong[lang]}</p>
    </>
  );
}

/** The registry that holds the person itself comes first. */
const MAIN = "population";

function titleOf({ kind, receipt, values }: RecordView, lang: Visit["lang"]): string {
  const number = typeof values.number === "string" ? values.number : undefined;
  const what = [RECORD_KINDS[kind]?.[lang], number].filter((one) => one !== undefined).join(" ");
  return what === "" ? receipt.source[lang] : `${receipt.source[lang]}: ${what}`;
}

function rowsOf({ values, receipt, disputed }: RecordView, lang: Visit["lang"]) {
  const rows = recordRows(values, lang);
  return rows.map(({ label, value, path }, index) => ({
    label,
    value: disputed.includes(path) ? `${value} (${DATA.disputed[lang]})` : value,
    ...(index === rows.length - 1 && {
      receipt: { source: receipt.source[lang], updated: sayDay(new Date(receipt.recordedAt)), basis: receipt.law },
    }),
  }));
}

async function readings(visit: Visit) {
  const { work, lang, query } = visit;
  const page = pageNumber(visit);
  const own = query.has("ca-toi");
  const asked = query.get("ho-so");
  const dossierId = isId(asked) ? asked : undefined;
  const views = await listMyAccesses(work, { page, own, ...(dossierId !== undefined && { dossierId }) });
  const who = await readerNames(work, views, lang);
  const base = `/du-lieu-cua-toi?${dossierId === undefined ? "xem=truy-cap" : `ho-so=${dossierId}`}`;
  return (
    <>
      <h2>{(dossierId === undefined ? DATA.reads : DATA.readsFor)[lang]}</h2>
      {views.length === 0 ? <EmptyState title={DATA.none[lang]} icon="eye" /> : <Readings lang={lang} views={views} who={who} />}
      <MoreLinks lang={lang} page={page} more={views.length === PAGE} hrefOf={(to) => `${base}${own ? "&ca-toi=1" : ""}&trang=${to}`} />
      <ButtonRow>
        <LinkButton href={own ? base : `${base}&ca-toi=1`} kind="quiet">
          {(own ? DATA.notOwn : DATA.own)[lang]}
        </LinkButton>
        {dossierId === undefined ? null : (
          <LinkButton href="/du-lieu-cua-toi?xem=truy-cap" kind="quiet">
            {DATA.readsAll[lang]}
          </LinkButton>
        )}
      </ButtonRow>
    </>
  );
}

interface ReadingsProps {
  readonly lang: Visit["lang"];
  readonly views: readonly AccessView[];
  readonly who: (view: AccessView) => string;
}

function Readings({ lang, views, who }: ReadingsProps) {
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
      why: (
        <div>
          {view.purposeTitle[lang]} <span class="field__hint">({view.law})</span>
          {view.dossierId === undefined ? null : (
            <p>
              <a href={`/ho-so/${view.dossierId}`}>{DATA.dossier[lang]}</a>
            </p>
          )}
        </div>
      ),
    },
  }));
  return <Table lang={lang} caption={DATA.reads[lang]} captionHidden columns={columns} rows={rows} stacks />;
}
