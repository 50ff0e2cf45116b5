import type { DocumentTemplate } from "../domain/template.ts";
import { apology04, apology04Now } from "./apology-04.ts";
import { controlSheet, dossierRegister } from "./control-and-register.ts";
import { digitalCopy } from "./digital-copy.ts";
import { feeReceipt } from "./fee-receipt.ts";
import { receipt01 } from "./receipt-01.ts";
import { refusal03 } from "./refusal-03.ts";
import { stopNotice } from "./stop-notice.ts";
import { supplement02 } from "./supplement-02.ts";

/** The forms that every one-stop desk gives out, whatever the sector. Result layouts are the packs'. */
export const BUILT_IN: ReadonlyMap<string, DocumentTemplate> = new Map(
  [receipt01, supplement02, refusal03, apology04, apology04Now, stopNotice, controlSheet, dossierRegister, feeReceipt, digitalCopy].map(
    (template) => [template.id, template],
  ),
);
