import { defineRegistry } from "@motlan/registries/declare";

const text = { type: "string", minLength: 1 } as const;
const maybe = { type: ["string", "null"] } as const;
const both = { type: "object", additionalProperties: false, required: ["vi", "en"], properties: { vi: text, en: text } } as const;
const bothOrNone = { ...both, type: ["object", "null"] } as const;
/** What agencies must make public of themselves. The article was not compared with the original (unconfirmed). */
const OPEN = "Luật Tiếp cận thông tin 104/2016/QH13, Điều 17";

/** A right that no kind of post has: what stands in these registers is written where it is true, in the agencies room. */
const NOBODY = { record: "offices.keep", amend: "offices.keep" } as const;

/** Authorities of the State: who they are and how they are reached. Codes that are ours say so (`codeOrigin`). */
export const agencyRegister = defineRegistry({
  code: "agencies",
  title: { vi: "Danh mục cơ quan nhà nước", en: "Register of agencies" },
  owner: { vi: "Bộ Nội vụ; Ủy ban nhân dân cấp tỉnh", en: "Ministry of Home Affairs; the province's People's Committee" },
  law: ["Quyết định 20/2020/QĐ-TTg", OPEN],
  record: {
    type: "object",
    additionalProperties: false,
    required: ["agencyId", "code", "codeOrigin", "name", "kind", "level"],
    properties: {
      /** Its id for life: a code may pass to whoever takes over. */
      agencyId: text,
      code: text,
      codeOrigin: { enum: ["official", "before-2025", "ours"] },
      name: both,
      kind: text,
      level: { enum: ["central", "province", "commune"] },
      placeId: maybe,
      underId: maybe,
      address: maybe,
      phone: maybe,
      hours: bothOrNone,
    },
  },
  concerns: [],
  key: { name: "agency", path: "agencyId" },
  indexes: [
    { name: "code", path: "code", many: true },
    { name: "name", path: "name.vi", many: true },
    { name: "place", path: "placeId", many: true },
    { name: "under", path: "underId", many: true },
  ],
  permissions: NOBODY,
  purposes: [
    {
      code: "public-facts",
      title: { vi: "Thông tin cơ quan được công khai", en: "What everyone may know of an agency" },
      law: OPEN,
      fields: ["agencyId", "code", "codeOrigin", "name", "kind", "level", "placeId", "underId", "address", "phone", "hours"],
    },
  ],
});

/** Who holds which post: the name, the post, the agency and since when. Nothing of the person beside. */
export const officialRegister = defineRegistry({
  code: "officials",
  title: { vi: "Danh mục cán bộ, công chức theo vị trí", en: "Register of officials by post" },
  owner: { vi: "Cơ quan sử dụng cán bộ, công chức", en: "The agency where the official serves" },
  law: [OPEN],
  record: {
    type: "object",
    additionalProperties: false,
    required: ["appointmentId", "name", "post", "agency", "since"],
    properties: {
      appointmentId: text,
      name: text,
      post: { type: "object", additionalProperties: false, required: ["kind", "title"], properties: { kind: text, title: both } },
      agency: { type: "object", additionalProperties: false, required: ["code", "name"], properties: { code: text, name: both } },
      since: { type: "string", format: "date" },
      phone: maybe,
    },
  },
  concerns: [],
  key: { name: "appointment", path: "appointmentId" },
  indexes: [
    { name: "agency", path: "agency.code", many: true },
    { name: "agencyName", path: "agency.name.vi", many: true },
    { name: "post", path: "post.title.vi", many: true },
    { name: "name", path: "name", many: true },
  ],
  permissions: NOBODY,
  purposes: [
    {
      code: "public-facts",
      title: { vi: "Thông tin cán bộ được công khai", en: "What everyone may know of an official" },
      law: OPEN,
      fields: ["appointmentId", "name", "post", "agency", "since", "phone"],
    },
  ],
});
