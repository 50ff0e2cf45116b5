import type { Field, Page } from "../domain/procedure.ts";
import { t } from "./words.ts";

/** What the population database says of the applicant: shown with its receipt, not asked. */
export const APPLICANT_FIELDS: readonly Field[] = [
  {
    name: "person.fullName",
    kind: "name",
    label: t("Họ, chữ đệm, tên", "Full name"),
    prefill: "applicant.fullName",
    prefilled: "locked",
  },
  {
    name: "person.personalNumber",
    kind: "personal-number",
    label: t("Số định danh cá nhân", "Personal number"),
    prefill: "applicant.personalNumber",
    prefilled: "locked",
  },
  {
    name: "person.dateOfBirth",
    kind: "date",
    label: t("Ngày, tháng, năm sinh", "Date of birth"),
    prefill: "applicant.dateOfBirth",
    prefilled: "locked",
  },
  {
    name: "person.residence",
    kind: "text",
    label: t("Nơi cư trú", "Residence"),
    prefill: "if applicant.residence.text != null then applicant.residence.text else applicant.residence.line",
    prefilled: "override",
    maxLength: 300,
  },
  {
    name: "person.phone",
    kind: "phone",
    label: t("Số điện thoại", "Telephone"),
    prefill: "applicant.phone",
    prefilled: "override",
  },
];

/** The page on which the applicant sees what is known of them; further questions about them may follow on it. */
export function applicantPage(...more: readonly Field[]): Page {
  return {
    id: "person",
    title: t("Thông tin của bạn", "About you"),
    intro: t(
      "Lấy từ Cơ sở dữ liệu quốc gia về dân cư. Bạn chỉ cần xem lại.",
      "Taken from the national population database. You only look it over.",
    ),
    fields: [...APPLICANT_FIELDS, ...more],
  };
}

/** Acting for oneself, or for somebody who authorised it. */
export const FOR_SELF = [{ value: "self", label: t("Cho tôi", "For myself") }];
export const FOR_SELF_OR_AUTHORISED = [
  ...FOR_SELF,
  { value: "authorised", label: t("Cho người đã ủy quyền cho tôi", "For somebody who authorised me") },
];
