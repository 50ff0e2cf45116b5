import type { Field, Page } from "@motlan/catalogue/declare";
import type { Json, JsonObject } from "@motlan/kernel";
import type { Value } from "@motlan/kernel/rules";
import { entryKeys } from "./entries.ts";
import { type OpenFacts, putFact, ruleHolds, ruleValue, setFact } from "./facts.ts";
import type { FormState } from "./form.ts";
import { isObject, member } from "./parse/parsed.ts";
import { itemAt } from "./questions.ts";
import { type AskedQuestion, askQuestion, resolveOne } from "./resolve-question.ts";
import type { Entry, Resolved, Resolving } from "./resolved.ts";

/** A group and its entries as they were typed. */
export interface AskedGroup {
  readonly page: Page;
  readonly field: Field;
  readonly group: NonNullable<Field["group"]>;
  /** Somebody has been there: then what was typed counts and nothing is offered any more. */
  readonly visited: boolean;
  readonly entry: (key: string) => AskedEntry;
  readonly keys: readonly string[];
}

interface AskedEntry {
  readonly key: string;
  readonly scope: OpenFacts;
  readonly items: readonly { readonly name: string; readonly question: AskedQuestion }[];
}

export function askGroup(page: Page, field: Field, state: FormState): AskedGroup {
  const group = field.group ?? { title: field.label, items: [], least: 0, most: 0 };
  const made = new Map<string, AskedEntry>();
  const entry = (key: string): AskedEntry => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const items = group.items.map((item) => ({ name: item.name, question: askQuestion(page, itemAt(field, key, item), state) }));
    const asked: AskedEntry = { key, scope: new Map(), items };
    made.set(key, asked);
    return asked;
  };
  const typed = entryKeys({ ...field, group: { ...group, least: 0 } }, state.answers);
  const visited = typed.length > 0 || Array.isArray(state.answers[field.name]);
  return { page, field, group, visited, entry, keys: entryKeys(field, state.answers) };
}

/** The entries one after another, each by its own answers; the whole list then is a fact under the group's path. */
export function resolveGroup(asked: AskedGroup, resolving: Resolving): Resolved {
  const { page, field } = asked;
  const { rules, facts } = resolving;
  const shown = ruleHolds(rules, page.when, facts) && ruleHolds(rules, field.when, facts);
  const offers = shown && !asked.visited ? offersOf(field, resolving) : [];
  const keys = offers.length > 0 ? offers.map((_, at) => String(at)) : asked.keys;
  const entries = shown ? keys.map((key, at) => resolveEntry(asked.entry(key), resolving, offers[at])) : [];
  putFact(facts, field.name, shown ? entries.map(({ scope }): Value => scope) : undefined);
  const needed = shown && ruleHolds(rules, field.required, facts);
  const answer = { from: offers.length > 0 ? "held" : "typed", value: entries.map(answerOf), overridden: false } as const;
  return shown ? { page, field, shown, needed, entries, ...answer } : { page, field, shown, needed, from: "none", overridden: false };
}

/** The entries a record offers, before anybody typed: a list the prefill rule names. */
function offersOf({ prefill }: Field, { rules, facts }: Resolving): readonly Json[] {
  const held = prefill === undefined ? null : ruleValue(rules, prefill, facts);
  return Array.isArray(held) ? held.filter((one) => isObject(one)) : [];
}

function resolveEntry({ key, scope, items }: AskedEntry, resolving: Resolving, offer: Json | undefined): Entry {
  resolving.facts.set("item", scope);
  const fields = items.map(({ name, question }) => {
    const resolved = resolveOne(question, resolving, true, question.field.computed === undefined ? member(offer, name) : undefined);
    setFact(scope, name, resolved.fault === undefined ? resolved.value : undefined);
    return resolved;
  });
  resolving.facts.delete("item");
  return { key, fields, scope };
}

/** The entry as a dossier keeps it: what was asked and answered, by the items' own names. */
function answerOf({ fields }: Entry): JsonObject {
  return Object.fromEntries(
    fields.flatMap(({ field, shown, value, fault }) =>
      shown && fault === undefined && value !== undefined ? [[field.name.slice(field.name.lastIndexOf(".") + 1), value]] : [],
    ),
  );
}
