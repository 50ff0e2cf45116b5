import { type Card as CatalogueCard, type ProcedureInForce, readProcedure } from "@motlan/catalogue";
import { localDateOf } from "@motlan/kernel";
import { httpFaults } from "@motlan/kernel/http";
import { Breadcrumbs, Card, LinkButton, Notice, PageTitle } from "@motlan/ui";
import type { Answer, PageAnswer, Visit } from "../../frame/types.ts";
import { whereToFile } from "../national/where-to-file.tsx";
import { fillText } from "../show/say.ts";
import { COMMON } from "../texts/common.ts";
import { FIND } from "../texts/home.ts";
import { PROCEDURE } from "../texts/procedure.ts";
import { MORE } from "../texts/procedure-more.ts";
import { CardDetails } from "./card-details.tsx";
import { agenciesHere } from "./competent-agencies.tsx";
import { DeclaredDetails } from "./declared-details.tsx";
import { feeSection } from "./fee-section.tsx";
import { partsSection } from "./parts-section.tsx";
import { AlsoSee, VersionList } from "./version-list.tsx";

/** GET /thu-tuc/:code */
export async function procedurePage(visit: Visit): Promise<Answer> {
  const { work, params } = visit;
  const code = params.code ?? "";
  const found = await readProcedure(work.db, code, localDateOf(work.clock.now()));
  if (found === undefined) throw httpFaults["no-such-page"]();
  if (found.code !== code) return { redirect: `/thu-tuc/${found.code}` };
  const { card, successors, origin } = found;
  if (card !== undefined && successors.length > 0) return replacedPage(visit, card, successors);
  if (origin === "declared") return declaredPage(visit, found);
  if (card === undefined) throw httpFaults["no-such-page"]();
  return cardPage(visit, card, found);
}

function Crumbs({ lang }: Pick<Visit, "lang">) {
  const links = [
    { href: "/", label: COMMON.home[lang] },
    { href: "/tim", label: FIND.title[lang] },
  ];
  return <Breadcrumbs lang={lang} links={links} />;
}

async function declaredPage(visit: Visit, { version, rules = {}, versions }: ProcedureInForce): Promise<PageAnswer> {
  const { lang, work } = visit;
  if (version === undefined) throw httpFaults["no-such-page"]();
  const today = localDateOf(work.clock.now());
  const fees = await feeSection(visit, version, rules);
  const more = (
    <>
      <VersionList lang={lang} code={version.code} versions={versions} today={today} />
      <AlsoSee lang={lang} code={version.code} />
    </>
  );
  const agencies = await agenciesHere(visit, version);
  const parts = await partsSection(visit, version);
  return {
    title: version.title[lang],
    description: version.summary[lang],
    body: (
      <>
        <Crumbs lang={lang} />
        <PageTitle title={version.title[lang]} over={`${version.code} · ${version.field[lang]}`} lead={version.summary[lang]} />
        <DeclaredDetails
          lang={lang}
          version={version}
          filing={await whereToFile(visit)}
          parts={parts}
          agencies={agencies}
          fees={fees}
          versions={more}
        />
      </>
    ),
  };
}

/** A procedure without a declaration of its own: what the catalogue says of it, and the general form to apply with. */
async function cardPage(visit: Visit, card: CatalogueCard, { version, versions }: ProcedureInForce): Promise<PageAnswer> {
  const { lang, work } = visit;
  const filing = await whereToFile(visit);
  return {
    title: card.title,
    body: (
      <>
        <Crumbs lang={lang} />
        <PageTitle title={card.title} titleLang="vi" over={`${card.code} · ${card.fields.join(", ")}`} />
        {version === undefined ? (
          <NotHere lang={lang} card={card} />
        ) : (
          <>
            {filing.told}
            {filing.closed ? null : (
              <p>
                <LinkButton href={`/thu-tuc/${card.code}/bat-dau`} kind="main">
                  {PROCEDURE.apply[lang]}
                </LinkButton>
              </p>
            )}
            <Notice lang={lang} tone="info" title={MORE.general[lang]}>
              <p>{MORE.generalText[lang]}</p>
              {card.kind === "internal" ? <p>{MORE.internal[lang]}</p> : null}
              {card.note === undefined ? null : <p>{card.note[lang]}</p>}
            </Notice>
          </>
        )}
        <CardDetails lang={lang} card={card} />
        {version === undefined ? null : (
          <>
            {work.actor.kind === "person" ? (
              <>
                <h2>{PROCEDURE.agencies[lang]}</h2>
                {await agenciesHere(visit, version)}
              </>
            ) : null}
            <VersionList lang={lang} code={card.code} versions={versions} today={localDateOf(work.clock.now())} />
            <AlsoSee lang={lang} code={card.code} />
          </>
        )}
      </>
    ),
  };
}

function NotHere({ lang, card }: Pick<Visit, "lang"> & { readonly card: CatalogueCard }) {
  const where = card.executing.length > 0 ? card.executing.join(", ") : PROCEDURE.someAgency[lang];
  return (
    <Notice lang={lang} tone="info" title={PROCEDURE.notHere[lang]}>
      <p>{fillText(PROCEDURE.notHereText, { where })[lang]}</p>
      {card.note === undefined ? null : <p>{card.note[lang]}</p>}
    </Notice>
  );
}

function replacedPage({ lang }: Visit, card: CatalogueCard, successors: readonly CatalogueCard[]): PageAnswer {
  return {
    title: card.title,
    body: (
      <>
        <Crumbs lang={lang} />
        <PageTitle title={card.title} titleLang="vi" over={card.code} />
        <Notice lang={lang} tone="warning" title={PROCEDURE.replaced[lang]}>
          <p>{PROCEDURE.replacedText[lang]}</p>
        </Notice>
        {successors.map(({ code, title }) => (
          <Card key={code} title={title} titleLang="vi" over={code} href={`/thu-tuc/${code}`} level={2} />
        ))}
      </>
    ),
  };
}
