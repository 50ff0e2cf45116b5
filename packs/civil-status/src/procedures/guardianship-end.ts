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
} from "@motlan/catalogue/declare";
import { AUTHORISED, authorisationPage, authorisationPaper } from "../pieces/authorised.ts";
import { bookEntry, bookSteps } from "../pieces/book.ts";
import { ENTRY_DATA } from "../results/extracts.ts";
import { guardianshipEndExtract } from "../results/guardianship-extract.ts";
import { CIRCULAR_04, CIVIL_CODE, DECREE_07, DECREE_120, ELSEWHERE, LAW_ON_CIVIL_STATUS } from "./shared.ts";

const REASONS = [
  { value: "capable", label: t("Người được giám hộ đã có năng lực hành vi đầy đủ", "The ward is of full capacity now") },
  { value: "parents-able", label: t("Cha mẹ đã đủ điều kiện chăm sóc con", "The parents can care for the child again") },
  { value: "adopted", label: t("Người được giám hộ được nhận làm con nuôi", "The ward was adopted") },
  { value: "died", label: t("Người được giám hộ đã mất", "The ward died") },
];
const REASON_WORDS = inWords("reason", REASONS);

/** Đăng ký chấm dứt giám hộ (1.004845). */
export const guardianshipEnd = defineProcedure({
  code: "1.004845",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Đăng ký chấm dứt giám hộ", "Registering the end of a guardianship"),
  field: t("Hộ tịch", "Civil status"),
  summary: t(
    "Khi trẻ đã lớn, cha mẹ đã trở lại, trẻ được nhận nuôi, hoặc người được giám hộ mất. Không mất lệ phí.",
    "When the ward has grown up, the parents are back, the ward is adopted or has died. It is free.",
  ),
  guide: [
    t("Việc giám hộ đã đăng ký được tìm theo số định danh của người được giám hộ.", "The guardianship is found by the ward's number."),
    t("Nộp giấy tờ cho thấy lý do chấm dứt, nếu Nhà nước chưa có.", "Hand in what shows the reason, where the State does not know it."),
  ],
  law: [law(CIVIL_CODE, "Điều 62"), law(LAW_ON_CIVIL_STATUS, "Điều 11, 22"), law(CIRCULAR_04), law(DECREE_07), law(DECREE_120)],
  applicant: {
    who: t("Người giám hộ, người được giám hộ, cha mẹ, hoặc người được ủy quyền", "Guardian, ward, parents or somebody authorised"),
    assurance: 2,
    actingFor: [
      { value: "as-guardian", label: t("Tôi là người giám hộ", "I am the guardian") },
      { value: "self", label: t("Tôi là người được giám hộ", "I am the ward") },
      { value: "as-parent", label: t("Tôi là cha hoặc mẹ", "I am a parent") },
      AUTHORISED,
    ],
  },
  competence: { level: "commune", matter: "civil-status", first: "applicant.residence.communeId", elsewhere: true, law: ELSEWHERE },
  channels: everyChannel(2),
  linked: [
    {
      code: "1.004837",
      as: "after",
      text: t("Đăng ký người giám hộ khác, nếu thay người", "Registering another guardian, where one follows"),
    },
  ],
  known: [
    personKnown("ward", law(LAW_ON_CIVIL_STATUS, "Điều 22")),
    {
      ...{ name: "guardianship", registry: "civil-status", by: "guardianshipOf", purpose: "guardianship" },
      find: 'if actingFor = "self" or known.ward.personalNumber != null then ward.personalNumber else null',
      law: law(LAW_ON_CIVIL_STATUS, "Điều 22"),
    },
  ],
  pages: [
    {
      id: "ward",
      title: t("Người được giám hộ", "The ward"),
      fields: personFields({ at: "ward", of: t("của người được giám hộ", "of the ward"), own: 'actingFor = "self"' }),
    },
    {
      id: "former",
      title: t("Việc giám hộ đã đăng ký", "The guardianship"),
      fields: [
        {
          name: "former.guardian",
          kind: "name",
          label: t("Họ tên người giám hộ", "The guardian's name"),
          prefill:
            'if known.guardianship.guardian.fullName != null then known.guardianship.guardian.fullName else if actingFor = "as-guardian" then applicant.fullName else null',
          prefilled: "override",
        },
        {
          name: "former.number",
          kind: "text",
          label: t("Số trích lục đăng ký giám hộ", "Number of the extract"),
          prefill: "known.guardianship.number",
          prefilled: "override",
          maxLength: 40,
        },
        { name: "reason", kind: "choice", label: t("Vì sao chấm dứt?", "Why does it end?"), options: REASONS },
        fileField("proof.file", t("Giấy tờ cho thấy lý do đó", "What shows it"), { when: 'reason != null and reason != "capable"' }),
      ],
    },
    authorisationPage,
  ],
  papers: [
    {
      id: "ground",
      title: t("Giấy tờ làm căn cứ chấm dứt giám hộ", "The ground for ending it"),
      when: 'reason != null and reason != "capable"',
      field: "proof.file",
      originals: 1,
      copies: 0,
      law: law(LAW_ON_CIVIL_STATUS, "Điều 22"),
    },
    authorisationPaper,
  ],
  fees: [],
  steps: bookSteps({
    hours: [2, 5, 2, 5, 2],
    examine: t("Kiểm tra sổ giám hộ và căn cứ", "Check the book and the ground"),
    paper: t("trích lục", "extract"),
  }),
  checklist: [
    { id: "found", text: t("Tìm thấy việc giám hộ đã đăng ký", "The guardianship is found"), rule: "found.guardianship > 0" },
    {
      id: "of-age",
      text: t("Người được giám hộ đã đủ 18 tuổi", "The ward is 18"),
      rule: 'date(ward.dateOfBirth) + @"P18Y" <= today',
      when: 'reason = "capable"',
    },
    { id: "property", text: t("Đã thanh toán tài sản hoặc có người nhận", "Property is settled or taken over") },
  ],
  refusals: [
    { id: "no-ground", text: t("Không có căn cứ chấm dứt giám hộ.", "There is no ground to end it."), law: law(CIVIL_CODE, "Điều 62") },
    {
      id: "not-registered",
      text: t("Việc giám hộ chưa được đăng ký.", "The guardianship is not registered."),
      law: law(LAW_ON_CIVIL_STATUS, "Điều 22"),
    },
  ],
  effects: [
    bookEntry("guardianship-end", {
      ward: personRecord("ward"),
      guardian: "{fullName: former.guardian}",
      reason: REASON_WORDS,
      of: "former.number",
    }),
  ],
  result: {
    kind: "guardianship-end-extract",
    title: t("Trích lục đăng ký chấm dứt giám hộ", "Extract of the end of guardianship"),
    template: guardianshipEndExtract,
    data: { ...ENTRY_DATA, ward: personData("ward"), guardian: "former.guardian", former: "former.number", reason: REASON_WORDS },
    signedBy: ["chair", "vice-chair"],
    notation: "TLCDGH",
    delivery: ["online", "counter", "post"],
  },
  complaint: COMPLAINT_TO.communeChair,
});
