import type { Language } from "@motlan/kernel";
import type { Fact } from "./facts.ts";

const PATH = "([a-zA-Z][A-Za-z0-9.]*)";
const AND = { vi: " và ", en: " and " };
const OR = { vi: ", hoặc ", en: ", or " };

/** A simple condition as a sentence; nothing for what is more than the helper writes. */
export function sayCondition(text: string, facts: readonly Fact[], lang: Language): string | undefined {
  const ways = text.trim().split(" or ");
  const said = ways.map((way) => {
    const parts = way
      .replace(/^\((.*)\)$/, "$1")
      .split(" and ")
      .map((part) => sayPart(part.trim(), facts, lang));
    return parts.includes(undefined) ? undefined : parts.join(AND[lang]);
  });
  return said.includes(undefined) ? undefined : said.join(OR[lang]);
}

function sayPart(part: string, facts: readonly Fact[], lang: Language): string | undefined {
  for (const [pattern, say] of PATTERNS) {
    const [, path, value = ""] = pattern.exec(part) ?? [];
    const fact = facts.find((one) => one.path === path);
    if (fact === undefined) continue;
    return say(`“${fact.label[lang]}”`, wordOf(fact, value, lang), lang);
  }
  return undefined;
}

const PATTERNS: readonly (readonly [RegExp, (fact: string, value: string, lang: Language) => string])[] = [
  [new RegExp(`^${PATH} = null$`), (fact, _, lang) => (lang === "vi" ? `chưa có ${fact}` : `${fact} is not given`)],
  [new RegExp(`^${PATH} != null$`), (fact, _, lang) => (lang === "vi" ? `đã có ${fact}` : `${fact} is given`)],
  [
    new RegExp(`^${PATH} <= today - @"P(\\d+)Y"$`),
    (fact, years, lang) => (lang === "vi" ? `${fact} đã đủ ${years} năm` : `${fact} was ${years} years ago or more`),
  ],
  [
    new RegExp(`^not\\(list contains\\(${PATH}, (.+)\\)\\)$`),
    (fact, value, lang) => (lang === "vi" ? `${fact} không có ${value}` : `${fact} has no ${value}`),
  ],
  [
    new RegExp(`^list contains\\(${PATH}, (.+)\\)$`),
    (fact, value, lang) => (lang === "vi" ? `${fact} có ${value}` : `${fact} has ${value}`),
  ],
  [
    new RegExp(`^${PATH} >= (.+)$`),
    (fact, value, lang) => (lang === "vi" ? `${fact} từ ${value} trở lên` : `${fact} is at least ${value}`),
  ],
  [new RegExp(`^${PATH} <= (.+)$`), (fact, value, lang) => (lang === "vi" ? `${fact} không quá ${value}` : `${fact} is at most ${value}`)],
  [new RegExp(`^${PATH} != (.+)$`), (fact, value, lang) => (lang === "vi" ? `${fact} không phải là ${value}` : `${fact} is not ${value}`)],
  [new RegExp(`^${PATH} = (.+)$`), (fact, value, lang) => (lang === "vi" ? `${fact} là ${value}` : `${fact} is ${value}`)],
];

function wordOf({ options = [] }: Fact, written: string, lang: Language): string {
  const [, year, month, day] = /^date\("(\d+)-(\d+)-(\d+)"\)$/.exec(written) ?? [];
  if (year !== undefined) return `${day}/${month}/${year}`;
  if (written === "true") return lang === "vi" ? "có" : "yes";
  if (written === "false") return lang === "vi" ? "không" : "no";
  const bare = written.replace(/^"(.*)"$/, "$1");
  const label = options.find(({ value }) => value === bare)?.label[lang];
  return label === undefined ? bare : `“${label}”`;
}
