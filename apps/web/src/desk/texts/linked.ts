import type { PartState } from "@motlan/dossiers";
import type { Text } from "@motlan/kernel";

export const LINKED = {
  title: { vi: "Liên thông: phần {n}/{of} của hồ sơ {code}", en: "Linked: part {n} of {of} of {code}" },
} as const satisfies Record<string, Text>;

const STATES: Readonly<Record<PartState, Text>> = {
  later: { vi: "chờ phần trước", en: "waits for an earlier part" },
  "called-off": { vi: "không làm nữa", en: "called off" },
  "left-out": { vi: "không yêu cầu", en: "not asked for" },
  "awaiting-payment": { vi: "chờ nộp phí", en: "awaits payment" },
  open: { vi: "đang giải quyết", en: "in progress" },
  consulting: { vi: "đang lấy ý kiến", en: "consulting" },
  waiting: { vi: "chờ người nộp bổ sung", en: "waits for the applicant" },
  confirming: { vi: "chờ người nộp xem dự thảo", en: "the applicant checks the draft" },
  recording: { vi: "chờ cơ quan khác trả lời", en: "waits for another agency" },
  sealing: { vi: "đang ký số", en: "being sealed" },
  decided: { vi: "đã có kết quả", en: "decided" },
  returned: { vi: "đã trả kết quả", en: "handed over" },
  refused: { vi: "bị từ chối", en: "refused" },
  stopped: { vi: "dừng giải quyết", en: "stopped" },
  withdrawn: { vi: "người nộp đã rút", en: "withdrawn" },
};

export function partState(state: PartState): Text {
  return STATES[state];
}
