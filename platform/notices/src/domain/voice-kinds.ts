import type { KindRow } from "./kind-row.ts";

/** Whoever holds the phone need not learn that somebody complains. */
const SHORT: KindRow["title"] = { vi: "Có tin mới về hồ sơ", en: "News of your dossier" };
const voice = (title: KindRow["title"], body: KindRow["body"], isSent = true): KindRow => ({ title, body, short: SHORT, isSent });

/** What complainants, and those who said that something is not solved, are told. */
export const VOICE_KINDS = {
  "complaint-received": voice(
    { vi: "Đã nhận khiếu nại", en: "Your complaint was received" },
    {
      vi: "Khiếu nại của bạn về hồ sơ {code} đã đến người có thẩm quyền. Ai giải quyết và hạn thụ lý ghi trên trang khiếu nại.",
      en: "Your complaint about dossier {code} has reached whoever hears it. Who, and by when, stands on its page.",
    },
    false,
  ),
  "complaint-taken-up": voice(
    { vi: "Khiếu nại đã được thụ lý", en: "Your complaint was taken up" },
    {
      vi: "Khiếu nại của bạn về hồ sơ {code} đã được thụ lý. Hạn có quyết định ghi trên trang khiếu nại.",
      en: "Your complaint about dossier {code} was taken up. By when it is decided stands on its page.",
    },
  ),
  "complaint-declined": voice(
    { vi: "Khiếu nại không được thụ lý", en: "Your complaint was not taken up" },
    {
      vi: "Khiếu nại của bạn về hồ sơ {code} không được thụ lý. Lý do ghi trên trang khiếu nại.",
      en: "Your complaint about dossier {code} was not taken up. Why stands on its page.",
    },
  ),
  "complaint-asked": voice(
    { vi: "Người giải quyết khiếu nại hỏi thêm", en: "A question about your complaint" },
    {
      vi: "Người giải quyết khiếu nại về hồ sơ {code} cần bạn trả lời. Hãy trả lời trên trang khiếu nại; thời hạn vẫn chạy.",
      en: "Whoever hears your complaint about dossier {code} has a question. Answer on its page; the term runs on.",
    },
  ),
  "complaint-lengthened": voice(
    { vi: "Khiếu nại được kéo dài hạn giải quyết", en: "Your complaint takes longer" },
    {
      vi: "Khiếu nại của bạn về hồ sơ {code} được xác định là phức tạp. Hạn mới và lý do ghi trên trang khiếu nại.",
      en: "Your complaint about dossier {code} is found complex. The new term and why stand on its page.",
    },
  ),
  "complaint-decided": voice(
    { vi: "Đã có quyết định giải quyết khiếu nại", en: "Your complaint was decided" },
    {
      vi: "Khiếu nại của bạn về hồ sơ {code} đã có quyết định. Quyết định có ký số, và việc bạn có thể làm nếu không đồng ý, nằm trên trang khiếu nại.",
      en: "Your complaint about dossier {code} was decided. The signed decision, and what you can do if you disagree, are on its page.",
    },
  ),
  "unsolved-answered": voice(
    { vi: "Cấp trên đã trả lời việc bạn báo chưa xong", en: "An answer to what you said is not solved" },
    {
      vi: "Cấp trên của cơ quan đã trả lời việc bạn báo chưa xong ở hồ sơ {code}. Câu trả lời nằm trên trang hồ sơ.",
      en: "The agency's superior answered what you said is not solved in dossier {code}. The answer is on its page.",
    },
  ),
} as const satisfies Record<string, KindRow>;
