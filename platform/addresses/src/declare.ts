import { defineRegistry } from "@motlan/registries/declare";

const PATTERN = "^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$";
/** A code as a record of another registry holds it. */
export const addressCode = { type: ["string", "null"], pattern: PATTERN } as const;

const text = { type: "string", minLength: 1 } as const;
/** Ours: no act on address codes was read, so the registry rests on the duty to number houses alone. */
const LAW = "Mã địa chỉ của Một Lần (chưa có quy định về cấu trúc mã); Luật Cư trú 68/2020/QH14, Điều 36";

/**
 * Address codes of buildings and dwellings (mã địa chỉ): a code that stays while names of streets and communes change. Ours; a point is in degrees (WGS 84). About nobody:
 * who lives there is in other registries, which hold the code.
 */
export const addresses = defineRegistry({
  code: "addresses",
  title: { vi: "Mã địa chỉ nhà và hộ", en: "Address codes of buildings and dwellings" },
  owner: { vi: "Công an cấp xã", en: "The commune's police" },
  law: [LAW],
  record: {
    type: "object",
    additionalProperties: false,
    required: ["code", "kind", "line", "find", "communeId", "since", "place"],
    properties: {
      code: { type: "string", pattern: PATTERN },
      kind: { enum: ["building", "dwelling"] },
      /** The building a dwelling is in. */
      partOf: { type: ["string", "null"] },
      /** House and street, village or hamlet; and the same without marks within its commune, to be found by. */
      line: text,
      find: text,
      /** The commune on the day the code was given; what became of it is known to whoever knows places. */
      communeId: text,
      since: { type: "string", format: "date" },
      place: text,
      lat: { type: ["number", "null"], minimum: 7, maximum: 24 },
      lon: { type: ["number", "null"], minimum: 102, maximum: 118 },
    },
  },
  concerns: [],
  key: { name: "code", path: "code" },
  indexes: [
    { name: "find", path: "find", many: true },
    { name: "commune", path: "communeId", many: true },
    { name: "building", path: "partOf", many: true },
  ],
  purposes: [
    {
      code: "place",
      title: { vi: "Biết mã địa chỉ ở đâu (công khai)", en: "Knowing where an address code is (open)" },
      law: LAW,
      fields: ["code", "kind", "partOf", "line", "find", "communeId", "since", "place", "lat", "lon"],
    },
  ],
  permissions: { record: "addresses.assign", amend: "addresses.assign" },
});
