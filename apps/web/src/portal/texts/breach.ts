import type { Text } from "@motlan/kernel";

export const BREACH = {
  title: { vi: "Sự cố dữ liệu cá nhân của bạn", en: "An incident with your personal data" },
  onData: { vi: "Dữ liệu của bạn nằm trong một sự cố", en: "Your data was part of an incident" },
  see: { vi: "Xem việc gì đã xảy ra và bạn nên làm gì", en: "See what happened and what you should do" },
  back: { vi: "Về Dữ liệu của tôi", en: "Back to my data" },
  what: { vi: "Việc gì đã xảy ra", en: "What happened" },
  advice: { vi: "Bạn nên làm gì", en: "What you should do" },
  agency: { vi: "Cơ quan chịu trách nhiệm", en: "The agency responsible" },
  registry: { vi: "Dữ liệu nào", en: "Which data" },
  outside: { vi: "ngoài các cơ sở dữ liệu", en: "outside the registries" },
  happened: { vi: "Xảy ra lúc", en: "It happened at" },
  found: { vi: "Phát hiện lúc", en: "It was found at" },
  told: { vi: "Bạn được báo lúc", en: "You were told at" },
  rights: {
    vi: "Bạn có quyền khiếu nại, khởi kiện và yêu cầu bồi thường (Luật 91/2025/QH15, Điều 4).",
    en: "You may complain, go to court and claim damages (Law 91/2025/QH15, article 4).",
  },
  counts: { vi: "Sự cố dữ liệu cá nhân", en: "Breaches of personal data" },
  countsLead: {
    vi: "Theo tháng phát hiện; không nêu cơ quan hay người nào.",
    en: "By the month they were found; no agency and nobody is named.",
  },
  month: { vi: "Tháng", en: "Month" },
  number: { vi: "Số sự cố", en: "Breaches" },
  people: { vi: "Số người", en: "People" },
  inTime: { vi: "Thông báo đúng hạn", en: "Notified in time" },
  closed: { vi: "Đã khắc phục xong", en: "Closed" },
  noCounts: { vi: "Chưa có sự cố nào được ghi nhận.", en: "None was recorded so far." },
} as const satisfies Record<string, Text>;
