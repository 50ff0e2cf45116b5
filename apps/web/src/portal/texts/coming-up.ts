import type { Text } from "@motlan/kernel";
import type { OfferState } from "@motlan/proactive";

export const COMING = {
  title: { vi: "Việc sắp tới của bạn", en: "Coming up for you" },
  lead: {
    vi: "Những việc Nhà nước thấy sắp đến hạn với bạn qua dữ liệu đã có. Bạn quyết định làm hay không.",
    en: "What the State sees is due soon for you from data it holds. You decide what to do with it.",
  },
  none: { vi: "Chưa có việc nào sắp đến hạn", en: "Nothing is coming up" },
  noneHelp: {
    vi: "Khi có thẻ sắp hết hạn hay đến tuổi làm một việc, bạn sẽ được báo ở đây.",
    en: "When a card is about to expire or an age is reached, you are told here.",
  },
  before: { vi: "Đã xong hoặc đã qua", en: "Settled or past" },
  choices: { vi: "Chọn việc nào được nhắc", en: "Choose what you are told" },
  all: { vi: "Xem tất cả việc sắp tới", en: "Everything coming up" },
  on: { vi: "Ngày {on}", en: "On {on}" },
  about: { vi: "Cụ thể", en: "Namely" },
  told: { vi: "Báo cho bạn lúc", en: "You were told" },
  ways: { vi: "Các cách làm, so sánh", en: "The ways, compared" },
  forYou: { vi: "Việc hệ thống làm thay bạn", en: "What is done for you" },
  way: { vi: "Việc cần làm", en: "What to do" },
  best: { vi: "Nên chọn", en: "Recommended" },
  bestWhy: { vi: "Vì sao nên chọn: {why}", en: "Why: {why}" },
  cost: { vi: "Tiền phải nộp: {cost}", en: "To pay: {cost}" },
  free: { vi: "không mất tiền", en: "nothing" },
  term: { vi: "Thời gian giải quyết: {term}", en: "Takes: {term}" },
  open: { vi: "Mở hồ sơ đã soạn sẵn", en: "Open the prepared application" },
  choose: { vi: "Chọn cách này", en: "Choose this" },
  procedure: { vi: "Xem thủ tục", en: "See the procedure" },
  decline: { vi: "Không cần việc này", en: "Not needed" },
  refuse: { vi: "Từ chối, đừng làm thay tôi", en: "Refuse: do not do it for me" },
  takeBack: { vi: "Tôi đổi ý, vẫn cần việc này", en: "I changed my mind: I want it after all" },
  never: { vi: "Đừng nhắc tôi loại việc này nữa", en: "Do not tell me of this kind again" },
  why: { vi: "Vì sao tôi nhận được?", en: "Why was I told?" },
  sources: { vi: "Dữ liệu đã xem", en: "What was looked at" },
  law: { vi: "Căn cứ pháp lý", en: "Legal basis" },
  reads: { vi: "Xem ai đã đọc dữ liệu của tôi, lúc nào", en: "See who read my data, and when" },
  willAct: { vi: "Hệ thống sẽ tự làm vào {at}", en: "It is done for you on {at}" },
  willActHelp: {
    vi: "Bạn không phải làm gì. Nếu không muốn, hãy từ chối trước lúc đó. Sau khi làm, bạn còn {days} ngày để hoàn tác.",
    en: "There is nothing for you to do. If you do not want it, refuse before. Afterwards you have {days} days to undo it.",
  },
  undoing: { vi: "Hoàn tác nghĩa là gì: {what}", en: "What undoing means: {what}" },
  undo: { vi: "Hoàn tác việc đã làm", en: "Undo what was done" },
  undoUntil: { vi: "Bạn hoàn tác được đến {at}.", en: "You can undo it until {at}." },
  undoHere: {
    vi: "Dịch vụ chủ động, sau khi bạn không từ chối. Xem hoặc hoàn tác ở Việc sắp tới",
    en: "A proactive service you did not refuse. See or undo it under what is coming up",
  },
  dossier: { vi: "Xem hồ sơ", en: "See the application" },
  draft: { vi: "Mở bản khai", en: "Open the draft" },
  failedWhy: { vi: "Lý do: {why}", en: "Why: {why}" },
  failed: { vi: "Hệ thống chưa làm thay bạn được", en: "It could not be done for you" },
  failedHelp: {
    vi: "Bạn mở hồ sơ đã soạn sẵn để tự làm, hoặc bỏ qua.",
    en: "Open the prepared application and do it yourself, or leave it.",
  },
  unprepared: {
    vi: "Hồ sơ chưa soạn sẵn được; bạn vẫn mở được thủ tục để tự khai.",
    en: "The application could not be prepared; you can still open the procedure and fill it in.",
  },
  done: { vi: "Đã ghi lựa chọn của bạn", en: "Your choice is kept" },
} as const satisfies Record<string, Text>;

