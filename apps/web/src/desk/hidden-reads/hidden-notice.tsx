import { formatDateTime } from "@motlan/formats";
import type { Language } from "@motlan/kernel";
import { HIDING, type Hiding } from "@motlan/registries";
import { Notice } from "@motlan/ui";
import { say } from "../fill.ts";
import { HIDDEN as T } from "../texts/hidden-reads.ts";

/** Beside what was found: that this reading is hidden, why and until when. */
export function HiddenNotice({ lang, hiding: { reason, until } }: { readonly lang: Language; readonly hiding: Hiding }) {
  const title = HIDING.find(({ code }) => code === reason)?.title[lang] ?? reason;
  return (
    <Notice lang={lang} tone="warning" title={T.notice[lang]}>
      <p>{say(T.noticeText, lang, { reason: title, until: formatDateTime(until) })}</p>
    </Notice>
  );
}
