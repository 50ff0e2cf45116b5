import type { Strategy } from "@motlan/dossiers";
import type { Text } from "@motlan/kernel";

/** How work is shared out: the list of posts, and the page of one. */
export const RULES = {
  title: { vi: "Cách chia việc", en: "How work is shared out" },
  lead: {
    vi: "Hồ sơ mới đến một vị trí được giao cho ai. Hồ sơ đã có người giữ thì không đổi.",
    en: "Whom new dossiers of a post go to. What somebody holds already stays theirs.",
  },
  post: { vi: "Vị trí", en: "Post" },
  holders: { vi: "Người giữ", en: "Held by" },
  now: { vi: "Hôm nay", en: "Today" },
  way: { vi: "Cách chia", en: "How" },
  coming: { vi: "Sắp tới", en: "To come" },
  act: { vi: "Thao tác", en: "Act" },
  change: { vi: "Đổi cách chia", en: "Change" },
  nothing: { vi: "Không có", en: "None" },
  fromDay: { vi: "{how}, từ {from}", en: "{how}, from {from}" },
  none: { vi: "Không có vị trí nào giải quyết hồ sơ", en: "No post works on dossiers" },
  one: { vi: "Chia việc: {post}", en: "Sharing out: {post}" },
  oneLead: { vi: "{n} hồ sơ đang ở vị trí này, {people} người giữ vị trí.", en: "{n} dossiers lie at this post, which {people} hold." },
  how: { vi: "Hồ sơ mới giao cho ai?", en: "Whom do new dossiers go to?" },
  keeps: { vi: "Hồ sơ quay lại", en: "Dossiers that come back" },
  keepsOne: { vi: "Giao lại cho người đã làm hồ sơ đó ở vị trí này", en: "Go to whoever had them at this post" },
  from: { vi: "Áp dụng từ ngày", en: "From" },
  fromHint: { vi: "Viết như 23/11/2026", en: "As 23/11/2026" },
  anybody: { vi: "Chưa giao cho ai", en: "To nobody yet" },
  noProcedures: {
    vi: "Chưa có hồ sơ nào ở vị trí này để biết có những thủ tục nào.",
    en: "No dossiers lie at this post to tell which procedures there are.",
  },
  noAreas: {
    vi: "Chưa biết người nộp ở những xã, phường nào: vị trí này chưa có hồ sơ.",
    en: "No dossiers lie at this post to tell where applicants live.",
  },
  share: { vi: "{what} ({n} hồ sơ)", en: "{what} ({n})" },
  elsewhere: { vi: "Xã, phường không rõ tên", en: "A commune of unknown name" },
  try: { vi: "Xem thử", en: "Try it" },
  save: { vi: "Lưu cách chia", en: "Save" },
  preview: { vi: "Nếu chia lại hôm nay", en: "If all were shared out today" },
  previewLead: {
    vi: "Thử chia {n} hồ sơ đang ở vị trí này như thể tất cả vừa đến. Chưa lưu gì, không hồ sơ nào bị chuyển.",
    en: "All {n} dossiers at this post, as if they had just come. Nothing is saved and nothing is moved.",
  },
  official: { vi: "Cán bộ", en: "Official" },
  holds: { vi: "Đang giữ", en: "Holds" },
  would: { vi: "Sẽ nhận", en: "Would get" },
  away: { vi: "{name} (đang vắng)", en: "{name} (away)" },
  past: { vi: "Các lần đặt", en: "What was set" },
  setBy: { vi: "{name}, {at}", en: "{name}, {at}" },
  begins: { vi: "Từ ngày", en: "From" },
  who: { vi: "Người đặt", en: "Set by" },
  state: { vi: "Tình trạng", en: "State" },
  inForce: { vi: "Đang áp dụng", en: "In force" },
  toCome: { vi: "Sắp áp dụng", en: "To come" },
  over: { vi: "Đã thay", en: "Replaced" },
  undone: { vi: "Đã bỏ bởi {name}, {at}", en: "Undone by {name}, {at}" },
  undo: { vi: "Bỏ lần đặt này", en: "Undo this" },
  dayWrong: { vi: "Hãy viết ngày như 23/11/2026.", en: "Write the day as 23/11/2026." },
  chooseHow: { vi: "Hãy chọn một cách chia.", en: "Choose how." },
  nobodySet: { vi: "Chưa đặt", en: "Nothing set" },
  back: { vi: "Về cách chia việc", en: "To how work is shared out" },
} as const satisfies Record<string, Text>;

export const HOW: Readonly<Record<Strategy, { readonly name: Text; readonly hint: Text }>> = {
  nobody: {
    name: { vi: "Không giao sẵn", en: "To nobody" },
    hint: {
      vi: "Ai ở vị trí này cũng nhận được; lãnh đạo giao bằng tay.",
      en: "Anybody of the post takes them up; leaders assign by hand.",
    },
  },
  "in-turn": {
    name: { vi: "Lần lượt", en: "In turn" },
    hint: {
      vi: "Mỗi người một hồ sơ, hết vòng lại từ đầu. Người đang vắng được bỏ qua.",
      en: "One each, round and round; whoever is away is left out.",
    },
  },
  "least-load": {
    name: { vi: "Người ít việc nhất", en: "Whoever has least" },
    hint: { vi: "Giao cho người đang giữ ít hồ sơ nhất và có mặt.", en: "To whoever is there and holds the fewest dossiers." },
  },
  "by-procedure": {
    name: { vi: "Theo thủ tục", en: "By procedure" },
    hint: { vi: "Mỗi thủ tục một người phụ trách.", en: "Each procedure has somebody." },
  },
  "by-area": {
    name: { vi: "Theo xã, phường của người nộp", en: "By the applicant's commune" },
    hint: { vi: "Mỗi địa bàn một người phụ trách.", en: "Each commune has somebody." },
  },
};
