import type { LocalDate } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import { LIFE_EVENTS, type LifeEvent } from "../domain/life-events.ts";
import { searchableCatalogue } from "./searchable-catalogue.ts";

/** A life event with the names of its procedures. */
export interface ListedLifeEvent extends Omit<LifeEvent, "steps"> {
  readonly steps: readonly (LifeEvent["steps"][number] & { readonly title: string })[];
}

/** Life events (sự kiện trong đời) in the order they come; a procedure that the catalogue does not hold that day is left out. */
export async function listLifeEvents(db: Db, on: LocalDate): Promise<readonly ListedLifeEvent[]> {
  const { byCode } = await searchableCatalogue(db, on);
  return LIFE_EVENTS.map((event) => ({
    ...event,
    steps: event.steps.flatMap((step) => {
      const title = byCode.get(step.code)?.title;
      return title === undefined ? [] : [{ ...step, title }];
    }),
  }));
}
