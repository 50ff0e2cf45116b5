import type { Text } from "@motlan/kernel";

export const PROACTIVE = {
  title: { vi: "Dịch vụ chủ động", en: "Proactive services" },
  lead: {
    vi: "Bao nhiêu người trên địa bàn được báo việc sắp đến hạn, bao nhiêu người làm, từ chối, hoàn tác. Chỉ có số đếm, không có tên ai; số từ 1 đến 4 ghi là “dưới 5”.",
    en: "How many people of the area were told of something coming up, took it up, refused or undid it. Counts alone, nobody's name; 1 to 4 is written “under 5”.",
  },
  period: { vi: "Từ {from} đến {to}, tính trọn tháng", en: "From {from} to {to}, whole months" },
  none: { vi: "Trong kỳ này chưa ai trên địa bàn được báo việc gì", en: "Nobody of the area was told of anything in this period" },
  service: { vi: "Dịch vụ", en: "Service" },
  level: { vi: "Mức", en: "Level" },
  told: { vi: "Đã báo", en: "Told" },
  taken: { vi: "Mở hồ sơ", en: "Took up" },
  submitted: { vi: "Đã nộp", en: "Submitted" },
  declined: { vi: "Từ chối", en: "Refused" },
  acted: { vi: "Tự làm thay", en: "Done for them" },
  undone: { vi: "Hoàn tác", en: "Undone" },
  failed: { vi: "Không làm thay được", en: "Left to them" },
  few: { vi: "dưới 5", en: "under 5" },
} as const satisfies Record<string, Text>;
