import {
  applicantPage,
  choiceField,
  defineProcedure,
  everyChannel,
  fileField,
  inWords,
  law,
  type Step,
  t,
  UNITS,
  uncompared,
} from "@motlan/catalogue/declare";
import { disabilityCertificate } from "../results/disability-certificate.ts";
import { AT_THE_COMMUNE, BENEFICIARY, BENEFICIARY_FIELDS, FOR_WHOM, OF_COMMUNE, SIGNERS } from "../shared.ts";

const DISABILITY_LAW = "Luật Người khuyết tật 51/2010/QH12";
const CIRCULAR_01 = "Thông tư 01/2019/TT-BLĐTBXH, sửa đổi bởi Thông tư 08/2023/TT-BLĐTBXH";
const DIVISION = t("Phòng Văn hóa – Xã hội", "Division of culture and social affairs");
const KINDS = [
  { value: "movement", label: t("Vận động", "Movement") },
  { value: "hearing", label: t("Nghe, nói", "Hearing, speech") },
  { value: "sight", label: t("Nhìn", "Sight") },
  { value: "mind", label: t("Thần kinh, tâm thần", "Mental health") },
  { value: "intellect", label: t("Trí tuệ", "Intellect") },
  { value: "other", label: t("Khác", "Other") },
];
const DEGREES = [
  { value: "most-severe", label: t("Đặc biệt nặng", "Most severe") },
  { value: "severe", label: t("Nặng", "Severe") },
  { value: "slight", label: t("Nhẹ", "Slight") },
];
const OLD_FINDING = 'assess.finding = true and assess.act = "first"';

const steps: Step[] = [
  {
    ...{ id: "take-in", does: "take-in", task: t("Tiếp nhận đơn", "Take the request in"), unit: UNITS.counter },
    ...{ post: "one-stop-clerk", hours: 4 },
  },
  {
    ...{ id: "prepare", does: "examine", task: t("Lập hồ sơ, mời họp Hội đồng", "Prepare, call the council"), unit: DIVISION },
    ...{ post: "specialist", hours: 60 },
  },
  {
    id: "council",
    does: "examine",
    task: t("Hội đồng xác định mức độ khuyết tật quan sát, hỏi, kết luận", "The council observes, asks and concludes"),
    unit: t("Hội đồng xác định mức độ khuyết tật cấp xã", "The commune's council on disability"),
    post: "specialist",
    hours: 60,
    fields: [
      {
        name: "council.metOn",
        kind: "date",
        label: t("Ngày họp Hội đồng", "Day of the meeting"),
        checks: [{ rule: "date(council.metOn) <= today", text: t("Hội đồng chưa họp.", "Not met yet.") }],
      },
      { name: "council.minutes", kind: "text", label: t("Số biên bản", "Number of the minutes"), maxLength: 40 },
      { name: "council.kinds", kind: "choices", label: t("Dạng khuyết tật", "Kinds of disability"), options: KINDS },
      choiceField("council.degree", t("Mức độ khuyết tật", "Degree"), DEGREES),
    ],
    gives: t("Biên bản kết luận", "Minutes"),
    council: {
      name: t("Hội đồng xác định mức độ khuyết tật", "The council on the degree of disability"),
      seats: [
        {
          title: t("Chủ tịch Hội đồng (Chủ tịch Ủy ban nhân dân)", "Chair of the council (chair of the committee)"),
          post: "chair",
          chairs: true,
        },
        { title: t("Công chức phụ trách bảo trợ xã hội", "Official for social protection"), post: "specialist" },
        { title: t("Trạm trưởng trạm y tế", "Head of the health station") },
        { title: t("Ủy ban Mặt trận Tổ quốc", "Fatherland Front") },
        { title: t("Hội Liên hiệp Phụ nữ", "Women's Union") },
        { title: t("Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Youth Union") },
        { title: t("Hội Cựu chiến binh", "Veterans' Association") },
        { title: t("Tổ chức của người khuyết tật (nơi có)", "Organisation of the disabled (where there is one)"), optional: true },
      ],
      quorum: { present: 2, of: 3 },
      votes: "council.degree",
      none: t("Không có khuyết tật", "No disability"),
      metOn: "council.metOn",
      minutes: "council.minutes",
      law: uncompared(DISABILITY_LAW, "Điều 16"),
    },
  },
  {
    ...{ id: "post", does: "examine", task: t("Niêm yết công khai kết luận", "Post the finding publicly"), unit: DIVISION },
    ...{ post: "specialist", hours: 40 },
  },
  { id: "sign", does: "sign", task: t("Ký giấy xác nhận", "Sign the certificate"), unit: UNITS.leaders, post: "chair", hours: 16 },
  { id: "seal", does: "seal", task: t("Đóng dấu (ký số)", "Set the seal"), unit: UNITS.node, post: "node", hours: 0 },
  { id: "return", does: "return", task: t("Trả giấy xác nhận", "Hand over"), unit: UNITS.counter, post: "one-stop-clerk", hours: 16 },
];

