import { type JsonObject, newId } from "@motlan/kernel";
import { defineRegistry } from "../declare.ts";

/** An invented registry for tests: members of a village library, with a guarantor for the young ones. */
export const libraryMembers = defineRegistry({
  code: "library-members",
  title: { vi: "Sổ bạn đọc thư viện", en: "Library members" },
  owner: { vi: "Thư viện thôn", en: "Village library" },
  law: ["Nội quy thư viện thôn (giả định)"],
  record: {
    type: "object",
    additionalProperties: false,
    required: ["card", "fullName", "personId"],
    properties: {
      card: { type: "string", pattern: "^[A-Z][0-9]+$" },
      fullName: { type: "string", minLength: 1 },
      personId: { type: "string", format: "uuid" },
      bornOn: { type: "string", format: "date" },
      phone: { type: "string" },
      address: { type: "object", properties: { line: { type: "string" }, commune: { type: "string" } } },
      guarantors: {
        type: "array",
        items: { type: "object", properties: { personId: { type: ["string", "null"] }, fullName: { type: "string" } } },
      },
    },
  },
  concerns: ["personId", "guarantors.personId"],
  key: { name: "card", path: "card" },
  indexes: [
    { name: "phone", path: "phone" },
    { name: "guarantor", path: "guarantors.personId", many: true },
  ],
  purposes: [
    {
      code: "lending",
      title: { vi: "Cho mượn sách", en: "Lending a book" },
      law: "Nội quy thư viện thôn (giả định), Điều 2",
      fields: ["card", "fullName", "address.commune", "guarantors.fullName"],
    },
  ],
});

/** Values of a member, told apart by the card. */
export function aMember(parts: JsonObject = {}): JsonObject {
  return {
    card: `A${Math.floor(Math.random() * 1e12)}`,
    fullName: "Nguyễn Thị Đào",
    personId: newId(),
    bornOn: "1990-05-01",
    address: { line: "Thôn 3", commune: "Xã Yên Lạc" },
    ...parts,
  };
}
