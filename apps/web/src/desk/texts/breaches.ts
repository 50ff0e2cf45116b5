import type { State } from "@motlan/breaches";
import type { Text } from "@motlan/kernel";

export const BREACHES = {
  title: { vi: "Sự cố dữ liệu cá nhân", en: "Breaches of personal data" },
  lead: {
    vi: "Phát hiện là ghi ngay: đồng hồ 72 giờ chạy theo luật, người có dữ liệu được báo, và không gì xóa được khỏi đây.",
    en: "Record it as soon as it is found: the law's 72 hours run, those concerned are told, and nothing here can be deleted.",
  },
  none: { vi: "Chưa ghi nhận sự cố nào", en: "None was recorded" },
  record: { vi: "Ghi nhận sự cố", en: "Record a breach" },
  back: { vi: "Về danh sách", en: "Back to the list" },
  what: { vi: "Việc gì đã xảy ra (người có dữ liệu đọc được)", en: "What happened (those concerned read it)" },
  whatShort: { vi: "Việc gì đã xảy ra", en: "What happened" },
  measures: { vi: "Đã làm gì để ngăn và khắc phục", en: "What was done to stop and mend it" },
  advice: { vi: "Người có dữ liệu nên làm gì", en: "What those concerned should do" },
  registry: { vi: "Dữ liệu nào (cơ sở dữ liệu, loại thông tin)", en: "Which data (registry, kinds of information)" },
  registryShort: { vi: "Dữ liệu nào", en: "Which data" },
  outside: { vi: "Ngoài các cơ sở dữ liệu", en: "Outside the registries" },
  people: { vi: "Số người liên quan (ước tính nếu chưa rõ)", en: "How many people (estimated, if not known)" },
  peopleShort: { vi: "Số người", en: "People" },
  known: { vi: "Đã báo đến từng người", en: "Told one by one" },
  numbers: { vi: "Số định danh của những người đã biết", en: "Numbers of those who are known" },
  numbersHint: {
    vi: "Mỗi dòng một số, tối đa 500 người một lần. Mỗi người được báo ngay.",
    en: "One a line, at most 500 at a time. Each is told at once.",
  },
  happened: { vi: "Xảy ra lúc", en: "It happened at" },
  found: { vi: "Phát hiện lúc", en: "It was found at" },
  timeHint: { vi: "Ví dụ 22/11/2026 14:30", en: "For example 22/11/2026 14:30" },
  harm: { vi: "Có thể gây hại không", en: "Can it do harm" },
  harmYes: { vi: "Có: phải thông báo cơ quan chuyên trách", en: "Yes: the authority must be notified" },
  harmNo: { vi: "Không", en: "No" },
  harmMissing: { vi: "Hãy chọn có hoặc không.", en: "Choose yes or no." },
  save: { vi: "Ghi nhận", en: "Record" },
  state: { vi: "Tình trạng", en: "State" },
  notifyBy: { vi: "Hạn thông báo", en: "Notify by" },
  notified: { vi: "Đã thông báo lúc", en: "Notified at" },
  authority: { vi: "Thông báo cho", en: "Notify" },
  law: { vi: "Căn cứ", en: "Law" },
  paper: { vi: "Tải thông báo có ký số", en: "Download the signed notification" },
  story: { vi: "Quá trình", en: "What was done" },
  todo: { vi: "Việc cần làm", en: "What to do" },
  todoMissing: { vi: "Hãy chọn việc cần làm.", en: "Choose what to do." },
  add: { vi: "Thêm biện pháp, thêm người có dữ liệu", en: "Add measures, and people" },
  notify: { vi: "Ký thông báo gửi cơ quan chuyên trách", en: "Sign the notification to the authority" },
  close: { vi: "Đóng: đã khắc phục xong", en: "Close: it is mended" },
  words: { vi: "Nội dung", en: "In words" },
  wordsHint: { vi: "Biện pháp, kết quả; nếu thông báo chậm thì nêu lý do.", en: "Measures, what came of it; where late, why." },
  send: { vi: "Thực hiện", en: "Do it" },
  stale: { vi: "Trang này đã cũ. Hãy tải lại rồi làm tiếp.", en: "This page is old. Load it again." },
} as const satisfies Record<string, Text>;

export const BREACH_STATES: Readonly<Record<State, Text>> = {
  open: { vi: "Đang xử lý", en: "Open" },
  notified: { vi: "Đã thông báo", en: "Notified" },
  closed: { vi: "Đã đóng", en: "Closed" },
};

export const BREACH_MOVES: Readonly<Record<string, Text>> = {
  record: { vi: "Ghi nhận", en: "Recorded" },
  add: { vi: "Thêm biện pháp, thêm người", en: "Measures or people added" },
  notify: { vi: "Ký thông báo", en: "Notification signed" },
  close: { vi: "Đóng", en: "Closed" },
};
