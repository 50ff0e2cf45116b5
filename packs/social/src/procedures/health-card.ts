import {
  applicantPage,
  COMPLAINT_TO,
  choiceField,
  commonSteps,
  dayText,
  defineProcedure,
  everyChannel,
  fileField,
  inWords,
  law,
  lines,
  officialPaper,
  para,
  t,
  tableFormula,
  uncompared,
  unconfirmed,
} from "@motlan/catalogue/declare";
import { BENEFICIARY, BENEFICIARY_FIELDS, FOR_WHOM } from "../shared.ts";

export const INSURANCE_LAW = "Luật Bảo hiểm y tế 25/2008/QH12, sửa đổi bởi Luật 46/2014/QH13, Luật 51/2024/QH15";
export const DECREE_188 = "Nghị định 188/2025/NĐ-CP";
export const GROUPS = [
  { value: "household", label: t("Tham gia theo hộ gia đình", "By household") },
  { value: "worker", label: t("Người lao động có hợp đồng", "Worker with a contract") },
  { value: "student", label: t("Học sinh, sinh viên", "Pupil or student") },
  { value: "child", label: t("Trẻ em dưới 6 tuổi", "Child under 6") },
  { value: "pensioner", label: t("Người hưởng lương hưu", "Pensioner") },
  { value: "elder", label: t("Người từ 75 tuổi hưởng trợ cấp hưu trí xã hội", "Aged 75 with the social pension") },
  { value: "poor", label: t("Hộ nghèo, dân tộc thiểu số vùng khó khăn", "Poor household or hard area") },
  { value: "near-poor", label: t("Hộ cận nghèo", "Near-poor household") },
  { value: "merit", label: t("Người có công, cựu chiến binh", "Person of merit, veteran") },
  { value: "allowance", label: t("Người hưởng trợ cấp xã hội hằng tháng", "With the monthly social allowance") },
];
/** Mức hưởng in per cent (Law on Health Insurance, article 22). */
export const SHARE = tableFormula({
  hit: "F",
  inputs: [{ rule: "card.group", label: t("Đối tượng", "Group") }],
  rows: [
    { tests: ['"child", "poor", "merit", "allowance", "elder"'], gives: "100" },
    { tests: ['"pensioner", "near-poor"'], gives: "95" },
    { tests: ["-"], gives: "80" },
  ],
});
const SHARES = unconfirmed(
  INSURANCE_LAW,
  "Mức hưởng 100 %, 95 %, 80 % theo nhóm ghi gọn theo hiểu biết, chưa đối chiếu với Điều 22.",
  "The shares of 100, 95 and 80 per cent are to our knowledge and not compared with article 22.",
);
const CHANGES = 'card.act = "change"';
export const CARD_TEMPLATE = officialPaper({
  id: "social/health-card",
  title: "Thẻ bảo hiểm y tế của {insured.fullName}",
  heading: "THẺ BẢO HIỂM Y TẾ",
  under: "(Bản điện tử)",
  blocks: [
    lines(
      "*Mã số: {card}",
      "*Họ, chữ đệm, tên: {insured.fullName|upper}",
      ["Ngày sinh: {insured.dateOfBirth|date}", "Số định danh cá nhân: {insured.personalNumber}"],
      "Đối tượng: {group}",
      "*Mức hưởng: {share}%",
      "Nơi đăng ký khám chữa bệnh ban đầu: {clinic}",
      ["Giá trị sử dụng từ: {from}", "đến hết: {to}"],
    ),
    para("Khi khám chữa bệnh, xuất trình thẻ này trên VNeID, VssID hoặc thẻ căn cước."),
  ],
});

