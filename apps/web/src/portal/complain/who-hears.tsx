import { type WhoHears, whoHears } from "@motlan/complaints";
import { LinkButton, Notice } from "@motlan/ui";
import type { Visit } from "../../frame/types.ts";
import { fillText, sayLaw } from "../show/say.ts";
import { COMPLAIN } from "../texts/complain.ts";

/** Who hears a complaint and by when, on every dossier that was refused, stopped, settled or is late. */
export async function disagreePart(visit: Visit, dossierId: string) {
  const who = await whoHears(visit.work, dossierId);
  if (who.about.length === 0) return null;
  return (
    <section>
      <h2>{COMPLAIN.disagree[visit.lang]}</h2>
      <HearerWords lang={visit.lang} who={who} />
      <LinkButton href={`/ho-so/${dossierId}/khieu-nai`} kind="secondary">
        {COMPLAIN.begin[visit.lang]}
      </LinkButton>
    </section>
  );
}

/** The sentences of the law, filled with the names and days of this dossier. */
export function HearerWords({ lang, who }: { readonly lang: Visit["lang"]; readonly who: WhoHears }) {
  const { terms, leaders, agencyName } = who;
  const leader = leaders[0];
  const name = leader === undefined ? agencyName[lang] : `${leader.title[lang]}, ${agencyName[lang]}`;
  const values = {
    who: name,
    takeUp: terms.takeUp,
    decide: terms.decide,
    complex: terms.complex,
    next: terms.next,
    law: sayLaw(terms.law),
  };
  return (
    <Notice lang={lang} tone="info">
      <p>{fillText(COMPLAIN.who, values)[lang]}</p>
      <p>{fillText(COMPLAIN.next, values)[lang]}</p>
      <p>{COMPLAIN.free[lang]}</p>
      {terms.unconfirmed ? <p>{COMPLAIN.unconfirmed[lang]}</p> : null}
    </Notice>
  );
}
