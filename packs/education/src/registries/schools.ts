import { addressCode } from "@motlan/addresses/declare";
import { defineRegistry } from "@motlan/registries/declare";

const LAW = "Luật Giáo dục 43/2019/QH14";
const text = { type: "string", minLength: 1 } as const;
const maybe = { type: ["string", "null"] } as const;

/** Schools of general education and kindergartens. Codes are ours: how the education database numbers schools was not found. Pupils are in the register of schooling. */
export const schools = defineRegistry({
  code: "schools",
  title: { vi: "Danh mục cơ sở giáo dục mầm non, phổ thông", en: "Kindergartens and schools" },
  owner: {
    vi: "Ủy ban nhân dân cấp xã; Sở Giáo dục và Đào tạo",
    en: "The commune's People's Committee; provincial Department of Education",
  },
  law: [LAW, "Nghị định 88/2026/NĐ-CP"],
  record: {
    type: "object",
    additionalProperties: false,
    required: ["code", "name", "level", "address"],
    properties: {
      code: text,
      name: text,
      level: { enum: ["kindergarten", "primary", "lower-secondary", "upper-secondary", "combined"] },
      isPublic: { type: "boolean" },
      address: {
        type: "object",
        additionalProperties: false,
        required: ["communeId", "text"],
        properties: { communeId: text, communeCode: maybe, text, addressCode },
      },
      head: maybe,
      foundedOn: { type: ["string", "null"], format: "date" },
    },
  },
  concerns: [],
  key: { name: "code", path: "code" },
  indexes: [
    { name: "name", path: "name", many: true },
    { name: "commune", path: "address.communeId", many: true },
    { name: "address", path: "address.addressCode", many: true },
  ],
  purposes: [
    {
      code: "public-facts",
      title: { vi: "Thông tin trường được công khai", en: "What everyone may know of a school" },
      law: LAW,
      fields: ["code", "name", "level", "isPublic", "address", "head", "foundedOn"],
    },
  ],
});
