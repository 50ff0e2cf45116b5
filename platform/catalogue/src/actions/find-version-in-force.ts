import { instantOf, type LocalDate, newId } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import type { Card } from "../domain/card.ts";
import { GENERIC_SINCE } from "../generic/generic-version.ts";
import { readState } from "../store/revision.ts";
import { findSameVersion, findVersionById, type PublishedVersion } from "../store/versions.ts";
import { insertGeneric } from "../store/write-versions.ts";
import { catalogueInMemory } from "./catalogue-in-memory.ts";
import { genericOf } from "./generic-of.ts";
import { findDeclared } from "./versions-in-memory.ts";

/**
 * The version by which one applies on that day: the declared one, else the generic one of the procedure's card, which is stored when it is first asked for. Nothing
 * for a code the catalogue has not, or that the law has replaced.
 */
export async function findVersionInForce(db: Db, code: string, on: LocalDate): Promise<PublishedVersion | undefined> {
  const state = await readState(db);
  const declared = await findDeclared(db, code, on, state);
  if (declared !== undefined) return declared;
  const card = (await catalogueInMemory(db, state)).byCode.get(code);
  return card !== undefined && hasGeneric(card, on) ? storedGeneric(db, card, on) : undefined;
}

/** Whether one applies for this by its generic version: not where the law put something in its place. */
export function hasGeneric({ replacedBy }: Card, on: LocalDate): boolean {
  return replacedBy.length === 0 && on >= GENERIC_SINCE;
}

/** The generic version of a card, stored when it is first asked for. */
export async function storedGeneric(db: Db, card: Card, on: LocalDate): Promise<PublishedVersion | undefined> {
  const generic = genericOf(card);
  const { code, version: number } = generic.version;
  const stored = await findSameVersion(db, code, number);
  if (stored !== undefined) return findVersionById(db, stored.id);
  const at = instantOf(on);
  await insertGeneric(db, { id: newId(at), ...generic, at });
  const now = await findSameVersion(db, code, number);
  return now && findVersionById(db, now.id);
}
