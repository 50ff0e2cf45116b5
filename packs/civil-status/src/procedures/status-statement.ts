import {
  COMPLAINT_TO,
  commonSteps,
  defineProcedure,
  everyChannel,
  fileField,
  identityFields,
  inWords,
  law,
  personKnown,
  t,
} from "@motlan/catalogue/declare";
import { AUTHORISED, authorisationPage, authorisationPaper } from "../pieces/authorised.ts";
import { exemptionPage, exemptionPaper } from "../pieces/charge.ts";
import { statusStatement as template } from "../results/status-statement.ts";
import { CIRCULAR_04, DECREE_07, DECREE_87, DECREE_120, ELSEWHERE, UNITS } from "./shared.ts";

const EVENTS = [
  { value: "birth", label: t("Khai sinh", "Birth") },
  { value: "marriage", label: t("Kết hôn", "Marriage") },
  { value: "death", label: t("Khai tử", "Death") },
  { value: "recognition", label: t("Nhận cha, mẹ, con", "Recognition") },
  { value: "guardianship", label: t("Giám hộ", "Guardianship") },
  { value: "change", label: t("Thay đổi, cải chính", "Change or correction") },
];
const EVENT_WORDS = inWords("entry.event", EVENTS);
const CIRCULAR_281 = "Thông tư 281/2016/TT-BTC, sửa đổi bởi Thông tư 106/2021/TT-BTC";

/** Xác nhận thông tin hộ tịch (2.002516): what the books say of a person, event by event. */
export const statusStatement = defineProcedure({
  code: "2.002516",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Xác nhận thông tin hộ tịch", "Statement of civil-status information"),
  field: t("Hộ tịch", "Civil status"),
  summary: t(
    "Xin văn bản xác nhận một hoặc nhiều việc hộ tịch đã đăng ký của một người. 8.000 đồng mỗi việc.",
    "A statement of one or more registered events of a person. 8,000 đồng each.",
  ),
  guide: [
    t("Chọn việc cần xác nhận: khai sinh, kết hôn, khai tử…", "Choose the events: birth, marriage, death…"),
    t("Càng cho biết rõ nơi và năm đăng ký thì càng nhanh tra ra.", "The better you know place and year, the sooner it is found."),
  ],
  law: [law(DECREE_87, "Điều 11"), law(CIRCULAR_04), law(DECREE_07), law(DECREE_120), law(CIRCULAR_281)],
  applicant: {
    who: t("Cá nhân, cơ quan, tổ chức có yêu cầu chính đáng", "People and bodies with a sound reason"),
    assurance: 2,
    actingFor: [{ value: "self", label: t("Về tôi", "About myself") }, AUTHORISED],
  },
  competence: { level: "commune", matter: "civil-status", first: "applicant.residence.communeId", elsewhere: true, law: ELSEWHERE },
  channels: everyChannel(1),
  linked: [
    {
      code: "2.000635",
      as: "instead",
      text: t("Chỉ cần bản sao giấy đã cấp: xin bản sao trích lục", "For a copy of a paper: copies of extracts"),
    },
  ],
  known: [personKnown("subject", law(DECREE_87, "Điều 11"))],
  pages: [
    {
      id: "subject",
      title: t("Xác nhận về ai?", "About whom?"),
      fields: identityFields({ at: "subject", of: t("của người đó", "of the person"), own: 'actingFor = "self"' }),
    },
    {
      id: "events",
      title: t("Xác nhận việc gì?", "Which events?"),
      fields: [
        { name: "events", kind: "choices", label: t("Các việc hộ tịch", "Events"), options: EVENTS },
        {
          name: "where",
          kind: "text",
          label: t("Nơi và năm đăng ký (nếu nhớ)", "Where and when registered, if known"),
          required: "false",
          maxLength: 300,
        },
        { name: "purpose", kind: "text", label: t("Dùng vào việc gì?", "What is it for?"), maxLength: 200 },
        fileField("related.file", t("Giấy tờ liên quan (nếu có)", "Related papers, if any"), { required: "false" }),
      ],
    },
    authorisationPage,
    exemptionPage(),
  ],
  papers: [
    {
      id: "related",
      title: t("Giấy tờ liên quan đến nội dung cần xác nhận, nếu có", "Related papers, if any"),
      when: "related.file != null",
      field: "related.file",
      originals: 1,
      copies: 0,
      law: law(DECREE_87, "Điều 11"),
    },
    authorisationPaper,
    exemptionPaper,
  ],
  fees: [
    {
      id: "statement",
      kind: "fee",
      title: t("Phí xác nhận thông tin hộ tịch", "Fee for the statement"),
      table: {
        hit: "F",
        inputs: [{ rule: "exempt", label: t("Diện miễn", "Exemption") }],
        rows: [
          { tests: ['"merit","poor","disabled"'], gives: "0" },
          { tests: ["-"], gives: "8000 * count(events)", note: t("8.000 đồng một việc", "8,000 đồng an event") },
        ],
      },
      unit: t("8.000 đồng một việc hộ tịch", "8,000 đồng an event"),
      law: law(CIRCULAR_281),
    },
  ],
  steps: commonSteps({
    examiner: "civil-status-officer",
    signer: "vice-chair",
    hours: { takeIn: 1, examine: 4, sign: 2, handOver: 1 },
    unit: UNITS.justice,
    task: {
      examine: t("Tra cứu sổ và cơ sở dữ liệu, ghi nội dung xác nhận", "Search the books, write what they say"),
      sign: t("Ký văn bản xác nhận", "Sign the statement"),
      handOver: t("Trả văn bản", "Hand over the statement"),
    },
    fields: [
      {
        name: "entries",
        kind: "group",
        label: t("Nội dung xác nhận", "What is stated"),
        group: {
          ...{ title: t("Việc hộ tịch", "Event"), least: 1, most: 12 },
          items: [
            { name: "event", kind: "choice", label: t("Việc", "Event"), options: EVENTS },
            { name: "says", kind: "long-text", label: t("Sổ ghi", "What the book says"), maxLength: 600 },
          ],
        },
      },
    ],
  }),
  checklist: [
    { id: "known", text: t("Tìm thấy người đó trong dữ liệu dân cư", "The person is found"), rule: "found.subject = 1" },
    { id: "entitled", text: t("Người yêu cầu có quyền hỏi", "The applicant may ask") },
    { id: "paid", text: t("Đã nộp phí", "The fee is paid"), rule: "paid" },
  ],
  refusals: [
    {
      id: "not-found",
      text: t("Thông tin cung cấp không đủ hoặc không đúng nên không tra cứu được.", "With what was given nothing could be found."),
      law: law(DECREE_87, "Điều 11"),
    },
  ],
  effects: [],
  result: {
    kind: "civil-status-statement",
    title: t("Văn bản xác nhận thông tin hộ tịch", "Statement of civil-status information"),
    template,
    data: {
      issuedOn: "today",
      requestedBy: "applicant.fullName",
      subject: "{fullName: subject.fullName, dateOfBirth: subject.dateOfBirth, personalNumber: subject.personalNumber}",
      entries: `for entry in entries return {event: ${EVENT_WORDS}, says: entry.says}`,
      purpose: "purpose",
    },
    signedBy: ["chair", "vice-chair"],
    notation: "XNHT",
    delivery: ["online", "counter", "post"],
  },
  complaint: COMPLAINT_TO.communeChair,
});
