import { oneLine } from "./table.ts";

const LONGEST = 160;
const BULLET = /^([-–—+*•.\s]+|\(?(\d+(\.\d+)*|[ivx]+|[a-zđ])[.)]\s+)+/iu;

/** The paper's name out of a sentence about it: no bullet, the first clause, brackets dropped when they make it long. */
export function paperName(text: string): string {
  const bare = oneLine(text).replace(BULLET, "");
  const [clause = bare] = bare.split(/(?<=.{6});\s|(?<=.{6})\.\s(?=\p{Lu})/u);
  const short = clause.length > LONGEST ? oneLine(clause.replace(/\s*\([^()]*\)/g, "")) : clause;
  return shortened(short.replace(/[\s;:.,]+$/u, ""));
}

/** At most 160 signs, cut between words. */
export function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, LONGEST - 1).replace(/[\s,;(]+\S*$/u, "")}…`;
}

/** The number and sign of each act named in a text ("123/2015/NĐ-CP"); a text without one says nothing that can be looked up. */
export function lettersOfLaw(text: string): readonly string[] {
  const found = oneLine(text)
    .toUpperCase()
    .match(/\d+(\.\d+|\.?[A-Z])?(\/\d{4}\/[A-ZĐ][A-ZĐ0-9-]+|\/QĐ-[A-ZĐ]+)/gu);
  return found ?? [];
}
