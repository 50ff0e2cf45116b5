import { defineRegistry } from "@motlan/registries/declare";

const LAW = "Luật Xây dựng 50/2014/QH13, sửa đổi bởi Luật 62/2020/QH14";
const text = { type: "string", minLength: 1 } as const;
const maybe = { type: ["string", "null"] } as const;

/** Building permits the communes issued, extended and issued again: one record an act, found by the owner or by the permit's number. */
export const buildingPermits = defineRegistry({
  code: "building-permits",
  title: { vi: "Sổ giấy phép xây dựng", en: "Book of building permits" },
  owner: { vi: "Ủy ban nhân dân cấp xã", en: "The commune's People's Committee" },
  law: [LAW, "Nghị định 175/2024/NĐ-CP"],
  record: {
    type: "object",
    additionalProperties: false,
    required: ["entry", "permit", "act", "owner", "on", "startBy"],
    properties: {
      entry: text,
      permit: text,
      act: { enum: ["new", "extended", "reissued"] },
      owner: {
        type: "object",
        additionalProperties: false,
        required: ["number", "name"],
        properties: { personId: maybe, number: text, name: text },
      },
      work: maybe,
      address: maybe,
      on: text,
      /** Building has to begin by then, or the permit is extended. */
      startBy: text,
      /** How many times it was extended. */
      extensions: { type: "number" },
    },
  },
  concerns: ["owner.personId"],
  key: { name: "entry", path: "entry" },
  indexes: [
    { name: "owner", path: "owner.number", many: true },
    { name: "permit", path: "permit", many: true },
  ],
  purposes: [
    {
      code: "building-permit",
      title: { vi: "Cấp, gia hạn, cấp lại giấy phép xây dựng", en: "Building permits" },
      law: LAW,
      fields: ["entry", "permit", "act", "owner", "work", "address", "on", "startBy", "extensions"],
    },
  ],
});
