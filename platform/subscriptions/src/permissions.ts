/** Rights of posts. */
export const permissions = {
  "subscriptions.declare": { vi: "Khai báo chủ đề sự kiện, đăng ký nhận sự kiện", en: "Declare topics and subscribe to others'" },
  "subscriptions.see": {
    vi: "Xem việc gửi sự kiện và các sự kiện chưa gửi được",
    en: "See deliveries of events and what could not be delivered",
  },
  "subscriptions.settle": { vi: "Gửi lại hoặc bỏ qua sự kiện chưa gửi được", en: "Re-send or skip events that could not be delivered" },
} as const;
