import type { Text } from "@motlan/kernel";

export const LINKED = {
  parts: { vi: "Các phần của hồ sơ liên thông", en: "The parts of this application" },
  partOf: { vi: "Một phần của hồ sơ liên thông", en: "Part of the linked application" },
  due: { vi: "Hẹn xong:", en: "Due:" },
  draft: { vi: "Bản dự thảo chờ bạn xem", en: "A draft waits for you" },
  result: { vi: "Tải kết quả: {part} (PDF)", en: "Download the result: {part} (PDF)" },
  open: { vi: "Xem chi tiết: {part}", en: "See details: {part}" },
  begun: { vi: "{part}: đã chuyển tới cơ quan giải quyết", en: "{part}: passed to the agency that settles it" },
  inPart: { vi: "{part}: {what}", en: "{part}: {what}" },
  again: { vi: "Nộp lại riêng phần này", en: "Try this part again" },
  without: { vi: "Các phần sau đang chờ bạn quyết định", en: "The parts after it wait for your decision" },
  goOn: { vi: "Làm tiếp các phần sau", en: "Go on with the parts after it" },
  stop: { vi: "Không làm các phần sau", en: "Do not do the parts after it" },
  asked: { vi: "Đang chờ bạn", en: "Waiting for you" },
  answer: { vi: "Bổ sung phần này", en: "Answer for this part" },
} as const satisfies Record<string, Text>;

/** How a part stands that has no dossier of its own. */
export const PART_STATE = {
  later: { vi: "Chờ phần trước", en: "Waits for an earlier part" },
  "called-off": { vi: "Không làm nữa", en: "Called off" },
  "left-out": { vi: "Bạn không yêu cầu", en: "Not asked for" },
} as const satisfies Record<string, Text>;
