import { type FoundProcedure, findProcedure } from "@motlan/catalogue";
import { httpFaults } from "@motlan/kernel/http";
import { Breadcrumbs, Card, Notice, PageTitle } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { fillText } from "../show/say.ts";
import { versionToday } from "../show/versions.ts";
import { COMMON } from "../texts/common.ts";
import { FIND } from "../texts/home.ts";
import { PROCEDURE } from "../texts/procedure.ts";
import { CardDetails } from "./card-details.tsx";
import { agenciesHere } from "./competent-agencies.tsx";
import { DeclaredDetails } from "./declared-details.tsx";

/** GET /thu-tuc/:code */
export async function procedurePage(visit: Visit): Promise<Answer> {
  const { work, params } = visit;
  const code = params.code ?? "";
  const [found, published] = await Promise.all([findProcedure(work.db, code), versionToday(work, code)]);
  if (found !== undefined && found.code !== code) return { redirect: `/thu-tuc/${found.code}` };
  if (found !== undefined && found.successors.length > 0) return replacedPage(visit, found);
  if (published !== undefined) return declaredPage(visit, published.version);
  if (found === undefined) throw httpFaults["no-such-page"]();
  return cardPage(visit, found);
}

function Crumbs({ lang }: Pick<Visit, "lang">) {
  const links = [
    { href: "/", label: COMMON.home[lang] },
    { href: "/tim", label: FIND.title[lang] },
  ];
  return <Breadcrumbs lang={lang} links={links} />;
}

async function declaredPage(visit: Visit, version: Parameters<typeof DeclaredDetails>[0]["version"]): Promise<PageAnswer> {
  const { lang } = visit;
  return {
    title: version.title[lang],
    description: version.summary[lang],
    body: (
      <>
        <Crumbs lang={lang} />
        <PageTitle title={version.title[lang]} over={`${version.code} · ${version.field[lang]}`} lead={version.summary[lang]} />
        <DeclaredDetails lang={lang} version={version} agencies={await agenciesHere(visit, version)} />
      </>
    ),
  };
}

function cardPage({ lang }: Visit, card: FoundProcedure): PageAnswer {
  const where = card.executing.length > 0 ? card.executing.join(", ") : PROCEDURE.someAgency[lang];
  return {
    title: card.title,
    body: (
      <>
        <Crumbs lang={lang} />
        <PageTitle title={card.title} titleLang="vi" over={`${card.code} · ${card.fields.join(", ")}`} />
        <Notice lang={lang} tone="info" title={PROCEDURE.notHere[lang]}>
          <p>{fillText(PROCEDURE.notHereText, { where })[lang]}</p>
          {card.note === undefined ? null : <p>{card.note[lang]}</p>}
        </Notice>
        <CardDetails lang={lang} card={card} />
      </>
    ),
  };
}

function replacedPage({ lang }: Visit, card: FoundProcedure): PageAnswer {
  return {
    title: card.title,
    body: (
      <>
        <Crumbs lang={lang} />
        <PageTitle title={card.title} titleLang="vi" over={card.code} />
        <Notice lang={lang} tone="warning" title={PROCEDURE.replaced[lang]}>
          <p>{PROCEDURE.replacedText[lang]}</p>
        </Notice>
        {card.successors.map(({ code, title }) => (
          <Card key={code} title={title} titleLang="vi" over={code} href={`/thu-tuc/${code}`} level={2} />
        ))}
      </>
    ),
  };
}
