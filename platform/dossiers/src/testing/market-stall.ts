import { defineProcedure } from "@motlan/catalogue/declare";

const rules = { act: "Nội quy chợ thôn (giả định)", article: "Điều 4" };
const t = (vi: string, en: string) => ({ vi, en });
const step = (id: string, task: ReturnType<typeof t>, post: string, hours: number) => ({
  id,
  task,
  post,
  hours,
  unit: t("Ban quản lý chợ", "Market board"),
});

/**
 * Xin chỗ bán hàng ở chợ: an invented procedure of the branching kind. Two officials look side by side, one fills in what was measured, the other may consult the
 * fire brigade; a large stall goes past the head as well; the deadline hangs on the case and may be extended once.
 */
export const marketStall = defineProcedure({
  code: "x.market-stall",
  version: "1",
  effective: { from: "2025-01-01" },
  title: t("Xin chỗ bán hàng ở chợ", "A stall on the market"),
  field: t("Ví dụ", "Example"),
  summary: t("Xin một chỗ bán hàng ở chợ thôn.", "Ask for a stall on the village market."),
  guide: [t("Nói bạn bán gì và cần chỗ rộng chừng nào.", "Say what you sell and how much room you need.")],
  law: [rules],
  applicant: { who: t("Ai cũng được", "Anyone"), assurance: 1, actingFor: [{ value: "self", label: t("Cho tôi", "For myself") }] },
  competence: { level: "commune", matter: "library", first: "applicant.residence.communeId", elsewhere: false, law: rules },
  eligibility: [
    {
      id: "adult",
      rule: 'date(applicant.dateOfBirth) + @"P18Y" <= today',
      text: t("Người xin chỗ phải đủ 18 tuổi.", "Whoever asks for a stall must be eighteen."),
      law: rules,
    },
  ],
  channels: [{ kind: "online", deadline: { count: 5, unit: "working-day" } }],
  cases: [
    { id: "food", title: t("Bán đồ ăn", "Food"), when: 'stall.sells = "food"', deadline: { count: 8, unit: "working-day" } },
    {
      id: "elsewhere",
      title: t("Tỉnh khác", "Another province"),
      when: 'agency.provinceCode != "01"',
      deadline: { count: 9, unit: "day" },
    },
  ],
  extension: { term: { count: 3, unit: "working-day" }, law: rules },
  known: [],
  pages: [
    {
      id: "stall",
      title: t("Chỗ bán hàng", "The stall"),
      fields: [
        {
          name: "stall.sells",
          kind: "choice",
          label: t("Bán gì", "What you sell"),
          options: [
            { value: "cloth", label: t("Vải vóc", "Cloth") },
            { value: "food", label: t("Đồ ăn", "Food") },
          ],
        },
      ],
    },
  ],
  papers: [],
  fees: [],
  steps: [
    { ...step("take-in", t("Tiếp nhận", "Take in"), "one-stop-clerk", 2), does: "take-in" },
    {
      ...step("site", t("Xem chỗ", "Look at the place"), "specialist", 8),
      does: "examine",
      parallel: "look",
      fields: [
        { name: "site.area", kind: "number", label: t("Diện tích (m²)", "Area (m²)"), min: 1, max: 100 },
        { name: "site.metOn", kind: "date", label: t("Ngày đo", "Measured on") },
        { name: "site.note", kind: "text", label: t("Ghi chú", "Note"), required: "false" },
        { name: "site.why", kind: "text", label: t("Vì sao rộng", "Why so large"), when: "site.area > 20" },
      ],
    },
    {
      ...step("safety", t("Xét an toàn", "Consider safety"), "civil-status-officer", 6),
      does: "examine",
      parallel: "look",
      consult: { whom: t("Đội chữa cháy", "The fire brigade"), term: { count: 1, unit: "working-day" }, silence: "agrees", law: rules },
    },
    {
      ...step("draft", t("Lập dự thảo", "Draft"), "specialist", 4),
      does: "draft",
      may: ["send-back", "extend", "stop", "consult"],
      consult: { whom: t("Trưởng thôn", "The village head"), term: { count: 1, unit: "working-day" }, silence: "reported" },
    },
    { ...step("head", t("Duyệt chỗ rộng", "Approve a large stall"), "head-of-division", 4), does: "examine", when: "site.area > 20" },
    { ...step("sign", t("Ký", "Sign"), "vice-chair", 4), does: "sign" },
    { ...step("seal", t("Đóng dấu", "Seal"), "node", 0), does: "seal" },
    { ...step("return", t("Trả kết quả", "Return"), "one-stop-clerk", 1), does: "return" },
  ],
  checklist: [{ id: "goods", text: t("Hàng bán rõ ràng", "The goods are clear") }],
  refusals: [{ id: "full", text: t("Chợ đã hết chỗ.", "The market is full."), law: rules }],
  effects: [],
  result: {
    kind: "stall-permit",
    title: t("Giấy cho phép bán hàng", "Stall permit"),
    template: {
      id: "testing/market-stall",
      title: "Giấy cho phép bán hàng",
      page: "A5-landscape",
      size: 13,
      blocks: [
        {
          kind: "national-header",
          agency: "{agency.name|upper}",
          number: "Số: {number}",
          placeAndDate: "{agency.place}, {issuedOn|longdate}",
        },
        { kind: "heading", text: "GIẤY CHO PHÉP BÁN HÀNG", size: 18 },
        {
          kind: "fields",
          rows: [[{ label: "Người bán", value: "{name|upper}", bold: true }], [{ label: "Diện tích", value: "{area} m²" }]],
        },
        { kind: "signature", columns: [{ title: ["{signer.title|upper}"], signs: "both", name: "{signer.name}" }] },
      ],
    },
    data: { name: "applicant.fullName", area: "site.area", issuedOn: "today" },
    signedBy: ["chair", "vice-chair"],
    notation: "GBH",
    delivery: ["online", "counter"],
  },
  complaint: { hears: t("Chủ tịch xã", "The chair"), term: { count: 30, unit: "day" }, law: rules },
});
