import type { ReceiptProps } from "./receipt-of.ts";

/** Receipts of neighbouring values: the one that several share, said once, and those that are a value's own, at their places. */
export interface SharedReceipt {
  readonly common?: ReceiptProps;
  readonly own: readonly (ReceiptProps | undefined)[];
}

/** Seven values of one record need one line that says where they are from. A value that was contested or overridden keeps its own. */
export function shareReceipt(receipts: readonly (ReceiptProps | undefined)[]): SharedReceipt {
  const counts = new Map<string, number>();
  for (const receipt of receipts)
    if (receipt !== undefined && isPlain(receipt)) counts.set(keyOf(receipt), (counts.get(keyOf(receipt)) ?? 0) + 1);
  const [most] = [...counts].filter(([, count]) => count > 1).sort(([, one], [, other]) => other - one);
  if (most === undefined) return { own: receipts };
  const isCommon = (receipt: ReceiptProps | undefined) => receipt !== undefined && isPlain(receipt) && keyOf(receipt) === most[0];
  const shared = receipts.find(isCommon);
  if (shared === undefined) return { own: receipts };
  const { disputeHref: _href, disputeLabel: _label, ...common } = shared;
  return { common, own: receipts.map((receipt) => (isCommon(receipt) ? undefined : receipt)) };
}

function isPlain({ state = "unchecked", was }: ReceiptProps): boolean {
  return state === "unchecked" && was === undefined;
}

function keyOf({ source, updated, basis }: ReceiptProps): string {
  return JSON.stringify([source, updated, basis]);
}