/** Cấp thẻ bảo hiểm y tế (1.014137). */
export const healthCard = defineProcedure({
  code: "1.014137",
  version: "2026-1",
  effective: { from: "2025-08-15" },
  title: t("Cấp thẻ bảo hiểm y tế", "Health-insurance card"),
  field: t("Bảo hiểm y tế", "Health insurance"),
  summary: t(
    "Tham gia lần đầu, cấp lại thẻ hoặc đổi thông tin, nơi khám ban đầu. Thẻ điện tử có giá trị như thẻ giấy.",
    "Join, have the card again, or change its data and clinic. The electronic card is as good as paper.",
  ),
  guide: [
    t(
      "Thẻ điện tử hiện trên VNeID và VssID trong 5 ngày làm việc.",
      "The electronic card shows in VNeID and VssID within five working days.",
    ),
    t(
      "Trẻ dưới 6 tuổi được cấp thẻ miễn phí khi làm giấy khai sinh liên thông.",
      "Children under six have it free with the linked birth registration.",
    ),
    t("Làm thẻ không mất phí; tiền đóng bảo hiểm thu riêng.", "The card is free; the contribution is collected apart."),
  ],
  law: [uncompared(INSURANCE_LAW, "Điều 12, 16, 17, 22"), SHARES, law(DECREE_188)],
  applicant: {
    who: t("Người tham gia, người thân, hoặc cơ quan, tổ chức quản lý đối tượng", "The insured, a relative, or the organisation in charge"),
    assurance: 2,
    actingFor: [...FOR_WHOM, { value: "organisation", label: t("Cho danh sách của tổ chức tôi", "For my organisation's list") }],
  },
  competence: {
    level: "province",
    matter: "social-insurance",
    first: "applicant.residence.communeId",
    elsewhere: true,
    law: law(DECREE_188),
  },
  channels: everyChannel(5),
  linked: [
    { code: "1.014027", as: "after", text: t("Từ 75 tuổi: trợ cấp hưu trí xã hội kèm thẻ", "Aged 75: the social pension brings a card") },
  ],
  known: [
    {
      name: "held",
      registry: "health-insurance",
      by: "insured",
      find: 'if actingFor = "self" then applicant.personalNumber else null',
      purpose: "health-insurance-card",
      law: law(INSURANCE_LAW),
    },
  ],
  pages: [
    applicantPage(),
    {
      id: "card",
      title: t("Thẻ", "The card"),
      fields: [
        choiceField("card.act", t("Bạn cần", "You need"), [
          { value: "first", label: t("Cấp thẻ lần đầu", "A first card") },
          { value: "again", label: t("Cấp lại thẻ bị mất, hỏng", "Another for a lost or spoilt one") },
          { value: "change", label: t("Đổi thông tin, quyền lợi, nơi khám", "Changed data, benefits or clinic") },
        ]),
        ...BENEFICIARY_FIELDS,
        choiceField("card.group", t("Tham gia theo diện nào?", "In which group?"), GROUPS, {
          prefill: "known.held.group",
          prefilled: "override",
          checks: [
            {
              rule: 'card.group != "child" or date(beneficiary.dateOfBirth) + @"P6Y" > today',
              text: t("Diện này chỉ dành cho trẻ dưới 6 tuổi.", "This group is for children under six."),
            },
          ],
        }),
        { name: "card.share", kind: "number", label: t("Mức hưởng (%)", "Share paid (%)"), computed: SHARE },
        {
          name: "card.clinic",
          kind: "text",
          label: t("Nơi đăng ký khám, chữa bệnh ban đầu", "Clinic of first call"),
          prefill: "known.held.clinic",
          prefilled: "override",
          maxLength: 200,
        },
        { name: "card.changes", kind: "long-text", label: t("Thông tin nào thay đổi?", "What changes?"), when: CHANGES, maxLength: 1000 },
        fileField("card.proof", t("Giấy tờ chứng minh thay đổi (nếu có)", "Proof of the change (if any)"), {
          when: CHANGES,
          required: "false",
        }),
        fileField("card.list", t("Danh sách người tham gia của tổ chức", "The organisation's list"), {
          when: 'actingFor = "organisation"',
        }),
      ],
    },
  ],
  papers: [
    {
      id: "proof",
      title: t("Giấy tờ về thân nhân hoặc quyền lợi thay đổi (nếu có)", "Papers on changed data or benefits (if any)"),
      when: CHANGES,
      field: "card.proof",
      originals: 0,
      copies: 1,
      law: law(DECREE_188),
    },
    {
      id: "list",
      title: t("Danh sách người tham gia (mẫu số 3)", "List of the insured (form 3)"),
      when: 'actingFor = "organisation"',
      field: "card.list",
      originals: 1,
      copies: 0,
      law: law(DECREE_188),
    },
  ],
  fees: [],
  steps: commonSteps({
    examiner: "specialist",
    checker: "head-of-division",
    signer: "deputy-director",
    unit: t("Phòng Quản lý thu – Sổ, thẻ", "Division of contributions and cards"),
    hours: { takeIn: 4, examine: 20, check: 6, sign: 6, handOver: 4 },
    task: {
      examine: t("Kiểm tra quá trình tham gia, quyền lợi, lập thẻ", "Check contributions and benefits, make the card"),
      sign: t("Duyệt cấp thẻ", "Approve the card"),
      handOver: t("Trả thẻ", "Hand over the card"),
    },
    fields: [
      {
        name: "issued.number",
        kind: "code",
        format: "insurance-number",
        label: t("Mã số bảo hiểm xã hội (10 số)", "Social-insurance number"),
        prefill: "known.held.number",
        prefilled: "override",
      },
      { name: "issued.from", kind: "date", label: t("Giá trị từ ngày", "Valid from"), prefill: "today", prefilled: "override" },
      { name: "issued.to", kind: "date", label: t("Đến hết ngày", "Until"), required: "false" },
    ],
  }),
  checklist: [
    { id: "one", text: t("Chưa có thẻ còn hạn theo diện khác", "No other card is in force") },
    { id: "paid", text: t("Đã đóng hoặc thuộc diện được đóng thay", "The contribution is paid, or paid by others") },
  ],
  refusals: [
    {
      id: "held",
      text: t("Đang có thẻ còn giá trị theo diện ưu tiên hơn.", "A card of a higher group is in force."),
      law: uncompared(INSURANCE_LAW, "Điều 13"),
    },
    { id: "unpaid", text: t("Chưa đóng bảo hiểm y tế.", "The contribution is not paid."), law: uncompared(INSURANCE_LAW, "Điều 16") },
  ],
  effects: [
    {
      id: "card",
      record: "health-insurance",
      kind: "only",
      at: "sign",
      values: {
        entry: '"card/" + dossier.code',
        number: "issued.number",
        insured: BENEFICIARY,
        group: "card.group",
        share: "card.share",
        clinic: "card.clinic",
        from: "string(issued.from)",
        to: "if issued.to = null then null else string(issued.to)",
      },
    },
  ],
  result: {
    kind: "health-insurance-card",
    title: t("Thẻ bảo hiểm y tế", "Health-insurance card"),
    template: CARD_TEMPLATE,
    data: {
      issuedOn: "today",
      card: "issued.number",
      insured: "beneficiary",
      group: inWords("card.group", GROUPS),
      share: "card.share",
      clinic: "card.clinic",
      from: dayText("issued.from"),
      to: `if issued.to = null then "khi còn tham gia" else ${dayText("issued.to")}`,
    },
    signedBy: ["director", "deputy-director"],
    notation: "BHYT",
    delivery: ["online", "counter", "post"],
  },
  complaint: COMPLAINT_TO.director,
});
