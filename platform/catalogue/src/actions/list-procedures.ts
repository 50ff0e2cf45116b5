import type { LocalDate } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import type { Card } from "../domain/card.ts";
import type { CatalogueInMemory } from "./catalogue-in-memory.ts";
import { searchableCatalogue } from "./searchable-catalogue.ts";

/** What to list: a question in everyday words, filters, and which page of how many rows. */
export interface ProcedureQuery {
  readonly q?: string | undefined;
  readonly field?: string | undefined;
  readonly ministry?: string | undefined;
  readonly audience?: string | undefined;
  /** From 1. */
  readonly page?: number | undefined;
  readonly limit?: number | undefined;
}

/** A value of a filter and how many procedures have it. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

export interface ProcedureList {
  readonly items: readonly Card[];
  readonly total: number;
  readonly facets: { readonly fields: readonly Facet[]; readonly ministries: readonly Facet[]; readonly audiences: readonly Facet[] };
}

/** Procedures of that day by question and filters: with a question the likeliest first, without one those with full data first, then by name. Counts are of what the other filters leave. */
export async function listProcedures(db: Db, on: LocalDate, query: ProcedureQuery = {}): Promise<ProcedureList> {
  const catalogue = await searchableCatalogue(db, on);
  const asked = query.q?.trim().slice(0, 200) ?? "";
  const all = asked === "" ? browse(catalogue) : answers(catalogue, asked);
  const fits = (card: Card, but?: keyof ProcedureQuery) =>
    (but === "field" || !query.field || card.fields.includes(query.field)) &&
    (but === "ministry" || !query.ministry || card.agency === query.ministry) &&
    (but === "audience" || !query.audience || card.audiences.includes(query.audience));
  const found = all.filter((card) => fits(card));
  const limit = Math.min(Math.max(query.limit ?? 20, 1), 100);
  const start = (Math.max(query.page ?? 1, 1) - 1) * limit;
  return {
    items: found.slice(start, start + limit),
    total: found.length,
    facets: {
      fields: count(all.filter((card) => fits(card, "field")).flatMap((card) => card.fields)),
      ministries: count(all.filter((card) => fits(card, "ministry")).flatMap((card) => card.agency || [])),
      audiences: count(all.filter((card) => fits(card, "audience")).flatMap((card) => card.audiences)),
    },
  };
}

function answers({ search, byCode }: CatalogueInMemory, question: string): readonly Card[] {
  return search.find(question).flatMap(({ code }) => byCode.get(code) ?? []);
}

const browsed = new WeakMap<CatalogueInMemory, readonly Card[]>();
const byName = new Intl.Collator("vi");

function browse(catalogue: CatalogueInMemory): readonly Card[] {
  const known = browsed.get(catalogue);
  if (known) return known;
  const rank = (card: Card) => (card.replacedBy.length > 0 ? 3 : 0) + (card.details ? 0 : 1) + (card.kind === "internal" ? 1 : 0);
  const sorted = catalogue.cards.toSorted((a, b) => rank(a) - rank(b) || byName.compare(a.title, b.title));
  browsed.set(catalogue, sorted);
  return sorted;
}

function count(values: readonly string[]): readonly Facet[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || byName.compare(a.value, b.value));
}
