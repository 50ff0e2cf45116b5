/** Whose a dossier is at each of its posts, and how that changes. */
export const WHOSE = {
  title: { vi: "Phân công", en: "Whose it is" },
  held: { vi: "{post}: {name} đang giữ", en: "{post}: with {name}" },
  free: { vi: "{post}: chưa giao cho ai, ai giữ vị trí này cũng làm được", en: "{post}: nobody's yet; anybody of the post may do it" },
  take: { vi: "Nhận việc này", en: "Take it up" },
  to: { vi: "Giao cho", en: "Give to" },
  choose: { vi: "Hãy chọn người nhận.", en: "Choose who takes it." },
  give: { vi: "Giao việc", en: "Give" },
  why: { vi: "Vì sao trả lại việc", en: "Why you give it back" },
  back: { vi: "Trả lại việc", en: "Give it back" },
  past: { vi: "Đã giao qua những ai", en: "Who had it before" },
  how: {
    rule: { vi: "theo quy tắc của cơ quan", en: "by the agency's rule" },
    kept: { vi: "vì trước đó đã giữ hồ sơ", en: "because they had it before" },
    hand: { vi: "lãnh đạo giao", en: "given by a leader" },
    "taken-up": { vi: "tự nhận", en: "taken up" },
    "given-back": { vi: "trả lại", en: "given back" },
    "handed-over": { vi: "bàn giao công việc", en: "handed over" },
    "taken-back": { vi: "lấy lại sau bàn giao", en: "taken back after a hand-over" },
  },
  told: { vi: "{at}: bước này trễ, đã báo {name}", en: "{at}: this step is late, {name} was told" },
  nobody: { vi: "không ai", en: "nobody" },
} as const;
