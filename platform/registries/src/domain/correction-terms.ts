import { localDate } from "@motlan/kernel";
import type { CorrectionTerms } from "./correction.ts";

/**
 * Seeing, correcting and copying: ten days, once ten more (NĐ 356/2025/NĐ-CP, Điều 5, read from a copy of the decree). That they are days of the calendar, whose
 * last moves off a day off, is our reading: unconfirmed. The receipt a person gets at once is the first answer that article wants within two working days.
 */
export const CORRECTION_TERMS: readonly [CorrectionTerms, ...CorrectionTerms[]] = [
  { from: localDate("2026-01-01"), days: 10, longer: 10, law: "Nghị định 356/2025/NĐ-CP, Điều 5" },
];
