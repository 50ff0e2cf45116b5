import { COMPLAINT_TO, type Field, FOR_ORGANISATION, law, type ProcedureVersion, t } from "@motlan/catalogue/declare";

export const MEDICAL_LAW = "Luật Khám bệnh, chữa bệnh 15/2023/QH15";
export const DECREE_96 = "Nghị định 96/2023/NĐ-CP, sửa đổi bởi Nghị định 42/2025/NĐ-CP, Nghị định 148/2025/NĐ-CP";
export const DEPARTMENT = t("Phòng Nghiệp vụ Y, Sở Y tế", "Medical division, Department of Health");

export const OF_HEALTH = {
  version: "2026-1",
  effective: { from: "2025-07-01" },
  field: t("Khám bệnh, chữa bệnh", "Medical care"),
  complaint: COMPLAINT_TO.director,
} satisfies Partial<ProcedureVersion>;

export const OF_A_FACILITY: ProcedureVersion["applicant"] = {
  who: t("Cơ sở khám bệnh, chữa bệnh", "Places of medical care"),
  assurance: 2,
  actingFor: FOR_ORGANISATION,
};

/** Người hành nghề: each with the licence to practise, its scope and the hours here. */
export const practitioners = (name: string, label: ReturnType<typeof t>, more: Partial<Field> = {}): Field => ({
  name,
  kind: "group",
  label,
  group: {
    title: t("Người hành nghề", "Practitioner"),
    least: 1,
    most: 200,
    items: [
      { name: "fullName", kind: "name", label: t("Họ, chữ đệm, tên", "Full name") },
      { name: "licence", kind: "text", label: t("Số giấy phép hành nghề", "Licence to practise"), maxLength: 40 },
      { name: "scope", kind: "text", label: t("Phạm vi hành nghề", "Scope"), maxLength: 200 },
      {
        name: "hours",
        kind: "text",
        label: t("Thời gian làm việc", "Hours"),
        hint: t("Ví dụ: thứ Hai đến thứ Sáu, 8 giờ đến 17 giờ", "For example Monday to Friday, 8 to 17"),
        maxLength: 120,
      },
    ],
  },
  ...more,
});

export const HEALTH_DEPARTMENT: ProcedureVersion["competence"] = {
  level: "province",
  matter: "health-practice",
  first: "facility.address.communeId",
  elsewhere: false,
  law: law(MEDICAL_LAW),
};
