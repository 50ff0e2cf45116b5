import { applicantPage, COMPLAINT_TO, choiceField, defineProcedure, FOR_SELF, fileField, inWords, law, t } from "@motlan/catalogue/declare";
import { bookEntry, ENTRY_NUMBER, stepsWithEntry, THE_APPLICANT } from "../pieces/book.ts";
import { ANY_COMMUNE, CERTIFIERS, sameDay } from "../pieces/certification.ts";
import { CIRCULAR_01, CIRCULAR_226, DECREE_23 } from "../pieces/laws.ts";
import { copyStatement } from "../results/certifications.ts";

const MADE_BY = [
  { value: "vietnam", label: t("Cơ quan, tổ chức Việt Nam", "A Vietnamese body") },
  { value: "foreign", label: t("Cơ quan, tổ chức nước ngoài", "A foreign body") },
  { value: "joint", label: t("Việt Nam liên kết với nước ngoài", "Both together") },
];
const FOREIGN = 'original.by = "foreign"';

/** Chứng thực bản sao từ bản chính (2.000815). */
export const certifiedCopy = defineProcedure({
  code: "2.000815",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Chứng thực bản sao từ bản chính", "Certified copies"),
  field: t("Chứng thực", "Certification"),
  summary: t(
    "Sao y giấy tờ: mang bản chính đến xã, phường bất kỳ, hoặc hẹn trước trên mạng. 2.000 đồng một trang.",
    "True copies: bring the original to any commune, or make an appointment online. 2,000 đồng a page.",
  ),
  guide: [
    t(
      "Bản chính luôn phải mang đến để đối chiếu; chỉ có bản sao thì không chứng thực được.",
      "The original is always shown; from a copy nothing is certified.",
    ),
    t(
      "Nộp trước 15 giờ thì xong trong ngày; nhiều bản, phức tạp thì được thêm tối đa 2 ngày làm việc.",
      "Before 15:00 it is done the same day; many or complex copies may take two working days more.",
    ),
    t(
      "Từ trang thứ ba: 1.000 đồng một trang, tối đa 200.000 đồng một bản.",
      "From the third page 1,000 đồng a page, 200,000 đồng a copy at most.",
    ),
  ],
  law: [law(DECREE_23, "Điều 5, 7, 17 đến 22"), law(CIRCULAR_01), law(CIRCULAR_226, "Điều 4")],
  applicant: { who: t("Ai có bản chính", "Whoever holds the original"), assurance: 1, actingFor: FOR_SELF },
  competence: ANY_COMMUNE,
  channels: sameDay(t("Hẹn trước; vẫn phải mang bản chính đến.", "An appointment; the original is still brought.")),
  extension: { term: { count: 2, unit: "working-day" }, law: law(DECREE_23, "Điều 21") },
  linked: [
    {
      code: "2.000908",
      as: "instead",
      text: t("Nơi cấp còn sổ gốc: xin bản sao từ sổ gốc", "Where the issuer keeps the book: a copy from it"),
    },
  ],
  known: [],
  pages: [
    applicantPage(),
    {
      id: "original",
      title: t("Bạn sao giấy gì?", "What is to be copied?"),
      fields: [
        {
          name: "original.name",
          kind: "text",
          label: t("Tên giấy tờ", "Name of the paper"),
          hint: t("Ví dụ: Bằng tốt nghiệp đại học", "For instance: a degree"),
          maxLength: 200,
        },
        choiceField("original.by", t("Do ai cấp?", "Issued by"), MADE_BY),
        { name: "original.issuer", kind: "text", label: t("Tên nơi cấp", "Name of the issuer"), maxLength: 200 },
        { name: "original.number", kind: "text", label: t("Số, ký hiệu (nếu có)", "Number, if any"), required: "false", maxLength: 60 },
        {
          name: "original.legalised",
          kind: "yes-no",
          label: t("Giấy của nước ngoài đã hợp pháp hóa lãnh sự, hoặc được miễn?", "Is the foreign paper legalised, or exempt?"),
          when: FOREIGN,
          checks: [
            {
              rule: "original.legalised = true",
              text: t(
                "Giấy của nước ngoài phải hợp pháp hóa lãnh sự trước, trừ khi được miễn.",
                "A foreign paper must be legalised first, unless exempt.",
              ),
            },
          ],
        },
        { name: "pages", kind: "number", label: t("Bản chính có mấy trang?", "Pages of the original"), min: 1, max: 500 },
        { name: "copies", kind: "number", label: t("Cần mấy bản sao?", "Copies"), min: 1, max: 50 },
        fileField("original.file", t("Ảnh bản chính (để chuẩn bị trước, nếu muốn)", "A photo of the original, if you like"), {
          required: "false",
        }),
      ],
    },
  ],
  papers: [
    {
      id: "original",
      title: t("Bản chính để đối chiếu, mang đến khi nhận kết quả", "The original, shown when you come"),
      field: "original.file",
      originals: 1,
      copies: 0,
      law: law(DECREE_23, "Điều 20"),
    },
  ],
  fees: [
    {
      id: "copy",
      kind: "fee",
      title: t("Phí chứng thực bản sao", "Fee for certified copies"),
      table: {
        hit: "F",
        inputs: [{ rule: "pages", label: t("Số trang của bản chính", "Pages of the original") }],
        rows: [
          { tests: ["<= 2"], gives: "2000 * pages * copies" },
          {
            tests: ["> 2"],
            gives: "min(4000 + 1000 * (pages - 2), 200000) * copies",
            note: t("Tối đa 200.000 đồng một bản", "200,000 đồng a copy at most"),
          },
        ],
      },
      unit: t("2.000 đồng một trang, từ trang thứ ba 1.000 đồng", "2,000 đồng a page, 1,000 from the third"),
      law: law(CIRCULAR_226, "Điều 4"),
    },
  ],
  steps: stepsWithEntry(
    {
      ...CERTIFIERS,
      task: {
        examine: t("Đối chiếu bản chính với bản sao", "Compare original and copy"),
        sign: t("Ký chứng thực", "Sign the certification"),
        handOver: t("Trả bản sao, bản chính", "Hand over copies and original"),
      },
      fields: [
        {
          name: "seen.original",
          kind: "yes-no",
          label: t("Đã xem bản chính", "The original was seen"),
          checks: [
            {
              rule: "seen.original = true",
              text: t("Chưa xem bản chính thì chưa chứng thực được.", "Without the original nothing is certified."),
            },
          ],
        },
      ],
    },
    t("sổ chứng thực", "book"),
  ),
  checklist: [
    { id: "whole", text: t("Bản chính không bị tẩy xóa, sửa chữa, hư hỏng", "The original is not altered or damaged") },
    {
      id: "legalised",
      text: t("Giấy nước ngoài đã hợp pháp hóa", "The foreign paper is legalised"),
      rule: "original.legalised = true",
      when: FOREIGN,
    },
    { id: "paid", text: t("Đã nộp phí", "The fee is paid"), rule: "paid" },
  ],
  refusals: [
    {
      id: "altered",
      text: t("Bản chính bị tẩy xóa, sửa chữa, hư hỏng, không xác định được nội dung.", "The original is altered, damaged or unreadable."),
      law: law(DECREE_23, "Điều 22"),
    },
    {
      id: "forbidden",
      text: t("Bản chính có dấu mật, không được sao; nội dung trái pháp luật.", "It is secret, may not be copied, or is against the law."),
      law: law(DECREE_23, "Điều 22"),
    },
    {
      id: "not-legalised",
      text: t("Giấy tờ nước ngoài chưa hợp pháp hóa lãnh sự.", "A foreign paper not legalised."),
      law: law(DECREE_23, "Điều 22"),
    },
  ],
  effects: [
    bookEntry("certifications", "copy", {
      ...{ person: THE_APPLICANT, paper: "original.name", issuer: "original.issuer" },
      ...{ pages: "pages", copies: "copies" },
    }),
  ],
  result: {
    kind: "certified-copy",
    title: t("Bản sao được chứng thực", "Certified copies"),
    template: copyStatement,
    data: {
      issuedOn: "today",
      person: THE_APPLICANT,
      paper: "original.name",
      issuer: `original.issuer + " (" + (${inWords("original.by", MADE_BY)}) + ")"`,
      paperNumber: "original.number",
      ...{ pages: "pages", copies: "copies", entryNumber: ENTRY_NUMBER },
    },
    signedBy: ["chair", "vice-chair"],
    notation: "SCT/BS",
    delivery: ["counter", "online"],
  },
  complaint: COMPLAINT_TO.communeChair,
});
