import { type Card as CatalogueCard, type Facet, listProcedures, listRunnable } from "@motlan/catalogue";
import { groupThousands } from "@motlan/formats";
import { localDateOf, type Text } from "@motlan/kernel";
import { Card, CardGrid, EmptyState, Filters, PageTitle, Pagination, SearchBox, Tag } from "@motlan/ui";
import type { PageAnswer, Visit } from "../../frame/types.ts";
import { eventCards } from "../home/home-page.tsx";
import { fillText } from "../show/say.ts";
import { AUDIENCES, FIND, HOME } from "../texts/home.ts";

const PAGE = 20;

interface Asked {
  readonly q: string;
  readonly field: string;
  readonly ministry: string;
  readonly audience: string;
  readonly page: number;
}

/** GET /tim?q=&linh-vuc=&bo=&doi-tuong=&trang= */
export async function searchPage(visit: Visit): Promise<PageAnswer> {
  const { lang, work } = visit;
  const asked = readAsked(visit);
  const today = localDateOf(work.clock.now());
  const list = await listProcedures(work.db, today, { ...asked, limit: PAGE });
  const runnable = await listRunnable(work.db, today);
  const here = new Map(runnable.map(({ version }) => [version.code, version.title]));
  const title = asked.q === "" ? FIND.title : fillText(FIND.titleFor, { q: asked.q });
  return {
    title: title[lang],
    withoutSearch: true,
    body: (
      <>
        <PageTitle title={title[lang]} />
        <SearchBox lang={lang} action="/tim" label={HOME.question[lang]} value={asked.q} placeholder={HOME.example[lang]} />
        <Narrow visit={visit} asked={asked} facets={list.facets} />
        {list.total === 0 ? (
          <>
            <EmptyState title={FIND.none[lang]} icon="search">
              <p>{FIND.noneHelp[lang]}</p>
            </EmptyState>
            <OtherWays visit={visit} events={await eventCards(visit)} />
          </>
        ) : (
          <>
            <p role="status">{fillText(FIND.count, { n: groupThousands(list.total) })[lang]}</p>
            {list.items.map((card) => (
              <Found key={card.code} visit={visit} card={card} own={here.get(card.code)} />
            ))}
            <Pagination lang={lang} page={asked.page} pages={Math.ceil(list.total / PAGE)} hrefOf={(page) => hrefOf({ ...asked, page })} />
          </>
        )}
      </>
    ),
  };
}

function OtherWays({ visit: { lang }, events }: { readonly visit: Visit; readonly events: Awaited<ReturnType<typeof eventCards>> }) {
  if (events.length === 0) return null;
  return (
    <>
      <h2>{FIND.noneEvents[lang]}</h2>
      <CardGrid small>{events}</CardGrid>
    </>
  );
}

function readAsked({ query }: Visit): Asked {
  const page = Number(query.get("trang"));
  return {
    q: query.get("q").trim().slice(0, 200),
    field: query.get("linh-vuc"),
    ministry: query.get("bo"),
    audience: query.get("doi-tuong"),
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

function hrefOf({ q, field, ministry, audience, page }: Asked): string {
  const query = new URLSearchParams();
  const rows = { q, "linh-vuc": field, bo: ministry, "doi-tuong": audience, trang: page === 1 ? "" : String(page) };
  for (const [name, value] of Object.entries(rows)) if (value !== "") query.set(name, value);
  return `/tim${query.size === 0 ? "" : `?${query}`}`;
}

interface NarrowProps {
  readonly visit: Visit;
  readonly asked: Asked;
  readonly facets: { readonly fields: readonly Facet[]; readonly ministries: readonly Facet[]; readonly audiences: readonly Facet[] };
}

function Narrow({ visit: { lang }, asked, facets }: NarrowProps) {
  const options = (rows: readonly Facet[], label: (value: string) => string = (value) => value) =>
    rows.map(({ value, count }) => ({ value, label: `${label(value)} (${groupThousands(count)})` }));
  const audience = (value: string) => AUDIENCES[value]?.[lang] ?? value;
  const narrowed = asked.field !== "" || asked.ministry !== "" || asked.audience !== "";
  return (
    <details open={narrowed}>
      <summary>{FIND.narrow[lang]}</summary>
      <Filters
        lang={lang}
        action="/tim"
        {...(asked.q !== "" && { keep: { q: asked.q } })}
        {...(narrowed && { clearHref: hrefOf({ q: asked.q, field: "", ministry: "", audience: "", page: 1 }) })}
        filters={[
          { name: "linh-vuc", label: FIND.field[lang], all: FIND.allFields[lang], value: asked.field, options: options(facets.fields) },
          {
            name: "bo",
            label: FIND.ministry[lang],
            all: FIND.allMinistries[lang],
            value: asked.ministry,
            options: options(facets.ministries),
          },
          {
            name: "doi-tuong",
            label: FIND.audience[lang],
            all: FIND.allAudiences[lang],
            value: asked.audience,
            options: options(facets.audiences, audience),
          },
        ]}
      />
    </details>
  );
}

interface FoundProps {
  readonly visit: Visit;
  readonly card: CatalogueCard;
  /** Its own title, where it runs here: in English too. */
  readonly own: Text | undefined;
}

function Found({ visit: { lang }, card, own }: FoundProps) {
  const { code, title, fields, agency, kind, replacedBy } = card;
  const named = lang === "en" ? own?.en : undefined;
  const tag =
    replacedBy.length > 0 ? (
      <Tag tone="warning">{FIND.replaced[lang]}</Tag>
    ) : own !== undefined ? (
      <Tag tone="success">{FIND.online[lang]}</Tag>
    ) : kind === "provincial" ? (
      <Tag tone="neutral">{FIND.provincial[lang]}</Tag>
    ) : kind === "internal" ? (
      <Tag tone="neutral">{FIND.internal[lang]}</Tag>
    ) : undefined;
  return (
    <Card
      level={2}
      title={named ?? title}
      titleLang={named === undefined ? "vi" : undefined}
      href={`/thu-tuc/${code}`}
      over={code}
      tag={tag}
    >
      <span lang="vi">{[fields.join(", "), agency].filter(Boolean).join(" · ")}</span>
    </Card>
  );
}
