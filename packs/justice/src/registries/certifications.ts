import { defineRegistry } from "@motlan/registries/declare";

const text = { type: "string", minLength: 1 } as const;
const maybe = { type: ["string", "null"] } as const;
const LAW = "Nghị định 23/2015/NĐ-CP";

const entry = {
  entry: text,
  agencyId: text,
  agencyName: text,
  number: text,
  registeredOn: { type: "string", format: "date" },
  person: {
    type: "object",
    additionalProperties: false,
    required: ["fullName"],
    properties: { personId: maybe, personalNumber: maybe, fullName: text },
  },
};
const NEEDS = ["entry", "agencyId", "number", "registeredOn", "person"];
const recordOf = (properties: Readonly<Record<string, unknown>>, needs: readonly string[]) => ({
  ...{ type: "object", additionalProperties: false, required: [...NEEDS, ...needs] },
  properties: { ...entry, ...properties },
});

/** Sổ chứng thực (Decree 23/2015, article 13): copies and signatures that the commune certified, each under its number of the year. */
export const certifications = defineRegistry({
  code: "certifications",
  title: { vi: "Sổ chứng thực", en: "Book of certifications" },
  owner: { vi: "Ủy ban nhân dân cấp xã", en: "The commune" },
  law: [`${LAW}, Điều 13, 14`],
  record: { type: "object", required: NEEDS, properties: entry },
  kinds: [
    {
      code: "copy",
      title: { vi: "Chứng thực bản sao từ bản chính", en: "Certified copy" },
      record: recordOf({ paper: text, issuer: maybe, pages: { type: "number" }, copies: { type: "number" } }, ["paper", "copies"]),
    },
    {
      code: "signature",
      title: { vi: "Chứng thực chữ ký", en: "Certified signature" },
      record: recordOf({ paper: text, mode: maybe, copies: { type: "number" } }, ["paper"]),
    },
  ],
  concerns: ["person.personId"],
  key: { name: "entry", path: "entry" },
  indexes: [{ name: "holder", path: "person.personalNumber", many: true }],
  purposes: [
    {
      code: "certification",
      title: { vi: "Tra cứu việc đã chứng thực", en: "Looking up what was certified" },
      law: `${LAW}, Điều 13`,
      fields: ["entry", "number", "registeredOn", "agencyName", "paper", "copies"],
    },
  ],
});
