/** What the pages of receipts and of the treasury's list say. */
export const RECEIPTS = {
  title: { vi: "Sổ biên lai", en: "Books of receipts" },
  lead: {
    vi: "Mọi biên lai cơ quan đã lập, theo ký hiệu và số. Biên lai sai thì thông báo sai sót, điều chỉnh, thay thế hoặc hủy; số đã cấp không dùng lại.",
    en: "Every receipt of the agency by symbol and number. A wrong one is told of, adjusted, replaced or cancelled; no number is used again.",
  },
  number: { vi: "Số biên lai", en: "Receipt number" },
  symbol: { vi: "Ký hiệu", en: "Symbol" },
  symbolHint: { vi: "Ví dụ 26TAA. Để trống nếu không nhớ.", en: "26TAA, say. Leave it empty if you do not know." },
  find: { vi: "Tìm", en: "Find" },
  books: { vi: "Các sổ", en: "The books" },
  last: { vi: "Số cuối", en: "Last number" },
  opened: { vi: "Mở từ", en: "Opened on" },
  closes: { vi: "Khóa ngày", en: "Closes on" },
  list: { vi: "Biên lai", en: "Receipts" },
  day: { vi: "Ngày lập", en: "Issued on" },
  sum: { vi: "Số tiền", en: "Sum" },
  state: { vi: "Trạng thái", en: "State" },
  none: { vi: "Không có biên lai nào", en: "No receipt" },
  noneHint: {
    vi: "Biên lai được lập khi khoản phải nộp đã thu đủ. Hãy kiểm tra lại số và ký hiệu.",
    en: "A receipt comes when an order is paid whole. Check number and symbol.",
  },
  one: { vi: "Biên lai {symbol} số {number}", en: "Receipt {symbol} no. {number}" },
  payer: { vi: "Người nộp", en: "Payer" },
  noPayer: { vi: "Chưa ghi tên", en: "No name" },
  open: { vi: "Mở biên lai (PDF)", en: "Open the receipt (PDF)" },
  back: { vi: "Về sổ biên lai", en: "Back to the books" },
  lines: { vi: "Các khoản", en: "Lines" },
  standing: { vi: "Còn hiệu lực", en: "Stands" },
  notices: { vi: "Thông báo sai sót", en: "Notices of mistakes" },
  correct: { vi: "Sửa biên lai này", en: "Put this receipt right" },
  way: { vi: "Cách sửa", en: "How" },
  needWay: { vi: "Hãy chọn cách sửa biên lai.", en: "Choose how to put it right." },
  wrong: { vi: "Nội dung ghi sai", en: "What is wrong" },
  right: { vi: "Nội dung đúng", en: "What is right" },
  amountOf: { vi: "Số tiền đúng: {line}", en: "Right sum: {line}" },
  needAmount: { vi: "Hãy ghi số tiền bằng chữ số, ví dụ 8000.", en: "Write the sum in figures, such as 8000." },
  reason: { vi: "Lý do", en: "Reason" },
  send: { vi: "Ghi nhận", en: "Do it" },
  byWhom: { vi: "{name}, {at}", en: "{name}, {at}" },
  period: { vi: "Báo cáo theo kỳ", en: "Reports of a period" },
  periodLead: {
    vi: "Bảng tổng hợp biên lai (01/TH-BLĐT) và bảng kê nộp ngân sách. Cách trình bày do hệ thống đặt vì chưa có mẫu chính thức.",
    en: "The summary of receipts (01/TH-BLĐT) and the list of collections for the treasury. Their layout is ours: the official one is not known.",
  },
  from: { vi: "Từ ngày", en: "From" },
  to: { vi: "Đến ngày", en: "To" },
  what: { vi: "Báo cáo", en: "Report" },
  summary: { vi: "Tổng hợp biên lai (01/TH-BLĐT)", en: "Summary of receipts (01/TH-BLĐT)" },
  treasury: { vi: "Bảng kê nộp ngân sách", en: "List of collections for the treasury" },
  format: { vi: "Dạng tệp", en: "File" },
  download: { vi: "Tải về", en: "Download" },
  needPeriod: { vi: "Hãy chọn ngày đầu và ngày cuối của kỳ.", en: "Choose the first and the last day." },
} as const;

export const CORRECTION = {
  notice: { vi: "Sai nhỏ: chỉ thông báo sai sót", en: "Minor: a notice only" },
  adjust: { vi: "Lập biên lai điều chỉnh số tiền", en: "Adjust the sums" },
  replace: { vi: "Lập biên lai thay thế", en: "Replace it" },
  cancel: { vi: "Hủy biên lai (tiền đã hoàn hết)", en: "Cancel it (all was given back)" },
} as const;

export const RECEIPT_STATE = {
  "in-force": { vi: "Có hiệu lực", en: "In force" },
  adjusted: { vi: "Đã điều chỉnh", en: "Adjusted" },
  replaced: { vi: "Đã thay thế", en: "Replaced" },
  cancelled: { vi: "Đã hủy", en: "Cancelled" },
} as const;

export const RECEIPT_KIND = {
  first: { vi: "Lập mới", en: "First" },
  replacing: { vi: "Thay thế", en: "Replacing" },
  adjusting: { vi: "Điều chỉnh", en: "Adjusting" },
} as const;
