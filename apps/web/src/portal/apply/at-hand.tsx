import type { Alternative, Paper, ProcedureVersion } from "@motlan/catalogue/declare";
import type { Language } from "@motlan/kernel";
import { APPLY } from "../texts/apply.ts";
import { AT_HAND } from "../texts/at-hand.ts";

/** What to have at hand: first what everybody needs, then, folded, what only some cases need. What a register may stand in for says so. */
export function AtHand({ lang, version }: { readonly lang: Language; readonly version: ProcedureVersion }) {
  const always = version.papers.filter((paper) => !isConditional(paper, version));
  const some = version.papers.filter((paper) => isConditional(paper, version));
  return (
    <>
      {always.length === 0 ? (
        <p>{(some.length === 0 ? APPLY.nothingAtHand : AT_HAND.nothingForAll)[lang]}</p>
      ) : (
        <>
          <h2>{APPLY.atHand[lang]}</h2>
          <PaperLines lang={lang} papers={always} />
        </>
      )}
      {some.length === 0 ? null : (
        <details>
          <summary>{AT_HAND.someCases[lang]}</summary>
          <PaperLines lang={lang} papers={some} />
        </details>
      )}
    </>
  );
}

/** A paper is for some cases only where it, the question that takes it in, or the page of that question has a condition. */
function isConditional({ when, field }: Paper, { pages }: ProcedureVersion): boolean {
  if (when !== undefined) return true;
  return pages.some((page) => page.fields.some((one) => one.name === field && (one.when !== undefined || page.when !== undefined)));
}

function PaperLines({ lang, papers }: { readonly lang: Language; readonly papers: readonly Paper[] }) {
  return (
    <ul>
      {papers.map(({ id, title, instead = [], accepts = [] }) => (
        <li key={id}>
          {title[lang]}
          {[...accepts.map((one) => alternativeText(one, lang)), ...instead.map((text) => text[lang])].map((line) => (
            <p class="field__hint" key={line}>
              {line}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function alternativeText({ as, text }: Alternative, lang: Language): string {
  return (text ?? AT_HAND[as])[lang];
}
