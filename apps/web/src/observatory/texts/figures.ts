import type { Text } from "@motlan/kernel";

export const FIGURES_TEXT = {
  title: { vi: "Số liệu giải quyết hồ sơ", en: "Figures on dossiers" },
  lead: {
    vi: "Đếm thẳng từ hồ sơ thật, cập nhật từng phút. Bấm vào một con số để xem những gì đứng sau nó.",
    en: "Counted from real dossiers, live. Press a figure to see what is behind it.",
  },
  period: { vi: "Hồ sơ nộp trong", en: "Dossiers submitted in" },
  months: { vi: "{n} tháng gần đây", en: "the last {n} months" },
  span: { vi: "Từ {from} đến {to}.", en: "From {from} to {to}." },
  all: { vi: "Mọi cơ quan trên nút này", en: "All agencies of this node" },
  findAgency: { vi: "Tìm số liệu của một cơ quan", en: "Find an agency's figures" },
  noAgency: { vi: "Không tìm thấy cơ quan nào có tên “{q}”.", en: "No agency is called “{q}”." },
  received: { vi: "Đã nhận", en: "Received" },
  receivedOf: { vi: "hồ sơ nộp trong kỳ", en: "dossiers submitted in the period" },
  open: { vi: "Đang giải quyết", en: "In progress" },
  openOf: { vi: "{n} hồ sơ đã quá hạn", en: "{n} past their deadline" },
  onTime: { vi: "Đúng hạn", en: "On time" },
  onTimeOf: { vi: "{share} số hồ sơ đã giải quyết", en: "{share} of those decided" },
  late: { vi: "Trễ hạn", en: "Late" },
  lateOf: { vi: "giải quyết xong sau ngày hẹn", en: "decided after the date given" },
  second: { vi: "Yêu cầu bổ sung lần hai", en: "Asked a second time" },
  secondOf: { vi: "lần, phải có lãnh đạo duyệt", en: "times, each signed off by a leader" },
  online: { vi: "Nộp trực tuyến", en: "Filed online" },
  onlineOf: { vi: "trên tổng số hồ sơ nhận", en: "of all received" },
  automatic: { vi: "Trả ngay, không chờ", en: "Decided at once" },
  automaticOf: { vi: "do hệ thống quyết định theo điều kiện công khai", en: "by the system, under published conditions" },
  satisfaction: { vi: "Hài lòng", en: "Satisfied" },
  satisfactionOf: { vi: "trong {n} lượt đánh giá", en: "of {n} ratings" },
  unsolved: { vi: "Báo chưa xong", en: "Not solved" },
  unsolvedOf: {
    vi: "{open} chưa trả lời ({late} quá hạn), {closed} đã khép ({closedLate} trễ)",
    en: "{open} open ({late} late), {closed} closed ({closedLate} late)",
  },
  median: { vi: "Thời gian giải quyết ở giữa", en: "Median time" },
  medianOf: { vi: "một nửa số hồ sơ xong nhanh hơn", en: "half were faster" },
  hours: { vi: "{n} giờ", en: "{n} hours" },
  days: { vi: "{n} ngày", en: "{n} days" },
  minutes: { vi: "{n} phút", en: "{n} minutes" },
  none: { vi: "chưa có", en: "none yet" },
  empty: { vi: "Trong kỳ này chưa có hồ sơ nào", en: "No dossiers in this period" },
  byMonth: { vi: "Hồ sơ theo tháng nộp", en: "By month of submission" },
  month: { vi: "Tháng", en: "Month" },
  byProcedure: { vi: "Thủ tục được làm nhiều nhất", en: "Procedures asked for most" },
  procedure: { vi: "Thủ tục", en: "Procedure" },
  count: { vi: "Số hồ sơ", en: "Dossiers" },
  source: {
    vi: "Nguồn: sự kiện hồ sơ trên nút này, đếm lúc {at}. Hồ sơ đã rút không tính vào đúng hạn hay trễ hạn.",
    en: "Source: dossier events of this node, counted at {at}. Withdrawn dossiers count neither as on time nor late.",
  },
  definitions: { vi: "Cách đếm", en: "How it is counted" },
  download: { vi: "Tải bảng số liệu (CSV)", en: "Download the figures (CSV)" },
  agency: { vi: "Trang của cơ quan", en: "The agency's page" },
} as const satisfies Record<string, Text>;

export const DEFINITIONS: readonly Text[] = [
  {
    vi: "Đã nhận: hồ sơ có ngày nộp trong kỳ, kể cả hồ sơ đang chờ nộp phí.",
    en: "Received: submitted in the period, unpaid ones included.",
  },
  {
    vi: "Đang giải quyết: đã nhận trong kỳ và chưa trả kết quả, từ chối hay rút.",
    en: "In progress: received in the period and not yet returned, refused or withdrawn.",
  },
  {
    vi: "Đúng hạn: có quyết định trước hoặc đúng lúc hẹn; thời gian chờ người dân bổ sung không tính.",
    en: "On time: decided by the date given; the time spent waiting for the applicant does not count.",
  },
  { vi: "Trễ hạn: có quyết định sau lúc hẹn.", en: "Late: decided after the date given." },
  {
    vi: "Báo chưa xong: hồ sơ đã trả kết quả mà người dân nói việc chưa xong; cấp trên phải trả lời trong 7 ngày làm việc.",
    en: "Not solved: settled dossiers whose applicants say the matter is not; the superior answers within seven working days.",
  },
  { vi: "Hài lòng: số lượt chọn mức Hài lòng chia cho số lượt đánh giá.", en: "Satisfied: ratings of the best level over all ratings." },
];

export const CASES = {
  title: { vi: "Hồ sơ đứng sau con số", en: "The dossiers behind the figure" },
  lead: {
    vi: "Mã chỉ giữ phần cơ quan và ngày; không có tên người, không có nội dung.",
    en: "The code keeps its agency and day only; no name and no content.",
  },
  code: { vi: "Mã hồ sơ", en: "Code" },
  procedure: { vi: "Thủ tục", en: "Procedure" },
  submitted: { vi: "Nộp", en: "Submitted" },
  due: { vi: "Hẹn trả", en: "Due" },
  decided: { vi: "Có kết quả", en: "Decided" },
  empty: { vi: "Không có hồ sơ nào", en: "No dossiers" },
  back: { vi: "Về trang số liệu", en: "Back to the figures" },
} as const satisfies Record<string, Text>;
