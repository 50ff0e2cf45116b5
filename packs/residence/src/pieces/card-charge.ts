import { choiceField, type Fee, type Field, fileField, type Paper, t } from "@motlan/catalogue/declare";
import { CIRCULAR_73 } from "./laws.ts";

const EXEMPTIONS = [
  { value: "none", label: t("Không", "No") },
  { value: "child", label: t("Trẻ em", "A child") },
  { value: "merit", label: t("Người có công, thân nhân liệt sĩ", "A person of merit or a martyr's family") },
  { value: "disabled", label: t("Người khuyết tật", "A person with a disability") },
  { value: "poor", label: t("Hộ nghèo, dân tộc thiểu số ở xã đặc biệt khó khăn", "A poor household; a minority in a hard place") },
  { value: "orphan", label: t("Dưới 18 tuổi, mồ côi không nơi nương tựa", "An orphan under 18 with nobody") },
];

/** Every group but the first, as a unary test: while nothing is answered nobody is spared. */
const SPARED = EXEMPTIONS.slice(1)
  .map(({ value }) => `"${value}"`)
  .join(",");

/** Whether one is spared; the groups stand in the circular, the wording is ours. */
export const cardExemption: Field[] = [
  choiceField("exempt", t("Bạn thuộc diện được miễn lệ phí?", "Are you exempt from the charge?"), EXEMPTIONS),
  fileField("exemption.file", t("Giấy tờ chứng minh (nếu dữ liệu chưa có)", "Proof, where not known"), {
    when: 'exempt != null and exempt != "none"',
    required: "false",
  }),
];

export const cardExemptionPaper: Paper = {
  id: "exemption",
  title: t("Giấy tờ chứng minh diện miễn lệ phí", "Proof of the exemption"),
  when: 'exempt != null and exempt != "none" and exemption.file != null',
  field: "exemption.file",
  originals: 0,
  copies: 1,
};

/** Lệ phí căn cước: full in the ordinary, half from 1 July 2025 to 31 December 2026 (Circular 64/2025). `free` is FEEL for what costs nothing by its reason. */
export function cardCharge(title: ReturnType<typeof t>, full: number, free = "false"): Fee {
  return {
    ...{ id: "card", kind: "charge", title },
    table: {
      hit: "F",
      inputs: [
        { rule: free, label: t("Lý do không phải nộp", "A reason that costs nothing") },
        { rule: "exempt", label: t("Diện miễn", "Exemption") },
        { rule: "date(submittedOn)", label: t("Ngày nộp", "Day filed") },
      ],
      rows: [
        { tests: ["true", "-", "-"], gives: "0" },
        { tests: ["-", SPARED, "-"], gives: "0" },
        {
          tests: ["-", "-", '[date("2025-07-01")..date("2026-12-31")]'],
          gives: String(full / 2),
          note: t("Giảm một nửa đến hết ngày 31/12/2026", "Half until 31 December 2026"),
        },
        { tests: ["-", "-", "-"], gives: String(full) },
      ],
    },
    law: {
      act: CIRCULAR_73,
      note: t(
        "Mức thu và mức giảm theo danh mục quốc gia; danh sách diện miễn và lý do không phải nộp ghi theo hiểu biết của chúng tôi, chưa đối chiếu từng điều.",
        "Rate and reduction are the catalogue's; the groups and reasons that pay nothing are as we know them, not compared article by article.",
      ),
    },
  };
}
