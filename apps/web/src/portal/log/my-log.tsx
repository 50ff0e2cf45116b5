import type { Language } from "@motlan/kernel";
import type { MyLogState } from "@motlan/registries";
import { Notice } from "@motlan/ui";
import { fillText } from "../show/say.ts";
import { LOG } from "../texts/log.ts";

/** Says plainly where readings of one's data were removed or changed past the system; says nothing where all is in order. */
export function MyLog({ lang, state: { gone, changed } }: { readonly lang: Language; readonly state: MyLogState }) {
  if (gone.length + changed.length === 0) return null;
  const lines = [
    ...(gone.length > 0 ? [fillText(LOG.mineGone, { n: gone.length })[lang]] : []),
    ...(changed.length > 0 ? [fillText(LOG.mineChanged, { n: changed.length })[lang]] : []),
  ];
  const numbers = [...gone, ...changed.map(({ number }) => number)].map((number) => (number < 0n ? LOG.mineNumber[lang] : String(number)));
  return (
    <Notice lang={lang} tone="error" title={lines.join(". ")}>
      <p>{fillText(LOG.mineText, { numbers: numbers.join(", ") })[lang]}</p>
      <p>
        <a href="/kiem-tra/nhat-ky">{LOG.title[lang]}</a>
      </p>
    </Notice>
  );
}
