import { getAgency, listHolders } from "@motlan/agencies";
import { issueDocument } from "@motlan/documents";
import { localDateOf, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { printedNumber } from "../domain/receipt/rules.ts";
import { faults } from "../faults.ts";
import { receiptNotice } from "../papers/receipt-notice.ts";
import { insertNotice, type ReceiptNotice, saveReceiptState } from "../store/receipts.ts";
import { lockReceiptFor, type ReceiptAct } from "./lock-receipt.ts";

export interface NoteReceipt extends ReceiptAct {
  readonly wrong: string;
  readonly correct: string;
}

/**
 * Tells of a minor mistake in a receipt (thông báo sai sót, 04/SS-CTĐT), which stays in force: a sealed notice says what is wrong and what is right.
 * @throws payments/receipt-not-found, payments/receipt-changed, payments/correction-not-here, payments/reason-needed, payments/mistake-needed
 */
export function noteReceipt(work: Work, input: NoteReceipt): Promise<ReceiptNotice> {
  return work.transaction(async (tx) => {
    const { receipt, reason, by } = await lockReceiptFor(work, tx, "notice", input);
    const { id: receiptId, agencyId, form, symbol } = receipt;
    const [wrong, correct] = [input.wrong.trim(), input.correct.trim()];
    if ([wrong, correct].some(({ length }) => length < 3 || length > 500)) throw faults["mistake-needed"]();
    const at = work.clock.now();
    const id = newId(at);
    const { name } = await getAgency(tx, agencyId);
    const holders = await listHolders(tx, { agencyId, on: localDateOf(at) });
    const role = holders.find(({ officialId }) => officialId === by.id)?.title.vi ?? "";
    const document = await issueDocument(work.as({ kind: "system", name: "payments.receipts", agencyId }), {
      requestKey: `payments:receipt-notice:${id}`,
      kind: "receipt-notice",
      name: { vi: "Thông báo biên lai điện tử có sai sót", en: "Notice of a mistake in a fee receipt" },
      template: receiptNotice,
      data: {
        ...{ agency: name.vi, role, official: by.name, form, symbol, receipt: printedNumber(receipt), wrong, correct, reason },
        ...{ issuedOn: localDateOf(receipt.at), madeOn: localDateOf(at) },
      },
      agency: { id: agencyId, name: name.vi },
      subject: { name: name.vi },
      owner: { kind: "payments-receipt", id: receiptId },
      signer: { officialId: by.id, name: by.name, role },
      number: { register: "TBSS", pattern: "{n}/{year}/TBSS" },
    });
    const notice = { id, receiptId, wrong, correct, reason, byOfficial: by.id, byName: by.name, at, documentId: document.id };
    await insertNotice(tx, notice);
    await saveReceiptState(tx, receipt);
    await work.announce(tx, { type: "payments.receipt-noted", subject: receiptId, agencyId, data: { receiptId, noticeId: id } });
    return notice;
  });
}
