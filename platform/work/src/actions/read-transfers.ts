import type { Holder } from "@motlan/agencies";
import { readDocument } from "@motlan/documents";
import { isId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Transfer, TransferLine } from "../domain/transfer.ts";
import { faults } from "../faults.ts";
import { findTransfer, listTransferLines, listTransfersOf } from "../store/transfers.ts";
import { colleaguesAt, deskOf } from "./colleagues.ts";

/** Minutes that this agency gives or takes: those that wait for a signature, or those that are over. @throws work/not-yours */
export async function listTransfers(
  work: Work,
  { ended = false, limit = 30, offset = 0 }: { readonly ended?: boolean; readonly limit?: number; readonly offset?: number } = {},
): Promise<Transfer[]> {
  const { agencyId } = deskOf(work);
  return work.transaction((tx) => listTransfersOf(tx, agencyId, ended, limit, offset));
}

/** One of them with its dossiers, for both agencies. @throws work/not-yours, work/transfer-not-found */
export async function getTransfer(
  work: Work,
  id: string,
): Promise<{ readonly transfer: Transfer; readonly lines: readonly TransferLine[] }> {
  deskOf(work);
  return work.transaction(async (tx) => {
    const transfer = isId(id) ? await findTransfer(tx, id) : undefined;
    if (transfer === undefined) throw faults["transfer-not-found"]();
    return { transfer, lines: await listTransferLines(tx, id) };
  });
}

/** The sealed minutes, for both agencies. @throws work/not-yours, work/transfer-not-found */
export async function readTransferPaper(work: Work, id: string) {
  const { transfer } = await getTransfer(work, id);
  if (transfer.documentId === null) throw faults["transfer-not-found"]();
  return readDocument(work, transfer.documentId, ({ owner }) => owner.kind === "transfer" && owner.id === id);
}

/** Colleagues to mention, or to give dossiers to: all who read the agency's dossiers but oneself. @throws work/not-yours */
export async function listColleagues(work: Work): Promise<Holder[]> {
  const { agencyId, officialId } = deskOf(work);
  return (await colleaguesAt(work, agencyId)).filter((one) => one.officialId !== officialId);
}
