import { actorReference, localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Consent, partiesOf } from "../domain/consent.ts";
import { insertStep, saveConsent } from "../store/consents.ts";
import { findRevision } from "../store/terms.ts";

type Move = "asked" | "said" | "given" | "refused" | "withdrawn" | "lapsed" | "ended";

/** What was said, by whom, to which words. */
export async function keepStep(work: Work, tx: Tx, { id }: Consent, move: Move | "asked-anew", digest: string): Promise<void> {
  await insertStep(tx, { consentId: id, at: work.clock.now(), move, actor: actorReference(work.actor), digest });
}

/** Saves a consent that moved, with its line and its event: the leaf in the audit log is the evidence of what was said to which words. */
export async function keepConsent(work: Work, tx: Tx, after: Consent, move: Move): Promise<Consent> {
  const saved = await saveConsent(tx, after);
  const digest = (await findRevision(tx, after.revisionId))?.digest ?? "";
  await keepStep(work, tx, saved, move, digest);
  const { id, revisionId, agreementId, agencyId, until } = saved;
  const tell = [...partiesOf(saved, localDateOf(work.clock.now()))];
  const data = { agreementId, revisionId, digest, tell, ...(until !== null && { until: until.toISOString() }) };
  await work.announce(tx, { type: `consents.${move}`, subject: id, ...(agencyId !== null && { agencyId }), data });
  return saved;
}
