import { defineRegistry } from "@motlan/registries/declare";

const LAW = "Nghị định 125/2024/NĐ-CP; Nghị định 142/2025/NĐ-CP";
const text = { type: "string", minLength: 1 } as const;
const maybe = { type: ["string", "null"] } as const;

/** Independent preschools the commune founded or allowed, and children it admitted to a secondary school. */
export const schooling = defineRegistry({
  code: "schooling",
  title: { vi: "Sổ cơ sở mầm non độc lập và tuyển sinh lớp 6", en: "Book of independent preschools and admissions" },
  owner: { vi: "Ủy ban nhân dân cấp xã", en: "The commune's People's Committee" },
  law: [LAW, "Thông tư 30/2024/TT-BGDĐT"],
  record: { type: "object", required: ["entry"], properties: { entry: text } },
  kinds: [
    {
      code: "preschool",
      title: { vi: "Cơ sở giáo dục mầm non độc lập", en: "Independent preschool" },
      record: {
        type: "object",
        additionalProperties: false,
        required: ["entry", "name", "kind", "address", "on"],
        properties: {
          entry: text,
          name: text,
          kind: text,
          address: text,
          classes: { type: ["number", "null"] },
          children: { type: ["number", "null"] },
          founder: { type: ["object", "null"], properties: { personId: maybe, fullName: maybe } },
          on: text,
        },
      },
    },
    {
      code: "admission",
      title: { vi: "Tuyển sinh lớp 6", en: "Admission to grade 6" },
      record: {
        type: "object",
        additionalProperties: false,
        required: ["entry", "pupil", "school", "year", "on"],
        properties: {
          entry: text,
          pupil: {
            type: "object",
            additionalProperties: false,
            required: ["personalNumber", "fullName"],
            properties: { personId: maybe, personalNumber: text, fullName: text },
          },
          school: text,
          year: text,
          on: text,
        },
      },
    },
  ],
  concerns: ["founder.personId", "pupil.personId"],
  key: { name: "entry", path: "entry" },
  indexes: [{ name: "pupil", path: "pupil.personalNumber", many: true }],
  purposes: [
    {
      code: "schooling",
      title: { vi: "Tuyển sinh, quản lý cơ sở mầm non", en: "Admissions and preschools" },
      law: LAW,
      fields: ["entry", "name", "kind", "pupil", "school", "year", "on"],
    },
  ],
});
