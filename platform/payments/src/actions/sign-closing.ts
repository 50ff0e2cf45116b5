import { getAgency, listHolders } from "@motlan/agencies";
import { issueDocument } from "@motlan/documents";
import { formatDateTime } from "@motlan/formats";
import { type LocalDate, localDateOf, may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { closingSheet, closingSheetData } from "../papers/closing-sheet.ts";
import { lockClosing, saveSigned } from "../store/closings.ts";

/**
 * A second person signs the sheet of a closed day; it becomes a sealed document. Said again, the same document.
 * @throws payments/not-yours, payments/closing-not-found, payments/same-signer
 */
export function signClosing(work: Work, day: LocalDate): Promise<{ readonly documentId: string }> {
  return work.transaction(async (tx) => {
    const { actor, clock } = work;
    if (actor.kind !== "official" || !may(actor, "payments.sign-closing", actor.agencyId)) throw faults["not-yours"]();
    const { agencyId, officialId } = actor;
    const closing = await lockClosing(tx, agencyId, day);
    if (closing === undefined) throw faults["closing-not-found"]();
    if (closing.documentId !== null) return { documentId: closing.documentId };
    if (closing.closedBy === officialId) throw faults["same-signer"]();
    const { name } = await getAgency(tx, agencyId);
    const signer = await signerOf(work, agencyId, officialId);
    const people = { agency: name.vi, signer: signer.name, role: signer.role, signedOn: localDateOf(clock.now()) };
    const { id: documentId } = await issueDocument(work.as({ kind: "system", name: "payments.closing", agencyId }), {
      requestKey: `payments:closing:${day}`,
      kind: "payments-closing",
      name: { vi: "Phiếu khóa sổ thu phí, lệ phí", en: "Closing sheet of fees" },
      template: closingSheet,
      data: closingSheetData(closing, { ...people, closedAt: formatDateTime(closing.closedAt) }),
      agency: { id: agencyId, name: name.vi },
      subject: { name: name.vi },
      owner: { kind: "payments-books", id: agencyId },
      signer,
      number: { register: "PKS", pattern: "{n}/{year}/PKS" },
    });
    await saveSigned(tx, closing, { by: officialId, at: clock.now(), documentId });
    await work.announce(tx, { type: "payments.day-signed", subject: agencyId, agencyId, data: { day, documentId } });
    return { documentId };
  });
}

async function signerOf({ db, clock }: Work, agencyId: string, officialId: string) {
  const holders = await listHolders(db, { agencyId, on: localDateOf(clock.now()) });
  const holder = holders.find((one) => one.officialId === officialId);
  return { officialId, name: holder?.name ?? "", role: holder?.title.vi ?? "" };
}
