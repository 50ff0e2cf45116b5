import type { Text } from "@motlan/kernel";

/** What may be allowed in this room. Other rooms that issue documents decide themselves and act as the system of the agency. */
export const permissions = {
  "documents.seal": { vi: "Ban hành, đóng dấu và thu hồi văn bản của cơ quan", en: "Issue, seal and withdraw documents of the agency" },
  "documents.reuse": {
    vi: "Dùng lại giấy tờ người dân đã nộp, khi người dân đồng ý",
    en: "Use a person's papers again, with their consent",
  },
} as const satisfies Record<string, Text>;
