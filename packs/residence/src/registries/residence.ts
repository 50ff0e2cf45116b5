import { defineRegistry } from "@motlan/registries/declare";

const text = { type: "string", minLength: 1 } as const;
const maybe = { type: ["string", "null"] } as const;
const number = { type: "string", pattern: "^[0-9]{12}$" } as const;
const NEEDS = ["entry", "agencyId", "number", "registeredOn", "person"];
const LAW = "Luật Cư trú 68/2020/QH14";

const record = {
  type: "object",
  additionalProperties: false,
  required: NEEDS,
  properties: {
    entry: text,
    agencyId: text,
    agencyName: text,
    number: text,
    registeredOn: { type: "string", format: "date" },
    person: {
      type: "object",
      additionalProperties: false,
      required: ["personalNumber", "fullName"],
      properties: { personId: maybe, personalNumber: number, fullName: text, dateOfBirth: maybe },
    },
    /** The address it is about, in words. */
    place: maybe,
    communeId: maybe,
    reason: maybe,
    /** First and last day, where it holds for a time. */
    from: { type: ["string", "null"], format: "date" },
    until: { type: ["string", "null"], format: "date" },
    others: { type: ["array", "null"], items: { type: "object" } },
  },
} as const;

const KINDS = [
  ["permanent", "Thường trú", "Permanent residence"],
  ["permanent-removed", "Xóa đăng ký thường trú", "Permanent residence removed"],
  ["temporary", "Tạm trú", "Temporary residence"],
  ["temporary-extended", "Gia hạn tạm trú", "Temporary residence extended"],
  ["temporary-removed", "Xóa đăng ký tạm trú", "Temporary residence removed"],
  ["household", "Tách hộ", "Household divided"],
  ["adjustment", "Điều chỉnh thông tin", "Data adjusted"],
  ["absence", "Tạm vắng", "Absence"],
  ["stay", "Lưu trú", "Stay"],
] as const;

/** What the commune police settle of residence, entry by entry (Law on Residence, article 36): the node's own book beside the ministry's database. */
export const residence = defineRegistry({
  code: "residence",
  title: { vi: "Sổ đăng ký cư trú của Công an cấp xã", en: "Residence book of the commune police" },
  owner: { vi: "Công an cấp xã", en: "Commune police" },
  law: [`${LAW}, Điều 32, 36`],
  record,
  kinds: KINDS.map(([code, vi, en]) => ({ code, title: { vi, en } })),
  concerns: ["person.personId"],
  key: { name: "entry", path: "entry" },
  indexes: [{ name: "holder", path: "person.personalNumber", many: true }],
  purposes: [
    {
      code: "residence",
      title: { vi: "Đăng ký, quản lý cư trú", en: "Registering residence" },
      law: `${LAW}, Điều 36`,
      fields: ["entry", "number", "registeredOn", "place", "from", "until", "agencyName"],
    },
  ],
});
