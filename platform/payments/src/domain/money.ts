import type { AssetAccount } from "./ledger.ts";
import type { PaidBy } from "./order.ts";

/** Money that counts for an order: how it came, where it lies now, and the transfer that brought it. */
export interface Money {
  readonly amount: bigint;
  readonly how: PaidBy;
  /** `held` where it was set aside first and an official found whose it is. */
  readonly from: AssetAccount | "held";
  readonly transferId?: string;
  /** Through whom a surplus goes back; "cash" at the counter. */
  readonly provider: string;
}
