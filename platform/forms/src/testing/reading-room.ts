import { defineProcedure } from "@motlan/catalogue/declare";

const rules = { act: "Nội quy thư viện thôn (giả định)", article: "Điều 3" };
const t = (vi: string, en: string) => ({ vi, en });

/**
 * Đăng ký phòng đọc: an invented procedure that asks a question of every kind, fills some from the population registry, asks about a guardian whose name must
 * fit, hides questions from adults, and takes a fee.
 */
export const readingRoom = defineProcedure({
  code: "x.reading-room",
  version: "1",
  effective: { from: "2025-01-01" },
  title: t("Đăng ký phòng đọc", "Reading room"),
  field: t("Ví dụ", "Example"),
  summary: t("Xin một chỗ trong phòng đọc của thôn.", "Ask for a seat in the village reading room."),
  guide: [t("Điền các mục, chọn chỗ ngồi và nộp.", "Answer the questions, choose a seat and submit.")],
  law: [rules],
  applicant: {
    who: t("Ai cũng được", "Anyone"),
    assurance: 1,
    actingFor: [
      { value: "self", label: t("Cho tôi", "For myself") },
      { value: "child", label: t("Cho con tôi", "For my child") },
    ],
  },
  competence: { level: "commune", matter: "library", first: "applicant.residence.communeId", elsewhere: true, law: rules },
  channels: [{ kind: "online", deadline: { count: 2, unit: "working-day" } }],
  known: [
    {
      name: "guardian",
      registry: "population",
      by: "personalNumber",
      find: "guardian.number",
      purpose: "identify",
      law: rules,
      match: { fullName: "guardian.fullName" },
    },
  ],
  pages: [
    {
      id: "reader",
      title: t("Người đọc", "The reader"),
      intro: t("Những mục có sẵn lấy từ dữ liệu dân cư.", "What is filled in comes from the population registry."),
      fields: [
        {
          name: "reader.fullName",
          kind: "name",
          label: t("Họ, chữ đệm, tên", "Full name"),
          prefill: "applicant.fullName",
          prefilled: "locked",
        },
        {
          name: "reader.dateOfBirth",
          kind: "date",
          label: t("Ngày sinh", "Date of birth"),
          prefill: "applicant.dateOfBirth",
          prefilled: "override",
        },
        { name: "reader.home", kind: "address", label: t("Nơi ở", "Home"), prefill: "applicant.residence", prefilled: "override" },
        { name: "reader.phone", kind: "phone", label: t("Số di động", "Mobile number"), prefill: "applicant.phone" },
        { name: "reader.email", kind: "email", label: t("Thư điện tử", "E-mail"), required: "false" },
        {
          name: "reader.age",
          kind: "number",
          label: t("Tuổi", "Age"),
          computed: "years and months duration(reader.dateOfBirth, today).years",
        },
      ],
    },
    {
      id: "guardian",
      title: t("Người bảo lãnh", "The guardian"),
      when: 'actingFor = "child" or reader.age < 14',
      fields: [
        { name: "guardian.number", kind: "personal-number", label: t("Số định danh", "Personal number") },
        { name: "guardian.fullName", kind: "name", label: t("Họ tên", "Name") },
        {
          name: "guardian.dateOfBirth",
          kind: "date",
          label: t("Ngày sinh người bảo lãnh", "The guardian's date of birth"),
          prefill: "known.guardian.dateOfBirth",
          prefilled: "locked",
          checks: [
            {
              rule: "guardian.dateOfBirth < reader.dateOfBirth",
              text: t("Người bảo lãnh phải lớn tuổi hơn người đọc.", "The guardian must be older than the reader."),
            },
          ],
        },
      ],
    },
    {
      id: "seat",
      title: t("Chỗ ngồi", "The seat"),
      fields: [
        {
          name: "seat.kind",
          kind: "choice",
          label: t("Loại chỗ", "Kind of seat"),
          options: [
            { value: "window", label: t("Cạnh cửa sổ", "By the window") },
            { value: "aisle", label: t("Cạnh lối đi", "By the aisle") },
          ],
        },
        {
          name: "seat.days",
          kind: "choices",
          label: t("Những ngày đến", "Days"),
          options: [
            { value: "mon", label: t("Thứ Hai", "Monday") },
            { value: "wed", label: t("Thứ Tư", "Wednesday") },
            { value: "fri", label: t("Thứ Sáu", "Friday") },
          ],
        },
        { name: "seat.lamp", kind: "yes-no", label: t("Cần đèn riêng?", "A lamp of your own?") },
        { name: "seat.branch", kind: "commune", label: t("Phòng đọc ở xã nào", "Which commune's room") },
        { name: "seat.hours", kind: "number", label: t("Số giờ một tuần", "Hours a week"), min: 1, max: 40 },
        { name: "seat.deposit", kind: "money", label: t("Tiền đặt cọc", "Deposit"), required: "false" },
        { name: "seat.why", kind: "long-text", label: t("Lý do", "Why"), when: "seat.hours > 20", maxLength: 300 },
        { name: "seat.note", kind: "text", label: t("Ghi chú", "Note"), required: "false", maxLength: 50 },
        { name: "seat.photo", kind: "file", label: t("Ảnh thẻ", "Photograph"), required: "seat.lamp" },
      ],
    },
  ],
  papers: [
    { id: "photo", title: t("Ảnh thẻ", "Photograph"), field: "seat.photo", when: "seat.lamp", originals: 1, copies: 0 },
    { id: "card", title: t("Thẻ cũ", "Old card"), originals: 0, copies: 0 },
  ],
  fees: [
    { id: "seat", kind: "fee", title: t("Phí chỗ ngồi", "Seat fee"), amount: "2000 * seat.hours", unit: t("giờ", "hour"), law: rules },
    { id: "lamp", kind: "charge", title: t("Tiền đèn", "Lamp"), amount: "5000", when: "seat.lamp", law: rules },
  ],
  steps: [
    {
      id: "take-in",
      does: "take-in",
      task: t("Tiếp nhận", "Take in"),
      unit: t("Bộ phận Một cửa", "One-stop counter"),
      post: "one-stop-clerk",
      hours: 4,
    },
    { id: "sign", does: "sign", task: t("Ký", "Sign"), unit: t("Lãnh đạo", "Leaders"), post: "vice-chair", hours: 4 },
  ],
  checklist: [{ id: "name", text: t("Họ tên rõ ràng", "The name is clear") }],
  refusals: [{ id: "full", text: t("Phòng đọc đã hết chỗ.", "The room is full."), law: rules }],
  effects: [],
  result: {
    kind: "seat-card",
    title: t("Thẻ chỗ ngồi", "Seat card"),
    template: { blocks: [{ kind: "paragraph", text: "{holder}" }] },
    data: { holder: "reader.fullName" },
    signedBy: ["vice-chair"],
    notation: "TCN",
    delivery: ["online", "counter"],
  },
  complaint: { hears: t("Chủ tịch xã", "The chair"), term: { count: 30, unit: "day" }, law: rules },
});
