import type { Language } from "@motlan/kernel";
import type { Compared } from "@motlan/registries";
import { say } from "../fill.ts";
import { TWINS as T } from "../texts/twins.ts";

/** What a record of the pair is called on the page. */
export function nameAt({ twin: { oneId } }: Pick<Compared, "twin">, id: string, lang: Language): string {
  return say(T.record, lang, { n: id === oneId ? "1" : "2" });
}

export function pairWords({ twin }: Pick<Compared, "twin">, livingId: string, lang: Language) {
  const mergedId = livingId === twin.oneId ? twin.otherId : twin.oneId;
  return { living: nameAt({ twin }, livingId, lang), merged: nameAt({ twin }, mergedId, lang) };
}
