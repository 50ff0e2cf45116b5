import type { Text } from "@motlan/kernel";

/** What the previews say beside the declaration's own words. */
export const PREVIEW = {
  agencies: {
    vi: "Danh sách cơ quan hiện ở đây theo cấp và mảng việc đã chọn.",
    en: "The authorities stand here, by the level and matter chosen.",
  },
  noChecks: { vi: "Chưa có dòng kiểm tra nào cho cán bộ.", en: "Nothing for the clerk to check yet." },
  checklist: { vi: "Danh mục kiểm tra của cán bộ", en: "The clerk's checklist" },
  steps: { vi: "Các bước và người làm", en: "Steps and who does them" },
  task: { vi: "Công việc", en: "Task" },
  post: { vi: "Người làm", en: "Done by" },
  does: { vi: "Loại việc", en: "Kind of work" },
  hours: { vi: "Giờ", en: "Hours" },
  sum: { vi: "Cộng", en: "Total" },
  refusals: { vi: "Chỉ được từ chối khi", en: "May be refused only when" },
  process: { vi: "Sơ đồ quy trình", en: "The process" },
  pages: { vi: "Trang của tờ khai", en: "Pages of the form" },
  onlyWhen: { vi: "Chỉ hỏi khi {when}", en: "Asked only when {when}" },
  fromState: { vi: "Lấy từ dữ liệu Nhà nước, người dân chỉ xem.", en: "From what the State holds; only shown." },
  computed: { vi: "Hệ thống tự tính.", en: "Computed by the system." },
  filledIn: { vi: "Điền sẵn từ dữ liệu Nhà nước.", en: "Filled in from what the State holds." },
  noFee: { vi: "Thủ tục này không thu phí, lệ phí.", en: "No fee is due." },
  fee: { vi: "Phí, lệ phí", en: "Fees" },
  notTold: { vi: "Trường hợp này chưa đủ để tính", en: "This case does not tell it yet" },
  notDue: { vi: "Không phải nộp", en: "Not due" },
  reckon: { vi: "Tính", en: "Reckon" },
  sameForAll: { vi: "Mức thu như nhau cho mọi trường hợp.", en: "The same in every case." },
  yes: { vi: "Có", en: "Yes" },
  no: { vi: "Không", en: "No" },
  law: { vi: "Nội dung công bố thủ tục", en: "The procedure as announced" },
} as const satisfies Record<string, Text>;
