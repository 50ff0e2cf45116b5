/** Rights of posts. */
export const permissions = {
  "national-portal.see": { vi: "Xem việc đồng bộ với Cổng quốc gia", en: "See what is exchanged with the national portal" },
  "national-portal.replay": { vi: "Gửi lại, nhận lại thông điệp của Cổng quốc gia", en: "Repeat messages of the national portal" },
} as const;
