import { listMyDossiers } from "@motlan/dossiers";
import { EmptyState, LinkButton, PageTitle } from "@motlan/ui";
import type { PageAnswer, Visit } from "../../frame/types.ts";
import { DossierCard } from "../home/dossier-card.tsx";
import { withTitle } from "../home/my-matters.ts";
import { MoreLinks, pageNumber } from "../show/more-links.tsx";
import { DOSSIER } from "../texts/dossier.ts";

const PAGE = 20;

/** GET /ho-so */
export async function listPage(visit: Visit): Promise<PageAnswer> {
  const { lang, work } = visit;
  const page = pageNumber(visit);
  const found = await listMyDossiers(work, { limit: PAGE + 1, offset: (page - 1) * PAGE });
  const shown = await Promise.all(found.slice(0, PAGE).map((dossier) => withTitle(work, dossier)));
  return {
    title: DOSSIER.mine[lang],
    personal: true,
    body: (
      <>
        <PageTitle title={DOSSIER.mine[lang]} />
        {shown.length === 0 ? (
          <EmptyState title={DOSSIER.none[lang]}>
            <p>{DOSSIER.noneHelp[lang]}</p>
            <LinkButton href="/tim" kind="main">
              {DOSSIER.find[lang]}
            </LinkButton>
          </EmptyState>
        ) : null}
        {shown.map((one) => (
          <DossierCard level={2} key={one.dossier.id} lang={lang} one={one} />
        ))}
        <MoreLinks lang={lang} page={page} more={found.length > PAGE} hrefOf={(to) => `/ho-so?trang=${to}`} />
      </>
    ),
  };
}
