import type { Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { hasFailed, type PartRow } from "../domain/linked.ts";
import { faults } from "../faults.ts";
import { listParts } from "../store/linked-parts.ts";
import { beginPart } from "./begin-part.ts";
import { lockForApplicant } from "./lock-for-official.ts";
import { readRulebook } from "./read-rulebook.ts";

export interface PartTriedAgain {
  readonly wholeId: string;
  readonly part: string;
  /** Which try the page showed: a double click begins one. */
  readonly attempt: number;
}

const CLOSED: readonly string[] = ["refused", "stopped", "withdrawn"];

/**
 * The applicant tries a part again that ended without a result, alone and without writing anything anew: a new dossier from the common answers and from what the
 * other parts brought forth. It begins also after the others have come to their end.
 * @throws dossiers/not-found, dossiers/part-not-open
 */
export function tryPartAgain(work: Work, { wholeId, part, attempt }: PartTriedAgain): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const whole = await lockForApplicant(work, tx, wholeId);
    const { version } = await readRulebook(work, whole.versionId);
    const declared = version.parts?.find(({ id }) => id === part);
    const rows = await listParts(tx, wholeId);
    const row = rows.find((one) => one.part === part);
    if (row !== undefined && row.attempt > attempt) return whole;
    if (declared === undefined || CLOSED.includes(whole.status) || !isEnded(row)) throw faults["part-not-open"]();
    await beginPart(work.as({ kind: "system", name: "dossiers.linked" }), tx, whole, declared, rows);
    return whole;
  });
}

function isEnded(row: PartRow | undefined): boolean {
  return row !== undefined && row.dossierId !== null && hasFailed(row.state);
}
