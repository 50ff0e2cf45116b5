import { readDocument } from "@motlan/documents";
import { isFault } from "@motlan/kernel";
import { askForStatements, closeDay, paymentFaults, readDay, readStatementFile, signClosing, takeStatement } from "@motlan/payments";
import type { Answer, Visit } from "../../frame/types.ts";
import { MONEY } from "../texts/money.ts";
import { dayOf, pathOf } from "./day-of.ts";
import { showDay } from "./day-page.tsx";

/** Takes the bank's file and goes to the day it speaks of. */
export async function statementAct(visit: Visit): Promise<Answer> {
  const { files, lang, work } = visit;
  const file = files.find(({ field }) => field === "file");
  if (file === undefined || file.bytes.length === 0) return showDay(visit, [{ name: "file", message: MONEY.needFile[lang] }]);
  return orAgain(visit, "file", async () => {
    const statement = readStatementFile(file.bytes);
    await takeStatement(work, statement);
    return `${pathOf(statement.day)}?xong=statement`;
  });
}

/** Has the bank asked now; the answer comes a moment later. */
export function askBankAct(visit: Visit): Promise<Answer> {
  return orAgain(visit, undefined, async () => {
    await askForStatements(visit.work, dayOf(visit));
    return `${pathOf(dayOf(visit))}?xong=bank-asked`;
  });
}

export function closeAct(visit: Visit): Promise<Answer> {
  return orAgain(visit, undefined, async () => {
    await closeDay(visit.work, dayOf(visit));
    return `${pathOf(dayOf(visit))}?xong=books-closed`;
  });
}

export function signAct(visit: Visit): Promise<Answer> {
  return orAgain(visit, undefined, async () => {
    await signClosing(visit.work, dayOf(visit));
    return `${pathOf(dayOf(visit))}?xong=books-signed`;
  });
}

/** The signed sheet of a day. */
export async function sheetFile(visit: Visit): Promise<Answer> {
  const { closing, agencyId } = await readDay(visit.work, dayOf(visit));
  if (closing === undefined || closing.documentId === null) throw paymentFaults["closing-not-found"]();
  const mayRead = (of: { readonly owner: { readonly id: string } }) => of.owner.id === agencyId;
  const { document, bytes } = await readDocument(visit.work, closing.documentId, mayRead);
  return { bytes: Buffer.from(bytes), type: "application/pdf", name: `${document.name.vi} ${closing.day}.pdf`, inline: true };
}

/** Does it and goes on; a refusal is said on the day's page. */
async function orAgain(visit: Visit, name: string | undefined, act: () => Promise<string>): Promise<Answer> {
  try {
    return { redirect: await act() };
  } catch (error) {
    if (!isFault(error) || error.status === 404 || error.status >= 500 || error.code === "payments/not-yours") throw error;
    const about = Object.entries(error.about).reduce(
      (text, [key, value]) => text.replaceAll(`{${key}}`, String(value)),
      error.text[visit.lang],
    );
    return showDay(visit, [{ ...(name !== undefined && { name }), message: about }], error.status);
  }
}
