import { addressCode } from "@motlan/addresses/declare";
import { defineRegistry } from "@motlan/registries/declare";

const LAW = "Luật Cư trú 68/2020/QH14";
const FIELDS = "Nghị định 62/2021/NĐ-CP, Điều 9";
const text = { type: "string", minLength: 1 } as const;
const maybe = { type: ["string", "null"] } as const;
const number = { type: "string", pattern: "^[0-9]{12}$" } as const;
const maybeDay = { type: ["string", "null"], format: "date" } as const;

/**
 * Households with their residence (hộ gia đình trong Cơ sở dữ liệu về cư trú): head, members with their relation to the head, the dwelling. The groups of data follow
 * NĐ 62/2021/NĐ-CP, Điều 9; left out: occupation, criminal records, where somebody stays for a night. The file's number is ours: how it is built was not found.
 */
export const households = defineRegistry({
  code: "households",
  title: { vi: "Hộ gia đình trong Cơ sở dữ liệu về cư trú", en: "Households in the residence database" },
  owner: { vi: "Công an cấp xã; Bộ Công an quản lý chung", en: "The commune's police, under the Ministry of Public Security" },
  law: [LAW, FIELDS],
  record: {
    type: "object",
    additionalProperties: false,
    required: ["file", "head", "members", "residence"],
    properties: {
      file: text,
      head: {
        type: "object",
        additionalProperties: false,
        required: ["personalNumber", "fullName"],
        properties: { personId: maybe, personalNumber: number, fullName: text },
      },
      members: {
        type: "array",
        minItems: 1,
        items: {
          type: "object",
          additionalProperties: false,
          required: ["personalNumber", "fullName", "relation"],
          properties: {
            personId: maybe,
            personalNumber: number,
            fullName: text,
            relation: text,
            kind: { enum: ["permanent", "temporary"] },
            since: maybeDay,
            until: maybeDay,
          },
        },
      },
      residence: {
        type: "object",
        additionalProperties: false,
        required: ["communeId", "communeCode", "line"],
        properties: { communeId: text, communeCode: text, line: text, text, addressCode },
      },
    },
  },
  concerns: ["head.personId", "members.personId"],
  key: { name: "file", path: "file" },
  indexes: [
    { name: "head", path: "head.personalNumber", many: true },
    { name: "member", path: "members.personalNumber", many: true },
    { name: "address", path: "residence.addressCode", many: true },
  ],
  purposes: [
    {
      code: "residence",
      title: { vi: "Đăng ký, quản lý cư trú", en: "Registering residence" },
      law: `${LAW}, Điều 36`,
      fields: ["file", "head", "members", "residence"],
    },
    {
      code: "public-service",
      title: { vi: "Giải quyết thủ tục hành chính", en: "Settling a public service" },
      law: `${LAW}, Điều 36; Nghị định 118/2025/NĐ-CP`,
      fields: ["file", "head.fullName", "members.fullName", "members.relation", "residence"],
    },
  ],
});
