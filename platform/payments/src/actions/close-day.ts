import { findOfficial } from "@motlan/agencies";
import { type LocalDate, localDateOf, may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { DaySheet } from "../domain/statement/closing.ts";
import { faults } from "../faults.ts";
import { findClosing, insertClosing, lockDay, type StoredSheet } from "../store/closings.ts";
import { readBookDay } from "./read-day.ts";

/**
 * Closes the books of a day (khóa sổ): from now on no posting carries it. What is open has an owner and is carried on. Said twice, done once; a second person
 * signs the sheet.
 * @throws payments/not-yours, payments/day-not-over, payments/statement-missing, payments/finding-without-owner, payments/balance-unproven
 */
export function closeDay(work: Work, day: LocalDate): Promise<void> {
  return work.transaction(async (tx) => {
    const { actor, clock } = work;
    if (actor.kind !== "official" || !may(actor, "payments.close", actor.agencyId)) throw faults["not-yours"]();
    const { agencyId, officialId } = actor;
    await lockDay(tx, agencyId, day);
    if ((await findClosing(tx, agencyId, day)) !== undefined) return;
    const { sheet, notYet } = await readBookDay(tx, agencyId, day, localDateOf(clock.now()));
    if (notYet !== undefined) throw faults[notYet]();
    const closedByName = (await findOfficial(tx, officialId))?.name ?? "";
    await insertClosing(tx, { agencyId, day, closedBy: officialId, closedByName, closedAt: clock.now(), sheet: stored(sheet) });
    await work.announce(tx, { type: "payments.day-closed", subject: agencyId, agencyId, data: { day } });
  });
}

function stored({ fees, accounts, findings, corrections, ...sums }: DaySheet): StoredSheet {
  const { cash, transfers, gateways, refundsOwed, held, suspense, dueFromOthers, total } = sums;
  return {
    fees: fees.map((fee) => ({ ...fee, amount: String(fee.amount) })),
    sums: {
      ...{
        cash: String(cash),
        transfers: String(transfers),
        gateways: String(gateways),
        refundsOwed: String(refundsOwed),
        held: String(held),
      },
      ...{ suspense: String(suspense), dueFromOthers: String(dueFromOthers), total: String(total) },
    },
    accounts: accounts.map(({ bankAccount, opening, closing, books, open, unexplained }) => ({
      ...{ bankAccount, opening: String(opening), closing: String(closing), books: String(books) },
      ...{ open: String(open), unexplained: String(unexplained) },
    })),
    ...{ findings, corrections },
  };
}
