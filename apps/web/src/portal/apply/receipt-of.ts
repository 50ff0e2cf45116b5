import type { FieldView } from "@motlan/forms";
import type { Language } from "@motlan/kernel";
import type { FieldReceiptProps } from "@motlan/ui";
import { sayDay } from "../show/say.ts";
import { APPLY } from "../texts/apply.ts";

export type ReceiptProps = Omit<FieldReceiptProps, "lang">;

/** The provenance line of a field: register, day, law, what the person said of it, and where to say that it is wrong. */
export function receiptOf(field: FieldView, lang: Language, wrongHref?: string): ReceiptProps | undefined {
  const { receipt, overridden, disputed, heldText, prefilled } = field;
  if (receipt === undefined) return undefined;
  const state = disputed ? "disputed" : overridden ? "overridden" : "unchecked";
  const contestable = wrongHref !== undefined && prefilled !== "offered";
  return {
    source: receipt.source[lang],
    updated: sayDay(new Date(receipt.recordedAt)),
    basis: receipt.law,
    state,
    ...(overridden && heldText !== undefined && { was: heldText[lang] }),
    ...(contestable && { disputeHref: wrongHref, disputeLabel: (overridden ? APPLY.changeAgain : APPLY.isWrong)[lang] }),
  };
}
