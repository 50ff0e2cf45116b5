import {
  COMPLAINT_TO,
  commonSteps,
  defineProcedure,
  everyChannel,
  fileField,
  law,
  personData,
  personFields,
  personKnown,
  t,
} from "@motlan/catalogue/declare";
import { AUTHORISED, authorisationPage, authorisationPaper } from "../pieces/authorised.ts";
import { exemptionPage, exemptionPaper, provinceCharge } from "../pieces/charge.ts";
import { maritalStatusPaper } from "../results/marital-status.ts";
import { CIRCULAR_04, DECREE_07, DECREE_120, DECREE_123, ELSEWHERE, UNITS } from "./shared.ts";

const FOR_MARRIAGE = 'purpose.kind = "marriage"';
const STATUSES = [
  { value: "single", label: t("Chưa đăng ký kết hôn với ai", "Never married") },
  { value: "married", label: t("Đang có vợ hoặc chồng", "Married") },
  { value: "divorced", label: t("Đã ly hôn, chưa kết hôn lại", "Divorced, not married again") },
  { value: "widowed", label: t("Vợ hoặc chồng đã mất, chưa kết hôn lại", "Widowed, not married again") },
];

/** Cấp Giấy xác nhận tình trạng hôn nhân (1.004873). */
export const maritalStatus = defineProcedure({
  code: "1.004873",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Cấp giấy xác nhận tình trạng hôn nhân", "Certificate of marital status"),
  field: t("Hộ tịch", "Civil status"),
  summary: t(
    "Giấy nói bạn chưa kết hôn, đang có vợ có chồng, đã ly hôn hay góa, dùng để kết hôn ở nước ngoài, mua bán nhà đất và việc khác.",
    "A paper that says whether you are single, married, divorced or widowed, for marrying abroad, property and other uses.",
  ),
  guide: [
    t(
      "Kết hôn trong nước thì không cần giấy này nữa: xã, phường tự tra cứu.",
      "To marry in the country you no longer need it: the commune looks it up.",
    ),
    t("Nói rõ dùng để làm gì; dùng để kết hôn thì ghi người định kết hôn.", "Say what it is for; if to marry, with whom."),
    t("Giấy có giá trị 6 tháng. Xin cấp lại thì nộp lại giấy cũ.", "It is good for six months. For a new one hand the old one in."),
  ],
  law: [law(DECREE_123, "Điều 12, 21 đến 23"), law(CIRCULAR_04), law(DECREE_07), law(DECREE_120)],
  applicant: {
    who: t("Công dân Việt Nam cần xác nhận, hoặc người được ủy quyền", "Citizens, or somebody they authorised"),
    assurance: 2,
    actingFor: [{ value: "self", label: t("Cho tôi", "For myself") }, AUTHORISED],
  },
  competence: { level: "commune", matter: "civil-status", first: "applicant.residence.communeId", elsewhere: true, law: ELSEWHERE },
  channels: everyChannel(3),
  linked: [
    {
      code: "1.000894",
      as: "instead",
      text: t("Kết hôn trong nước: đăng ký thẳng, không cần giấy này", "To marry in the country: register at once"),
    },
  ],
  known: [personKnown("subject", law(DECREE_123, "Điều 22"))],
  pages: [
    {
      id: "subject",
      title: t("Xác nhận cho ai?", "Whose status is it?"),
      fields: [
        ...personFields({ at: "subject", of: t("của người được xác nhận", "of the person"), own: 'actingFor = "self"' }),
        {
          name: "subject.maritalStatus",
          kind: "choice",
          label: t("Tình trạng hôn nhân", "Marital status"),
          options: STATUSES,
          when: "subject.fullName != null and subject.dateOfBirth != null",
          prefill: "known.subject.maritalStatus",
          prefilled: "override",
        },
        {
          name: "subject.ended",
          kind: "text",
          label: t("Việc ly hôn hoặc người kia mất", "The divorce, or the other's death"),
          hint: t(
            "Số, ngày bản án hoặc quyết định, tên tòa án; hoặc số trích lục khai tử",
            "Number and day of the judgment or death extract",
          ),
          when: 'subject.maritalStatus = "divorced" or subject.maritalStatus = "widowed"',
          maxLength: 300,
        },
      ],
    },
    {
      id: "purpose",
      title: t("Dùng vào việc gì?", "What is it for?"),
      fields: [
        {
          name: "purpose.kind",
          kind: "choice",
          label: t("Mục đích", "Purpose"),
          options: [
            { value: "marriage", label: t("Kết hôn", "To marry") },
            { value: "property", label: t("Mua bán, thế chấp nhà đất, tài sản", "Property") },
            { value: "other", label: t("Việc khác", "Something else") },
          ],
        },
        { name: "purpose.partner", kind: "name", label: t("Họ tên người định kết hôn", "Whom you will marry"), when: FOR_MARRIAGE },
        {
          name: "purpose.where",
          kind: "text",
          label: t("Nơi sẽ đăng ký kết hôn", "Where you will marry"),
          when: FOR_MARRIAGE,
          maxLength: 200,
        },
        { name: "purpose.text", kind: "text", label: t("Việc đó là gì?", "What is it?"), when: 'purpose.kind = "other"', maxLength: 200 },
        { name: "former.held", kind: "yes-no", label: t("Bạn đã từng được cấp giấy này chưa?", "Have you been given one before?") },
        fileField("former.file", t("Giấy xác nhận cũ", "The old certificate"), { when: "former.held = true" }),
      ],
    },
    authorisationPage,
    exemptionPage(),
  ],
  papers: [
    {
      id: "former",
      title: t("Giấy xác nhận đã cấp trước đó", "The certificate given before"),
      when: "former.held = true",
      field: "former.file",
      originals: 1,
      copies: 0,
      law: law(DECREE_123, "Điều 22"),
    },
    authorisationPaper,
    exemptionPaper,
  ],
  fees: [provinceCharge(t("Lệ phí cấp giấy xác nhận tình trạng hôn nhân", "Charge for the certificate"))],
  steps: commonSteps({
    examiner: "civil-status-officer",
    signer: "vice-chair",
    hours: { takeIn: 2, examine: 12, sign: 8, handOver: 2 },
    unit: UNITS.justice,
    task: {
      examine: t(
        "Tra cứu tình trạng hôn nhân, hỏi nơi thường trú cũ nếu cần",
        "Look up the status, ask former places of residence if needed",
      ),
      sign: t("Ký giấy xác nhận", "Sign the certificate"),
      handOver: t("Trả giấy xác nhận", "Hand over the certificate"),
    },
    fields: [
      {
        name: "certified.status",
        kind: "choice",
        label: t("Tình trạng được xác nhận", "Status certified"),
        options: STATUSES,
        prefill: "subject.maritalStatus",
        prefilled: "override",
      },
      {
        name: "certified.detail",
        kind: "text",
        label: t("Ghi rõ thêm trên giấy", "What the paper says besides"),
        required: "false",
        maxLength: 300,
      },
    ],
  }),
  checklist: [
    {
      id: "agrees",
      text: t("Khai khớp với cơ sở dữ liệu dân cư", "What is declared agrees with the database"),
      rule: "known.subject.maritalStatus = null or known.subject.maritalStatus = subject.maritalStatus",
    },
    { id: "books", text: t("Đã tra sổ hộ tịch và nơi thường trú cũ", "Books and former residences were searched") },
    { id: "old", text: t("Đã thu lại giấy cũ", "The old certificate is taken back"), when: "former.held = true" },
  ],
  refusals: [
    {
      id: "same-sex-or-forbidden",
      text: t("Dùng để kết hôn mà thuộc trường hợp không được kết hôn.", "It is to marry where the law does not allow it."),
      law: law(DECREE_123, "Điều 12"),
    },
    {
      id: "unclear",
      text: t("Không xác định được tình trạng hôn nhân từ sổ và lời khai.", "The status cannot be made out."),
      law: law(DECREE_123, "Điều 22"),
    },
  ],
  effects: [],
  result: {
    kind: "marital-status-certificate",
    title: t("Giấy xác nhận tình trạng hôn nhân", "Certificate of marital status"),
    template: maritalStatusPaper,
    data: {
      issuedOn: "today",
      requestedBy: "applicant.fullName",
      subject: personData("subject"),
      status:
        'if certified.status = "single" then "Chưa đăng ký kết hôn với ai" else if certified.status = "married" then "Đang có vợ hoặc chồng" else if certified.status = "divorced" then "Đã ly hôn, hiện chưa đăng ký kết hôn với ai" else "Vợ hoặc chồng đã mất, hiện chưa đăng ký kết hôn với ai"',
      detail: "if certified.detail != null then certified.detail else subject.ended",
      purpose:
        'if purpose.kind = "marriage" then "làm thủ tục kết hôn với " + purpose.partner + ", tại " + purpose.where else if purpose.kind = "property" then "làm thủ tục về nhà đất, tài sản" else purpose.text',
      validUntil: 'today + @"P6M"',
    },
    signedBy: ["chair", "vice-chair"],
    notation: "XNTTHN",
    delivery: ["online", "counter", "post"],
  },
  complaint: COMPLAINT_TO.communeChair,
});
