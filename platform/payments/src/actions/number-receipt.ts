import { localDateOf } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { ReceiptNumber } from "../domain/order.ts";
import { bookClosesOn, bookSymbol, receiptRuleOn } from "../domain/receipt/rules.ts";
import { countBooks, takeReceiptNumber } from "../store/receipts.ts";

/** The next receipt's form, symbol and number by the rule in force today, in the act's transaction; a full book is followed by the next. */
export async function numberReceipt({ clock }: Work, tx: Tx, agencyId: string): Promise<ReceiptNumber & { readonly year: number }> {
  const today = localDateOf(clock.now());
  const year = Number(today.slice(0, 4));
  const rule = receiptRuleOn(today);
  const { form, largest } = rule;
  const place = { agencyId, form, year, openedOn: today, closesOn: bookClosesOn(rule, year), largest };
  let nth = Math.max(0, (await countBooks(tx, agencyId, form, year)) - 1);
  for (;;) {
    const symbol = bookSymbol(rule, year, nth);
    const number = await takeReceiptNumber(tx, { ...place, symbol });
    if (number !== undefined) return { form, symbol, number, year };
    nth += 1;
  }
}
