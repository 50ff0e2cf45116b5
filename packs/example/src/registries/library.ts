import { defineRegistry } from "@motlan/registries/declare";

/** The library's book of cards: one record a card. */
export const library = defineRegistry({
  code: "library",
  title: { vi: "Sổ thẻ mượn sách", en: "Book of library cards" },
  owner: { vi: "Thư viện thôn", en: "Village library" },
  law: ["Nội quy thư viện thôn (văn bản giả định để làm ví dụ)"],
  record: {
    type: "object",
    additionalProperties: false,
    required: ["card", "holder", "holderName", "size"],
    properties: {
      card: { type: "string" },
      holder: { type: "string" },
      holderName: { type: "string" },
      size: { enum: ["small", "large"] },
    },
  },
  concerns: [],
  key: { name: "card", path: "card" },
  indexes: [{ name: "holder", path: "holder", many: true }],
  purposes: [
    {
      code: "library-card",
      title: { vi: "Cấp thẻ mượn sách", en: "Issuing a library card" },
      law: "Nội quy thư viện thôn (văn bản giả định để làm ví dụ)",
      fields: ["card", "holderName", "size"],
    },
  ],
});
