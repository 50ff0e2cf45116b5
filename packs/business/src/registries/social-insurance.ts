import { defineRegistry } from "@motlan/registries/declare";

const LAW = "Luật Bảo hiểm xã hội 41/2024/QH15";
const text = { type: "string", minLength: 1 } as const;
const maybe = { type: ["string", "null"] } as const;

/** Who takes part in compulsory social insurance through which unit, since when and on what income: one record a registration. */
export const socialInsurance = defineRegistry({
  code: "social-insurance",
  title: { vi: "Sổ đăng ký tham gia bảo hiểm xã hội", en: "Register of participation in social insurance" },
  owner: { vi: "Cơ quan bảo hiểm xã hội", en: "The social-insurance office" },
  law: [LAW],
  record: {
    type: "object",
    additionalProperties: false,
    required: ["entry", "unit", "owner", "on"],
    properties: {
      entry: text,
      unit: {
        type: "object",
        additionalProperties: false,
        required: ["code", "name", "taxCode"],
        properties: { code: text, name: text, taxCode: text },
      },
      owner: {
        type: "object",
        additionalProperties: false,
        required: ["personalNumber", "fullName"],
        properties: { personId: maybe, personalNumber: text, fullName: text },
      },
      /** Đồng a month on which the owner's own contribution is reckoned; none where they do not take part. */
      ownerBase: { type: ["number", "null"] },
      workers: { type: ["array", "null"] },
      on: text,
    },
  },
  concerns: ["owner.personId"],
  key: { name: "entry", path: "entry" },
  indexes: [{ name: "owner", path: "owner.personalNumber", many: true }],
  purposes: [
    {
      code: "social-insurance-participation",
      title: { vi: "Đăng ký, điều chỉnh tham gia bảo hiểm xã hội", en: "Registering and changing participation" },
      law: LAW,
      fields: ["entry", "unit", "owner", "ownerBase", "workers", "on"],
    },
  ],
});
