import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { refuseStranger } from "../rights.ts";
import { listMismatchesOf, listMismatchRows, type Mismatch, type MismatchKind } from "../store/matching.ts";

const MOST = 500;

/** Halves of the agency's own subsystems whose other half is not there, newest first. @throws exchange/not-yours */
export async function listMismatches(work: Work): Promise<readonly Mismatch[]> {
  refuseStranger(work, "exchange.see");
  return work.transaction((tx) => listMismatchRows(tx, MOST));
}

/** Of a person's own reads, by the queries they came with: which have only one half, and how. @throws exchange/not-yours */
export async function findMismatches(work: Work, queryIds: readonly string[]): Promise<ReadonlyMap<string, MismatchKind>> {
  if (work.actor.kind !== "person" && work.actor.kind !== "system") throw faults["not-yours"]();
  if (queryIds.length === 0) return new Map();
  const found = await work.transaction((tx) => listMismatchesOf(tx, queryIds));
  return new Map(found.map(({ queryId, kind }) => [queryId, kind]));
}
