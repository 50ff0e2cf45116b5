import type { Text } from "@motlan/kernel";

export const CHANNELS = {
  online: { vi: "Trực tuyến", en: "Online" },
  counter: { vi: "Trực tiếp tại Trung tâm Phục vụ hành chính công", en: "At the public administration service centre" },
  post: { vi: "Qua bưu chính", en: "By post" },
} as const satisfies Record<"online" | "counter" | "post", Text>;

export const COMMON = {
  home: { vi: "Trang chủ", en: "Home" },
  continue: { vi: "Tiếp tục", en: "Continue" },
  cancel: { vi: "Thôi, quay lại", en: "Cancel and go back" },
  noData: { vi: "Chưa có dữ liệu", en: "No data yet" },
  you: { vi: "Bạn", en: "You" },
  node: { vi: "Hệ thống", en: "The system" },
  official: { vi: "Cán bộ", en: "An official" },
  free: { vi: "Không thu", en: "Free" },
  total: { vi: "Tổng cộng", en: "Total" },
} as const satisfies Record<string, Text>;
