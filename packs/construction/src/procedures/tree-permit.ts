import {
  applicantPage,
  commonSteps,
  dayText,
  defineProcedure,
  everyChannel,
  fileField,
  inWords,
  law,
  t,
  unnumbered,
} from "@motlan/catalogue/declare";
import { treePermit as template } from "../results/permits.ts";
import { BUILDER, BUILDER_FIELDS, OF_CONSTRUCTION, SIGNERS, WHO_BUILDS } from "../shared.ts";

const DECREE_258 = "Nghị định 258/2025/NĐ-CP";
const WHY = [
  { value: "dead", label: t("Cây chết, đổ gãy, nguy hiểm", "Dead, fallen or dangerous") },
  { value: "sick", label: t("Cây sâu bệnh, già cỗi", "Sick or old") },
  { value: "works", label: t("Vướng công trình xây dựng", "In the way of works") },
  { value: "replace", label: t("Thay bằng cây phù hợp hơn", "To be replaced") },
];
const ACTS = [
  { value: "fell", label: t("Chặt hạ", "Fell") },
  { value: "move", label: t("Dịch chuyển", "Move") },
];
const PROTECTED = "trees.protected = true";

/** Cấp giấy phép chặt hạ, dịch chuyển cây xanh (1.002693). */
export const treePermit = defineProcedure({
  ...OF_CONSTRUCTION,
  code: "1.002693",
  effective: { from: "2025-10-09" },
  field: t("Hạ tầng kỹ thuật", "Infrastructure"),
  title: t("Cấp giấy phép chặt hạ, dịch chuyển cây xanh", "Permit to fell or move trees"),
  summary: t(
    "Cây trên đường phố, công viên hay trong khuôn viên thuộc diện quản lý: xin phép trước khi chặt hoặc dời.",
    "Trees of streets, parks and listed grounds: ask before felling or moving them.",
  ),
  guide: [
    t("Chụp ảnh rõ từng cây.", "Photograph each tree clearly."),
    t("10 ngày làm việc; cây thuộc danh mục bảo tồn thì 20 ngày.", "Ten working days; twenty for listed trees."),
    t(
      "Cây đổ gãy gây nguy hiểm được xử lý ngay, làm thủ tục sau.",
      "A fallen tree that endangers people is dealt with at once, papers later.",
    ),
  ],
  law: [law(DECREE_258), law("Luật Quy hoạch đô thị và nông thôn 47/2024/QH15")],
  applicant: WHO_BUILDS,
  competence: { level: "commune", matter: "infrastructure", first: "trees.place.communeId", elsewhere: false, law: law(DECREE_258) },
  channels: everyChannel(10),
  cases: [
    {
      id: "protected",
      title: t("Có cây thuộc danh mục cần bảo tồn", "A listed tree is among them"),
      when: PROTECTED,
      deadline: { count: 20, unit: "working-day" },
      law: law(DECREE_258),
    },
  ],
  known: [],
  pages: [
    applicantPage(...BUILDER_FIELDS),
    {
      id: "trees",
      title: t("Cây xanh", "The trees"),
      fields: [
        { name: "trees.place", kind: "address", label: t("Cây ở đâu?", "Where do they stand?") },
        {
          name: "trees.list",
          kind: "group",
          label: t("Từng cây", "Each tree"),
          group: {
            title: t("Cây", "Tree"),
            least: 1,
            most: 50,
            items: [
              {
                name: "species",
                kind: "text",
                label: t("Loài cây", "Species"),
                hint: t("Ví dụ: xà cừ, phượng", "For example mahogany, flame tree"),
                maxLength: 60,
              },
              { name: "diameter", kind: "number", label: t("Đường kính gốc (cm)", "Diameter at the foot (cm)"), min: 1, max: 500 },
              { name: "height", kind: "number", label: t("Chiều cao (m)", "Height (m)"), min: 1, max: 80 },
              { name: "act", kind: "choice", label: t("Xin phép", "What is asked"), options: ACTS },
            ],
          },
        },
        { name: "trees.why", kind: "choice", label: t("Lý do", "Reason"), options: WHY },
        { name: "trees.protected", kind: "yes-no", label: t("Có cây thuộc danh mục cần bảo tồn?", "Is any of them listed?") },
        fileField("trees.photo", t("Ảnh hiện trạng", "Photos as they stand")),
        {
          name: "trees.from",
          kind: "date",
          label: t("Dự kiến làm từ ngày", "From"),
          checks: [{ rule: "date(trees.from) >= date(submittedOn)", text: t("Ngày làm không thể trước hôm nay.", "Not before today.") }],
        },
      ],
    },
  ],
  papers: [
    { id: "photo", title: t("Ảnh chụp hiện trạng cây", "Photos"), field: "trees.photo", originals: 0, copies: 1, law: law(DECREE_258) },
  ],
  fees: [],
  steps: commonSteps({
    examiner: "specialist",
    checker: "head-of-division",
    signer: "vice-chair",
    unit: t("Phòng Kinh tế, Hạ tầng và Đô thị", "Division of economy, infrastructure and urban affairs"),
    hours: { takeIn: 2, examine: 28, check: 4, sign: 4, handOver: 2 },
    task: {
      examine: t("Xem cây tại chỗ", "Look at the trees"),
      sign: t("Ký giấy phép", "Sign"),
      handOver: t("Trả giấy phép", "Hand over"),
    },
    fields: [
      { name: "decided.until", kind: "date", label: t("Hoàn thành trước ngày", "To be done by") },
      { name: "decided.conditions", kind: "text", label: t("Yêu cầu khi thực hiện", "Conditions"), maxLength: 300 },
    ],
  }).map((step) =>
    step.id === "examine"
      ? {
          ...step,
          consult: {
            whom: t("Sở Xây dựng (cây cần bảo tồn)", "Department of Construction (listed trees)"),
            term: { count: 5, unit: "working-day" as const },
            silence: "reported" as const,
            law: law(DECREE_258),
          },
        }
      : step,
  ),
  checklist: [
    { id: "seen", text: t("Đã xem cây tại chỗ", "The trees were looked at") },
    { id: "listed", text: t("Đã hỏi ý kiến về cây bảo tồn", "Asked about listed trees"), when: PROTECTED },
  ],
  refusals: [
    {
      id: "sound",
      text: t("Cây khỏe, không có lý do phải chặt hoặc dời.", "The tree is sound; no reason to fell or move it."),
      law: unnumbered(DECREE_258),
    },
  ],
  effects: [],
  result: {
    kind: "tree-permit",
    title: t("Giấy phép chặt hạ, dịch chuyển cây xanh", "Permit to fell or move trees"),
    template,
    data: {
      issuedOn: "today",
      owner: `(${BUILDER}).name`,
      place: "trees.place.text",
      why: inWords("trees.why", WHY),
      trees: `for tree in trees.list return {species: tree.species, diameter: tree.diameter, height: tree.height, act: ${inWords("tree.act", ACTS)}}`,
      period: `"từ ngày " + ${dayText("trees.from")} + " đến hết ngày " + ${dayText("decided.until")}`,
      conditions: "decided.conditions",
    },
    signedBy: SIGNERS,
    notation: "GP-CX",
    delivery: ["online", "counter", "post"],
  },
});
