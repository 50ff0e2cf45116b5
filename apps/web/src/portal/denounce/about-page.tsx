import { type Denunciation, listMyDenunciations } from "@motlan/denunciations";
import { Card, EmptyState, LinkButton, Notice, PageTitle } from "@motlan/ui";
import type { PageAnswer, Visit } from "../../frame/types.ts";
import { sayDay } from "../show/say.ts";
import { DENOUNCE, DENUNCIATION_STATES } from "../texts/denounce.ts";

/** GET /to-cao: what it is, who hears it, what is sealed; and one's own. */
export async function aboutDenouncing(visit: Visit): Promise<PageAnswer> {
  const { lang, work, options } = visit;
  const isPerson = work.actor.kind === "person";
  const mine = isPerson ? await listMyDenunciations(work, options.vault) : [];
  const body = (
    <>
      <PageTitle title={DENOUNCE.title[lang]} lead={DENOUNCE.lead[lang]} />
      <Notice lang={lang} tone="info" title={DENOUNCE.sealedTitle[lang]}>
        <p>{DENOUNCE.sealed[lang]}</p>
        <p>{DENOUNCE.opens[lang]}</p>
      </Notice>
      <p>{DENOUNCE.who[lang]}</p>
      <p>{DENOUNCE.notAnonymous[lang]}</p>
      <LinkButton href="/to-cao/viet" kind="main">
        {DENOUNCE.write[lang]}
      </LinkButton>
      <p>{DENOUNCE.other[lang]}</p>
      {isPerson ? <Mine lang={lang} mine={mine} /> : null}
    </>
  );
  return { title: DENOUNCE.title[lang], body, personal: isPerson };
}

function Mine({ lang, mine }: { readonly lang: Visit["lang"]; readonly mine: readonly Denunciation[] }) {
  return (
    <section>
      <h2>{DENOUNCE.mine[lang]}</h2>
      {mine.length === 0 ? <EmptyState title={DENOUNCE.none[lang]} /> : null}
      {mine.map(({ id, code, state, receivedAt }) => (
        <Card key={id} level={3} title={code} href={`/to-cao/${id}`} over={sayDay(receivedAt)}>
          {DENUNCIATION_STATES[state][lang]}
        </Card>
      ))}
    </section>
  );
}
