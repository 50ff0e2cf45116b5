import {
  COMPLAINT_TO,
  defineProcedure,
  everyChannel,
  fileField,
  inWords,
  law,
  personData,
  personFields,
  personKnown,
  personRecord,
  t,
  undertaking,
} from "@motlan/catalogue/declare";
import { AUTHORISED, authorisationPage, authorisationPaper } from "../pieces/authorised.ts";
import { bookEntry, bookSteps } from "../pieces/book.ts";
import { ENTRY_DATA } from "../results/extracts.ts";
import { guardianshipExtract } from "../results/guardianship-extract.ts";
import { CIRCULAR_04, CIVIL_CODE, DECREE_07, DECREE_120, ELSEWHERE, LAW_ON_CIVIL_STATUS } from "./shared.ts";

const REASONS = [
  { value: "no-parents", label: t("Trẻ không còn cha mẹ hoặc không xác định được cha mẹ", "A child without parents") },
  { value: "parents-unable", label: t("Cha mẹ không thể chăm sóc, giáo dục con", "Parents who cannot care for the child") },
  { value: "no-capacity", label: t("Người mất năng lực hành vi dân sự (theo tòa án)", "A person without legal capacity, by the court") },
  {
    value: "difficulty",
    label: t("Người khó khăn trong nhận thức, làm chủ hành vi (theo tòa án)", "A person with difficulty in control, by the court"),
  },
];
const REASON_WORDS = inWords("ward.reason", REASONS);
const NATURAL = 'form = "natural"';

