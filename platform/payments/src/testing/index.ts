import { newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { createOrder, type NewOrder } from "../actions/create-order.ts";
import type { Order, OrderLine } from "../domain/order.ts";

export { aBank, aTransfer, type TestBank } from "./a-bank.ts";

/** One line: the fee for a copy of an extract, 8,000 đồng unless said otherwise. */
export function aLine(parts: Partial<OrderLine> = {}): OrderLine {
  const title = { vi: "Phí cấp bản sao trích lục hộ tịch", en: "Fee for a copy of a civil-status extract" };
  return { id: "copy", title, kind: "fee", amount: 8_000n, law: "Thông tư 281/2016/TT-BTC", ...parts };
}

/** An order of an invented dossier. */
export function anOrder(
  work: Work,
  { dossierId = newId(), ...parts }: Partial<NewOrder> & { readonly agencyId: string; readonly dossierId?: string },
): Promise<Order> {
  const subject = { kind: "dossier", id: dossierId };
  return createOrder(work, { subject, personId: newId(), lines: [aLine()], requestKey: newId(), ...parts });
}
