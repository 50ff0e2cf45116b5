import { t, tableFormula, unconfirmed } from "@motlan/catalogue/declare";

/** Lương tối thiểu vùng from 1 January 2026, by region; the ceiling of the benefit is five of them. */
const MINIMUM_WAGES = { "1": 5_310_000, "2": 4_730_000, "3": 4_140_000, "4": 3_700_000 } as const;
export const WAGES_LAW = unconfirmed(
  "Nghị định 293/2025/NĐ-CP",
  "Mức lương tối thiểu vùng từ 1/1/2026 ghi theo hiểu biết của chúng tôi, cần đối chiếu.",
  "The regional minimum wages of 2026 are to our knowledge; compare.",
);

/** Số tháng hưởng: three for twelve to thirty-six months paid, one more for each further twelve, twelve at most (Law on Employment 2025, article 39). */
export const MONTHS = "min(12, 3 + floor(max(0, benefit.paidMonths - 36) / 12))";

const CEILING = tableFormula({
  hit: "U",
  inputs: [{ rule: "benefit.region", label: t("Vùng", "Region") }],
  rows: Object.entries(MINIMUM_WAGES).map(([region, wage]) => ({ tests: [`"${region}"`], gives: String(wage * 5) })),
});

/** Mức hưởng: sixty per cent of the average wage of the last six months, five regional minimum wages at most. */
export const MONTHLY = `min(floor(benefit.averageWage * 0.6), ${CEILING})`;
