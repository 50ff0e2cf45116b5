import { defineRegistry } from "@motlan/registries/declare";

const text = { type: "string", minLength: 1 } as const;
const maybe = { type: ["string", "null"] } as const;
const LAW = "Luật Nuôi con nuôi 52/2010/QH12";
const person = {
  type: ["object", "null"],
  additionalProperties: false,
  required: ["fullName"],
  properties: {
    ...{ personId: maybe, personalNumber: maybe, fullName: text, dateOfBirth: maybe, sex: maybe },
    ...{ ethnicity: maybe, nationality: maybe, residence: maybe },
  },
} as const;

/** Sổ đăng ký nuôi con nuôi of the commune (Law on Adoption, article 22). */
export const adoptions = defineRegistry({
  code: "adoptions",
  title: { vi: "Sổ đăng ký nuôi con nuôi", en: "Register of adoptions" },
  owner: { vi: "Ủy ban nhân dân cấp xã", en: "The commune" },
  law: [`${LAW}, Điều 22`],
  record: {
    type: "object",
    additionalProperties: false,
    required: ["entry", "agencyId", "number", "registeredOn", "child"],
    properties: {
      entry: text,
      agencyId: text,
      agencyName: text,
      number: text,
      registeredOn: { type: "string", format: "date" },
      child: { ...person, type: "object" },
      adopter: { ...person, type: "object" },
      spouse: person,
      relation: maybe,
    },
  },
  concerns: ["child.personId", "adopter.personId", "spouse.personId"],
  key: { name: "entry", path: "entry" },
  indexes: [
    { name: "child", path: "child.personalNumber", many: true },
    { name: "adopter", path: "adopter.personalNumber", many: true },
  ],
  purposes: [
    {
      code: "adoption",
      title: { vi: "Đăng ký, theo dõi việc nuôi con nuôi", en: "Registering and following adoptions" },
      law: `${LAW}, Điều 22, 23`,
      fields: ["entry", "number", "registeredOn", "agencyName", "child.fullName", "adopter.fullName"],
    },
  ],
});
