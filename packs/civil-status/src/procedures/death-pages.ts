import { type Field, type Page, personFields, t } from "@motlan/catalogue/declare";

export const RELATIONS = [
  { value: "spouse", label: t("Vợ hoặc chồng", "Wife or husband") },
  { value: "child", label: t("Con", "Child") },
  { value: "parent", label: t("Cha hoặc mẹ", "Parent") },
  { value: "relative", label: t("Người thân khác", "Another relative") },
  { value: "organisation", label: t("Đại diện cơ quan, tổ chức (người mất không có thân nhân)", "For an organisation; no relatives") },
];

/** Who the applicant is to the person, and who died. */
export const deceasedPages: Page[] = [
  {
    id: "declarant",
    title: t("Bạn là ai của người đã mất?", "Who are you to the person who died?"),
    fields: [{ name: "relation", kind: "choice", label: t("Quan hệ", "Relation"), options: RELATIONS }],
  },
  {
    id: "deceased",
    title: t("Người đã mất", "The person who died"),
    intro: t(
      "Viết đúng số định danh, họ tên và ngày sinh thì phần còn lại được điền sẵn.",
      "Write number, name and date of birth as they are, and the rest is filled in.",
    ),
    fields: personFields({
      at: "deceased",
      of: t("của người đã mất", "of the person who died"),
      number: 'if relation = "spouse" then applicant.relatives.spouseNumber else null',
    }),
  },
];

/** When, where and of what. */
export const deathFields: Field[] = [
  {
    name: "death.on",
    kind: "date",
    label: t("Ngày mất", "Day of death"),
    checks: [
      { rule: "date(death.on) <= today", text: t("Ngày mất không được sau hôm nay.", "The day of death cannot be after today.") },
      {
        rule: "date(deceased.dateOfBirth) <= date(death.on)",
        text: t("Ngày mất không được trước ngày sinh.", "The day of death cannot be before the day of birth."),
      },
    ],
  },
  {
    name: "death.time",
    kind: "text",
    label: t("Giờ, phút mất (nếu biết)", "Hour and minute, if known"),
    hint: t("Ví dụ: 21 giờ 15 phút", "For instance: 21:15"),
    required: "false",
    maxLength: 40,
  },
  {
    name: "death.place",
    kind: "text",
    label: t("Nơi mất", "Place of death"),
    hint: t("Tên bệnh viện, hoặc số nhà, thôn, xã", "The hospital, or house, village and commune"),
    maxLength: 200,
  },
  { name: "death.cause", kind: "text", label: t("Nguyên nhân", "Cause"), required: "false", maxLength: 200 },
];

export const DEATH_DATA = {
  deceased:
    '{personalNumber: deceased.personalNumber, fullName: deceased.fullName, dateOfBirth: deceased.dateOfBirth, ethnicity: deceased.ethnicity, nationality: deceased.nationality, residence: deceased.residence, sex: if deceased.sex = "male" then "Nam" else "Nữ"}',
  death: "{on: death.on, time: death.time, place: death.place, cause: death.cause}",
  declarant: "{fullName: applicant.fullName}",
};
