import { createHash } from "node:crypto";
import type { Language } from "@motlan/kernel";
import { linesOf, linesToSign, type Seal, sealedText, textToSign } from "../domain/seal.ts";
import type { FormView } from "../domain/view.ts";

/**
 * What a person sees before they submit, bound by one hash to the answers, the version of the law and the fee (Law on E-Transactions 20/2023/QH15, article 22: a
 * signature must show any later change). Pure.
 */
export function sealOf(view: FormView, lang: Language): Seal {
  const lines = linesOf(view, lang);
  return { lines, hash: hashOf(sealedText(view, lang, lines)) };
}

/** The same for the other parties: all of the form but their own signatures. Pure. */
export function sealToSign(view: FormView, lang: Language): Seal {
  const lines = linesToSign(view, lang);
  const signatures = view.review.flatMap(({ fields }) => fields.filter(({ kind }) => kind === "signatures").map(({ name }) => name));
  return { lines, hash: hashOf(textToSign(view, lang, lines, signatures)) };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}
