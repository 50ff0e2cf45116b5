/** What an official is told at the desk. */
export const DESK_NOTICES = {
  title: { vi: "Tin báo", en: "Notices" },
  lead: {
    vi: "Nhắc hạn, khiếu nại và những việc cần bạn biết ở cơ quan này.",
    en: "Deadlines, complaints and what else you should know at this agency.",
  },
  none: { vi: "Chưa có tin báo nào", en: "No notices yet" },
  fresh: { vi: "Mới", en: "New" },
  what: { vi: "Việc", en: "What" },
  at: { vi: "Lúc", en: "When" },
  told: { vi: "Đã báo cho người nộp", en: "The applicant was told" },
  readAll: { vi: "Đánh dấu đã đọc tất cả", en: "Mark all as read" },
} as const;
