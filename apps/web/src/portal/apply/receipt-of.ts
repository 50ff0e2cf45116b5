import type { FieldView, Receipt } from "@motlan/forms";
import type { Language } from "@motlan/kernel";
import type { FieldReceiptProps } from "@motlan/ui";
import { sayDay } from "../show/say.ts";
import { APPLY } from "../texts/apply.ts";

export type ReceiptProps = Omit<FieldReceiptProps, "lang">;

/** The provenance line of a field: register, day, law, what the person said of it, and where to say that it is wrong. */
export function receiptOf(field: FieldView, lang: Language, wrongHref?: string): ReceiptProps | undefined {
  const { overridden, disputed, heldText, prefilled } = field;
  const receipt = field.receipt ?? field.waived?.receipt;
  if (receipt === undefined) return undefined;
  const state = disputed ? "disputed" : overridden ? "overridden" : "unchecked";
  const contestable = wrongHref !== undefined && field.waived === undefined && prefilled !== "offered";
  return {
    ...sourceReceipt(receipt, lang),
    state,
    ...(overridden && heldText !== undefined && { was: heldText[lang] }),
    ...(contestable && { disputeHref: wrongHref, disputeLabel: (overridden ? APPLY.changeAgain : APPLY.isWrong)[lang] }),
  };
}

/** Where a record came from, without what the person said of it. */
export function sourceReceipt({ source, recordedAt, law }: Receipt, lang: Language): ReceiptProps {
  return { source: source[lang], updated: sayDay(new Date(recordedAt)), basis: law };
}
