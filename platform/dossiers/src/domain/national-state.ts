import type { Text } from "@motlan/kernel";
import type { ProcessState } from "./state.ts";
import type { StepAct } from "./step.ts";

/** The ten dossier states that are exchanged with the national portal (trạng thái hồ sơ, sync service of the national portal). */
export const NATIONAL_STATES = {
  1: { vi: "Mới đăng ký", en: "Newly filed" },
  2: { vi: "Được tiếp nhận", en: "Taken in" },
  3: { vi: "Không được tiếp nhận", en: "Not taken in" },
  4: { vi: "Đang xử lý", en: "In progress" },
  5: { vi: "Yêu cầu bổ sung giấy tờ", en: "More papers asked for" },
  6: { vi: "Yêu cầu thực hiện nghĩa vụ tài chính", en: "Payment due" },
  7: { vi: "Công dân yêu cầu rút hồ sơ", en: "Withdrawn by the applicant" },
  8: { vi: "Dừng xử lý", en: "Stopped" },
  9: { vi: "Đã xử lý xong", en: "Decided" },
  10: { vi: "Đã trả kết quả", en: "Result handed over" },
} as const satisfies Record<number, Text>;
export type NationalState = keyof typeof NATIONAL_STATES;

/** What a state that came as a number is called; nothing where it is none of the ten. */
export function nationalStateText(state: number | null): Text | undefined {
  return Object.entries(NATIONAL_STATES).find(([number]) => Number(number) === state)?.[1];
}

/** The national state of a dossier; a refusal before it was taken in is 3, one after is 8, as is stopping. Consulting another agency is work in progress. */
export function nationalStateOf(state: ProcessState, act: StepAct | undefined, takenIn: boolean): NationalState {
  switch (state.status) {
    case "awaiting-payment":
      return 6;
    case "open":
      return act === "take-in" ? 1 : 4;
    case "waiting":
      return 5;
    case "consulting":
    case "confirming":
    case "recording":
    case "sealing":
      return 4;
    case "decided":
      return 9;
    case "returned":
      return 10;
    case "refused":
      return takenIn ? 8 : 3;
    case "stopped":
      return 8;
    case "withdrawn":
      return 7;
  }
}
