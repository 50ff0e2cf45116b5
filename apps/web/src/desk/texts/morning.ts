/** What the day begins with. */
export const MORNING = {
  title: { vi: "Hôm nay", en: "Today" },
  lead: { vi: "Chào {name}. Những việc cần bạn ngay hôm nay.", en: "Good day, {name}. What needs you today." },
  nothing: { vi: "Không có việc nào đang chờ bạn", en: "Nothing waits for you" },
  late: { vi: "Quá hạn", en: "Late" },
  risk: { vi: "Nguy cơ trễ", en: "At risk" },
  waiting: { vi: "Đang chờ tôi xử lý", en: "Waiting for me" },
  back: { vi: "Người dân vừa trả lời", en: "Just answered by the applicant" },
  mentions: { vi: "Đồng nghiệp nhắc tên", en: "Colleagues mentioned me" },
  told: { vi: "Tin báo chưa đọc", en: "Unread notices" },
  opinions: { vi: "Cơ quan khác hỏi ý kiến", en: "Opinions asked of us" },
  complaints: { vi: "Khiếu nại phải giải quyết", en: "Complaints to hear" },
  unsolved: { vi: "Người dân báo chưa xong", en: "Said not to be solved" },
  held: { vi: "Khoản tiền chờ xử lý", en: "Money set aside" },
  more: { vi: "{n} trở lên", en: "{n} or more" },
  first: { vi: "Gấp nhất", en: "Most urgent" },
  queue: { vi: "Mở cả hàng việc", en: "Open the whole queue" },
} as const;
