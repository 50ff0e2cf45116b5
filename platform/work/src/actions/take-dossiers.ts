import { isId, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { mayTake, type Transfer } from "../domain/transfer.ts";
import { faults } from "../faults.ts";
import { endTransfer, listTransferLines, lockTransfer, noteDifference } from "../store/transfers.ts";
import { deskOf } from "./colleagues.ts";
import { signatureOf } from "./signature-of.ts";

export interface TransferAct {
  readonly id: string;
  /** The revision that was looked at. */
  readonly revision: number;
}

export interface Taking extends TransferAct {
  /** What was found otherwise than written, by dossier. */
  readonly differences?: Readonly<Record<string, string>>;
}

/**
 * The taker signs: from now on the dossiers are handed over, with the differences as they were found.
 * @throws work/not-yours, work/transfer-not-found, work/transfer-ended, work/transfer-changed
 */
export function takeDossiers(work: Work, act: Taking): Promise<void> {
  return work.transaction(async (tx) => {
    const { transfer, official } = await lockOpen(work, tx, act);
    if (!mayTake(official, transfer)) throw faults["not-yours"]();
    const lines = await listTransferLines(tx, transfer.id);
    const found = lines.flatMap(({ dossierId }) => {
      const words = (act.differences?.[dossierId] ?? "").trim();
      return words === "" ? [] : [{ dossierId, words }];
    });
    for (const { dossierId, words } of found) await noteDifference(tx, transfer.id, dossierId, words);
    const at = work.clock.now();
    const taker = signatureOf(official, at, { id: transfer.id, giver: transfer.giver, differences: found });
    await endTransfer(tx, { id: transfer.id, state: "taken", at, taker, reason: null });
    const data = { from: transfer.agencyId, dossiers: lines.length, differences: found.length };
    await work.announce(tx, { type: "work.taken", subject: transfer.id, agencyId: transfer.toAgencyId, data });
    await work.enqueue(tx, "work.issue-minutes", { transferId: transfer.id }, { key: `work.minutes:${transfer.id}` });
  });
}

/** The taker does not take it, and says why. @throws work/not-yours, work/reason-needed, work/transfer-not-found, work/transfer-ended, work/transfer-changed */
export function declineDossiers(work: Work, act: TransferAct & { readonly reason: string }): Promise<void> {
  return work.transaction(async (tx) => {
    const { transfer, official } = await lockOpen(work, tx, act);
    if (!mayTake(official, transfer)) throw faults["not-yours"]();
    const reason = act.reason.trim();
    if (reason === "") throw faults["reason-needed"]();
    const at = work.clock.now();
    await endTransfer(tx, {
      id: transfer.id,
      state: "declined",
      at,
      taker: signatureOf(official, at, { id: transfer.id, reason }),
      reason,
    });
    await work.announce(tx, { type: "work.declined", subject: transfer.id, agencyId: transfer.toAgencyId, data: { by: "taker" } });
  });
}

/** The giver takes it back before anybody took it. @throws work/not-yours, work/transfer-not-found, work/transfer-ended, work/transfer-changed */
export function withdrawTransfer(work: Work, act: TransferAct): Promise<void> {
  return work.transaction(async (tx) => {
    const { transfer, official } = await lockOpen(work, tx, act);
    if (transfer.givenBy !== official.officialId) throw faults["not-yours"]();
    await endTransfer(tx, { id: transfer.id, state: "withdrawn", at: work.clock.now(), taker: null, reason: null });
    await work.announce(tx, { type: "work.declined", subject: transfer.id, agencyId: transfer.agencyId, data: { by: "giver" } });
  });
}

/** The minutes, locked, while nobody has ended them; whoever is of neither agency finds none. */
async function lockOpen(work: Work, tx: Tx, { id, revision }: TransferAct): Promise<{ transfer: Transfer; official: Official }> {
  const official = deskOf(work);
  const transfer = isId(id) ? await lockTransfer(tx, id) : undefined;
  if (transfer === undefined) throw faults["transfer-not-found"]();
  if (transfer.state !== "given") throw faults["transfer-ended"]();
  if (transfer.revision !== revision) throw faults["transfer-changed"]();
  return { transfer, official };
}
