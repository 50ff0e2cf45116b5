import type { Text } from "@motlan/kernel";

export const RATE_LINK = {
  title: { vi: "Bạn thấy việc này thế nào?", en: "How did it go?" },
  lead: {
    vi: "Ba lần chạm, không cần đăng nhập. Đánh giá được cộng vào số liệu công khai của cơ quan, không kèm tên bạn.",
    en: "Three taps, no sign-in. It counts in the agency's public figures, without your name.",
  },
  thanks: { vi: "Cảm ơn bạn đã đánh giá", en: "Thank you for your rating" },
  taken: { vi: "Đã ghi nhận", en: "Noted" },
  passedOn: { vi: "Đã chuyển lên cấp trên", en: "Passed on to the superior" },
  kept: { vi: "Trong 7 ngày, bạn mở lại đường dẫn này là sửa được.", en: "For seven days this link lets you change it." },
  told: {
    vi: "Việc chưa xong đã được chuyển lên cấp trên của cơ quan. Cấp trên phải trả lời bạn trong 7 ngày làm việc; người đã làm hồ sơ không được tự khép lại.",
    en: "What is not solved went to the agency's superior, who must answer within seven working days; nobody who dealt with it can close it.",
  },
  figures: { vi: "Xem số liệu của cơ quan", en: "See the agency's figures" },
  unsolved: { vi: "Việc bạn báo chưa xong", en: "What you said is not solved" },
  waits: { vi: "Cấp trên của cơ quan trả lời bạn trước {at}.", en: "The agency's superior answers you by {at}." },
  answered: { vi: "Cấp trên trả lời", en: "The superior's answer" },
} as const satisfies Record<string, Text>;
