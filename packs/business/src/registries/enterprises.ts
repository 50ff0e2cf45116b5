import { addressCode } from "@motlan/addresses/declare";
import { defineRegistry } from "@motlan/registries/declare";

const LAW = "Luật Doanh nghiệp 59/2020/QH14";
const DECREE = "Nghị định 168/2025/NĐ-CP";
const text = { type: "string", minLength: 1 } as const;
const maybe = { type: ["string", "null"] } as const;
const maybeDay = { type: ["string", "null"], format: "date" } as const;
const person = {
  type: "object",
  additionalProperties: false,
  required: ["fullName"],
  properties: { personId: maybe, personalNumber: maybe, fullName: text, position: maybe },
} as const;

/**
 * Enterprises as the provincial registration offices keep them (Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp). What is held are the members that the national sharing
 * platform's enterprise service gives (number, names, day of founding, capital, representatives, head office, lines of business, members). The number is the tax number
 * (TT 105/2020/TT-BTC, Điều 5), its last digit a check digit that is not examined here. Kinds and states are words of ours.
 */
export const enterprises = defineRegistry({
  code: "enterprises",
  title: { vi: "Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp", en: "National register of enterprises" },
  owner: { vi: "Bộ Tài chính; cơ quan đăng ký kinh doanh cấp tỉnh", en: "Ministry of Finance; provincial business registration offices" },
  law: [LAW, DECREE],
  record: {
    type: "object",
    additionalProperties: false,
    required: ["taxCode", "name", "legalForm", "foundedOn", "headOffice", "representatives", "status"],
    properties: {
      taxCode: { type: "string", pattern: "^[0-9]{10}$" },
      name: text,
      foreignName: maybe,
      shortName: maybe,
      legalForm: { enum: ["private", "one-member-limited", "limited", "joint-stock", "partnership"] },
      foundedOn: { type: "string", format: "date" },
      capital: { type: ["number", "null"], minimum: 0 },
      headOffice: {
        type: "object",
        additionalProperties: false,
        required: ["text"],
        properties: { communeId: maybe, communeCode: maybe, text, addressCode },
      },
      representatives: { type: "array", minItems: 1, items: person },
      lines: {
        type: "array",
        items: {
          type: "object",
          additionalProperties: false,
          required: ["code", "name"],
          properties: { code: text, name: text, isMain: { type: "boolean" } },
        },
      },
      members: { type: "array", items: person },
      status: { enum: ["active", "suspended", "dissolving", "dissolved"] },
      suspendedFrom: maybeDay,
      suspendedTo: maybeDay,
      dissolvedOn: maybeDay,
    },
  },
  concerns: ["representatives.personId", "members.personId"],
  key: { name: "taxCode", path: "taxCode" },
  indexes: [
    { name: "representative", path: "representatives.personalNumber", many: true },
    { name: "name", path: "name", many: true },
    { name: "address", path: "headOffice.addressCode", many: true },
  ],
  purposes: [
    {
      code: "enterprise",
      title: { vi: "Giải quyết thủ tục của doanh nghiệp", en: "Procedures of enterprises" },
      law: `${LAW}; ${DECREE}`,
      fields: [
        ...["taxCode", "name", "foreignName", "shortName", "legalForm", "foundedOn", "capital", "headOffice", "lines", "status"],
        ...["suspendedFrom", "suspendedTo", "dissolvedOn", "representatives.fullName", "representatives.position"],
      ],
    },
    {
      code: "public-facts",
      title: { vi: "Thông tin doanh nghiệp được công khai", en: "What everyone may know of an enterprise" },
      law: `${LAW}, Điều 33`,
      fields: ["taxCode", "name", "legalForm", "foundedOn", "headOffice.text", "lines", "status", "representatives.fullName"],
    },
  ],
});
