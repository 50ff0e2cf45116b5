import { defineRegistry } from "@motlan/registries/declare";

const LAW = "Luật Bảo hiểm y tế 25/2008/QH12, sửa đổi bởi Luật 51/2024/QH15";
const text = { type: "string", minLength: 1 } as const;
const maybe = { type: ["string", "null"] } as const;

/** Health-insurance cards the social-insurance offices issued: whose, of which group, for which clinic, until when. */
export const healthInsurance = defineRegistry({
  code: "health-insurance",
  title: { vi: "Sổ cấp thẻ bảo hiểm y tế", en: "Register of health-insurance cards" },
  owner: { vi: "Cơ quan bảo hiểm xã hội", en: "The social-insurance office" },
  law: [LAW, "Nghị định 188/2025/NĐ-CP"],
  record: {
    type: "object",
    additionalProperties: false,
    required: ["entry", "number", "insured", "group", "from"],
    properties: {
      entry: text,
      /** Ten digits, the social-insurance number. */
      number: text,
      insured: {
        type: "object",
        additionalProperties: false,
        required: ["personalNumber", "fullName"],
        properties: { personId: maybe, personalNumber: text, fullName: text },
      },
      group: text,
      /** Per cent of the cost that is paid. */
      share: { type: ["number", "null"] },
      clinic: maybe,
      from: text,
      to: maybe,
    },
  },
  concerns: ["insured.personId"],
  key: { name: "entry", path: "entry" },
  indexes: [
    { name: "insured", path: "insured.personalNumber", many: true },
    { name: "to", path: "to", many: true },
  ],
  purposes: [
    {
      code: "health-insurance-card",
      title: { vi: "Cấp, đổi thẻ bảo hiểm y tế", en: "Issuing health-insurance cards" },
      law: LAW,
      fields: ["entry", "number", "insured", "group", "share", "clinic", "from", "to"],
    },
    {
      code: "proactive",
      title: { vi: "Dịch vụ công chủ động: xem có việc gì sắp đến hạn với bạn", en: "Proactive services: what is coming up for you" },
      law: "Nghị định 224/2026/NĐ-CP, Điều 16, 17",
      fields: ["number", "insured", "group", "share", "clinic", "from", "to"],
    },
  ],
});
