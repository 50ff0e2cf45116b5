import type { Text } from "@motlan/kernel";

/** What the workbench says around the parts. */
export const BENCH = {
  parts: { vi: "Các phần", en: "Parts" },
  check: { vi: "Kiểm tra", en: "Check" },
  write: { vi: "Soạn", en: "Write" },
  see: { vi: "Xem thử", en: "Preview" },
  screens: { vi: "Màn hình", en: "Screens" },
  save: { vi: "Lưu", en: "Save" },
  undo: { vi: "Hoàn tác", en: "Undo" },
  redo: { vi: "Làm lại", en: "Redo" },
  tools: { vi: "Công cụ của bản thiết kế", en: "Tools of the design" },
  saved: { vi: "Đã lưu", en: "Saved" },
  saving: { vi: "Đang lưu…", en: "Saving…" },
  failed: { vi: "Chưa lưu được, sẽ thử lại khi bạn bấm Lưu", en: "Not saved yet; press Save to try again" },
  auto: { vi: "Thay đổi được lưu ngay khi bạn rời ô.", en: "A change is saved as you leave its box." },
  revision: { vi: "lần sửa {n}", en: "change {n}" },
  readOnly: { vi: "Bản này không còn sửa được.", en: "This one can no longer be changed." },
  readOnlyDesigner: { vi: "Bạn xem được nhưng chưa được chia sẻ để sửa.", en: "You may look; it is not shared with you." },
  another: { vi: "Làm phiên bản mới từ bản này", en: "Begin a new version from it" },
  nothingWrong: { vi: "Không còn chỗ nào phải sửa", en: "Nothing left to mend" },
  nothingWrongLead: { vi: "Bản thiết kế đã đủ để trình người khác duyệt.", en: "The design is ready for somebody else to approve." },
  findings: { vi: "{n} chỗ cần sửa trước khi trình", en: "{n} places to mend before it can be submitted" },
  findingsLead: { vi: "Bấm vào từng dòng để tới đúng chỗ.", en: "Each line leads to its place." },
  fillOut: { vi: "Điền nốt những gì đã biết", en: "Fill in what is known" },
  fillOutLead: {
    vi: "Lấy từ danh mục quốc gia và cách làm chung; chỗ đã viết được giữ nguyên.",
    en: "From the national catalogue and common practice; what is written stays.",
  },
  partFindings: { vi: "{n} chỗ cần sửa trong phần này", en: "{n} places to mend in this part" },
  page: { vi: "Trang đang soạn", en: "The page being written" },
  try: { vi: "Dùng thử", en: "Try it out" },
  history: { vi: "Lịch sử", en: "History" },
  files: { vi: "Xuất, nhập tệp", en: "Files in and out" },
  table: { vi: "Bảng đã nhập", en: "Imported table" },
  submit: { vi: "Trình duyệt", en: "Submit" },
  compare: { vi: "So sánh & trình", en: "Compare & submit" },
  decide: { vi: "Xem & duyệt", en: "Look & approve" },
  notYet: { vi: "Chưa đủ để xem thử phần này. Hãy điền thêm ở bên cạnh.", en: "Not enough yet for this preview. Fill in more beside it." },
  invented: { vi: "Xem thử, người và số liệu là giả định.", en: "A preview; people and data are invented." },
} as const satisfies Record<string, Text>;

/** What may stand beside the parts. */
export const BESIDE = {
  guide: { vi: "Trang người dân", en: "Citizen's page" },
  form: { vi: "Tờ khai", en: "Form" },
  desk: { vi: "Màn hình cán bộ", en: "Clerk's screen" },
  process: { vi: "Sơ đồ", en: "Picture" },
  fee: { vi: "Tính phí", en: "Fee" },
  law: { vi: "Bảng theo luật", en: "Law table" },
} as const satisfies Record<string, Text>;
