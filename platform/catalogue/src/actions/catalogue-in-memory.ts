import type { Db } from "@motlan/kernel/db";
import type { Card } from "../domain/card.ts";
import { CatalogueSearch, type Everyday } from "../domain/search/search.ts";
import { readEveryday } from "../facts/read-everyday.ts";
import { listAllCards } from "../store/cards.ts";
import { type CatalogueState, readState } from "../store/revision.ts";

/** The cards and their search as a process holds them: some five thousand short rows. */
export interface CatalogueInMemory {
  readonly cards: readonly Card[];
  readonly byCode: ReadonlyMap<string, Card>;
  readonly search: CatalogueSearch;
}

const EMPTY: CatalogueInMemory = { cards: [], byCode: new Map(), search: new CatalogueSearch([], []) };
let everyday: readonly Everyday[] | undefined;
let held: { readonly digest: string; readonly made: Promise<CatalogueInMemory> } | undefined;

/** What is loaded now. Built once for each state of the facts, whichever request comes first; the others wait for it. */
export async function catalogueInMemory(db: Db, state?: CatalogueState): Promise<CatalogueInMemory> {
  const { digest } = state ?? (await readState(db));
  if (digest === null) return EMPTY;
  if (held?.digest !== digest) {
    held = { digest, made: build(db) };
    held.made.catch(() => {
      held = undefined;
    });
  }
  return held.made;
}

async function build(db: Db): Promise<CatalogueInMemory> {
  everyday ??= readEveryday();
  const cards = await listAllCards(db);
  return { cards, byCode: new Map(cards.map((card) => [card.code, card])), search: new CatalogueSearch(cards, everyday) };
}
