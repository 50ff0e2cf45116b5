import type { Language } from "@motlan/kernel";
import { Notice } from "@motlan/ui";
import { say } from "../fill.ts";
import type { DeskDossier } from "../load-dossier.ts";
import { LINKED, partState } from "../texts/linked.ts";

/** Which part of a linked application this is, and how the others stand; what they hold is their agencies' own. */
export function Linked({ desk: { file, parts }, lang }: { readonly desk: DeskDossier; readonly lang: Language }) {
  const { whole } = file.dossier.origins;
  if (whole === undefined || parts.length === 0) return null;
  const n = parts.findIndex(({ own }) => own) + 1;
  return (
    <Notice lang={lang} tone="info" title={say(LINKED.title, lang, { n, of: parts.length, code: whole.code })}>
      <ul>
        {parts
          .filter(({ own }) => !own)
          .map(({ part, title, agency, state }) => (
            <li key={part}>
              {[title[lang], agency?.[lang]].filter((text) => text !== undefined).join(", ")}: {partState(state)[lang]}
            </li>
          ))}
      </ul>
    </Notice>
  );
}
