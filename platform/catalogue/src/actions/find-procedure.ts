import { parseProcedureCode } from "@motlan/formats";
import type { Db } from "@motlan/kernel/db";
import type { Card } from "../domain/card.ts";
import { findCard, listCards } from "../store/cards.ts";

/** A procedure with what the law put in its place, where it did. */
export interface FoundProcedure extends Card {
  readonly successors: readonly Card[];
}

/** The procedure of that code, as written on any paper: what systems append to a code ("1.001193.02") is cut off. */
export async function findProcedure(db: Db, code: string): Promise<FoundProcedure | undefined> {
  const parsed = parseProcedureCode(code);
  const card = (await findCard(db, code)) ?? (parsed.ok ? await findCard(db, parsed.value) : undefined);
  return card && { ...card, successors: await listCards(db, card.replacedBy) };
}
