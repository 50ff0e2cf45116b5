import { listMyBreaches } from "@motlan/breaches";
import { httpFaults } from "@motlan/kernel/http";
import { BackLink, Notice, PageTitle, SummaryList } from "@motlan/ui";
import { agencyNames } from "../../frame/agency-names.ts";
import type { PageAnswer, PageRow, Visit } from "../../frame/types.ts";
import { sayInstant } from "../show/say.ts";
import { BREACH as T } from "../texts/breach.ts";

export const BREACH_PATH = "/du-lieu-cua-toi/su-co";

/** GET /du-lieu-cua-toi/su-co/:id: what happened to one's data, and what to do. */
async function breachPage({ lang, work, params }: Visit): Promise<PageAnswer> {
  const found = (await listMyBreaches(work)).find(({ id }) => id === params.id);
  if (found === undefined) throw httpFaults["no-such-page"]();
  const agencies = await agencyNames(work, [found.agencyId], lang);
  const rows = [
    { label: T.what[lang], value: found.what },
    { label: T.registry[lang], value: found.registry ?? T.outside[lang] },
    { label: T.agency[lang], value: agencies.get(found.agencyId) ?? "" },
    { label: T.happened[lang], value: sayInstant(found.happenedAt) },
    { label: T.found[lang], value: sayInstant(found.foundAt) },
    { label: T.told[lang], value: sayInstant(found.toldAt) },
  ];
  const body = (
    <>
      <BackLink lang={lang} href="/du-lieu-cua-toi" label={T.back[lang]} />
      <PageTitle title={T.title[lang]} />
      <Notice lang={lang} tone="warning" title={T.advice[lang]}>
        <p>{found.advice}</p>
      </Notice>
      <SummaryList lang={lang} rows={rows} />
      <p>{T.rights[lang]}</p>
    </>
  );
  return { title: T.title[lang], personal: true, body };
}

export const breachPages: readonly PageRow[] = [{ method: "GET", path: `${BREACH_PATH}/:id`, who: "person", run: breachPage }];
