import type { LocalDate } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import type { Card } from "../domain/card.ts";
import type { ProcedureVersion } from "../domain/procedure.ts";
import { CatalogueSearch } from "../domain/search/search.ts";
import { readEveryday } from "../facts/read-everyday.ts";
import { readState } from "../store/revision.ts";
import { findVersionById } from "../store/versions.ts";
import { type CatalogueInMemory, catalogueInMemory } from "./catalogue-in-memory.ts";
import { periodsInMemory } from "./versions-in-memory.ts";

const NOT_LISTED = {
  vi: "Thủ tục khai báo tại nút này, không có trong danh mục quốc gia.",
  en: "Declared at this node; the national catalogue does not hold it.",
};
let held: { readonly base: CatalogueInMemory; readonly own: string; readonly made: Promise<CatalogueInMemory> } | undefined;

/**
 * What people search and browse that day: the cards of the catalogue, and those of procedures that were declared here under a code the catalogue does not have, until
 * their last period ends.
 */
export async function searchableCatalogue(db: Db, on: LocalDate): Promise<CatalogueInMemory> {
  const state = await readState(db);
  const base = await catalogueInMemory(db, state);
  const periods = await periodsInMemory(db, state);
  const ids = [...periods].flatMap(([code, versions]) => {
    // They come by their days: the one of the day, or else the first to come.
    const shown = versions.find(({ to }) => to === undefined || on <= to);
    return base.byCode.has(code) || shown === undefined ? [] : shown.versionId;
  });
  if (ids.length === 0) return base;
  const own = ids.join(" ");
  if (held?.base !== base || held.own !== own) {
    const made = withOwn(db, base, ids);
    const fresh = { base, own, made };
    held = fresh;
    made.catch(() => {
      if (held === fresh) held = undefined;
    });
  }
  return held.made;
}

async function withOwn(db: Db, base: CatalogueInMemory, ids: readonly string[]): Promise<CatalogueInMemory> {
  const found = await Promise.all(ids.map((id) => findVersionById(db, id)));
  const cards = [...base.cards, ...found.flatMap((one) => (one === undefined ? [] : cardOf(one.version)))];
  return { cards, byCode: new Map(cards.map((card) => [card.code, card])), search: new CatalogueSearch(cards, readEveryday()) };
}

function cardOf({ code, title, field }: ProcedureVersion): Card {
  return {
    ...{ code, title: title.vi, fields: [field.vi], agency: "", executing: [], audiences: [] },
    ...{ decision: "", kind: "ours", replacedBy: [], note: NOT_LISTED },
  };
}
