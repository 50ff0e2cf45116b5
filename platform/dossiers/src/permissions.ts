import type { Text } from "@motlan/kernel";

/** What officials may do with their agency's dossiers; which step they may do it in is the process's to say. */
export const permissions = {
  "dossiers.read": { vi: "Xem hồ sơ của cơ quan", en: "Read the agency's dossiers" },
  "dossiers.take-in": { vi: "Tiếp nhận hồ sơ", en: "Take dossiers in" },
  "dossiers.ask": { vi: "Yêu cầu bổ sung", en: "Ask the applicant for more" },
  "dossiers.examine": { vi: "Thẩm tra hồ sơ", en: "Examine dossiers" },
  "dossiers.propose": { vi: "Trình dự thảo kết quả", en: "Propose a result" },
  "dossiers.record": { vi: "Ghi vào sổ", en: "Record in the register" },
  "dossiers.sign": { vi: "Ký kết quả", en: "Sign results" },
  "dossiers.refuse": { vi: "Từ chối hồ sơ", en: "Refuse dossiers" },
  "dossiers.return": { vi: "Trả kết quả", en: "Hand results over" },
  "dossiers.opine": { vi: "Trả lời lấy ý kiến của cơ quan khác", en: "Answer other agencies' questions" },
  "dossiers.close-portal": {
    vi: "Định ngày cổng của địa phương ngừng nhận hồ sơ",
    en: "Set the day on which the local portal stops taking applications",
  },
  "dossiers.assign": { vi: "Phân công hồ sơ", en: "Assign dossiers" },
} as const satisfies Record<string, Text>;
export type Permission = keyof typeof permissions;
