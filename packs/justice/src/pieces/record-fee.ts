import { choiceField, type Fee, type Field, fileField, type Paper, t } from "@motlan/catalogue/declare";

const GROUPS = [
  { value: "none", label: t("Không thuộc diện nào", "None of them") },
  { value: "student", label: t("Sinh viên", "A student") },
  { value: "merit", label: t("Người có công, cha mẹ, vợ chồng, con liệt sĩ", "A person of merit; a martyr's family") },
  { value: "child", label: t("Trẻ em", "A child") },
  { value: "elderly", label: t("Người cao tuổi", "An elderly person") },
  { value: "disabled", label: t("Người khuyết tật", "A person with a disability") },
  { value: "poor", label: t("Người thuộc hộ nghèo", "Of a poor household") },
  { value: "hard-place", label: t("Người ở xã đặc biệt khó khăn, biên giới, đảo", "Of a hard place, border or island") },
];

export const feeGroup: Field[] = [
  choiceField("spared", t("Bạn thuộc diện nào?", "Are you one of these?"), GROUPS),
  fileField("sparing.file", t("Giấy tờ chứng minh", "Proof"), { when: 'spared != null and spared != "none"' }),
];

export const feeGroupPaper: Paper = {
  id: "group",
  title: t("Giấy tờ chứng minh diện miễn, giảm phí", "Proof of the reduction"),
  when: 'spared != null and spared != "none"',
  field: "sparing.file",
  originals: 1,
  copies: 0,
};

/** Two hundred thousand; half for students and people of merit; nothing for five groups; from the third slip on five thousand each. */
export const recordFee: Fee = {
  id: "record",
  kind: "fee",
  title: t("Phí cung cấp thông tin lý lịch tư pháp", "Fee for a criminal record"),
  table: {
    hit: "C+",
    inputs: [
      { rule: "spared", label: t("Diện miễn, giảm", "Group") },
      { rule: "copies", label: t("Số phiếu", "Slips") },
    ],
    rows: [
      { tests: ['"none"', "-"], gives: "200000" },
      { tests: ['"student","merit"', "-"], gives: "100000" },
      { tests: ['"none","student","merit"', "> 2"], gives: "5000 * (copies - 2)", note: t("Từ phiếu thứ ba", "From the third slip") },
    ],
  },
  law: {
    act: "Thông tư 16/2025/TT-BTC (trước đây Thông tư 244/2016/TT-BTC)",
    note: t(
      "Mức 200.000 và 100.000 đồng theo Thông tư 244/2016; Thông tư 16/2025 đã thay nhưng chúng tôi chưa đối chiếu được từng mức.",
      "200,000 and 100,000 đồng are those of Circular 244/2016; Circular 16/2025 replaced it, its rates are not compared yet.",
    ),
  },
};
