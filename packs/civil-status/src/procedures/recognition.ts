import {
  COMPLAINT_TO,
  defineProcedure,
  everyChannel,
  fileField,
  law,
  personData,
  personFields,
  personKnown,
  personRecord,
  t,
  undertaking,
} from "@motlan/catalogue/declare";
import { bookEntry, bookSteps } from "../pieces/book.ts";
import { exemptionPage, exemptionPaper, provinceCharge } from "../pieces/charge.ts";
import { ENTRY_DATA } from "../results/extracts.ts";
import { recognitionExtract } from "../results/recognition-extract.ts";
import { CIRCULAR_04, DECREE_07, DECREE_120, ELSEWHERE, LAW_ON_CIVIL_STATUS } from "./shared.ts";

const MINOR = 'date(acknowledged.dateOfBirth) + @"P18Y" > today';

/** Đăng ký nhận cha, mẹ, con (1.001022). */
export const recognition = defineProcedure({
  code: "1.001022",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Đăng ký nhận cha, mẹ, con", "Recognising a father, mother or child"),
  field: t("Hộ tịch", "Civil status"),
  summary: t(
    "Ghi nhận quan hệ cha con, mẹ con khi giấy khai sinh chưa ghi. Có kết quả giám định, hoặc cam đoan và hai người làm chứng.",
    "Have a father or mother recognised whom the birth certificate does not name, by a test or by an undertaking with two witnesses.",
  ),
  guide: [
    t("Các bên còn sống và không có tranh chấp.", "All are alive and nobody disputes it."),
    t("Có giấy giám định ADN hay văn bản của cơ quan có thẩm quyền thì nộp.", "Hand in the test result or an authority's statement."),
    t("Không có thì các bên cam đoan và nhờ ít nhất hai người làm chứng.", "Without it: an undertaking and at least two witnesses."),
    t("Khi đăng ký, các bên cùng có mặt tại xã, phường.", "All come to the commune when it is registered."),
  ],
  law: [law(LAW_ON_CIVIL_STATUS, "Điều 11, 24, 25"), law(CIRCULAR_04, "Điều 14, 15"), law(DECREE_07), law(DECREE_120)],
  applicant: {
    who: t("Cha, mẹ hoặc con đã thành niên", "The father, the mother, or the grown-up child"),
    assurance: 2,
    actingFor: [
      { value: "as-parent", label: t("Tôi nhận con", "I recognise my child") },
      { value: "as-child", label: t("Tôi nhận cha hoặc mẹ", "I recognise my father or mother") },
    ],
  },
  competence: { level: "commune", matter: "civil-status", first: "applicant.residence.communeId", elsewhere: true, law: ELSEWHERE },
  eligibility: [
    {
      id: "grown-up",
      rule: 'actingFor != "as-child" or date(applicant.dateOfBirth) + @"P18Y" <= today',
      text: t("Con chưa đủ 18 tuổi thì cha hoặc mẹ làm thủ tục này.", "For a child under 18 the parent applies."),
      law: law("Luật Hôn nhân và gia đình 52/2014/QH13", "Điều 90, 102"),
    },
  ],
  channels: everyChannel(3),
  extension: {
    term: { count: 5, unit: "working-day" },
    law: { act: LAW_ON_CIVIL_STATUS, article: "Điều 25", note: t("Khi phải xác minh.", "Where it must be verified.") },
  },
  linked: [{ code: "1.004859", as: "after", text: t("Bổ sung tên cha, mẹ vào giấy khai sinh", "Adding the parent to the birth entry") }],
  known: [personKnown("parent", law(LAW_ON_CIVIL_STATUS, "Điều 25")), personKnown("acknowledged", law(LAW_ON_CIVIL_STATUS, "Điều 25"))],
  pages: [
    {
      id: "parent",
      title: t("Người cha hoặc người mẹ", "The father or mother"),
      fields: [
        {
          name: "parentIs",
          kind: "choice",
          label: t("Là cha hay mẹ?", "Father or mother?"),
          options: [
            { value: "father", label: t("Cha", "Father") },
            { value: "mother", label: t("Mẹ", "Mother") },
          ],
          prefill: 'if actingFor = "as-parent" then (if applicant.sex = "female" then "mother" else "father") else null',
          prefilled: "locked",
        },
        ...personFields({ at: "parent", of: t("của người cha (mẹ)", "of the parent"), own: 'actingFor = "as-parent"' }),
      ],
    },
    {
      id: "child",
      title: t("Người con", "The child"),
      fields: [
        ...personFields({ at: "acknowledged", of: t("của người con", "of the child"), own: 'actingFor = "as-child"' }),
        {
          name: "other.consents",
          kind: "yes-no",
          label: t("Người mẹ (cha) đang nuôi con có đồng ý không?", "Does the other parent, with whom the child lives, agree?"),
          when: MINOR,
          checks: [
            {
              rule: "other.consents = true",
              text: t("Chưa thống nhất được thì việc này do tòa án giải quyết.", "Where they do not agree, it is for the court."),
            },
          ],
        },
      ],
    },
    {
      id: "evidence",
      title: t("Chứng cứ về quan hệ", "Evidence of the relation"),
      fields: [
        {
          name: "evidence.kind",
          kind: "choice",
          label: t("Bạn có gì?", "What do you have?"),
          options: [
            {
              value: "expert",
              label: t("Kết quả giám định ADN, văn bản của cơ quan có thẩm quyền", "A DNA test or an authority's statement"),
            },
            { value: "undertaking", label: t("Cam đoan và hai người làm chứng", "An undertaking and two witnesses") },
          ],
        },
        fileField("evidence.file", t("Văn bản đó", "That paper"), { when: 'evidence.kind = "expert"' }),
        undertaking("sworn", t("Chúng tôi cam đoan quan hệ cha con, mẹ con là đúng sự thật", "We declare that the relation is true"), {
          when: 'evidence.kind = "undertaking"',
        }),
        {
          name: "witnesses",
          kind: "group",
          label: t("Người làm chứng", "Witnesses"),
          when: 'evidence.kind = "undertaking"',
          group: {
            ...{ title: t("Người làm chứng", "Witness"), least: 2, most: 4 },
            items: [
              { name: "fullName", kind: "name", label: t("Họ tên", "Full name") },
              { name: "personalNumber", kind: "personal-number", label: t("Số định danh cá nhân", "Personal number") },
              { name: "relation", kind: "text", label: t("Vì sao biết việc này", "How they know"), maxLength: 200 },
            ],
          },
        },
      ],
    },
    exemptionPage(),
  ],
  papers: [
    {
      id: "evidence",
      title: t("Văn bản xác nhận quan hệ của cơ quan y tế, giám định hoặc cơ quan khác", "A statement of a medical or expert body"),
      when: 'evidence.kind = "expert"',
      field: "evidence.file",
      originals: 1,
      copies: 0,
      instead: [t("Cam đoan của các bên và ít nhất hai người làm chứng", "An undertaking and at least two witnesses")],
      law: law(CIRCULAR_04, "Điều 14"),
    },
    exemptionPaper,
  ],
  fees: [provinceCharge(t("Lệ phí đăng ký nhận cha, mẹ, con", "Charge for registering a recognition"))],
  steps: bookSteps({
    hours: [2, 10, 3, 6, 3],
    examine: t("Xem chứng cứ, hỏi ý kiến các bên", "Look at the evidence, hear the parties"),
    paper: t("trích lục", "extract"),
  }),
  checklist: [
    {
      id: "age-gap",
      text: t("Tuổi cha (mẹ) và con hợp lý", "The ages fit"),
      rule: "date(parent.dateOfBirth) < date(acknowledged.dateOfBirth)",
    },
    {
      id: "no-dispute",
      text: t("Không có tranh chấp, không có cha (mẹ) khác trên giấy khai sinh", "No dispute, and no other parent on the entry"),
    },
    { id: "evidence", text: t("Chứng cứ đủ và đúng", "The evidence is enough and sound") },
  ],
  refusals: [
    {
      id: "dispute",
      text: t("Có tranh chấp: thuộc thẩm quyền tòa án.", "It is disputed: it is for the court."),
      law: law(LAW_ON_CIVIL_STATUS, "Điều 25"),
    },
    { id: "not-proven", text: t("Chứng cứ không đủ.", "The evidence is not enough."), law: law(CIRCULAR_04, "Điều 14") },
  ],
  effects: [bookEntry("recognition", { parent: personRecord("parent"), acknowledged: personRecord("acknowledged"), parentIs: "parentIs" })],
  result: {
    kind: "recognition-extract",
    title: t("Trích lục đăng ký nhận cha, mẹ, con", "Extract of recognition"),
    template: recognitionExtract,
    data: {
      ...ENTRY_DATA,
      parent: personData("parent"),
      acknowledged: personData("acknowledged"),
      parentWord: 'if parentIs = "father" then "cha" else "mẹ"',
    },
    signedBy: ["chair", "vice-chair"],
    notation: "TLNCMC",
    delivery: ["counter", "online", "post"],
  },
  complaint: COMPLAINT_TO.communeChair,
});
