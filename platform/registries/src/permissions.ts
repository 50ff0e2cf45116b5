/** Rights of posts. A registry may name others for recording and amending in its declaration. */
export const permissions = {
  "registries.read": { vi: "Tra cứu bản ghi theo mục đích đã công bố", en: "Read records for a published purpose" },
  "registries.record": { vi: "Ghi mới vào cơ sở dữ liệu do cơ quan quản lý", en: "Record in a registry the agency keeps" },
  "registries.amend": { vi: "Cải chính, thay đổi nội dung bản ghi", en: "Correct or change a record" },
  "registries.merge": {
    vi: "Gộp, tách bản ghi trùng do cơ quan quản lý",
    en: "Merge and part records that are the same, of those the agency keeps",
  },
  "registries.confirm-merge": {
    vi: "Xác nhận đề nghị gộp hoặc tách bản ghi của hai người do công chức khác của cơ quan lập",
    en: "Confirm what another official of the agency proposed: that the records of two persons are one, or two after all",
  },
  "registries.settle-writes": {
    vi: "Xử lý các lần ghi mà nút chủ quản của cơ sở dữ liệu từ chối: gửi lại, hoặc thôi ghi kèm lý do",
    en: "Settle what a registry's main node refuses: send it again, or give it up and say why",
  },
  "registries.import": {
    vi: "Gửi tệp để nhập thành bản ghi do cơ quan quản lý, xem tiến độ nhập",
    en: "Send files whose rows become records the agency keeps, and see how files are taken over",
  },
  "registries.export": {
    vi: "Trích xuất hàng loạt bản ghi theo mục đích đã công bố",
    en: "Take the records of a registry away in bulk, for a published purpose",
  },
  "registries.hide": {
    vi: "Giữ kín một lượt tra cứu trong thời hạn luật cho phép",
    en: "Keep a read from its person within the law's limit",
  },
  "registries.publish": { vi: "Công bố bản khai báo cơ sở dữ liệu", en: "Publish the declaration of a registry" },
} as const;
