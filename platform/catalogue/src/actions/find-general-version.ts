import { parseProcedureCode } from "@motlan/formats";
import type { LocalDate } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import type { PublishedVersion } from "../store/versions.ts";
import { catalogueInMemory } from "./catalogue-in-memory.ts";
import { storedGeneric } from "./find-version-in-force.ts";

/**
 * The general form of a procedure, whether or not somebody declared it and whether or not the law has since put another in its place: what began elsewhere under
 * that code is ended by it. The code as any system writes it ("1.001193.000.00.00.H56"). Nothing for a code the catalogue has not.
 */
export async function findGeneralVersion(db: Db, code: string, on: LocalDate): Promise<PublishedVersion | undefined> {
  const { byCode } = await catalogueInMemory(db);
  const parsed = parseProcedureCode(code);
  const card = byCode.get(code.trim()) ?? (parsed.ok ? byCode.get(parsed.value) : undefined);
  return card && storedGeneric(db, card, on);
}
