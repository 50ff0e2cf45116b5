import { findVersionInForce, getVersion } from "@motlan/catalogue";
import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { type LocalDate, localDateOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { RuleTrees } from "../domain/form.ts";
import { faults } from "../faults.ts";

/** A published version and its parsed rules: the one place where this room meets the catalogue. */
export interface Rulebook {
  readonly versionId: string;
  readonly version: ProcedureVersion;
  readonly rules: RuleTrees;
}

/** The version in force today. @throws forms/no-form */
export async function rulebookInForce(work: Work, procedureCode: string): Promise<Rulebook> {
  const today: LocalDate = localDateOf(work.clock.now());
  const found = await findVersionInForce(work.db, procedureCode, today);
  if (found === undefined) throw faults["no-form"]();
  return found;
}

/** The version a draft was written by. */
export function rulebookOf(work: Work, versionId: string): Promise<Rulebook> {
  return getVersion(work.db, versionId);
}
