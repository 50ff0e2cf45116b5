import type { FieldView } from "@motlan/forms";
import type { Language } from "@motlan/kernel";
import { APPLY, PAPER_STATES } from "../texts/apply.ts";

/** An answer to be looked through: as text, a list with a line an entry, or why nothing is asked for. */
export function ShownAnswer({ lang, field }: { readonly lang: Language; readonly field: FieldView }) {
  const { group, waived, shown } = field;
  if (waived !== undefined && shown === undefined) return <span>{(waived.text ?? PAPER_STATES.held)[lang]}</span>;
  if (group === undefined) return shown === undefined ? <None lang={lang} /> : <span>{shown[lang]}</span>;
  if (group.entries.length === 0) return <None lang={lang} />;
  return (
    <ol class="entries-shown">
      {group.entries.map(({ key, fields }) => (
        <li key={key}>{fields.flatMap((item) => item.shown?.[lang] ?? []).join(" · ") || <None lang={lang} />}</li>
      ))}
    </ol>
  );
}

function None({ lang }: { readonly lang: Language }) {
  return <span class="field__hint">{APPLY.notAnswered[lang]}</span>;
}
