import { defineRegistry } from "@motlan/registries/declare";

const LAW = "Nghị định 168/2025/NĐ-CP";
const text = { type: "string", minLength: 1 } as const;
const maybe = { type: ["string", "null"] } as const;
const owner = {
  type: "object",
  additionalProperties: false,
  required: ["personalNumber", "fullName"],
  properties: { personId: maybe, personalNumber: text, fullName: text },
} as const;

/**
 * Household businesses as the communes registered them (Cơ sở dữ liệu về đăng ký hộ kinh doanh): one record a registration, and one for each later act: change,
 * suspension, resumption, end, certificate issued again.
 */
export const householdBusiness = defineRegistry({
  code: "household-business",
  title: { vi: "Cơ sở dữ liệu về đăng ký hộ kinh doanh", en: "Register of household businesses" },
  owner: { vi: "Cơ quan đăng ký kinh doanh cấp xã", en: "The commune's business registration office" },
  law: [LAW],
  record: { type: "object", required: ["entry"], properties: { entry: text } },
  kinds: [
    {
      code: "registration",
      title: { vi: "Đăng ký thành lập", en: "Registration" },
      record: {
        type: "object",
        additionalProperties: false,
        required: ["entry", "certificate", "owner", "name", "address", "registeredOn"],
        properties: {
          entry: text,
          certificate: text,
          owner,
          name: text,
          address: text,
          capital: { type: ["number", "null"] },
          lines: { type: ["array", "null"] },
          members: { type: ["array", "null"] },
          registeredOn: text,
          agencyName: maybe,
        },
      },
    },
    {
      code: "act",
      title: { vi: "Thay đổi, tạm ngừng, tiếp tục, cấp lại", en: "Change, suspension, resumption, reissue" },
      record: {
        type: "object",
        additionalProperties: false,
        required: ["entry", "certificate", "act", "by"],
        properties: { entry: text, certificate: text, act: text, by: owner, from: maybe, to: maybe, details: maybe },
      },
    },
    {
      code: "end",
      title: { vi: "Chấm dứt hoạt động", en: "End" },
      record: {
        type: "object",
        additionalProperties: false,
        required: ["entry", "certificate", "formerOwner", "endedOn"],
        properties: { entry: text, certificate: text, formerOwner: owner, endedOn: text },
      },
    },
  ],
  concerns: ["owner.personId", "by.personId", "formerOwner.personId"],
  key: { name: "entry", path: "entry" },
  indexes: [
    { name: "owner", path: "owner.personalNumber", many: true },
    { name: "formerOwner", path: "formerOwner.personalNumber", many: true },
    { name: "certificate", path: "certificate", many: true },
  ],
  purposes: [
    {
      code: "household-business",
      title: { vi: "Giải quyết thủ tục của hộ kinh doanh", en: "Procedures of household businesses" },
      law: LAW,
      fields: ["entry", "certificate", "owner", "name", "address", "capital", "registeredOn", "agencyName", "formerOwner", "endedOn"],
    },
  ],
});
