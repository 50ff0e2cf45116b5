import type { Text } from "@motlan/kernel";

/** The row of the observatory that says whether people are asked once. */
export const ASKED_AGAIN = {
  title: { vi: "Dân phải gõ lại điều Nhà nước đã có", en: "Typed although the State held it" },
  lead: {
    vi: "Trong các mục mà cơ sở dữ liệu đã có câu trả lời, bao nhiêu phần người nộp vẫn phải gõ giá trị khác. Càng thấp càng tốt.",
    en: "Of the questions a register could answer, the share at which people still typed another value. The lower the better.",
  },
  procedure: { vi: "Thủ tục", en: "Procedure" },
  applications: { vi: "Số hồ sơ", en: "Applications" },
  share: { vi: "Phải gõ lại", en: "Typed again" },
} as const satisfies Record<string, Text>;
