import type { EventRow, Work } from "@motlan/kernel/db";
import { insertFormFact } from "../store/form-facts.ts";

/** Folds `forms.taken`. The cursor moves in the same transaction, so that each application counts once; what was announced before both counts were told is left out. */
export async function hearTaken(work: Work, { at, data }: Pick<EventRow, "at" | "data">): Promise<void> {
  const { dossierId, procedureCode, typedThoughHeld: typed, heldByState: held } = data;
  if (typeof dossierId !== "string" || typeof procedureCode !== "string" || typeof typed !== "number" || typeof held !== "number") return;
  await work.transaction((tx) => insertFormFact(tx, { dossierId, procedureCode, takenAt: at, held, typed }));
}
