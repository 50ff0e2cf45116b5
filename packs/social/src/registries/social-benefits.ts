import { defineRegistry } from "@motlan/registries/declare";

const LAW = "Nghị định 20/2021/NĐ-CP; Nghị định 147/2025/NĐ-CP";
const text = { type: "string", minLength: 1 } as const;
const maybe = { type: ["string", "null"] } as const;

/**
 * What the communes decided for people who need support (Cơ sở dữ liệu về trợ giúp xã hội): monthly allowances, social pensions, funeral support, certificates of
 * disability. One record a decision.
 */
export const socialBenefits = defineRegistry({
  code: "social-benefits",
  title: { vi: "Sổ quyết định trợ giúp xã hội", en: "Book of social-protection decisions" },
  owner: { vi: "Ủy ban nhân dân cấp xã", en: "The commune's People's Committee" },
  law: [LAW],
  record: {
    type: "object",
    additionalProperties: false,
    required: ["entry", "act", "beneficiary", "on"],
    properties: {
      entry: text,
      act: text,
      /** The group or degree by which it was decided. */
      group: maybe,
      beneficiary: {
        type: "object",
        additionalProperties: false,
        required: ["personalNumber", "fullName"],
        properties: { personId: maybe, personalNumber: text, fullName: text },
      },
      /** Whole đồng; a month for allowances, once for funerals. */
      amount: { type: ["number", "null"] },
      on: text,
      from: maybe,
      agencyName: maybe,
    },
  },
  kinds: [
    { code: "allowance", title: { vi: "Trợ cấp xã hội hằng tháng", en: "Monthly social allowance" } },
    { code: "pension", title: { vi: "Trợ cấp hưu trí xã hội", en: "Social pension" } },
    { code: "funeral", title: { vi: "Hỗ trợ mai táng", en: "Funeral support" } },
    { code: "disability", title: { vi: "Giấy xác nhận khuyết tật", en: "Certificate of disability" } },
  ],
  concerns: ["beneficiary.personId"],
  key: { name: "entry", path: "entry" },
  indexes: [{ name: "beneficiary", path: "beneficiary.personalNumber", many: true }],
  purposes: [
    {
      code: "social-protection",
      title: { vi: "Giải quyết chế độ trợ giúp xã hội", en: "Deciding on social protection" },
      law: LAW,
      fields: ["entry", "act", "group", "beneficiary", "amount", "on", "from"],
    },
    {
      code: "proactive",
      title: { vi: "Dịch vụ công chủ động: xem có việc gì sắp đến hạn với bạn", en: "Proactive services: what is coming up for you" },
      law: "Nghị định 224/2026/NĐ-CP, Điều 16, 17",
      fields: ["entry", "act", "beneficiary"],
    },
  ],
});