/** Đăng ký giám hộ (1.004837). */
export const guardianship = defineProcedure({
  code: "1.004837",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Đăng ký giám hộ", "Registering a guardianship"),
  field: t("Hộ tịch", "Civil status"),
  summary: t(
    "Ghi nhận ai là người giám hộ của trẻ không còn cha mẹ, hoặc của người lớn không tự lo được. Không mất lệ phí.",
    "Register who is guardian of a child without parents or of an adult who cannot manage. It is free.",
  ),
  guide: [
    t(
      "Giám hộ đương nhiên: anh, chị, ông, bà, cô, dì, chú, bác… theo thứ tự luật định.",
      "By law: siblings, grandparents, aunts, uncles, in the order of the Code.",
    ),
    t("Giám hộ cử: có văn bản của Ủy ban nhân dân xã, phường hoặc của tòa án cử.", "Appointed: by the commune's or the court's paper."),
    t("Nhiều người cùng đủ điều kiện thì thỏa thuận cử một người.", "Where several qualify they agree on one."),
  ],
  law: [
    law(CIVIL_CODE, "Điều 46 đến 54"),
    law(LAW_ON_CIVIL_STATUS, "Điều 11, 19 đến 21"),
    law(CIRCULAR_04),
    law(DECREE_07),
    law(DECREE_120),
  ],
  applicant: {
    who: t("Người giám hộ, hoặc người được ủy quyền", "The guardian, or somebody authorised"),
    assurance: 2,
    actingFor: [{ value: "self", label: t("Tôi là người giám hộ", "I am the guardian") }, AUTHORISED],
  },
  competence: {
    ...{ level: "commune", matter: "civil-status", elsewhere: true, law: ELSEWHERE },
    first: "if known.ward.residence.communeId != null then known.ward.residence.communeId else applicant.residence.communeId",
  },
  eligibility: [
    {
      id: "of-age",
      rule: 'actingFor != "self" or date(applicant.dateOfBirth) + @"P18Y" <= today',
      text: t("Người giám hộ phải từ đủ 18 tuổi, có năng lực hành vi đầy đủ.", "A guardian is 18 or over and of full capacity."),
      law: law(CIVIL_CODE, "Điều 49"),
    },
  ],
  channels: everyChannel(3),
  linked: [{ code: "1.004845", as: "after", text: t("Chấm dứt giám hộ khi không còn lý do", "Ending it when the reason is gone") }],
  known: [personKnown("guardian", law(LAW_ON_CIVIL_STATUS, "Điều 20")), personKnown("ward", law(LAW_ON_CIVIL_STATUS, "Điều 20"))],
  pages: [
    {
      id: "guardian",
      title: t("Người giám hộ", "The guardian"),
      fields: personFields({ at: "guardian", of: t("của người giám hộ", "of the guardian"), own: 'actingFor = "self"' }),
    },
    {
      id: "ward",
      title: t("Người được giám hộ", "The ward"),
      fields: [
        ...personFields({ at: "ward", of: t("của người được giám hộ", "of the ward") }),
        { name: "ward.reason", kind: "choice", label: t("Vì sao cần giám hộ?", "Why is a guardian needed?"), options: REASONS },
        {
          name: "ward.relation",
          kind: "text",
          label: t("Người giám hộ là gì của người đó?", "What is the guardian to them?"),
          maxLength: 100,
        },
      ],
    },
    {
      id: "form",
      title: t("Giám hộ theo hình thức nào?", "Which form?"),
      fields: [
        {
          name: "form",
          kind: "choice",
          label: t("Hình thức", "Form"),
          options: [
            { value: "natural", label: t("Giám hộ đương nhiên (theo luật)", "By law") },
            { value: "appointed", label: t("Giám hộ cử", "Appointed") },
          ],
        },
        fileField("proof.file", t("Giấy tờ chứng minh đủ điều kiện giám hộ đương nhiên", "What shows that the law names you"), {
          when: NATURAL,
        }),
        {
          name: "several",
          kind: "yes-no",
          label: t("Còn người khác cùng đủ điều kiện không?", "Do others qualify as well?"),
          when: NATURAL,
        },
        fileField("agreement.file", t("Văn bản thỏa thuận cử một người", "The agreement on one person"), {
          when: `${NATURAL} and several = true`,
        }),
        fileField("appointment.file", t("Văn bản cử người giám hộ", "The appointment"), { when: 'form = "appointed"' }),
        {
          name: "property",
          kind: "long-text",
          label: t("Tài sản của người được giám hộ (nếu có)", "The ward's property, if any"),
          hint: t("Nhà đất, tiền gửi, lương hưu…", "House, land, savings, pension…"),
          required: "false",
          maxLength: 1000,
        },
        undertaking(
          "fit",
          t(
            "Tôi không bị truy cứu trách nhiệm hình sự, không bị hạn chế quyền với con chưa thành niên",
            "I am not under prosecution, nor restricted in rights over a minor child",
          ),
        ),
      ],
    },
    authorisationPage,
  ],
  papers: [
    {
      id: "proof",
      title: t("Giấy tờ chứng minh điều kiện giám hộ đương nhiên", "Proof of natural guardianship"),
      when: NATURAL,
      field: "proof.file",
      originals: 1,
      copies: 0,
      law: law(LAW_ON_CIVIL_STATUS, "Điều 21"),
    },
    {
      id: "agreement",
      title: t("Văn bản thỏa thuận cử một người làm giám hộ", "Agreement on one guardian"),
      when: `${NATURAL} and several = true`,
      field: "agreement.file",
      originals: 1,
      copies: 0,
      law: law(LAW_ON_CIVIL_STATUS, "Điều 21"),
    },
    {
      id: "appointment",
      title: t("Văn bản cử người giám hộ", "The appointment"),
      when: 'form = "appointed"',
      field: "appointment.file",
      originals: 1,
      copies: 0,
      law: law(LAW_ON_CIVIL_STATUS, "Điều 20"),
    },
    authorisationPaper,
  ],
  fees: [],
  steps: bookSteps({
    hours: [2, 10, 3, 6, 3],
    examine: t("Kiểm tra điều kiện giám hộ", "Check the conditions"),
    paper: t("trích lục", "extract"),
  }),
  checklist: [
    { id: "ward-found", text: t("Tìm thấy người được giám hộ", "The ward is found"), rule: "found.ward = 1" },
    { id: "order", text: t("Đúng thứ tự giám hộ theo luật hoặc đúng văn bản cử", "In the order of the Code, or as appointed") },
    {
      id: "minor-or-court",
      text: t("Là trẻ dưới 18 tuổi, hoặc có quyết định của tòa án", "A minor, or there is a court decision"),
      rule: 'date(ward.dateOfBirth) + @"P18Y" > today or ward.reason = "no-capacity" or ward.reason = "difficulty"',
    },
  ],
  refusals: [
    { id: "not-fit", text: t("Người giám hộ không đủ điều kiện.", "The guardian does not qualify."), law: law(CIVIL_CODE, "Điều 49") },
    { id: "no-need", text: t("Không thuộc trường hợp cần giám hộ.", "No guardian is needed."), law: law(CIVIL_CODE, "Điều 47") },
  ],
  effects: [
    bookEntry("guardianship", { guardian: personRecord("guardian"), ward: personRecord("ward"), form: "form", reason: REASON_WORDS }),
  ],
  result: {
    kind: "guardianship-extract",
    title: t("Trích lục đăng ký giám hộ", "Extract of guardianship"),
    template: guardianshipExtract,
    data: {
      ...ENTRY_DATA,
      guardian: personData("guardian"),
      ward: personData("ward"),
      formWord: `if ${NATURAL} then "Giám hộ đương nhiên" else "Giám hộ cử"`,
      reason: REASON_WORDS,
      property: "property",
    },
    signedBy: ["chair", "vice-chair"],
    notation: "TLGH",
    delivery: ["online", "counter", "post"],
  },
  complaint: COMPLAINT_TO.communeChair,
});
