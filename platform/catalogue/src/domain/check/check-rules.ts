import { factsRead, type Rule } from "@motlan/kernel/rules";
import type { ProcedureVersion } from "../procedure.ts";
import { type Finding, fieldsOf } from "./finding.ts";
import { knownPaths } from "./known-paths.ts";
import type { ParsedRules } from "./parsed-rules.ts";

/** Every rule parses, reads only what there is to read, and asks of a choice only what can be chosen. */
export function checkRules(version: ProcedureVersion, parsed: ParsedRules): readonly Finding[] {
  const unread = parsed.bad.map(({ place, text, near }) => ({
    place,
    vi: `Quy tắc không đọc được gần “${near || text}”.`,
    en: `The rule cannot be read near “${near || text}”.`,
  }));
  return [...unread, ...checkPaths(version, parsed), ...checkChoices(version, parsed)];
}

function checkPaths(version: ProcedureVersion, parsed: ParsedRules): readonly Finding[] {
  const isKnown = knownPaths(version);
  return parsed.all.flatMap((at) => {
    const { place, rule } = at;
    return factsRead(rule, (path) => isKnown(path, at))
      .filter((path) => !isKnown(path, at))
      .map((path) => ({ place, vi: `Không có dữ kiện “${path}” vào lúc này.`, en: `There is no fact “${path}” at this moment.` }));
  });
}

/** A condition that compares a choice with something nobody can choose never holds: what it guards cannot be reached. */
function checkChoices(version: ProcedureVersion, parsed: ParsedRules): readonly Finding[] {
  const choices = new Map<string, ReadonlySet<string>>([
    ["actingFor", new Set(version.applicant.actingFor.map(({ value }) => value))],
    ["channel", new Set(["online", "counter", "post"])],
  ]);
  for (const { field } of fieldsOf(version)) {
    if (field.options) choices.set(field.name, new Set(field.options.map(({ value }) => value)));
  }
  return parsed.all.flatMap(({ place, rule }) =>
    comparisonsIn(rule)
      .filter(({ path, word }) => choices.get(path)?.has(word) === false)
      .map(({ path, word }) => ({
        place,
        vi: `“${path}” không bao giờ là “${word}”: phần này không ai tới được.`,
        en: `“${path}” is never “${word}”: nobody can reach this.`,
      })),
  );
}

interface Comparison {
  readonly path: string;
  readonly word: string;
}

function comparisonsIn(rule: Rule): readonly Comparison[] {
  const found: Comparison[] = [];
  walk(rule, (part) => {
    if (part.is === "in") found.push(...testedWords(part));
    if (part.is !== "compare" || (part.op !== "=" && part.op !== "!=")) return;
    for (const [path, word] of [
      [part.left, part.right],
      [part.right, part.left],
    ] as const) {
      const [only, ...more] = factsRead(path);
      if (word.is === "string" && (path.is === "path" || path.is === "name") && only !== undefined && more.length === 0)
        found.push({ path: only, word: word.value });
    }
  });
  return found;
}

/** `channel in ("online", "email")` */
function testedWords({ of, tests }: Extract<Rule, { is: "in" }>): readonly Comparison[] {
  const [path, ...more] = of.is === "path" || of.is === "name" ? factsRead(of) : [];
  if (path === undefined || more.length > 0) return [];
  return tests.flatMap(({ rule }) => (rule.is === "string" ? [{ path, word: rule.value }] : []));
}

function walk(rule: Rule, visit: (part: Rule) => void): void {
  visit(rule);
  for (const member of Object.values(rule)) visitAll(member, visit);
}

function visitAll(value: unknown, visit: (part: Rule) => void): void {
  if (Array.isArray(value)) for (const item of value) visitAll(item, visit);
  else if (isRule(value)) walk(value, visit);
  else if (value !== null && typeof value === "object") for (const member of Object.values(value)) visitAll(member, visit);
}

function isRule(value: unknown): value is Rule {
  return value !== null && typeof value === "object" && "is" in value && typeof value.is === "string";
}
