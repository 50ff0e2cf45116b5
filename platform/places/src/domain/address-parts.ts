import { foldVietnamese } from "@motlan/formats";

/** An address cut in two: the line before the place (house, street, hamlet), verbatim, and what should name the place. */
export interface AddressCut {
  readonly line: string;
  readonly place: string;
}

/** So many words may name a place: "phuong 1 quan 3 thanh pho ho chi minh" has nine. */
const MOST_WORDS = 12;

/** Towns people call by another name than the State does. */
const NICKNAMES: readonly (readonly [RegExp, string])[] = [
  [/\b(tp\.?\s*)?(hcm|hcmc|saigon)\b/gi, "Hồ Chí Minh"],
  [/\b(br\s*-?\s*vt|brvt)\b/gi, "Bà Rịa - Vũng Tàu"],
  [/\btth\b/gi, "Thừa Thiên Huế"],
];
/** The country at the end says nothing. */
const COUNTRY = /[\s,]*(việt\s*nam|viet\s*nam|vn)\.?\s*$/i;

/**
 * The ways an address may be cut, the one with the longest place first: at its commas, or where it has none before each of its words. Short forms stay as they are: the search
 * knows them. A place of one word alone is not tried when more was written, for it would be found everywhere.
 */
export function addressCuts(text: string): readonly AddressCut[] {
  const plain = NICKNAMES.reduce((said, [short, name]) => said.replace(short, name), text.normalize("NFC").replace(COUNTRY, ""));
  const parts = plain
    .split(/[,;\n]+|\s+-\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length > 1) return parts.map((_, at) => ({ line: parts.slice(0, at).join(", "), place: parts.slice(at).join(", ") }));
  const words = plain.split(/\s+/).filter((word) => word !== "");
  const cuts = words.map((_, at) => ({ line: words.slice(0, at).join(" "), place: words.slice(at).join(" ") }));
  return cuts.filter(({ place }, at) => {
    const count = place.split(" ").length;
    return count <= MOST_WORDS && (count > 1 || at === 0) && !/^\d+$/.test(foldVietnamese(place));
  });
}
