import {
  applicantPage,
  COMPLAINT_TO,
  choiceField,
  dayText,
  defineProcedure,
  everyChannel,
  fileField,
  inWords,
  law,
  type Step,
  t,
  UNITS,
  unconfirmed,
  unnumbered,
} from "@motlan/catalogue/declare";
import { preschoolDecision } from "../results/education-papers.ts";

const DECREE_125 = "Nghị định 125/2024/NĐ-CP";
const DECREE_142 = "Nghị định 142/2025/NĐ-CP";
const DIVISION = t("Phòng Văn hóa – Xã hội", "Division of culture and social affairs");
const KINDS = [
  { value: "private", label: t("Tư thục", "Private") },
  { value: "community", label: t("Dân lập", "Community") },
  { value: "public", label: t("Công lập", "Public") },
];
const NOT_PUBLIC = 'school.kind != "public"';
const SIZE = unconfirmed(DECREE_125, "Tối đa 7 nhóm, lớp: cần đối chiếu số điều.", "Seven groups or classes at most: compare the article.");

const steps: Step[] = [
  {
    ...{ id: "take-in", does: "take-in", task: t("Tiếp nhận hồ sơ", "Take the dossier in"), unit: UNITS.counter },
    ...{ post: "one-stop-clerk", hours: 4 },
  },
  {
    ...{ id: "papers", does: "examine", task: t("Thẩm định hồ sơ", "Examine the papers"), unit: DIVISION, post: "specialist" },
    ...{ hours: 24, parallel: "assessment" },
  },
  {
    id: "inspect",
    does: "examine",
    task: t("Kiểm tra thực tế cơ sở", "Inspect the place"),
    unit: DIVISION,
    post: "specialist",
    hours: 24,
    parallel: "assessment",
    fields: [
      { name: "inspected.on", kind: "date", label: t("Ngày kiểm tra", "Day of inspection"), prefill: "today", prefilled: "override" },
      {
        name: "inspected.capacity",
        kind: "number",
        label: t("Số trẻ tối đa theo diện tích", "Children the rooms allow"),
        min: 1,
        max: 500,
      },
      { name: "inspected.finding", kind: "long-text", label: t("Kết luận kiểm tra", "Finding"), maxLength: 2000 },
    ],
    gives: t("Biên bản kiểm tra", "Record of inspection"),
  },
  {
    id: "check",
    does: "examine",
    task: t("Trình dự thảo quyết định", "Put up the draft"),
    unit: DIVISION,
    post: "head-of-division",
    hours: 8,
  },
  { id: "sign", does: "sign", task: t("Ký quyết định", "Sign the decision"), unit: UNITS.leaders, post: "chair", hours: 8 },
  { id: "seal", does: "seal", task: t("Đóng dấu (ký số)", "Set the seal"), unit: UNITS.node, post: "node", hours: 0 },
  { id: "return", does: "return", task: t("Trả quyết định", "Hand over"), unit: UNITS.counter, post: "one-stop-clerk", hours: 4 },
];

