import { listMyOffers } from "@motlan/proactive";
import { ButtonRow, EmptyState, LinkButton, PageTitle } from "@motlan/ui";
import type { PageAnswer, Visit } from "../../frame/types.ts";
import { COMING } from "../texts/coming-up.ts";
import { OfferCard, waitsForMe } from "./offer-card.tsx";

/** GET /viec-sap-toi: what waits for me, and what became of the rest. */
export async function comingUpPage({ lang, work, options }: Visit): Promise<PageAnswer> {
  const all = await listMyOffers(work);
  const now = options.clock.now();
  const waiting = all.filter((one) => waitsForMe(one, now));
  const before = all.filter((one) => !waitsForMe(one, now));
  const body = (
    <>
      <PageTitle title={COMING.title[lang]} lead={COMING.lead[lang]} />
      {waiting.length > 0 ? null : (
        <EmptyState title={COMING.none[lang]} icon="bell">
          <p>{COMING.noneHelp[lang]}</p>
        </EmptyState>
      )}
      {waiting.map((mine) => (
        <OfferCard key={mine.offer.id} lang={lang} mine={mine} level={2} />
      ))}
      {before.length === 0 ? null : (
        <section>
          <h2>{COMING.before[lang]}</h2>
          {before.map((mine) => (
            <OfferCard key={mine.offer.id} lang={lang} mine={mine} />
          ))}
        </section>
      )}
      <ButtonRow>
        <LinkButton href="/viec-sap-toi/tuy-chon" kind="secondary">
          {COMING.choices[lang]}
        </LinkButton>
      </ButtonRow>
    </>
  );
  return { title: COMING.title[lang], personal: true, body };
}
