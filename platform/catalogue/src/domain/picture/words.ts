import type { Text } from "@motlan/kernel";
import type { Term } from "../declaration/basics.ts";
import type { Branch } from "./branches.ts";

/** What the picture says by itself; the rest are the declaration's own words. */
export const SAYS = {
  start: { vi: "Nộp hồ sơ", en: "Application" },
  done: { vi: "Kết thúc", en: "End" },
  system: { vi: "hệ thống", en: "system" },
  yes: { vi: "Có", en: "Yes" },
  skip: { vi: "Bỏ qua", en: "Skip" },
  question: { vi: "Cần bước này?", en: "Needed?" },
  together: { vi: "Làm song song", en: "Side by side" },
  all: { vi: "Chờ đủ", en: "All done" },
} satisfies Readonly<Record<string, Text>>;

/** The names of the ways off a step, as an official would say them. */
export const BRANCH_WORDS: { readonly [B in Branch]: Text } = {
  ask: { vi: "Yêu cầu bổ sung", en: "Ask for more" },
  consult: { vi: "Lấy ý kiến", en: "Consult" },
  refuse: { vi: "Từ chối", en: "Refuse" },
  stop: { vi: "Dừng giải quyết", en: "Stop" },
  extend: { vi: "Gia hạn", en: "Extend" },
  "send-back": { vi: "Trả lại", en: "Send back" },
};

/** Where each way leads. `send-back` leads to an earlier step and needs no words. */
export const EXIT_WORDS: { readonly [B in Exclude<Branch, "send-back">]: Text } = {
  ask: { vi: "Chờ bổ sung", en: "Waiting for papers" },
  consult: { vi: "Hỏi ý kiến", en: "Opinion asked" },
  refuse: { vi: "Từ chối", en: "Refused" },
  stop: { vi: "Dừng", en: "Stopped" },
  extend: { vi: "Xin lỗi, hẹn lại", en: "Apology, new date" },
};

/** Hours as the table writes them; nothing for a step that takes no time of its own. */
export function hoursText(hours: number): Text | undefined {
  if (hours === 0) return undefined;
  const vi = String(hours).replace(".", ",");
  return { vi: `${vi} giờ làm việc`, en: hours === 1 ? "1 working hour" : `${hours} working hours` };
}

const UNITS: { readonly [U in Term["unit"]]: readonly [vi: string, en: string] } = {
  hour: ["giờ làm việc", "working hour"],
  "working-day": ["ngày làm việc", "working day"],
  day: ["ngày", "day"],
  month: ["tháng", "month"],
  year: ["năm", "year"],
};

/** "Sau 3 ngày coi như đồng ý": what the applicant's silence means at the end of the term. */
export function silenceText({ count, unit }: Term): Text {
  const [vi, en] = UNITS[unit];
  return { vi: `Sau ${count} ${vi}: coi như đồng ý`, en: `After ${count} ${en}${count === 1 ? "" : "s"}: taken as consent` };
}