/** What became of an offer: its tag, and a sentence where it is settled. */
export const OFFER_STATES = {
  told: { tag: { vi: "Chờ bạn", en: "For you" }, said: undefined },
  taken: {
    tag: { vi: "Đang làm", en: "Begun" },
    said: { vi: "Bạn đã mở hồ sơ cho việc này. Khai xong thì nộp.", en: "You opened the application. Submit it when it is ready." },
  },
  submitted: {
    tag: { vi: "Đã nộp", en: "Submitted" },
    said: { vi: "Bạn đã nộp hồ sơ cho việc này.", en: "You submitted the application." },
  },
  declined: {
    tag: { vi: "Đã từ chối", en: "Refused" },
    said: { vi: "Bạn đã từ chối; không có gì được làm thêm.", en: "You refused; nothing more is done." },
  },
  acted: {
    tag: { vi: "Đã làm thay bạn", en: "Done for you" },
    said: { vi: "Hết thời gian từ chối, hồ sơ đã được nộp thay bạn.", en: "The time to refuse was over; it was submitted for you." },
  },
  undone: {
    tag: { vi: "Đã hoàn tác", en: "Undone" },
    said: { vi: "Việc đã làm được đưa về như trước.", en: "Everything is as it was before." },
  },
  failed: { tag: { vi: "Cần bạn tự làm", en: "Left to you" }, said: undefined },
  over: {
    tag: { vi: "Đã qua", en: "Past" },
    said: { vi: "Việc này đã qua ngày; bạn vẫn làm được theo thủ tục.", en: "The day is past; the procedure is still open to you." },
  },
} as const satisfies Record<OfferState, { readonly tag: Text; readonly said: Text | undefined }>;

export const CHOICES = {
  title: { vi: "Chọn việc nào được nhắc", en: "Choose what you are told" },
  lead: {
    vi: "Bạn có quyền không nhận dịch vụ chủ động (Nghị định 224/2026/NĐ-CP, Điều 17). Việc nào đã tắt thì hệ thống không đọc dữ liệu của bạn cho việc đó nữa.",
    en: "You may have no proactive services (Decree 224/2026/NĐ-CP, article 17). For what is switched off, your data are no longer read.",
  },
  everything: { vi: "Mọi việc", en: "Everything" },
  allOff: {
    vi: "Bạn đã tắt tất cả. Không dữ liệu nào của bạn được xem cho dịch vụ chủ động.",
    en: "All is off. None of your data are looked at for proactive services.",
  },
  offAll: { vi: "Tắt tất cả", en: "Switch all off" },
  onAll: { vi: "Bật lại", en: "Switch on again" },
  off: { vi: "Tắt", en: "Switch off" },
  on: { vi: "Bật", en: "Switch on" },
  isOff: { vi: "Đang tắt", en: "Off" },
  isOn: { vi: "Đang bật", en: "On" },
  kept: { vi: "Đã lưu", en: "Kept" },
} as const satisfies Record<string, Text>;

/** The four levels of the decree, as one says them. */
export const LEVELS: Readonly<Record<1 | 2 | 3 | 4, Text>> = {
  1: { vi: "Nhắc việc", en: "A reminder" },
  2: { vi: "Nhắc và soạn sẵn hồ sơ", en: "A reminder and a prepared application" },
  3: { vi: "Soạn sẵn và gợi ý cách tốt nhất", en: "Prepared, with the best way recommended" },
  4: { vi: "Tự làm thay, bạn được từ chối và hoàn tác", en: "Done for you; you may refuse and undo" },
};
