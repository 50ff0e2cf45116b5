import type { Field, Page } from "../domain/procedure.ts";
import { t } from "./words.ts";

/** Acting for an organisation one represents: enterprise, cooperative, school, parish. */
export const FOR_ORGANISATION = [{ value: "organisation", label: t("Cho tổ chức tôi đại diện", "For an organisation I represent") }];

/** What an organisation says of itself: name, tax code, head office and the signer's position. */
export const ORGANISATION_FIELDS: readonly Field[] = [
  { name: "organisation.name", kind: "text", label: t("Tên tổ chức", "Name of the organisation"), maxLength: 200 },
  {
    name: "organisation.taxCode",
    kind: "code",
    format: "tax-code",
    label: t("Mã số thuế (mã số doanh nghiệp)", "Tax code (enterprise number)"),
  },
  { name: "organisation.office", kind: "address", label: t("Địa chỉ trụ sở", "Head office") },
  {
    name: "organisation.position",
    kind: "text",
    label: t("Chức vụ của bạn trong tổ chức", "Your position there"),
    hint: t("Ví dụ: giám đốc, hiệu trưởng", "For example director, headmaster"),
    maxLength: 100,
  },
];

/** The organisation's page; further questions about it may follow. */
export function organisationPage(...more: readonly Field[]): Page {
  return { id: "organisation", title: t("Tổ chức", "The organisation"), fields: [...ORGANISATION_FIELDS, ...more] };
}