/** Xác định, xác định lại mức độ khuyết tật và cấp Giấy xác nhận khuyết tật (1.001699). */
export const disability = defineProcedure({
  ...OF_COMMUNE,
  code: "1.001699",
  title: t("Xác định mức độ khuyết tật, cấp Giấy xác nhận khuyết tật", "Assessing a disability and certifying it"),
  field: t("Bảo trợ xã hội", "Social protection"),
  summary: t(
    "Hội đồng của xã xem xét tại nhà hoặc tại trụ sở và kết luận mức độ khuyết tật; giấy xác nhận dùng để xin trợ cấp, học phí, đi lại.",
    "The commune's council looks, at home or at its office, and states the degree; the certificate opens allowances, schooling and travel.",
  ),
  guide: [
    t(
      "Có bệnh án, giấy khám thì chụp gửi kèm; không có cũng nộp được.",
      "Send medical papers if there are any; without them you may apply too.",
    ),
    t("Đi lại khó thì Hội đồng đến tận nhà.", "Whoever cannot travel is visited at home."),
    t("Không đồng ý với kết luận thì đề nghị giám định y khoa.", "Who disagrees may ask for a medical assessment."),
  ],
  law: [uncompared(DISABILITY_LAW, "Điều 15 đến 19"), law("Nghị định 28/2012/NĐ-CP"), law(CIRCULAR_01)],
  applicant: {
    who: t("Người khuyết tật hoặc người đại diện", "The person, or whoever represents them"),
    assurance: 2,
    actingFor: FOR_WHOM,
  },
  competence: AT_THE_COMMUNE("social-protection", DISABILITY_LAW),
  channels: everyChannel(25),
  linked: [{ code: "1.001776", as: "after", text: t("Trợ cấp xã hội hằng tháng", "Monthly social allowance") }],
  known: [],
  pages: [
    applicantPage(),
    {
      id: "who",
      title: t("Người cần xác định", "Whom to assess"),
      fields: [
        ...BENEFICIARY_FIELDS,
        { name: "assess.address", kind: "address", label: t("Đang ở đâu?", "Where do they live?") },
        choiceField("assess.act", t("Xác định lần đầu hay lại?", "First time or again?"), [
          { value: "first", label: t("Lần đầu", "First time") },
          { value: "again", label: t("Xác định lại", "Again") },
        ]),
      ],
    },
    {
      id: "state",
      title: t("Tình trạng", "The state"),
      fields: [
        { name: "assess.kinds", kind: "choices", label: t("Khó khăn về mặt nào?", "Which difficulties?"), options: KINDS },
        {
          name: "assess.needs",
          kind: "long-text",
          label: t("Việc hằng ngày nào cần người giúp?", "What needs another's help each day?"),
          maxLength: 2000,
        },
        { name: "assess.home", kind: "yes-no", label: t("Cần Hội đồng đến tận nhà?", "Should the council come to your home?") },
        {
          name: "assess.finding",
          kind: "yes-no",
          label: t("Đã có kết luận giám định y khoa trước ngày 1/6/2012?", "Is there a medical finding from before 1 June 2012?"),
        },
        fileField("assess.findingFile", t("Kết luận giám định y khoa", "The medical finding"), { when: OLD_FINDING }),
        fileField("assess.medical", t("Bệnh án, giấy khám, giấy xác nhận cũ (nếu có)", "Medical papers, an old certificate (if any)"), {
          required: "false",
        }),
      ],
    },
  ],
  papers: [
    {
      id: "medical",
      title: t("Giấy tờ y tế liên quan (nếu có)", "Medical papers (if any)"),
      field: "assess.medical",
      originals: 0,
      copies: 1,
      law: uncompared(CIRCULAR_01, "Điều 5"),
    },
    {
      id: "finding",
      title: t("Kết luận của Hội đồng giám định y khoa trước 1/6/2012", "The medical council's finding before 1 June 2012"),
      when: OLD_FINDING,
      field: "assess.findingFile",
      originals: 0,
      copies: 1,
      law: uncompared(CIRCULAR_01, "Điều 5"),
    },
  ],
  fees: [],
  steps,
  checklist: [
    { id: "resident", text: t("Người được xác định cư trú tại xã", "The person lives in the commune") },
    { id: "council", text: t("Hội đồng họp đủ thành phần", "The council was complete") },
  ],
  refusals: [
    {
      id: "elsewhere",
      text: t("Người được xác định không cư trú tại xã.", "The person does not live here."),
      law: uncompared(DISABILITY_LAW, "Điều 18"),
    },
    {
      id: "none",
      text: t("Hội đồng kết luận không có khuyết tật.", "The council found no disability."),
      law: uncompared(DISABILITY_LAW, "Điều 17"),
    },
  ],
  effects: [
    {
      id: "certificate",
      record: "social-benefits",
      kind: "disability",
      at: "sign",
      values: {
        entry: '"disability/" + dossier.code',
        act: "assess.act",
        group: "council.degree",
        beneficiary: BENEFICIARY,
        on: "string(today)",
        agencyName: "dossier.agencyName",
      },
    },
  ],
  result: {
    kind: "disability-certificate",
    title: t("Giấy xác nhận khuyết tật", "Certificate of disability"),
    template: disabilityCertificate,
    data: {
      issuedOn: "today",
      beneficiary: "beneficiary",
      address: "assess.address.text",
      kinds: `string join(for k in council.kinds return ${inWords("k", KINDS)}, ", ")`,
      degree: inWords("council.degree", DEGREES),
      minutes: "council.minutes",
      metOn: "council.metOn",
    },
    signedBy: SIGNERS,
    notation: "GXN-KT",
    delivery: ["online", "counter", "post"],
  },
});
