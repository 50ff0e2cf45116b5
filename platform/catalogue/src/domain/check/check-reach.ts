import { factsRead, type Rule } from "@motlan/kernel/rules";
import type { ProcedureVersion } from "../procedure.ts";
import { alternativesOf, mayHold } from "../reason/may-hold.ts";
import { type Field, type Finding, fieldsOf } from "./finding.ts";
import type { ParsedRules } from "./parsed-rules.ts";

/** Everything that stands under a condition can be reached: questions, pages, steps, papers, fees, cases; and no two questions wait for each other. */
export function checkReach(version: ProcedureVersion, parsed: ParsedRules): readonly Finding[] {
  return [...checkFields(version, parsed), ...checkConditions(parsed), ...checkCases(version, parsed), ...checkCycles(version, parsed)];
}

const never = (place: string): Finding => ({
  place,
  vi: "Điều kiện này không bao giờ đúng: không ai tới được phần này.",
  en: "This condition never holds: nobody can reach this.",
});

/** A question is reached where its page and itself, and the questions it depends on, are all asked. */
function checkFields(version: ProcedureVersion, parsed: ParsedRules): readonly Finding[] {
  const asked = askedWhen(version, parsed);
  return version.pages.flatMap((page, index) => {
    const place = `pages.${index}`;
    if (page.when !== undefined && !mayHold(demanded(rulesOf(parsed, page.when), asked))) return [never(`${place}.when`)];
    return page.fields.flatMap((field, number) => {
      if (field.when === undefined) return [];
      const rules = demanded(rulesOf(parsed, page.when, field.when), asked);
      return mayHold(rules) ? [] : [never(`${place}.fields.${number}.when`)];
    });
  });
}

/** For each answer the conditions under which it is asked for. */
function askedWhen(version: ProcedureVersion, parsed: ParsedRules): ReadonlyMap<string, readonly Rule[]> {
  return new Map(
    version.pages.flatMap((page) => page.fields.map((field) => [field.name, rulesOf(parsed, page.when, field.when)] as const)),
  );
}

function rulesOf(parsed: ParsedRules, ...texts: readonly (string | undefined)[]): readonly Rule[] {
  return texts.flatMap((text) => (text === undefined ? [] : (parsed.ruleOf(text) ?? [])));
}

/** The conditions, joined by those of every answer without which they cannot hold. */
function demanded(rules: readonly Rule[], asked: ReadonlyMap<string, readonly Rule[]>): readonly Rule[] {
  const all = [...rules];
  const seen = new Set<string>();
  for (;;) {
    const { ways } = alternativesOf(all);
    const needed = ways.map((way) => new Set(way.filter(({ op }) => op !== "!=").flatMap(({ reads }) => reads)));
    const [first] = needed;
    const paths = [...(first ?? [])].filter((path) => !seen.has(path) && needed.every((way) => way.has(path)));
    const more = paths.flatMap((path) => asked.get(path) ?? []);
    for (const path of paths) seen.add(path);
    if (more.length === 0) return all;
    all.push(...more);
  }
}

/** Pages and questions are told by `checkFields`. */
function checkConditions(parsed: ParsedRules): readonly Finding[] {
  return parsed.all
    .filter(({ place }) => place.endsWith(".when") && !place.startsWith("pages.") && !place.startsWith("cases."))
    .concat(parsed.all.filter(({ place }) => /^pages\.\d+\.fields\.\d+\.group\..*\.when$/.test(place)))
    .filter(({ rule }) => !mayHold([rule]))
    .map(({ place }) => never(place));
}

/** The first case that holds gives the deadline: one that only holds where an earlier one does is never it. */
function checkCases({ cases = [] }: ProcedureVersion, parsed: ParsedRules): readonly Finding[] {
  return cases.flatMap(({ when }, index) => {
    const own = parsed.ruleOf(when);
    const earlier = cases.slice(0, index).flatMap((one) => parsed.ruleOf(one.when) ?? []);
    if (own === undefined || alternativesOf([own], earlier).ways.length > 0) return [];
    return [
      {
        place: `cases.${index}.when`,
        vi: "Trường hợp này không bao giờ được áp dụng: trường hợp đứng trước đã nhận hết, hoặc điều kiện không bao giờ đúng.",
        en: "This case never applies: an earlier one takes all of it, or its condition never holds.",
      },
    ];
  });
}

/** Questions that wait for one another are never asked, and values computed from one another have no beginning. */
function checkCycles(version: ProcedureVersion, parsed: ParsedRules): readonly Finding[] {
  const fields = fieldsOf(version);
  const pageOf = new Map(version.pages.flatMap((page) => page.fields.map((field) => [field.name, page.when] as const)));
  const reads = new Map(fields.map(({ field }) => [field.name, readsOf(field, pageOf.get(field.name), parsed)] as const));
  const names = [...reads.keys()];
  const next = (name: string) =>
    [...(reads.get(name) ?? [])].flatMap((path) => names.filter((one) => path === one || path.startsWith(`${one}.`)));
  return fields.flatMap(({ place, field }) => {
    const way = wayBack(field.name, next);
    if (way === undefined) return [];
    const round = [...way, field.name].map((name) => `“${name}”`).join(" → ");
    return [{ place, vi: `Các câu hỏi chờ lẫn nhau: ${round}.`, en: `These questions wait for one another: ${round}.` }];
  });
}

function readsOf(field: Field, pageWhen: string | undefined, parsed: ParsedRules): ReadonlySet<string> {
  const rules = rulesOf(parsed, pageWhen, field.when, field.computed);
  return new Set(rules.flatMap((rule) => factsRead(rule)));
}

function wayBack(start: string, next: (name: string) => readonly string[]): readonly string[] | undefined {
  const seen = new Set<string>();
  const open: (readonly string[])[] = [[start]];
  for (let way = open.shift(); way !== undefined; way = open.shift()) {
    for (const name of next(way.at(-1) ?? start)) {
      if (name === start) return way;
      if (seen.has(name)) continue;
      seen.add(name);
      open.push([...way, name]);
    }
  }
  return undefined;
}
