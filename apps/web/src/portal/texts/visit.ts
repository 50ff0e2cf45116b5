import type { Text } from "@motlan/kernel";

/** Texts on coming to a desk by appointment. */
export const VISIT = {
  link: { vi: "Đặt lịch đến làm việc", en: "Book a time to come" },
  title: { vi: "Đặt lịch hẹn", en: "Book an appointment" },
  lead: {
    vi: "Chọn ngày, giờ và việc cần làm. Đến nơi bạn gõ 4 số của lịch hẹn vào máy lấy số, không cần xưng tên, và được gọi trước người không hẹn.",
    en: "Choose a day, a time and what you come for. At the hall type the four digits of your appointment, no name; you are called before those without one.",
  },
  day: { vi: "Ngày", en: "Day" },
  show: { vi: "Xem giờ còn chỗ", en: "Show free times" },
  time: { vi: "Giờ", en: "Time" },
  free: { vi: "còn {n} chỗ", en: "{n} left" },
  none: { vi: "Ngày này không còn giờ nào. Hãy chọn ngày khác.", en: "Nothing is free on this day. Choose another." },
  noHall: {
    vi: "Cơ quan này chưa nhận đặt lịch hẹn. Bạn đến trong giờ làm việc và lấy số tại chỗ.",
    en: "This agency takes no appointments yet. Come during office hours and take a number there.",
  },
  matter: { vi: "Việc cần làm", en: "What you come for" },
  choose: { vi: "Hãy chọn một giờ và việc cần làm.", en: "Choose a time and what you come for." },
  send: { vi: "Đặt lịch", en: "Book" },
  mine: { vi: "Lịch hẹn của tôi", en: "My appointments" },
  mineNone: {
    vi: "Bạn chưa có lịch hẹn nào. Đặt lịch từ trang của cơ quan.",
    en: "You have no appointments. Book one from an agency's page.",
  },
  code: { vi: "Mã gõ tại máy lấy số", en: "Code for the machine in the hall" },
  cancel: { vi: "Hủy lịch", en: "Cancel" },
  booked: { vi: "Đã đặt", en: "Booked" },
  arrived: { vi: "Đã đến", en: "You came" },
  cancelled: { vi: "Đã hủy", en: "Cancelled" },
  late: {
    vi: "Lấy số từ 30 phút trước đến 15 phút sau giờ hẹn.",
    en: "Take your number from half an hour before to a quarter of an hour after your time.",
  },
} as const;

/** Matters as one names them at the counter. */
export const MATTERS: Readonly<Record<string, Text>> = {
  "civil-status": { vi: "Hộ tịch: khai sinh, kết hôn, khai tử…", en: "Civil status: births, marriages, deaths…" },
  certification: { vi: "Chứng thực", en: "Certification" },
  residence: { vi: "Cư trú", en: "Residence" },
  "identity-card": { vi: "Căn cước", en: "Identity card" },
  vehicles: { vi: "Đăng ký xe", en: "Vehicle registration" },
  "social-protection": { vi: "Bảo trợ xã hội", en: "Social protection" },
  "social-insurance": { vi: "Bảo hiểm xã hội", en: "Social insurance" },
  "health-insurance": { vi: "Bảo hiểm y tế", en: "Health insurance" },
  merit: { vi: "Người có công", en: "People of merit" },
  land: { vi: "Đất đai", en: "Land" },
  "land-registration": { vi: "Đăng ký đất đai", en: "Land registration" },
  construction: { vi: "Xây dựng", en: "Construction" },
  "household-business": { vi: "Hộ kinh doanh", en: "Household business" },
  enterprise: { vi: "Doanh nghiệp", en: "Enterprises" },
  education: { vi: "Giáo dục", en: "Education" },
  labour: { vi: "Lao động, việc làm", en: "Labour" },
  "criminal-record": { vi: "Lý lịch tư pháp", en: "Criminal record certificate" },
  "driving-licence": { vi: "Giấy phép lái xe", en: "Driving licence" },
  library: { vi: "Thư viện", en: "Library" },
  general: { vi: "Việc khác", en: "Something else" },
};
