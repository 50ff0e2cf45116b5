import type { Known } from "@motlan/catalogue/declare";
import { foldVietnamese } from "@motlan/formats";
import { canonicalJson } from "@motlan/kernel";
import type { Facts } from "@motlan/kernel/rules";
import type { KnownState } from "./draft.ts";
import { ruleValue } from "./facts.ts";
import type { RuleTrees } from "./form.ts";
import { textOf } from "./parse/parsed.ts";

/** What a registry is to be asked now. */
export interface Wanted {
  readonly find: string;
  /** What was typed about somebody else, by field of the record. */
  readonly match: Readonly<Record<string, string>>;
}

/** So often a draft may ask about somebody whose number and name do not fit: enough for slips of the finger, too few for guessing. */
const MOST_MISSES = 8;

/** Nothing while the value to find by, or something to be matched, has not been given. */
export function decideWanted(known: Pick<Known, "find" | "match">, rules: RuleTrees, facts: Facts): Wanted | undefined {
  const find = textOf(ruleValue(rules, known.find, facts));
  const match = Object.entries(known.match ?? {}).map(([path, rule]) => [path, textOf(ruleValue(rules, rule, facts))] as const);
  if (find === "" || match.some(([, typed]) => typed === "")) return undefined;
  return { find, match: Object.fromEntries(match) };
}

/** Asked again only when the question is another, or the registry was away; not at all after too many misses. */
export function decideAsking(before: KnownState | undefined, wanted: Wanted): "ask" | "keep" | "refuse" {
  if (before === undefined) return "ask";
  const same = before.find === wanted.find && spelling(before.match) === spelling(wanted.match);
  if (same && before.state !== "away") return "keep";
  return before.misses >= MOST_MISSES ? "refuse" : "ask";
}

/** Registries compare without marks and capitals, so that mending those is no new question. */
function spelling(match: Wanted["match"]): string {
  return canonicalJson(Object.fromEntries(Object.entries(match).map(([path, typed]) => [path, foldVietnamese(typed)])));
}
