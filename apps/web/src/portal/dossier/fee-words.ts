import type { Dossier } from "@motlan/dossiers";
import { formatDong } from "@motlan/formats";
import type { Text } from "@motlan/kernel";
import type { Order, Refund } from "@motlan/payments";
import { fillText } from "../show/say.ts";
import { COMMON } from "../texts/common.ts";
import { DOSSIER } from "../texts/dossier.ts";

/** What a dossier's fee came to: free, to be paid, paid, or given back in whole or in part. */
export function feeWords({ fee }: Pick<Dossier, "fee">, order: Order | undefined, refunds: readonly Refund[]): Text {
  if (fee === 0n) return COMMON.free;
  const amount = formatDong(fee);
  if (order?.paidAt === undefined) return fillText(DOSSIER.unpaid, { amount });
  const back = refunds.reduce((sum, refund) => sum + refund.amount, 0n);
  if (back === 0n) return fillText(DOSSIER.paid, { amount });
  const isSent = refunds.every(({ state }) => state === "sent");
  return fillText(isSent ? DOSSIER.paidBack : DOSSIER.backComing, { amount, back: formatDong(back) });
}
