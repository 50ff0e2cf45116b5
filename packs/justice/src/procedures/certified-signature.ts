import {
  applicantPage,
  COMPLAINT_TO,
  choiceField,
  defineProcedure,
  FOR_SELF,
  fileField,
  law,
  t,
  undertaking,
} from "@motlan/catalogue/declare";
import { bookEntry, ENTRY_NUMBER, stepsWithEntry, THE_APPLICANT } from "../pieces/book.ts";
import { ANY_COMMUNE, CERTIFIERS, sameDay } from "../pieces/certification.ts";
import { CIRCULAR_01, CIRCULAR_226, DECREE_23 } from "../pieces/laws.ts";
import { signatureStatement } from "../results/certifications.ts";

/** Chứng thực chữ ký (2.000884), also of a fingerprint, or where one can do neither. */
export const certifiedSignature = defineProcedure({
  code: "2.000884",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Chứng thực chữ ký", "Certified signature"),
  field: t("Chứng thực", "Certification"),
  summary: t(
    "Xã, phường xác nhận chữ ký trên giấy tờ là của bạn: sơ yếu lý lịch, giấy ủy quyền, đơn từ. 10.000 đồng một lần.",
    "The commune certifies that the signature on a paper is yours: CV, authorisation, application. 10,000 đồng.",
  ),
  guide: [
    t("Chưa ký trước: mang giấy đến và ký trước mặt công chức.", "Do not sign beforehand: sign before the officer."),
    t(
      "Không ký được thì điểm chỉ; không điểm chỉ được thì công chức ghi rõ.",
      "Who cannot sign gives a fingerprint; who cannot do that, the officer says so.",
    ),
    t("Ốm đau, già yếu, đang bị tạm giữ: yêu cầu chứng thực tại chỗ.", "Ill, frail or in custody: ask for it to be done where you are."),
  ],
  law: [law(DECREE_23, "Điều 5, 7, 23 đến 26"), law(CIRCULAR_01), law(CIRCULAR_226, "Điều 4")],
  applicant: { who: t("Người ký giấy tờ", "Whoever signs"), assurance: 1, actingFor: FOR_SELF },
  competence: ANY_COMMUNE,
  channels: sameDay(t("Hẹn trước; vẫn phải đến ký.", "An appointment; you come to sign.")),
  extension: { term: { count: 2, unit: "working-day" }, law: law(DECREE_23, "Điều 7") },
  known: [],
  pages: [
    applicantPage(),
    {
      id: "paper",
      title: t("Giấy tờ cần ký", "The paper"),
      fields: [
        {
          name: "paper.name",
          kind: "text",
          label: t("Tên giấy tờ", "Name of the paper"),
          hint: t("Ví dụ: Sơ yếu lý lịch", "For instance: a CV"),
          maxLength: 200,
        },
        choiceField("paper.mode", t("Bạn sẽ", "You will"), [
          { value: "sign", label: t("Ký", "Sign") },
          { value: "fingerprint", label: t("Điểm chỉ", "Give a fingerprint") },
          { value: "neither", label: t("Không ký, không điểm chỉ được", "Be able to do neither") },
        ]),
        { name: "paper.foreign", kind: "yes-no", label: t("Giấy tờ viết bằng tiếng nước ngoài?", "Is it in a foreign language?") },
        fileField("paper.translation", t("Bản dịch tiếng Việt (không cần công chứng)", "A Vietnamese translation, not certified"), {
          when: "paper.foreign = true",
          required: "false",
        }),
        fileField("paper.file", t("Tệp giấy tờ (nếu có)", "The file, if any"), { required: "false" }),
        { name: "copies", kind: "number", label: t("Số bản", "Copies"), min: 1, max: 20 },
        { name: "outside", kind: "yes-no", label: t("Cần công chức đến tận nơi?", "Must an officer come to you?") },
        {
          name: "outsideWhere",
          kind: "text",
          label: t("Ở đâu, vì sao?", "Where, and why?"),
          when: "outside = true",
          maxLength: 300,
        },
        undertaking("declared", t("Tôi hiểu và chịu trách nhiệm về nội dung giấy tờ mình ký", "I understand the paper and answer for it")),
      ],
    },
  ],
  papers: [
    {
      id: "paper",
      title: t("Giấy tờ sẽ ký, mang đến", "The paper, brought along"),
      field: "paper.file",
      originals: 1,
      copies: 0,
      law: law(DECREE_23, "Điều 24"),
    },
    {
      id: "translation",
      title: t("Bản dịch tiếng Việt, nếu người chứng thực không hiểu", "A translation, where the officer cannot read it"),
      when: "paper.foreign = true and paper.translation != null",
      field: "paper.translation",
      originals: 0,
      copies: 1,
      law: law(CIRCULAR_01),
    },
  ],
  fees: [
    {
      id: "signature",
      kind: "fee",
      title: t("Phí chứng thực chữ ký", "Fee for a certified signature"),
      amount: "10000",
      unit: t("10.000 đồng một trường hợp (các chữ ký trong một giấy tờ)", "10,000 đồng for the signatures of one paper"),
      law: law(CIRCULAR_226, "Điều 4"),
    },
  ],
  steps: stepsWithEntry(
    {
      ...CERTIFIERS,
      task: {
        examine: t("Xem người ký, giấy tờ tùy thân, chứng kiến việc ký", "See the person and their identity, witness the signing"),
        sign: t("Ký chứng thực", "Sign the certification"),
        handOver: t("Trả giấy tờ", "Hand over the paper"),
      },
      fields: [
        {
          name: "seen.note",
          kind: "text",
          label: t("Ghi chú (điểm chỉ ngón nào, chứng thực ngoài trụ sở…)", "Note: which finger, where it was done"),
          required: "false",
          maxLength: 300,
        },
      ],
    },
    t("sổ chứng thực", "book"),
  ),
  checklist: [
    { id: "capable", text: t("Người ký minh mẫn, tự nguyện", "The person is of sound mind and willing") },
    {
      id: "lawful",
      text: t(
        "Nội dung không trái pháp luật, không phải là giao dịch phải chứng thực riêng",
        "Lawful, and not a transaction with a certification of its own",
      ),
    },
  ],
  refusals: [
    {
      id: "not-capable",
      text: t("Người ký không làm chủ được hành vi lúc ký.", "The person is not in control when signing."),
      law: law(DECREE_23, "Điều 25"),
    },
    {
      id: "contract",
      text: t("Giấy tờ là hợp đồng, giao dịch: phải chứng thực giao dịch.", "It is a contract: that is certified otherwise."),
      law: law(DECREE_23, "Điều 25"),
    },
    {
      id: "unlawful",
      text: t("Nội dung trái pháp luật, đạo đức xã hội.", "Its content is against the law or good morals."),
      law: law(DECREE_23, "Điều 25"),
    },
  ],
  effects: [bookEntry("certifications", "signature", { person: THE_APPLICANT, paper: "paper.name", mode: "paper.mode", copies: "copies" })],
  result: {
    kind: "certified-signature",
    title: t("Giấy tờ được chứng thực chữ ký", "Paper with a certified signature"),
    template: signatureStatement,
    data: {
      issuedOn: "today",
      person: THE_APPLICANT,
      paper: "paper.name",
      modeWords:
        'if paper.mode = "sign" then "ký vào giấy tờ" else if paper.mode = "fingerprint" then "điểm chỉ vào giấy tờ" else "xác nhận nội dung, không ký và không điểm chỉ được"',
      note: "seen.note",
      ...{ copies: "copies", entryNumber: ENTRY_NUMBER },
    },
    signedBy: ["chair", "vice-chair"],
    notation: "SCT/CK",
    delivery: ["counter", "online"],
  },
  complaint: COMPLAINT_TO.communeChair,
});
