import { FIGURES, type FigureName, listPublicCases } from "@motlan/insight";
import { BackLink, EmptyState, PageTitle, Table } from "@motlan/ui";
import type { PageAnswer, Visit } from "../frame/types.ts";
import { MoreLinks, pageNumber } from "../portal/show/more-links.tsx";
import { sayInstant } from "../portal/show/say.ts";
import { spanOf } from "./figures-page.tsx";
import { readAsked, sameSpan } from "./period.ts";
import { CASES, FIGURES_TEXT } from "./texts/figures.ts";
import { titlesOf } from "./titles.ts";

const PAGE = 50;

/** GET /so-lieu/ho-so?so=&ky=&co-quan=&trang=: the dossiers behind a figure, as far as the public may see. */
export async function casesPage(visit: Visit): Promise<PageAnswer> {
  const { lang, work, query } = visit;
  const asked = readAsked(visit);
  const page = pageNumber(visit);
  const figure = figureOf(query.get("so"));
  const cases = await listPublicCases(work.db, spanOf(asked), figure, { limit: PAGE + 1, offset: (page - 1) * PAGE });
  const shown = cases.slice(0, PAGE);
  const titles = await titlesOf(
    work,
    shown.map(({ procedureCode }) => procedureCode),
    lang,
  );
  const columns = [
    { key: "code", label: CASES.code[lang] },
    { key: "procedure", label: CASES.procedure[lang] },
    { key: "submitted", label: CASES.submitted[lang] },
    { key: "due", label: CASES.due[lang] },
    { key: "decided", label: CASES.decided[lang] },
  ];
  const rows = shown.map(({ code, procedureCode, submittedAt, dueAt, decidedAt }) => ({
    key: `${code} ${submittedAt.toISOString()}`,
    cells: {
      code,
      procedure: titles.get(procedureCode) ?? procedureCode,
      submitted: sayInstant(submittedAt),
      due: dueAt === null ? "–" : sayInstant(dueAt),
      decided: decidedAt === null ? "–" : sayInstant(decidedAt),
    },
  }));
  const title = `${CASES.title[lang]}: ${FIGURES_TEXT[figure][lang]}`;
  return {
    title,
    face: "observatory",
    body: (
      <>
        <BackLink lang={lang} href={asked.agencyId === undefined ? "/so-lieu" : `/so-lieu/${asked.agencyId}`} label={CASES.back[lang]} />
        <PageTitle title={title} lead={CASES.lead[lang]} />
        {rows.length === 0 ? (
          <EmptyState title={CASES.empty[lang]} />
        ) : (
          <Table lang={lang} caption={title} captionHidden columns={columns} rows={rows} stacks />
        )}
        <MoreLinks
          lang={lang}
          page={page}
          more={cases.length > PAGE}
          hrefOf={(to) => sameSpan("/so-lieu/ho-so", asked, { so: figure, trang: String(to) })}
        />
      </>
    ),
  };
}

function figureOf(text: string): FigureName {
  return FIGURES.find((one) => one === text) ?? "received";
}
