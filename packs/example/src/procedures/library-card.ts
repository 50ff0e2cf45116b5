import { defineProcedure } from "@motlan/catalogue/declare";
import { libraryCardTemplate } from "../results/library-card.ts";

const rules = { act: "Nội quy thư viện thôn (văn bản giả định để làm ví dụ)" };

/** Cấp thẻ mượn sách: one question, one fee, one condition, two steps; automatic for whoever has no card yet. */
export const libraryCard = defineProcedure({
  code: "x.library-card",
  version: "1",
  effective: { from: "2025-01-01" },
  title: { vi: "Cấp thẻ mượn sách", en: "Library card" },
  field: { vi: "Ví dụ", en: "Example" },
  summary: {
    vi: "Ai từ 6 tuổi trở lên đều làm được thẻ để mượn sách về nhà.",
    en: "Anyone aged six or over can have a card and take books home.",
  },
  guide: [
    { vi: "Chọn loại thẻ, nộp phí và nhận thẻ ngay trên mạng.", en: "Choose a card, pay the fee and receive the card online." },
    { vi: "Không cần mang theo giấy tờ gì.", en: "You need no papers." },
  ],
  law: [rules],
  applicant: {
    who: { vi: "Người từ 6 tuổi trở lên", en: "People aged six or over" },
    assurance: 1,
    actingFor: [{ value: "self", label: { vi: "Cho tôi", en: "For myself" } }],
  },
  competence: { level: "commune", matter: "library", first: "applicant.residence.communeId", elsewhere: true, law: rules },
  channels: [
    { kind: "online", deadline: { count: 1, unit: "working-day" } },
    { kind: "counter", deadline: { count: 1, unit: "working-day" } },
  ],
  known: [
    {
      name: "card",
      registry: "library",
      by: "holder",
      find: "applicant.personalNumber",
      purpose: "library-card",
      law: rules,
    },
  ],
  pages: [
    {
      id: "card",
      title: { vi: "Thẻ của bạn", en: "Your card" },
      fields: [
        {
          name: "reader.fullName",
          kind: "name",
          label: { vi: "Họ, chữ đệm, tên", en: "Full name" },
          prefill: "applicant.fullName",
          prefilled: "locked",
        },
        {
          name: "reader.dateOfBirth",
          kind: "date",
          label: { vi: "Ngày sinh", en: "Date of birth" },
          prefill: "applicant.dateOfBirth",
          prefilled: "locked",
          checks: [
            {
              rule: 'date(reader.dateOfBirth) + @"P6Y" <= today',
              text: { vi: "Thẻ dành cho người từ 6 tuổi trở lên.", en: "Cards are for people aged six or over." },
            },
          ],
        },
        {
          name: "card.size",
          kind: "choice",
          label: { vi: "Bạn muốn mượn mấy cuốn một lần?", en: "How many books at a time?" },
          options: [
            { value: "small", label: { vi: "3 cuốn (5.000 đồng)", en: "3 books (5,000 đồng)" } },
            { value: "large", label: { vi: "10 cuốn (12.000 đồng)", en: "10 books (12,000 đồng)" } },
          ],
        },
        {
          name: "card.school",
          kind: "text",
          label: { vi: "Trường đang học (nếu có)", en: "School (if any)" },
          required: "false",
          when: 'date(reader.dateOfBirth) + @"P18Y" > today',
          maxLength: 120,
        },
      ],
    },
  ],
  papers: [],
  fees: [
    {
      id: "card",
      kind: "fee",
      title: { vi: "Phí làm thẻ", en: "Card fee" },
      amount: 'if card.size = "large" then 12000 else 5000',
      unit: { vi: "thẻ", en: "card" },
      retained: { percent: 70, law: { ...rules, article: "Điều 4" } },
      refunds: [
        { when: "refused", percent: 100, law: { ...rules, article: "Điều 5" } },
        { when: "late", percent: 50, law: { ...rules, article: "Điều 5" } },
      ],
      law: rules,
    },
  ],
  steps: [
    {
      id: "take-in",
      does: "take-in",
      task: { vi: "Tiếp nhận, kiểm tra hồ sơ", en: "Take in and check" },
      unit: { vi: "Bộ phận Một cửa", en: "One-stop counter" },
      post: "one-stop-clerk",
      hours: 2,
    },
    {
      id: "sign",
      does: "sign",
      task: { vi: "Ký thẻ", en: "Sign the card" },
      unit: { vi: "Lãnh đạo Ủy ban nhân dân xã", en: "Commune leadership" },
      post: "vice-chair",
      hours: 4,
    },
    {
      id: "seal",
      does: "seal",
      task: { vi: "Đóng dấu (ký số)", en: "Set the seal" },
      unit: { vi: "Hệ thống", en: "The system" },
      post: "node",
      hours: 0,
    },
    {
      id: "return",
      does: "return",
      task: { vi: "Trả thẻ", en: "Hand over the card" },
      unit: { vi: "Bộ phận Một cửa", en: "One-stop counter" },
      post: "one-stop-clerk",
      hours: 1,
    },
  ],
  automatic: {
    law: [rules],
    conditions: [
      {
        id: "no-card-yet",
        rule: "found.card = 0",
        text: { vi: "Bạn đã có thẻ; thủ thư sẽ xem lại.", en: "You already hold a card; a librarian will look." },
      },
      { id: "paid", rule: "paid", text: { vi: "Phí chưa được nộp.", en: "The fee has not been paid." } },
    ],
    sample: 0.1,
  },
  checklist: [
    {
      id: "age",
      text: { vi: "Người xin thẻ đủ 6 tuổi", en: "The applicant is six or over" },
      rule: 'date(reader.dateOfBirth) + @"P6Y" <= today',
    },
    { id: "name-read", text: { vi: "Họ tên viết đúng để in lên thẻ", en: "The name is fit to be printed" } },
  ],
  refusals: [
    {
      id: "under-age",
      text: { vi: "Người xin thẻ chưa đủ 6 tuổi.", en: "The applicant is younger than six." },
      law: { ...rules, article: "Điều 2" },
    },
    {
      id: "card-held",
      text: { vi: "Người xin thẻ đang có thẻ còn dùng được.", en: "The applicant holds a valid card." },
      law: { ...rules, article: "Điều 3" },
    },
  ],
  effects: [
    {
      id: "card-record",
      record: "library",
      kind: "card",
      at: "sign",
      number: "register",
      values: {
        card: '"TV-" + dossier.code',
        holder: "applicant.personalNumber",
        holderName: "reader.fullName",
        size: "card.size",
      },
    },
  ],
  result: {
    kind: "library-card",
    title: { vi: "Thẻ mượn sách", en: "Library card" },
    template: libraryCardTemplate,
    data: { issuedOn: "today", holder: "reader.fullName", books: 'if card.size = "large" then 10 else 3' },
    signedBy: ["chair", "vice-chair"],
    notation: "TMS",
    delivery: ["online", "counter"],
  },
  complaint: {
    hears: { vi: "Chủ tịch Ủy ban nhân dân xã nơi cấp thẻ", en: "The chair of the commune that issues the card" },
    term: { count: 30, unit: "day" },
    law: rules,
  },
});
