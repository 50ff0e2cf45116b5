import { choiceField, type Fee, type Field, fileField, type Page, type Paper, t, uncompared } from "@motlan/catalogue/declare";
import { CIRCULAR_75 } from "./laws.ts";

/** Circular 75/2022, article 4: whom the charge spares. */
const EXEMPTIONS = [
  { value: "none", label: t("Không thuộc diện nào", "None of them") },
  { value: "child", label: t("Trẻ em", "A child") },
  { value: "elderly", label: t("Người cao tuổi", "An elderly person") },
  { value: "disabled", label: t("Người khuyết tật", "A person with a disability") },
  { value: "merit", label: t("Người có công và thân nhân", "A person of merit or their family") },
  { value: "poor", label: t("Người thuộc hộ nghèo", "Of a poor household") },
  {
    value: "hard-place",
    label: t(
      "Dân tộc thiểu số ở xã đặc biệt khó khăn; người ở xã biên giới, đảo",
      "Of a minority in a hard place, a border commune or an island",
    ),
  },
  { value: "orphan", label: t("Từ 16 đến dưới 18 tuổi, mồ côi cả cha và mẹ", "An orphan aged 16 or 17") },
];

const LIST = t(
  "Danh sách diện miễn ghi theo hiểu biết, chưa đối chiếu với thông tư.",
  "The list of those spared is to our knowledge and not compared with the circular.",
);

/** Every group but the first, as a unary test: while nothing is answered nobody is spared. */
const SPARED = EXEMPTIONS.slice(1)
  .map(({ value }) => `"${value}"`)
  .join(",");

/** Whether one is spared. Asked, since the registers that know are not read here; what the database shows already needs no paper. */
export const exemptionPage: Page = {
  id: "exemption",
  title: t("Lệ phí", "The charge"),
  fields: [
    choiceField("exempt", t("Bạn thuộc diện nào dưới đây?", "Are you one of these?"), EXEMPTIONS),
    fileField("exemption.file", t("Giấy tờ chứng minh (nếu dữ liệu dân cư chưa có)", "Proof, where the database does not show it"), {
      when: 'exempt != null and exempt != "none"',
      required: "false",
    }) satisfies Field,
  ],
};

export const exemptionPaper: Paper = {
  id: "exemption",
  title: t("Giấy tờ chứng minh diện miễn lệ phí", "Proof of the exemption"),
  when: 'exempt != null and exempt != "none" and exemption.file != null',
  field: "exemption.file",
  originals: 0,
  copies: 1,
  law: { act: CIRCULAR_75, article: "Điều 4" },
};

interface ResidenceCharge {
  readonly title: ReturnType<typeof t>;
  /** Whole đồng online, and at the counter. */
  readonly online: number;
  readonly counter: number;
  /** FEEL: by how many it is counted; one filing by custom. */
  readonly each?: string;
  readonly when?: string;
  readonly id?: string;
}

/** Lệ phí đăng ký cư trú: less by half or so online; nothing for those whom article 4 spares. */
export function residenceCharge({ title, online, counter, each, when, id = "residence" }: ResidenceCharge): Fee {
  const times = (amount: number) => (each === undefined ? String(amount) : `${amount} * ${each}`);
  return {
    ...{ id, kind: "charge", title, ...(when !== undefined && { when }) },
    table: {
      hit: "F",
      inputs: [
        { rule: "exempt", label: t("Diện miễn", "Exemption") },
        { rule: "channel", label: t("Cách nộp", "Way of applying") },
      ],
      rows: [
        { tests: [SPARED, "-"], gives: "0", law: uncompared(CIRCULAR_75, "Điều 4", LIST) },
        { tests: ["-", '"online"'], gives: times(online) },
        { tests: ["-", "-"], gives: times(counter) },
      ],
    },
    law: uncompared(CIRCULAR_75, "Điều 5"),
  };
}
