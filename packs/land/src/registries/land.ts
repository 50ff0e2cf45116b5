import { defineRegistry } from "@motlan/registries/declare";

const LAW = "Luật Đất đai 31/2024/QH15";
const text = { type: "string", minLength: 1 } as const;
const maybe = { type: ["string", "null"] } as const;

/**
 * Certificates of land-use rights as they were issued (sổ địa chính): one record a certificate. A parcel is named by map sheet and number in its commune; the twelve-letter
 * parcel code of Circular 19/2026/TT-BNNMT comes from the map and may stand beside it.
 */
export const land = defineRegistry({
  code: "land",
  title: { vi: "Sổ địa chính, giấy chứng nhận quyền sử dụng đất", en: "Land book, certificates of land-use rights" },
  owner: { vi: "Văn phòng đăng ký đất đai", en: "Land registration office" },
  law: [LAW, "Nghị định 101/2024/NĐ-CP", "Nghị định 151/2025/NĐ-CP"],
  record: {
    type: "object",
    additionalProperties: false,
    required: ["entry", "certificate", "holder", "sheet", "parcel", "area", "on"],
    properties: {
      entry: text,
      /** Số phát hành printed on the certificate. */
      certificate: text,
      holder: {
        type: "object",
        additionalProperties: false,
        required: ["number", "name"],
        properties: { personId: maybe, number: text, name: text },
      },
      sheet: text,
      parcel: text,
      parcelCode: maybe,
      address: maybe,
      /** Square metres. */
      area: { type: "number" },
      purpose: maybe,
      term: maybe,
      why: maybe,
      on: text,
    },
  },
  concerns: ["holder.personId"],
  key: { name: "entry", path: "entry" },
  indexes: [
    { name: "holder", path: "holder.number", many: true },
    { name: "certificate", path: "certificate", many: true },
  ],
  purposes: [
    {
      code: "land-registration",
      title: { vi: "Đăng ký đất đai, cấp giấy chứng nhận", en: "Land registration" },
      law: LAW,
      fields: ["entry", "certificate", "holder", "sheet", "parcel", "parcelCode", "address", "area", "purpose", "term", "on"],
    },
  ],
});
