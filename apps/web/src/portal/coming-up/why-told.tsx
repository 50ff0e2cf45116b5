import type { MyOffer } from "@motlan/proactive";
import { SummaryList } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { sayInstant, sayLaw } from "../show/say.ts";
import { COMING, LEVELS } from "../texts/coming-up.ts";

/** "Vì sao tôi nhận được?": the reason, which records were looked at by which law, and where the readings themselves stand. */
export function WhyTold({ visit: { lang }, mine: { offer, service } }: { readonly visit: Visit; readonly mine: MyOffer }) {
  const rows = [
    {
      label: COMING.sources[lang],
      value: (
        <ul>
          {offer.sources.map(({ registry, source, law }) => (
            <li key={registry}>
              {source[lang]} <span class="field__hint">({law})</span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      label: COMING.law[lang],
      value: (
        <ul>
          {service.law.map((basis) => (
            <li key={sayLaw(basis)}>
              {sayLaw(basis)}
              {basis.note === undefined ? null : <span class="field__hint"> {basis.note[lang]}</span>}
            </li>
          ))}
        </ul>
      ),
    },
    { label: COMING.told[lang], value: `${sayInstant(offer.toldAt)}. ${LEVELS[offer.level][lang]}` },
  ];
  return (
    <section>
      <h2>{COMING.why[lang]}</h2>
      <p>{service.why[lang]}</p>
      <SummaryList lang={lang} rows={rows} />
      <p>
        <a href="/du-lieu-cua-toi?xem=truy-cap">{COMING.reads[lang]}</a>
      </p>
    </section>
  );
}
