import { defineProcedure } from "@motlan/catalogue/declare";
import { defineRegistry } from "@motlan/registries/declare";

const rules = { act: "Hương ước thôn (giả định)", article: "Điều 5" };
const t = (vi: string, en: string) => ({ vi, en });

/** The village's book of honour: an invented registry that the dossier's own agency keeps. */
export const honourBook = defineRegistry({
  code: "honour-book",
  title: t("Sổ vàng của thôn", "Village book of honour"),
  owner: t("Thôn", "Village"),
  law: ["Hương ước thôn (giả định)"],
  record: {
    type: "object",
    additionalProperties: false,
    required: ["entry", "name", "number"],
    properties: {
      entry: { type: "string" },
      name: { type: "string" },
      number: { type: "string" },
      badge: { type: "string" },
    },
  },
  concerns: [],
  key: { name: "entry", path: "entry" },
  indexes: [],
  purposes: [
    {
      code: "honour",
      title: t("Ghi sổ vàng", "Honouring"),
      law: "Hương ước thôn (giả định)",
      fields: ["entry", "name", "number", "badge"],
    },
  ],
});

/** The other owner, who gives badge numbers. */
export const BADGE_OFFICE = "badge-office";

const step = (id: string, task: ReturnType<typeof t>, post: string, hours: number) => ({
  id,
  task,
  post,
  hours,
  unit: t("Thôn", "Village"),
});

/**
 * Ghi tên vào sổ vàng: an invented procedure of the long kind. A draft that the applicant confirms, an entry in the agency's own book, a number that another
 * owner gives, a signature. No fee, nothing automatic.
 */
export const honour = defineProcedure({
  code: "x.honour",
  version: "1",
  effective: { from: "2025-01-01" },
  title: t("Ghi tên vào sổ vàng", "An entry in the book of honour"),
  field: t("Ví dụ", "Example"),
  summary: t("Ghi tên một người vào sổ vàng của thôn.", "Enter a name in the village's book of honour."),
  guide: [t("Viết tên và lý do.", "Write the name and the reason.")],
  law: [rules],
  applicant: { who: t("Ai cũng được", "Anyone"), assurance: 1, actingFor: [{ value: "self", label: t("Cho tôi", "For myself") }] },
  competence: { level: "commune", matter: "library", first: "applicant.residence.communeId", elsewhere: false, law: rules },
  channels: [{ kind: "online", deadline: { count: 2, unit: "working-day" } }],
  known: [],
  pages: [
    {
      id: "entry",
      title: t("Tên ghi sổ", "The entry"),
      fields: [
        { name: "entry.name", kind: "name", label: t("Họ tên ghi sổ", "Name to be entered") },
        { name: "entry.years", kind: "number", label: t("Số năm ở thôn", "Years in the village"), min: 1, max: 120 },
        { name: "entry.photo", kind: "file", label: t("Ảnh", "Photograph"), required: "false" },
      ],
    },
  ],
  papers: [{ id: "photo", title: t("Ảnh", "Photograph"), field: "entry.photo", originals: 0, copies: 1 }],
  fees: [],
  steps: [
    { ...step("take-in", t("Tiếp nhận", "Take in"), "one-stop-clerk", 2), does: "take-in" },
    { ...step("draft", t("Lập dự thảo", "Draft"), "civil-status-officer", 4), does: "draft" },
    { ...step("confirm", t("Xác nhận dự thảo", "Confirm"), "applicant", 0), does: "confirm", term: { count: 1, unit: "day" } },
    { ...step("record", t("Ghi sổ", "Record"), "civil-status-officer", 2), does: "record" },
    { ...step("sign", t("Ký", "Sign"), "vice-chair", 4), does: "sign" },
    { ...step("seal", t("Đóng dấu", "Seal"), "node", 0), does: "seal" },
    { ...step("return", t("Trả kết quả", "Return"), "one-stop-clerk", 1), does: "return" },
  ],
  checklist: [{ id: "name", text: t("Họ tên viết rõ", "The name is clear") }],
  refusals: [{ id: "stranger", text: t("Người này không phải người thôn.", "Not of this village."), law: rules }],
  effects: [
    {
      id: "entry",
      record: "honour-book",
      kind: "only",
      at: "record",
      number: "register",
      values: {
        entry: '"honour/" + dossier.agencyId + "/" + string(register.year) + "/" + string(register.number)',
        name: "entry.name",
        number: 'string(register.number) + "/" + string(register.year)',
        badge: "entry.badge",
      },
    },
    {
      id: "badge",
      command: "give-badge",
      to: BADGE_OFFICE,
      at: "record",
      values: { name: "entry.name", years: "entry.years" },
      answer: { badge: "entry.badge" },
      completes: "entry",
    },
  ],
  result: {
    kind: "honour-certificate",
    title: t("Giấy ghi danh", "Certificate of honour"),
    template: {
      id: "testing/honour",
      title: "Giấy ghi danh của {name}",
      page: "A5-landscape",
      size: 13,
      blocks: [
        {
          kind: "national-header",
          agency: "{agency.name|upper}",
          number: "Số: {entryNumber}",
          placeAndDate: "{agency.place}, {issuedOn|longdate}",
        },
        { kind: "heading", text: "GIẤY GHI DANH", size: 18 },
        { kind: "fields", rows: [[{ label: "Họ tên", value: "{name|upper}", bold: true }], [{ label: "Số hiệu", value: "{badge}" }]] },
        { kind: "signature", columns: [{ title: ["{signer.title|upper}"], signs: "both", name: "{signer.name}" }] },
      ],
    },
    data: {
      name: "entry.name",
      badge: "entry.badge",
      entryNumber: 'string(register.number) + "/" + string(register.year)',
      issuedOn: "today",
    },
    signedBy: ["chair", "vice-chair"],
    notation: "GGD",
    delivery: ["online", "counter"],
  },
  complaint: { hears: t("Chủ tịch xã", "The chair"), term: { count: 30, unit: "day" }, law: rules },
});
