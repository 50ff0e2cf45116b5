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

/** Published versions never change, so that one reading serves the process; a node runs a few hundred procedures at most. */
const kept = new Map<string, Rulebook>();
const MOST_KEPT = 500;

/** The version a draft was written by. */
export async function rulebookOf(work: Work, versionId: string): Promise<Rulebook> {
  const before = kept.get(versionId);
  if (before !== undefined) return before;
  const read = await getVersion(work.db, versionId);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(versionId, read);
  return read;
}
