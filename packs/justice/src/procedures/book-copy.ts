import {
  applicantPage,
  COMPLAINT_TO,
  choiceField,
  commonSteps,
  defineProcedure,
  everyChannel,
  fileField,
  law,
  t,
} from "@motlan/catalogue/declare";
import { JUSTICE, THE_APPLICANT } from "../pieces/book.ts";
import { CIRCULAR_01, DECREE_23 } from "../pieces/laws.ts";
import { bookCopy as template } from "../results/certifications.ts";

const OTHERS = 'actingFor != "self"';

/** Cấp bản sao từ sổ gốc (2.000908). */
export const bookCopy = defineProcedure({
  code: "2.000908",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Cấp bản sao từ sổ gốc", "Copies from the original register"),
  field: t("Chứng thực", "Certification"),
  summary: t(
    "Xin lại bản sao giấy tờ ở chính nơi đã cấp, khi nơi đó còn giữ sổ gốc. Không mất phí.",
    "A copy of a paper from where it was issued, while the register is kept. It is free.",
  ),
  guide: [
    t("Bản sao từ sổ gốc dùng thay bản chính.", "A copy from the register stands for the original."),
    t(
      "Xin cho người khác thì chứng minh quan hệ, nếu dữ liệu Nhà nước chưa có.",
      "For another, show the relation where the State does not know it.",
    ),
    t("Giấy hộ tịch (khai sinh, kết hôn, khai tử) xin ở thủ tục 2.000635.", "For birth, marriage and death use 2.000635."),
  ],
  law: [law(DECREE_23, "Điều 3, 6, 15, 16"), law(CIRCULAR_01)],
  applicant: {
    who: t("Người được cấp bản chính, người đại diện, người thân", "The holder, their representative or family"),
    assurance: 2,
    actingFor: [
      { value: "self", label: t("Giấy tờ của tôi", "My own paper") },
      { value: "family", label: t("Của cha, mẹ, con, vợ, chồng, anh chị em ruột", "Of my close family") },
      { value: "heir", label: t("Của người đã mất mà tôi là người thừa kế", "Of one who died and whose heir I am") },
      { value: "authorised", label: t("Của người ủy quyền, người tôi đại diện", "Of one who authorised me or whom I represent") },
    ],
  },
  competence: {
    level: "commune",
    matter: "certification",
    first: "applicant.residence.communeId",
    elsewhere: true,
    law: law(DECREE_23, "Điều 15"),
  },
  channels: everyChannel(1),
  extension: { term: { count: 2, unit: "working-day" }, law: law(DECREE_23, "Điều 7") },
  linked: [{ code: "2.000635", as: "instead", text: t("Giấy khai sinh, trích lục hộ tịch", "Birth certificates and extracts") }],
  known: [],
  pages: [
    applicantPage(),
    {
      id: "paper",
      title: t("Bạn cần bản sao giấy gì?", "Which paper?"),
      fields: [
        {
          name: "paper.name",
          kind: "text",
          label: t("Tên giấy tờ", "Name of the paper"),
          hint: t("Ví dụ: Quyết định tiếp nhận, giấy chứng nhận", "A decision, a certificate"),
          maxLength: 200,
        },
        {
          name: "paper.subject",
          kind: "name",
          label: t("Cấp cho ai?", "In whose name?"),
          prefill: 'if actingFor = "self" then applicant.fullName else null',
          prefilled: "locked",
        },
        { name: "paper.year", kind: "number", label: t("Năm cấp (nếu nhớ)", "Year, if known"), required: "false", min: 1945, max: 2026 },
        { name: "paper.number", kind: "text", label: t("Số, ký hiệu (nếu nhớ)", "Number, if known"), required: "false", maxLength: 60 },
        { name: "copies", kind: "number", label: t("Cần mấy bản?", "Copies"), min: 1, max: 20 },
        choiceField(
          "proof.kind",
          t("Quan hệ với người đó", "Your relation"),
          [
            { value: "known", label: t("Đã có trong dữ liệu dân cư", "In the population database") },
            { value: "paper", label: t("Tôi nộp giấy tờ chứng minh", "I hand in proof") },
          ],
          { when: OTHERS },
        ),
        fileField("proof.file", t("Giấy tờ chứng minh quan hệ, giấy ủy quyền", "Proof of the relation, authorisation"), {
          when: `${OTHERS} and proof.kind = "paper"`,
        }),
      ],
    },
  ],
  papers: [
    {
      id: "proof",
      title: t("Giấy tờ chứng minh quan hệ với người được cấp bản chính", "Proof of the relation"),
      when: `${OTHERS} and proof.kind = "paper"`,
      field: "proof.file",
      originals: 1,
      copies: 0,
      accepts: [{ as: "original" }, { as: "certified-copy" }],
      law: law(DECREE_23, "Điều 16"),
    },
  ],
  fees: [],
  steps: commonSteps({
    examiner: "civil-status-officer",
    signer: "vice-chair",
    hours: { takeIn: 1, examine: 4, sign: 2, handOver: 1 },
    unit: JUSTICE,
    task: {
      examine: t("Tra sổ gốc, ghi bản sao", "Look in the register, write the copy"),
      sign: t("Ký bản sao", "Sign the copy"),
      handOver: t("Trả bản sao", "Hand over the copy"),
    },
    fields: [
      { name: "book.number", kind: "text", label: t("Số trong sổ gốc", "Number in the register"), maxLength: 60 },
      { name: "book.on", kind: "date", label: t("Ngày ghi sổ", "Day of the entry") },
      { name: "book.says", kind: "long-text", label: t("Nội dung ghi trong sổ", "What the register says"), maxLength: 3000 },
    ],
  }),
  checklist: [{ id: "entitled", text: t("Người yêu cầu có quyền xin bản sao", "The applicant may ask") }],
  refusals: [
    {
      id: "no-register",
      text: t("Không còn sổ gốc hoặc trong sổ không có.", "No register, or no such entry."),
      law: law(DECREE_23, "Điều 17"),
    },
    {
      id: "not-entitled",
      text: t("Người yêu cầu không có quyền xin bản sao.", "The applicant may not ask."),
      law: law(DECREE_23, "Điều 16"),
    },
  ],
  effects: [],
  result: {
    kind: "book-copy",
    title: t("Bản sao cấp từ sổ gốc", "Copy from the register"),
    template,
    data: {
      issuedOn: "today",
      person: THE_APPLICANT,
      ...{ paper: "paper.name", subject: "paper.subject", copies: "copies" },
      ...{ bookNumber: "book.number", bookDate: "book.on", says: "book.says" },
    },
    signedBy: ["chair", "vice-chair"],
    notation: "BS-SG",
    delivery: ["online", "counter", "post"],
  },
  complaint: COMPLAINT_TO.communeChair,
});
