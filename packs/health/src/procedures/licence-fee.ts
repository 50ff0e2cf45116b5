import { law, type Option, type ProcedureVersion, t } from "@motlan/catalogue/declare";

/** Hình thức tổ chức of a place of medical care. */
export const FACILITIES: readonly Option[] = [
  { value: "hospital", label: t("Bệnh viện", "Hospital") },
  { value: "polyclinic", label: t("Phòng khám đa khoa", "Polyclinic") },
  { value: "maternity", label: t("Nhà hộ sinh", "Maternity home") },
  { value: "family", label: t("Cơ sở y học gia đình", "Family medicine") },
  { value: "specialist", label: t("Phòng khám chuyên khoa, liên chuyên khoa", "Specialist clinic") },
  { value: "dental", label: t("Phòng khám răng hàm mặt", "Dental clinic") },
  { value: "nutrition", label: t("Phòng khám dinh dưỡng", "Nutrition clinic") },
  { value: "traditional", label: t("Phòng khám, phòng chẩn trị y học cổ truyền", "Traditional medicine") },
  { value: "station", label: t("Trạm y tế", "Health station") },
  { value: "other", label: t("Hình thức khác", "Another form") },
];

const REDUCED = '<= date("2026-12-31")';
const GROUPS: readonly (readonly [tests: string, reduced: number])[] = [
  ['"hospital"', 5_250_000],
  ['"polyclinic", "maternity", "family"', 2_850_000],
  ['"traditional", "station"', 1_550_000],
  ["-", 2_150_000],
];

/** Phí thẩm định: halved until 31 December 2026 (Circular 64/2025/TT-BTC), then those of Circular 59/2023/TT-BTC. */
export const licenceFee: ProcedureVersion["fees"][number] = {
  id: "appraisal",
  kind: "fee",
  title: t("Phí thẩm định cấp giấy phép hoạt động", "Fee for appraisal of the licence"),
  table: {
    hit: "F",
    inputs: [
      { rule: "facility.kind", label: t("Hình thức tổ chức", "Form") },
      { rule: "date(submittedOn)", label: t("Ngày nộp", "Day of applying") },
    ],
    rows: [
      ...GROUPS.map(([tests, reduced]) => ({
        tests: [tests, REDUCED],
        gives: String(reduced),
        note: t("Giảm một nửa đến hết năm 2026", "Halved until the end of 2026"),
        law: law("Thông tư 64/2025/TT-BTC"),
      })),
      ...GROUPS.map(([tests, reduced]) => ({
        tests: [tests, "-"],
        gives: String(reduced * 2),
        note: t("Mức đầy đủ, gấp đôi mức đã giảm; cần đối chiếu biểu", "The full amount, twice the reduced; compare the schedule"),
        law: law("Thông tư 59/2023/TT-BTC"),
      })),
    ],
  },
  law: law("Thông tư 59/2023/TT-BTC"),
};
