import type { Tx, Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { officialWho } from "../rights.ts";
import { idOfSending, type Revision } from "../seal.ts";
import { holdConsent } from "../store/consents.ts";
import { findRevision, type Kept } from "../store/terms.ts";

export interface Sending {
  /** Of the version that was read: another one meanwhile is a refusal. */
  readonly seen?: number;
  readonly requestKey?: string;
}

/** Of which policy or agreement a version is made. */
export interface Which {
  readonly id: string;
  readonly agencyId: string;
  readonly number: number;
  readonly sentAs?: string | undefined;
}

interface Kind<Terms> {
  readonly findAt: (tx: Tx, id: string, revisionId: string) => Promise<Kept<Terms> | undefined>;
}

/** The version that this very form made before, if it did. One after the other, so that two presses are one version. @throws consents/key-reused */
export async function findSent<Terms>(
  work: Work,
  tx: Tx,
  kind: Kind<Terms>,
  requestKey: string | undefined,
): Promise<{ readonly sentAs?: string; readonly before?: Kept<Terms> }> {
  if (requestKey === undefined) return {};
  const sentAs = idOfSending(officialWho(work, "consents.declare").officialId, requestKey);
  await holdConsent(tx, sentAs, "sent");
  const sent = await findRevision(tx, sentAs);
  if (sent === undefined) return { sentAs };
  const before = await kind.findAt(tx, sent.objectId, sent.id);
  if (before === undefined) throw faults["key-reused"]();
  return { sentAs, before };
}

/** @throws consents/revised-meanwhile */
export function refuseOther({ number }: Revision, seen: number | undefined): void {
  if (seen !== undefined && seen !== number) throw faults["revised-meanwhile"]();
}
