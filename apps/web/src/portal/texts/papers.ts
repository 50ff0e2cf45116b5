import type { Text } from "@motlan/kernel";

/** A person's own papers, and using one again. */
export const PAPERS = {
  title: { vi: "Giấy tờ của tôi", en: "My papers" },
  lead: {
    vi: "Bản sao có ký số làm tại bộ phận một cửa và kết quả bạn đã nhận. Lần sau bạn dùng lại, không phải nộp bản mới.",
    en: "Sealed copies made at a service centre, and results you were given. Use them again instead of sending new ones.",
  },
  what: { vi: "Giấy tờ", en: "Paper" },
  from: { vi: "Từ đâu", en: "From" },
  day: { vi: "Ngày", en: "Day" },
  uses: { vi: "Đã dùng lại", en: "Used again" },
  copy: { vi: "Bản sao điện tử từ bản chính", en: "Electronic copy of the original" },
  result: { vi: "Kết quả thủ tục", en: "Result of a procedure" },
  never: { vi: "Chưa", en: "Never" },
  times: { vi: "{n} lần", en: "{n} times" },
  none: { vi: "Chưa có giấy tờ nào", en: "No papers yet" },
  noneHint: {
    vi: "Giấy tờ bạn nộp tại quầy và đã được đối chiếu với bản chính, cùng kết quả bạn nhận, sẽ nằm ở đây.",
    en: "Papers compared with the original at a counter, and your results, will stand here.",
  },
  reuse: { vi: "Dùng lại bản đã có ngày {day}", en: "Use the copy of {day}" },
} as const satisfies Record<string, Text>;
