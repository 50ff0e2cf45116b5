import { isId, type LocalDate, localDateOf, may } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { isClosed } from "../store/closings.ts";
import { type Finding, lockFinding } from "../store/findings.ts";

/** What every act on a finding says: which one, and the revision its page showed. */
export interface FindingAct {
  readonly findingId: string;
  readonly seen: number;
}

/**
 * The finding, locked, as the page showed it.
 * @throws payments/finding-not-found, payments/finding-changed
 */
export async function lockForAccountant({ actor }: Work, tx: Tx, { findingId, seen }: FindingAct): Promise<Finding> {
  const finding = isId(findingId) ? await lockFinding(tx, findingId) : undefined;
  if (finding === undefined || !may(actor, "payments.reconcile", finding.agencyId)) throw faults["finding-not-found"]();
  if (finding.revision !== seen) throw faults["finding-changed"]();
  return finding;
}

/** Which day of the books a posting goes into: the finding's own, or today where that one is closed, naming it. */
export async function dayOfPosting(
  { clock }: Work,
  tx: Tx,
  { agencyId, day }: Finding,
): Promise<{ readonly day: LocalDate; readonly correctionOf: LocalDate | undefined }> {
  if (!(await isClosed(tx, agencyId, day))) return { day, correctionOf: undefined };
  return { day: localDateOf(clock.now()), correctionOf: day };
}

/** @throws payments/reason-needed */
export function reasonOf(note: string): string {
  const said = note.trim();
  if (said.length < 3 || said.length > 500) throw faults["reason-needed"]();
  return said;
}

export function officialIn({ actor }: Work): string | undefined {
  return actor.kind === "official" ? actor.officialId : undefined;
}
