import { type DecisionTable, type Option, t, uncompared } from "@motlan/catalogue/declare";
import { DECREE_20, STANDARD } from "../shared.ts";

/** Who may have the monthly allowance (Decree 20/2021, article 5); people of 75 and over are now in the social pension. */
export const GROUPS: readonly Option[] = [
  { value: "orphan", label: t("Trẻ dưới 16 tuổi không có nguồn nuôi dưỡng", "A child under 16 without support") },
  { value: "orphan-student", label: t("Người 16 đến 22 tuổi như trên, đang đi học", "Aged 16 to 22, as above, still studying") },
  { value: "hiv-child", label: t("Trẻ em nhiễm HIV thuộc hộ nghèo", "A child with HIV of a poor household") },
  { value: "single-parent", label: t("Người đơn thân nghèo đang nuôi con", "A poor single parent") },
  { value: "elder", label: t("Người 60 đến dưới 75 tuổi, hộ nghèo, không ai phụng dưỡng", "Aged 60 to 74, poor, with nobody to care") },
  { value: "disabled", label: t("Người khuyết tật nặng hoặc đặc biệt nặng", "Severely or most severely disabled") },
  { value: "hiv", label: t("Người nhiễm HIV thuộc hộ nghèo, không có thu nhập", "With HIV, poor and without income") },
  { value: "small-child", label: t("Trẻ dưới 3 tuổi hộ nghèo ở vùng đặc biệt khó khăn", "A child under 3, poor, in the hardest areas") },
];

export const DEGREES: readonly Option[] = [
  { value: "most-severe", label: t("Đặc biệt nặng", "Most severe") },
  { value: "severe", label: t("Nặng", "Severe") },
];

const AGE = "years and months duration(date(beneficiary.dateOfBirth), today)";
const times = (factor: number) => String(STANDARD * factor);

/** Mức trợ cấp: the standard times the factor of the group (Decree 20/2021, article 6). The disabled who are children or old have the higher one. */
export const ALLOWANCE: DecisionTable = {
  hit: "F",
  inputs: [
    { rule: "allowance.group", label: t("Đối tượng", "Group") },
    { rule: "allowance.degree", label: t("Mức độ khuyết tật", "Degree") },
    { rule: AGE, label: t("Tuổi", "Age") },
  ],
  rows: [
    { tests: ['"orphan"', "-", '< @"P4Y"'], gives: times(2.5) },
    { tests: ['"orphan"', "-", "-"], gives: times(1.5) },
    { tests: ['"orphan-student"', "-", "-"], gives: times(1.5) },
    { tests: ['"hiv-child"', "-", '< @"P4Y"'], gives: times(2.5) },
    { tests: ['"hiv-child"', "-", "-"], gives: times(2) },
    { tests: ['"single-parent"', "-", "-"], gives: `${times(1)} * allowance.children`, note: t("mỗi con một hệ số", "for each child") },
    { tests: ['"elder"', "-", "-"], gives: times(1.5) },
    { tests: ['"disabled"', '"most-severe"', '< @"P16Y", >= @"P60Y"'], gives: times(2.5) },
    { tests: ['"disabled"', '"most-severe"', "-"], gives: times(2) },
    { tests: ['"disabled"', '"severe"', '< @"P16Y", >= @"P60Y"'], gives: times(2) },
    { tests: ['"disabled"', '"severe"', "-"], gives: times(1.5) },
    { tests: ['"hiv"', "-", "-"], gives: times(1.5) },
    { tests: ['"small-child"', "-", "-"], gives: times(1.5) },
  ],
};
export const ARTICLE_5 = uncompared(DECREE_20, "Điều 5");
export const ARTICLE_6 = uncompared(
  DECREE_20,
  "Điều 6",
  t(
    "Hệ số từng nhóm ghi theo hiểu biết, chưa đối chiếu với văn bản.",
    "The factors of the groups are to our knowledge and not compared with the act.",
  ),
);
