import { type Fee, type Field, fileField, type Page, type Paper, t } from "@motlan/catalogue/declare";
import { LAW_ON_CIVIL_STATUS } from "../procedures/shared.ts";

const EXEMPT = '"merit","poor","disabled"';

/**
 * Lệ phí hộ tịch of the commune: set by the provincial People's Council; free for families of merit, poor households and people with a disability
 * (Law on Civil Status, article 11). While a province's own rate is not entered there is nothing to charge.
 */
export function provinceCharge(title: ReturnType<typeof t>, when?: string): Fee {
  return {
    ...{ id: "registration", kind: "charge", title, ...(when !== undefined && { when }) },
    table: {
      hit: "F",
      inputs: [{ rule: "exempt", label: t("Diện miễn lệ phí", "Exemption") }],
      rows: [
        { tests: [EXEMPT], gives: "0", law: { act: LAW_ON_CIVIL_STATUS, article: "Điều 11" } },
        { tests: ["-"], gives: "rate" },
      ],
    },
    rates: [],
    law: {
      act: "Luật Phí và lệ phí 97/2015/QH13",
      note: t(
        "Mức thu do Hội đồng nhân dân cấp tỉnh quyết định; tỉnh nào chưa nhập mức thì ở đây chưa thu.",
        "The provincial People's Council sets the rate; where a province's rate is not entered yet, nothing is charged here.",
      ),
    },
  };
}

/** Whether one of the exemptions holds. The State's registers of merit and poverty are not read here, so it is asked, and shown. */
export function exemptionPage(when?: string): Page {
  const fields: Field[] = [
    {
      name: "exempt",
      kind: "choice",
      label: t("Bạn có thuộc diện được miễn lệ phí không?", "Are you exempt from the charge?"),
      options: [
        { value: "none", label: t("Không", "No") },
        { value: "merit", label: t("Gia đình có công với cách mạng", "A family of merit to the revolution") },
        { value: "poor", label: t("Hộ nghèo", "A poor household") },
        { value: "disabled", label: t("Người khuyết tật", "A person with a disability") },
      ],
    },
    fileField("exemption.file", t("Giấy tờ cho thấy bạn thuộc diện miễn", "A paper that shows the exemption"), {
      when: 'exempt != null and exempt != "none"',
    }),
  ];
  return { id: "exemption", title: t("Lệ phí", "The charge"), fields, ...(when !== undefined && { when }) };
}

/** The paper that goes with it. */
export const exemptionPaper: Paper = {
  id: "exemption",
  title: t("Giấy tờ chứng minh diện miễn lệ phí", "Proof of the exemption"),
  when: 'exempt != null and exempt != "none"',
  field: "exemption.file",
  originals: 0,
  copies: 1,
  law: { act: LAW_ON_CIVIL_STATUS, article: "Điều 11" },
};
