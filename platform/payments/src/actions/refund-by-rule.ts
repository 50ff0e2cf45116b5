import type { Work } from "@motlan/kernel/db";
import { httpFaults } from "@motlan/kernel/http";
import { type DossierNews, owedFor } from "../domain/refund-rules.ts";
import { findOrderOfDossier, lockOrder } from "../store/orders.ts";
import { sumByRule } from "../store/refunds.ts";
import { oweLinesBack } from "./owe-back.ts";

/**
 * A dossier was refused, stopped, withdrawn or decided late: what the acts of its fees say for that is owed back by itself. Heard twice, owed once. Only the node
 * itself hears. @throws kernel/not-allowed
 */
export function refundByRule(
  work: Work,
  news: { readonly dossierId: string; readonly what: DossierNews; readonly takenIn: boolean },
): Promise<void> {
  if (work.actor.kind !== "system") throw httpFaults["not-allowed"]();
  return work.transaction(async (tx) => {
    const found = await findOrderOfDossier(tx, news.dossierId);
    const order = found && (await lockOrder(tx, found.id));
    if (order?.state !== "paid") return;
    const { amount, lines, law, most } = owedFor(order, news);
    const byRule = await sumByRule(tx, order.id, news.dossierId);
    const sum = [most - byRule, order.amount - order.refunded].reduce((least, one) => (one < least ? one : least), amount);
    const why = { cause: news.what, law, lines, requestKey: `rule:${news.what}:${news.dossierId}` };
    if (sum > 0n) await oweLinesBack(work, tx, order, sum, why);
  });
}
