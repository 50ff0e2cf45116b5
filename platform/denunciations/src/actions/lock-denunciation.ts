import { isId, may, newId, type Official, type Person } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { type Denunciation, decideMove, dueOf, type Move, type State } from "../domain/denunciation.ts";
import { tidyWords } from "../domain/words.ts";
import { faults } from "../faults.ts";
import { insertAct } from "../store/acts.ts";
import { actAs, idsOfMark } from "../store/denouncers.ts";
import { lockDenunciation, passDenunciation, saveDenunciation } from "../store/denunciations.ts";
import type { Vault } from "../vault/vault.ts";
import { servingAt, toTell } from "./find-hearer.ts";

/** What every act on a denunciation names: which one, and the state of it that was seen. */
export interface DenunciationStep {
  readonly id: string;
  readonly revision: number;
  readonly words?: string;
}

/** The denunciation, locked, for an official who hears it. */
export async function lockForHearer(
  work: Work,
  tx: Tx,
  vault: Vault,
  { id, revision }: DenunciationStep,
): Promise<{ readonly denunciation: Denunciation; readonly official: Official }> {
  const found = isId(id) ? await lockDenunciation(tx, id) : undefined;
  const { denunciation, official } = await refuseUnfit(work, tx, vault, found);
  if (denunciation.revision !== revision) throw faults["changed-meanwhile"]();
  return { denunciation, official };
}

/**
 * Who hears is the head of the hearing agency, and neither serves where the breach was nor denounced it.
 * @throws denunciations/not-found, denunciations/not-yours, denunciations/denounced
 */
export async function refuseUnfit(
  work: Work,
  tx: Tx,
  vault: Vault,
  denunciation: Denunciation | undefined,
): Promise<{ readonly denunciation: Denunciation; readonly official: Official }> {
  const { actor } = work;
  if (denunciation === undefined || actor.kind !== "official") throw faults["not-found"]();
  if (!may(actor, "denunciations.hear", denunciation.hearingAgencyId)) throw faults["not-yours"]();
  if ((await servingAt(work, actor.personId)).has(denunciation.agencyId)) throw faults.denounced();
  if ((await idsOf(tx, vault, actor)).includes(denunciation.id)) throw faults["not-yours"]();
  return { denunciation, official: actor };
}

/** What this person denounced; the transaction goes on without their mark, since they act from a post. */
export async function idsOf(tx: Tx, vault: Vault, { personId }: Official): Promise<readonly string[]> {
  const mark = await vault.mark(personId);
  await actAs(tx, mark);
  const ids = await idsOfMark(tx, mark);
  await actAs(tx, "");
  return ids;
}

/** The person who acts, and from here on their mark. @throws kernel/sign-in-first */
export async function asDenouncer(work: Work, tx: Tx, vault: Vault): Promise<{ readonly person: Person; readonly mark: string }> {
  const { actor } = work;
  if (actor.kind !== "person") throw httpFaults["sign-in-first"]();
  const mark = await vault.mark(actor.personId);
  await actAs(tx, mark);
  return { person: actor, mark };
}

/** The denouncer's own, locked: the database shows no other. */
export async function lockOwn(work: Work, tx: Tx, vault: Vault, { id, revision }: DenunciationStep): Promise<Denunciation> {
  await asDenouncer(work, tx, vault);
  const found = isId(id) ? await lockDenunciation(tx, id) : undefined;
  if (found === undefined) throw faults["not-found"]();
  if (found.revision !== revision) throw faults["changed-meanwhile"]();
  return found;
}

export function stateAfter(denunciation: Denunciation, move: Move): State {
  const decided = decideMove(denunciation, move);
  if (!decided.ok) throw faults[decided.why]();
  return decided.value;
}

export function wordsOf({ words = "" }: { readonly words?: string }): string {
  const tidy = tidyWords(words);
  if (!tidy.ok) throw faults[tidy.why](tidy.about);
  return tidy.value;
}

/** What the denouncer does is announced by the node: neither the event nor its audit leaf says who they are. */
export function withoutName(work: Work, agencyId: string): Work {
  return work.actor.kind === "person" ? work.as({ kind: "system", name: "denunciations", agencyId }) : work;
}

export async function keepWords(work: Work, tx: Tx, vault: Vault, id: string, move: Move | "denounce", words: string): Promise<void> {
  const { actor, clock } = work;
  const sealed = words === "" ? null : await vault.seal(id, Buffer.from(words));
  await insertAct(tx, id, { at: clock.now(), move, officialId: actor.kind === "official" ? actor.officialId : null, sealed });
}

/** Saves, writes the line, announces; who denounced is told that there is something to see, who hears of what they did. */
export async function keepMove(work: Work, tx: Tx, vault: Vault, after: Denunciation, move: Move, words = ""): Promise<Denunciation> {
  await keepWords(work, tx, vault, after.id, move, words);
  const saved = move === "transfer" ? await passDenunciation(tx, after) : await saveDenunciation(tx, after);
  const { id, code, hearingAgencyId, agencyId, state } = saved;
  const byDenouncer = move === "add" || move === "withdraw";
  const tell = byDenouncer || move === "transfer" ? await toTell(work, hearingAgencyId, agencyId) : [];
  const data = { code, move, to: state, due: dueOf(saved)?.toISOString() ?? null, tell };
  await withoutName(work, hearingAgencyId).announce(tx, { type: "denunciations.moved", subject: id, agencyId: hearingAgencyId, data });
  if (!byDenouncer) await queueTelling(work, tx, id);
  return saved;
}

/** The denouncer is to be told that there is something to see: a message of its own, which the gateway takes once however often it is sent. */
export async function queueTelling(work: Work, tx: Tx, id: string): Promise<void> {
  await work.enqueue(tx, "denunciations.tell", { id, messageId: newId(work.clock.now()) });
}
