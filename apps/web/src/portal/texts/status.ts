import type { Dossier } from "@motlan/dossiers";
import type { Text } from "@motlan/kernel";
import type { Tone } from "@motlan/ui";

type Status = Dossier["status"];

/** How a dossier's state is said to the person it belongs to. */
export const STATUS = {
  "awaiting-payment": { vi: "Chờ bạn nộp phí", en: "Waiting for your payment" },
  open: { vi: "Đang giải quyết", en: "In progress" },
  consulting: { vi: "Đang lấy ý kiến cơ quan khác", en: "Another agency is being asked" },
  waiting: { vi: "Chờ bạn bổ sung", en: "Waiting for more from you" },
  confirming: { vi: "Chờ bạn xem bản dự thảo", en: "Waiting for you to check the draft" },
  recording: { vi: "Đang chờ cơ quan khác trả lời", en: "Waiting for another agency" },
  sealing: { vi: "Đang ký số, đóng dấu", en: "Being signed and sealed" },
  decided: { vi: "Đã có kết quả", en: "Decided" },
  returned: { vi: "Đã trả kết quả", en: "Result handed over" },
  refused: { vi: "Đã từ chối", en: "Refused" },
  stopped: { vi: "Đã dừng giải quyết", en: "Stopped" },
  withdrawn: { vi: "Đã rút", en: "Withdrawn" },
} as const satisfies Record<Status, Text>;

export const STATUS_TONES = {
  "awaiting-payment": "warning",
  open: "info",
  consulting: "info",
  waiting: "warning",
  confirming: "warning",
  recording: "info",
  sealing: "info",
  decided: "success",
  returned: "success",
  refused: "error",
  stopped: "error",
  withdrawn: "neutral",
} as const satisfies Record<Status, Tone>;

/** What the person themselves has to do now, where there is something. */
export const TO_DO: Partial<Record<Status, Text>> = {
  "awaiting-payment": { vi: "Nộp phí", en: "Pay" },
  waiting: { vi: "Bổ sung hồ sơ", en: "Answer the request" },
  confirming: { vi: "Xem bản dự thảo", en: "Check the draft" },
};
