import { type Agency, getAgency, listAgencies } from "@motlan/agencies";
import { formatDate } from "@motlan/formats";
import { agencyFigures, type Figures } from "@motlan/insight";
import { addDays, isId, localDateOf } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { Card, EmptyState, Filters, LinkButton, PageTitle, SearchBox } from "@motlan/ui";
import { countUnsolved } from "@motlan/voice";
import type { PageAnswer, Visit } from "../frame/types.ts";
import { fillText, sayInstant } from "../portal/show/say.ts";
import { AskedAgainTable } from "./asked-again.tsx";
import { FigureCharts } from "./figure-charts.tsx";
import { FigureRow } from "./figure-row.tsx";
import { type Asked, PERIODS, readAsked, sameSpan } from "./period.ts";
import { ProactiveTable } from "./proactive-table.tsx";
import { DEFINITIONS, FIGURES_TEXT as T } from "./texts/figures.ts";
import { titlesOf } from "./titles.ts";

/** GET /so-lieu?ky=&q= and GET /so-lieu/:agencyId?ky= */
export async function figuresPage(visit: Visit): Promise<PageAnswer> {
  const { lang, work, params } = visit;
  if (params.agencyId !== undefined && !isId(params.agencyId)) throw httpFaults["no-such-page"]();
  const asked = readAsked(visit);
  const agency = asked.agencyId === undefined ? undefined : await getAgency(work.db, asked.agencyId);
  const figures = await agencyFigures(work.db, { ...spanOf(asked), now: asked.now });
  const where = agency?.name[lang] ?? T.all[lang];
  return {
    title: `${T.title[lang]} – ${where}`,
    face: "observatory",
    body: (
      <>
        <PageTitle title={where} over={T.title[lang]} lead={T.lead[lang]} />
        {agency === undefined ? await agencySearch(visit) : null}
        <Period visit={visit} asked={asked} />
        {figures.received === 0 ? <EmptyState title={T.empty[lang]} icon="inbox" /> : await filled(visit, asked, figures)}
        {agency === undefined ? await AskedAgainTable(visit, asked) : null}
        {agency === undefined ? await ProactiveTable(visit, asked) : null}
        <Footing visit={visit} asked={asked} agency={agency} />
      </>
    ),
  };
}

export function spanOf({ agencyId, from, to }: Asked) {
  return { ...(agencyId !== undefined && { agencyId }), from, to };
}

async function filled({ lang, work }: Visit, asked: Asked, figures: Figures) {
  const unsolved = await countUnsolved(work.db, asked.agencyId, { from: asked.fromDay, to: addDays(asked.toDay, 1), now: asked.now });
  const titles = await titlesOf(
    work,
    figures.byProcedure.map(({ procedureCode }) => procedureCode),
    lang,
  );
  return (
    <>
      <FigureRow lang={lang} asked={asked} figures={figures} unsolved={unsolved} />
      <FigureCharts lang={lang} asked={asked} figures={figures} titles={titles} />
    </>
  );
}

function Period({ visit: { lang, params }, asked }: { readonly visit: Visit; readonly asked: Asked }) {
  const options = PERIODS.map((n) => ({ value: String(n), label: fillText(T.months, { n })[lang] }));
  const action = params.agencyId === undefined ? "/so-lieu" : `/so-lieu/${params.agencyId}`;
  const span = { from: formatDate(asked.fromDay), to: formatDate(asked.toDay) };
  return (
    <>
      <Filters
        lang={lang}
        action={action}
        filters={[
          {
            name: "ky",
            label: T.period[lang],
            all: fillText(T.months, { n: 12 })[lang],
            value: String(asked.months),
            options: options.filter(({ value }) => value !== "12"),
          },
        ]}
      />
      <p>{fillText(T.span, span)[lang]}</p>
    </>
  );
}

async function agencySearch({ lang, work, query }: Visit) {
  const q = query.get("q").trim();
  const found = q === "" ? [] : await listAgencies(work.db, { q, on: localDateOf(work.clock.now()), limit: 10 });
  return (
    <>
      <SearchBox lang={lang} action="/so-lieu" label={T.findAgency[lang]} placeholder={T.findAgency[lang]} value={q} id="tim-co-quan" />
      {q !== "" && found.length === 0 ? <p role="status">{fillText(T.noAgency, { q })[lang]}</p> : null}
      {found.map(({ id, name, parentName }) => (
        <Card key={id} title={name[lang]} href={`/so-lieu/${id}`}>
          {parentName?.[lang]}
        </Card>
      ))}
    </>
  );
}

interface FootingProps {
  readonly visit: Visit;
  readonly asked: Asked;
  readonly agency: Agency | undefined;
}

function Footing({ visit: { lang }, asked, agency }: FootingProps) {
  return (
    <section>
      <h2>{T.definitions[lang]}</h2>
      <ul>
        {DEFINITIONS.map((text) => (
          <li key={text.vi}>{text[lang]}</li>
        ))}
      </ul>
      <p>{fillText(T.source, { at: sayInstant(asked.now) })[lang]}</p>
      <LinkButton href={sameSpan("/so-lieu/bang", asked)} icon="download" download>
        {T.download[lang]}
      </LinkButton>
      {agency === undefined ? null : (
        <LinkButton href={`/co-quan/${agency.id}`} kind="quiet">
          {T.agency[lang]}
        </LinkButton>
      )}
    </section>
  );
}
