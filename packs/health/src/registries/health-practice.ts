import { defineRegistry } from "@motlan/registries/declare";

const LAW = "Luật Khám bệnh, chữa bệnh 15/2023/QH15";
const text = { type: "string", minLength: 1 } as const;
const maybe = { type: ["string", "null"] } as const;
const facility = {
  type: "object",
  additionalProperties: false,
  required: ["code", "name"],
  properties: { code: text, name: text },
} as const;

/** Places of medical care the provincial Department of Health licensed, and who practises there. */
export const healthPractice = defineRegistry({
  code: "health-practice",
  title: { vi: "Sổ cơ sở khám bệnh, chữa bệnh và người hành nghề", en: "Register of clinics and practitioners" },
  owner: { vi: "Sở Y tế", en: "Provincial Department of Health" },
  law: [LAW, "Nghị định 96/2023/NĐ-CP"],
  record: { type: "object", required: ["entry"], properties: { entry: text } },
  kinds: [
    {
      code: "licence",
      title: { vi: "Giấy phép hoạt động", en: "Operating licence" },
      record: {
        type: "object",
        additionalProperties: false,
        required: ["entry", "licence", "facility", "kind", "on"],
        properties: {
          entry: text,
          licence: text,
          facility,
          kind: text,
          address: maybe,
          scope: maybe,
          beds: { type: ["number", "null"] },
          head: maybe,
          on: text,
        },
      },
    },
    {
      code: "practitioners",
      title: { vi: "Danh sách người hành nghề", en: "List of practitioners" },
      record: {
        type: "object",
        additionalProperties: false,
        required: ["entry", "at", "on"],
        properties: { entry: text, at: facility, joined: { type: ["array", "null"] }, left: { type: ["array", "null"] }, on: text },
      },
    },
  ],
  concerns: [],
  key: { name: "entry", path: "entry" },
  indexes: [
    { name: "facility", path: "facility.code", many: true },
    { name: "practisingAt", path: "at.code", many: true },
  ],
  purposes: [
    {
      code: "health-practice",
      title: { vi: "Cấp phép hoạt động, đăng ký hành nghề", en: "Licensing clinics, registering practitioners" },
      law: LAW,
      fields: ["entry", "licence", "facility", "kind", "address", "scope", "beds", "head", "on"],
    },
  ],
});
