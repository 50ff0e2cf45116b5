import type { Text } from "@motlan/kernel";

/** How an amount came about, beside it on the page where one looks everything over. */
export const FEES = {
  free: { vi: "Miễn", en: "Free" },
  byTable: { vi: "Theo biểu thu của thủ tục, đúng trường hợp của bạn.", en: "By the table of this procedure, for your case." },
  ownRate: { vi: "Mức của tỉnh, thành phố nơi nộp: {amount} ({law}).", en: "The rate of the province where you apply: {amount} ({law})." },
} as const satisfies Record<string, Text>;
