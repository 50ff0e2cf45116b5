import { parseProcedureCode } from "@motlan/formats";
import type { LocalDate } from "@motlan/kernel";
import type { Db } from "@motlan/kernel/db";
import type { Card } from "../domain/card.ts";
import type { CompiledRules } from "../domain/compile.ts";
import type { ProcedureVersion } from "../domain/procedure.ts";
import { readState } from "../store/revision.ts";
import type { VersionSummary } from "../store/versions.ts";
import { catalogueInMemory } from "./catalogue-in-memory.ts";
import { hasGeneric } from "./find-version-in-force.ts";
import { genericOf } from "./generic-of.ts";
import { findDeclared, periodsInMemory } from "./versions-in-memory.ts";

/** All that a procedure's page says of it on a day. */
export interface ProcedureInForce {
  readonly code: string;
  readonly card?: Card;
  /** What the law put in its place. */
  readonly successors: readonly Card[];
  /** The declaration by which one applies; absent where one cannot. */
  readonly version?: ProcedureVersion;
  readonly rules?: CompiledRules;
  /** Declared by hand, or made from the card. */
  readonly origin?: "declared" | "generic";
  /** The declared versions that stand, from the earliest. */
  readonly versions: readonly VersionSummary[];
}

/**
 * A procedure with the version in force on a day, out of memory: one small question to the database tells whether memory still holds. A code as written on any
 * paper is understood ("1.001193.02"). Nothing is stored.
 */
export async function readProcedure(db: Db, code: string, on: LocalDate): Promise<ProcedureInForce | undefined> {
  const state = await readState(db);
  const { byCode } = await catalogueInMemory(db, state);
  const periods = await periodsInMemory(db, state);
  const parsed = parseProcedureCode(code);
  const own = byCode.has(code) || periods.has(code) || !parsed.ok ? code : parsed.value;
  const card = byCode.get(own);
  const declared = await findDeclared(db, own, on, state);
  if (card === undefined && declared === undefined) return undefined;
  const successors = (card?.replacedBy ?? []).flatMap((one) => byCode.get(one) ?? []);
  const generic = declared === undefined && card !== undefined && hasGeneric(card, on) ? genericOf(card) : undefined;
  const found = declared ?? generic;
  return {
    ...{ code: own, successors, versions: periods.get(own) ?? [] },
    ...(card && { card }),
    ...(found && {
      version: found.version,
      rules: found.rules,
      origin: declared === undefined ? ("generic" as const) : ("declared" as const),
    }),
  };
}
