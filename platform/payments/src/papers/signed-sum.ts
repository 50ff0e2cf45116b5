import { groupThousands } from "@motlan/formats";

/** "−1.000": a minus belongs before the figure, not in the middle of its groups. */
export function signedSum(amount: bigint): string {
  return amount < 0n ? `−${groupThousands(-amount)}` : groupThousands(amount);
}
