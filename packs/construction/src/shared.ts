import { COMPLAINT_TO, law, localFee, type ProcedureVersion, t, uncompared, unconfirmed } from "@motlan/catalogue/declare";

export const BUILDING_LAW = "Luật Xây dựng 50/2014/QH13, sửa đổi bởi Luật 62/2020/QH14";
export const DECREE_175 = "Nghị định 175/2024/NĐ-CP, sửa đổi bởi Nghị định 14/2026/NĐ-CP";
export const RESOLUTION_66_18 = "Nghị quyết 66.18/2026/NQ-CP";
export const COMPETENT = unconfirmed(
  "Nghị định 140/2025/NĐ-CP",
  "Từ 1/7/2025 Ủy ban nhân dân cấp xã cấp phép công trình cấp III, IV và nhà ở riêng lẻ; số điều chưa dẫn được.",
  "Since 1 July 2025 communes permit works of classes III and IV and houses; the article is not confirmed.",
);

export const OF_CONSTRUCTION = {
  version: "2026-1",
  effective: { from: "2026-01-15" },
  field: t("Hoạt động xây dựng", "Construction"),
  complaint: COMPLAINT_TO.communeChair,
} satisfies Partial<ProcedureVersion>;

export const WHO_BUILDS: ProcedureVersion["applicant"] = {
  who: t("Chủ đầu tư: cá nhân, hộ gia đình, tổ chức", "The owner: people, households, organisations"),
  assurance: 2,
  actingFor: [
    { value: "self", label: t("Cho tôi, gia đình tôi", "For myself and my family") },
    { value: "organisation", label: t("Cho tổ chức tôi đại diện", "For an organisation I represent") },
  ],
};

/** The name in which one builds, where an organisation does. */
export const BUILDER_FIELDS: ProcedureVersion["pages"][number]["fields"] = [
  {
    name: "builder.name",
    kind: "text",
    label: t("Tên tổ chức", "Name of the organisation"),
    when: 'actingFor = "organisation"',
    maxLength: 200,
  },
  { name: "builder.code", kind: "code", format: "tax-code", label: t("Mã số thuế", "Tax code"), when: 'actingFor = "organisation"' },
];
export const BUILDER =
  'if actingFor = "organisation" then {name: builder.name, number: builder.code, address: person.residence} else {name: person.fullName, number: person.personalNumber, address: person.residence}';
export const OWNER =
  'if actingFor = "organisation" then {personId: null, number: builder.code, name: builder.name} else {personId: applicant.personId, number: applicant.personalNumber, name: person.fullName}';

export const permitFee = (id: string) =>
  localFee({
    id,
    kind: "charge",
    title: t("Lệ phí cấp giấy phép xây dựng", "Charge for the building permit"),
    law: uncompared("Thông tư 85/2019/TT-BTC", "Điều 5"),
  });

/** The permit one holds, for extending it or having it again. */
export const HELD_PERMIT: ProcedureVersion["known"] = [
  {
    name: "held",
    registry: "building-permits",
    by: "owner",
    find: 'if actingFor = "organisation" then builder.code else applicant.personalNumber',
    purpose: "building-permit",
    law: law(BUILDING_LAW),
  },
];

export const SIGNERS = ["chair", "vice-chair"];