/** Thành lập hoặc cho phép thành lập cơ sở giáo dục mầm non độc lập (1.012971). */
export const preschool = defineProcedure({
  code: "1.012971",
  version: "2026-1",
  effective: { from: "2025-07-01" },
  title: t("Thành lập cơ sở giáo dục mầm non độc lập", "Founding an independent preschool"),
  field: t("Giáo dục mầm non", "Preschool education"),
  summary: t(
    "Mở nhóm trẻ, lớp mẫu giáo độc lập. Xã xem hồ sơ, đến tận nơi kiểm tra và quyết định trong 8 ngày làm việc.",
    "Open a nursery group or kindergarten class. The commune looks at papers and place and decides in eight working days.",
  ),
  guide: [
    t(
      "Phòng học phải an toàn, đủ diện tích, có bếp và nhà vệ sinh cho trẻ.",
      "Rooms must be safe and large enough, with kitchen and toilets for children.",
    ),
    t("Giấy tờ đất đã có trong cơ sở dữ liệu thì không phải nộp lại.", "Land papers already in the database need not be handed in."),
  ],
  law: [law(DECREE_125), law(DECREE_142), law("Nghị quyết 66.16/2026/NQ-CP"), SIZE],
  applicant: {
    who: t("Cá nhân, tổ chức muốn mở cơ sở mầm non độc lập", "People and organisations who open one"),
    assurance: 2,
    actingFor: [
      { value: "self", label: t("Cho tôi", "For myself") },
      { value: "organisation", label: t("Cho tổ chức tôi đại diện", "For an organisation") },
    ],
  },
  competence: { level: "commune", matter: "education", first: "school.address.communeId", elsewhere: false, law: law(DECREE_142) },
  eligibility: [
    {
      id: "adult",
      rule: 'date(applicant.dateOfBirth) + @"P18Y" <= today',
      text: t("Người đề nghị phải đủ 18 tuổi.", "The applicant must be eighteen."),
      law: law(DECREE_125),
    },
  ],
  channels: everyChannel(8),
  known: [],
  pages: [
    applicantPage(),
    {
      id: "school",
      title: t("Cơ sở mầm non", "The preschool"),
      fields: [
        { name: "school.name", kind: "text", label: t("Tên cơ sở", "Name"), maxLength: 150 },
        choiceField("school.kind", t("Loại hình", "Kind"), KINDS),
        { name: "school.address", kind: "address", label: t("Địa điểm", "Place") },
        {
          name: "school.classes",
          kind: "number",
          label: t("Số nhóm, lớp dự kiến", "Groups and classes planned"),
          min: 1,
          max: 7,
        },
        { name: "school.children", kind: "number", label: t("Số trẻ dự kiến", "Children planned"), min: 1, max: 500 },
        { name: "school.area", kind: "number", label: t("Diện tích phòng nuôi dạy (m²)", "Floor of the children's rooms (m²)"), min: 1 },
        {
          name: "school.teachers",
          kind: "group",
          label: t("Giáo viên, người chăm sóc", "Teachers and carers"),
          group: {
            title: t("Giáo viên", "Teacher"),
            least: 1,
            most: 40,
            items: [
              { name: "fullName", kind: "name", label: t("Họ, chữ đệm, tên", "Full name") },
              { name: "diploma", kind: "text", label: t("Bằng cấp", "Diploma"), maxLength: 120 },
            ],
          },
        },
      ],
    },
    {
      id: "money",
      title: t("Địa điểm và vốn", "Place and money"),
      when: NOT_PUBLIC,
      fields: [
        choiceField("place.right", t("Địa điểm là", "The place is"), [
          { value: "own", label: t("Nhà, đất của tôi", "My own") },
          { value: "rented", label: t("Thuê", "Rented") },
        ]),
        fileField("place.file", t("Giấy tờ nhà đất hoặc hợp đồng thuê", "Land papers or the lease"), { credential: "land-certificate" }),
        { name: "money.amount", kind: "money", label: t("Số tiền đầu tư", "Money invested"), min: 1 },
        fileField("money.file", t("Văn bản xác nhận số tiền đầu tư", "Proof of the money")),
      ],
    },
    {
      id: "request",
      title: t("Tờ trình", "The request"),
      fields: [
        fileField("school.request", t("Tờ trình hoặc văn bản đề nghị kiểm tra", "The request, or the request for inspection")),
        { name: "school.plan", kind: "long-text", label: t("Kế hoạch nuôi dạy trẻ tóm tắt", "The plan in short"), maxLength: 2000 },
      ],
    },
  ],
  papers: [
    {
      id: "request",
      title: t("Tờ trình (mẫu 08) hoặc văn bản đề nghị kiểm tra", "The request"),
      field: "school.request",
      originals: 1,
      copies: 0,
      law: law(DECREE_142),
    },
    {
      id: "place",
      title: t("Giấy tờ quyền sử dụng đất, nhà hoặc hợp đồng thuê", "Land or house papers, or the lease"),
      when: NOT_PUBLIC,
      field: "place.file",
      originals: 0,
      copies: 1,
      accepts: [
        { as: "copy" },
        { as: "credential", credential: "land-certificate", text: t("Khai thác từ cơ sở dữ liệu đất đai", "Read from the land database") },
      ],
      law: law(DECREE_142),
    },
    {
      id: "money",
      title: t("Văn bản xác nhận số tiền đầu tư", "Proof of the money"),
      when: NOT_PUBLIC,
      field: "money.file",
      originals: 0,
      copies: 1,
      law: law(DECREE_142),
    },
  ],
  fees: [],
  steps,
  checklist: [
    { id: "place", text: t("Địa điểm an toàn, đúng mục đích sử dụng", "The place is safe and may be used so") },
    { id: "teachers", text: t("Đủ giáo viên theo số trẻ", "Enough teachers") },
    { id: "fire", text: t("Bảo đảm phòng cháy, chữa cháy", "Fire safety") },
  ],
  refusals: [
    { id: "place", text: t("Địa điểm không bảo đảm an toàn cho trẻ.", "The place is not safe for children."), law: unnumbered(DECREE_125) },
    { id: "teachers", text: t("Không đủ giáo viên theo quy định.", "Too few teachers."), law: unnumbered(DECREE_125) },
  ],
  effects: [
    {
      id: "preschool",
      record: "schooling",
      kind: "preschool",
      at: "sign",
      values: {
        entry: '"preschool/" + dossier.code',
        name: "school.name",
        kind: "school.kind",
        address: "school.address.text",
        classes: "school.classes",
        children: "inspected.capacity",
        founder: "{personId: applicant.personId, fullName: person.fullName}",
        on: "string(today)",
      },
    },
  ],
  result: {
    kind: "preschool-decision",
    title: t("Quyết định thành lập, cho phép thành lập", "Decision to found or allow"),
    template: preschoolDecision,
    data: {
      issuedOn: "today",
      act: 'if school.kind = "public" then "thành lập" else "cho phép thành lập"',
      school: "school",
      kind: inWords("school.kind", KINDS),
      address: "school.address.text",
      capacity: "inspected.capacity",
      inspectedOn: dayText("inspected.on"),
      person: "person",
    },
    signedBy: ["chair"],
    notation: "QĐ-UBND",
    delivery: ["online", "counter", "post"],
  },
  complaint: COMPLAINT_TO.communeChair,
});
