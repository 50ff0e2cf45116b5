import { createHash, timingSafeEqual } from "node:crypto";
import { getAgency } from "@motlan/agencies";
import type { Text } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { networkOf } from "@motlan/kernel/http";
import type { Dossier } from "../domain/dossier.ts";
import { LOOK_UP_LIMITS, lastDigits, tidyCode } from "../domain/look-up.ts";
import { reversedDigits } from "../domain/search.ts";
import type { Status } from "../domain/state.ts";
import { faults } from "../faults.ts";
import { findDossier, findDossierByCode } from "../store/dossiers.ts";
import { lookUpTries } from "../store/look-up-tries.ts";
import { listIdsByOldCode } from "../store/taken-over.ts";
import { personalNumberOf } from "./personal-number-of.ts";
import { phoneOf } from "./phone-of.ts";

/** What whoever holds code and phone digits may know: where it stands and whom to call; no name, no matter, no answer. */
export interface LookedUp {
  readonly code: string;
  readonly status: Status;
  readonly submittedAt: Date;
  /** When the result is due; nothing while the clock has not begun or stands. */
  readonly dueAt: Date | undefined;
  readonly agency: { readonly id: string; readonly name: Text; readonly phone: string | undefined };
}

/**
 * Anybody looks a dossier up by its code and the last digits of the applicant's phone, of the personal number where no phone was given. A wrong code and wrong digits have one answer and take one way.
 * `address` is where the try came from; it is counted, not kept.
 * @throws dossiers/look-up-digits, dossiers/look-up-failed, dossiers/look-up-too-often
 */
export async function lookUpDossier(
  work: Work,
  { code, phone, address }: { readonly code: string; readonly phone: string; readonly address: string },
): Promise<LookedUp> {
  const node = work.as({ kind: "system", name: "dossiers.look-up" });
  const digits = lastDigits(phone);
  if (digits === undefined) throw faults["look-up-digits"]();
  const tidy = tidyCode(code);
  const tries = [
    { word: `address:${networkOf(address)}`, ...LOOK_UP_LIMITS.address },
    { word: `code:${tidy}`, ...LOOK_UP_LIMITS.code },
    { word: `day:${tidy}`, ...LOOK_UP_LIMITS.day },
  ];
  if (!(await lookUpTries.areWithin(node, tries))) throw faults["look-up-too-often"]();
  const found = await node.transaction(async (tx) => {
    const dossier = await findMatching(tx, tidy, reversedDigits(digits));
    if (dossier === undefined) return undefined;
    await lookUpTries.takeBack(tx, tries);
    return dossier;
  });
  if (found === undefined) throw faults["look-up-failed"]();
  const { id, name, phone: line } = await getAgency(work.db, found.agencyId);
  const dueAt = found.pausedAt === undefined ? found.dueAt : undefined;
  return { code: found.code, status: found.status, submittedAt: found.submittedAt, dueAt, agency: { id, name, phone: line } };
}

/** By our code, else by the one on the paper of the software it came from; two such programs may have given one code to two people. */
async function findMatching(tx: Tx, code: string, digits: string): Promise<Dossier | undefined> {
  const own = await findDossierByCode(tx, code);
  const found = own === undefined ? await listByOldCode(tx, code) : [own];
  const matches = found.map((dossier) => {
    // Whoever gave no phone has their personal number instead.
    const held = phoneOf(dossier) ?? personalNumberOf(dossier);
    return isSame(reversedDigits(held ?? "").slice(0, digits.length), digits) && held !== undefined;
  });
  return found[matches.indexOf(true)];
}

async function listByOldCode(tx: Tx, code: string): Promise<readonly Dossier[]> {
  const found: Dossier[] = [];
  for (const id of await listIdsByOldCode(tx, code)) {
    const dossier = await findDossier(tx, id);
    if (dossier !== undefined) found.push(dossier);
  }
  return found;
}

/** Takes as long whatever differs. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
