import type { Text } from "@motlan/kernel";

/** Texts of taking a registry's records away. */
export const EXPORT = {
  link: { vi: "Trích xuất hàng loạt bản ghi", en: "Take records away in bulk" },
  title: { vi: "Trích xuất: {registry}", en: "Take away: {registry}" },
  leadKept: {
    vi: "Tệp gồm các bản ghi do cơ quan bạn quản lý, đúng những mục mà mục đích cho xem. Mỗi bản ghi lấy ra là một lượt xem: người có dữ liệu thấy ai lấy, vì việc gì và lý do bạn ghi.",
    en: "The file has the records your agency keeps, with the fields that the purpose gives. Each record that goes out is a reading: the person concerned sees who took it, what for and the reason you give.",
  },
  leadOpen: {
    vi: "Cơ sở dữ liệu này không chứa dữ liệu cá nhân: tệp gồm mọi bản ghi, đúng những mục mà mục đích cho xem. Lần trích xuất được ghi lại.",
    en: "This registry is about no person: the file has every record, with the fields that the purpose gives. That it was taken is recorded.",
  },
  purpose: { vi: "Lấy để làm gì", en: "What for" },
  format: { vi: "Dạng tệp", en: "Form of the file" },
  csv: { vi: "CSV, mở bằng bảng tính", en: "CSV, for a spreadsheet" },
  ndjson: { vi: "NDJSON, mỗi dòng một bản ghi, cho máy đọc", en: "NDJSON, one record a line, for machines" },
  reason: { vi: "Lý do", en: "Reason" },
  reasonHint: {
    vi: "Nói rõ công việc và văn bản giao việc. Mọi người có dữ liệu trong tệp đều đọc được lý do này: đừng ghi thông tin riêng của ai.",
    en: "Say which work, by which order. Everybody whose data is in the file can read this reason: write nothing private of anybody in it.",
  },
  choosePurpose: { vi: "Hãy chọn việc cần lấy bản ghi.", en: "Choose what you take the records for." },
  chooseFormat: { vi: "Hãy chọn dạng tệp.", en: "Choose the form of the file." },
  needed: { vi: "Hãy ghi lý do.", en: "Give a reason." },
  ask: { vi: "Ghi lý do, chuẩn bị tệp", en: "Record the reason, prepare the file" },
  ready: { vi: "Tệp đã sẵn sàng", en: "The file is ready" },
  readyText: {
    vi: "Lấy tệp trong vòng một giờ, nhiều nhất ba lần. Khi bạn bấm, từng bản ghi đi ra mới được đọc và ghi lượt xem.",
    en: "Take it within the hour, three times at most. Records are read, and the readings recorded, as they go out once you press.",
  },
  take: { vi: "Lấy tệp", en: "Take the file" },
  before: { vi: "Các lần cơ quan đã trích xuất", en: "What the agency has taken" },
  none: { vi: "Cơ quan bạn chưa trích xuất lần nào", en: "Your agency has taken nothing yet" },
  noPurpose: { vi: "Cơ sở dữ liệu này không có mục đích nào để trích xuất", en: "This registry has no purpose for which records go out" },
  when: { vi: "Lúc", en: "When" },
  given: { vi: "Bản ghi đã lấy", en: "Records taken" },
  notTaken: { vi: "chưa lấy", en: "not taken" },
  broken: { vi: "{n}, dở dang", en: "{n}, broken off" },
} as const satisfies Record<string, Text>;
