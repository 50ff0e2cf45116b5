import type { ProactiveService } from "@motlan/catalogue/declare";
import { type Decision, isLocalDate, type Json, type JsonObject, type LocalDate, no, yes } from "@motlan/kernel";
import type { Facts } from "@motlan/kernel/rules";
import { type DayRow, occasionOf, spanOf, textAt } from "./days.ts";
import type { OfferedWay } from "./offer.ts";
import { isSo, valueBy } from "./rules.ts";

/** What was read: the record whose day it is, and who would be told. */
export interface Read {
  readonly record: JsonObject;
  readonly person: JsonObject;
}

/**
 * Whether this person is to be told today because of this record, and on which occasion. An index keeps every value a record ever had, so that the record itself has the last
 * word; nobody is told of the dead, and no dead person is told.
 */
export function decideOccasion(
  { watch }: ProactiveService,
  row: DayRow,
  { record, person }: Read,
  today: LocalDate,
): Decision<LocalDate, "not-due" | "not-concerned" | "dead"> {
  const day = textAt(record, watch.path);
  const span = spanOf(watch, row, today);
  if (day === undefined || !isLocalDate(day) || span === undefined || day < span.from || day > span.to) return no("not-due");
  const number = textAt(person, "personalNumber");
  if (watch.tell?.every(({ path }) => number === undefined || textAt(record, path) !== number) === true) return no("not-concerned");
  if (textAt(person, "dateOfDeath") !== undefined || textAt(record, "dateOfDeath") !== undefined) return no("dead");
  return yes(occasionOf(day, row.plus));
}

/** What is offered: the ways that are open, and at level 3 and 4 the one that is recommended. */
export interface Offered {
  readonly about?: string;
  readonly ways: readonly OfferedWay[];
  readonly best?: { readonly way: string; readonly row: number };
}

export function decideOffer(service: ProactiveService, row: DayRow, facts: Facts): Decision<Offered, "not-meant"> {
  if (!isSo(row.when, facts) || !isSo(service.when, facts)) return no("not-meant");
  const open = service.ways.filter(({ when }) => isSo(when, facts));
  if (open.length === 0) return no("not-meant");
  const ways = open.map((way) => ({ id: way.id, ...costOf(way.cost, facts), ...preparedOf(service, way, facts) }));
  const said = service.about === undefined ? undefined : valueBy(service.about, facts);
  const rows = service.best ?? [];
  const at = rows.findIndex(({ way, when }) => open.some(({ id }) => id === way) && isSo(when, facts));
  const chosen = rows[at];
  return yes({
    ways,
    ...(typeof said === "string" && { about: said }),
    ...(chosen !== undefined && { best: { way: chosen.way, row: at } }),
  });
}

function costOf(cost: string | undefined, facts: Facts): { readonly cost?: number } {
  const said = cost === undefined ? undefined : valueBy(cost, facts);
  return typeof said === "number" ? { cost: said } : {};
}

function preparedOf({ acts }: ProactiveService, way: Way, facts: Facts): Pick<OfferedWay, "answers" | "restores"> {
  if (way.procedure === undefined || way.answers === undefined) return {};
  if (acts === undefined) return { answers: answersOf(way.answers, facts) };
  const patches = Object.entries(acts.restores).map(
    ([effect, patch]) => [effect, mapValues(patch, (rule) => valueBy(rule, facts))] as const,
  );
  return { answers: answersOf(way.answers, facts), restores: Object.fromEntries(patches) };
}

type Way = ProactiveService["ways"][number];

function mapValues<To>(from: Readonly<Record<string, string>>, to: (rule: string) => To): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, to(value)]));
}

/** The answers of a way, as they are typed; what cannot be said is left to the person. */
function answersOf(answers: Readonly<Record<string, string>>, facts: Facts): NonNullable<OfferedWay["answers"]> {
  const typed = Object.entries(mapValues(answers, (rule) => typedOf(valueBy(rule, facts))));
  return Object.fromEntries(typed.flatMap(([path, said]) => (said === undefined ? [] : [[path, said] as const])));
}

function typedOf(said: Json): string | readonly string[] | undefined {
  if (typeof said === "boolean") return said ? "yes" : "no";
  if (Array.isArray(said)) return said.filter((one) => typeof one === "string");
  return said === null || typeof said === "object" ? undefined : String(said);
}
