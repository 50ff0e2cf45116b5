import type { Db, EventRow, Work } from "@motlan/kernel/db";
import { type AskedAgain, insertFormFact, readAskedAgain } from "../store/form-facts.ts";

/** Far more procedures than a page shows. */
const MOST = 200;

/** How much was typed although the State held it, by procedure, over all agencies, the worst first. A measure of the forms, not of people. Public. */
export function askedAgain(db: Db, { from, to }: { readonly from: Date; readonly to: Date }, limit = MOST): Promise<AskedAgain[]> {
  return readAskedAgain(db, from, to, Math.min(limit, MOST));
}

/** Folds `forms.taken`. The cursor moves in the same transaction, so that each application counts once; what was announced before both counts were told is left out. */
export async function hearTaken(work: Work, { at, data }: Pick<EventRow, "at" | "data">): Promise<void> {
  const { dossierId, procedureCode, typedThoughHeld: typed, heldByState: held } = data;
  if (typeof dossierId !== "string" || typeof procedureCode !== "string" || typeof typed !== "number" || typeof held !== "number") return;
  await work.transaction((tx) => insertFormFact(tx, { dossierId, procedureCode, takenAt: at, held, typed }));
}
