import type { State } from "@motlan/data-rights";
import type { Text } from "@motlan/kernel";

export const EXPORT = {
  day: { vi: "Ngày", en: "Day" },
  law: { vi: "Căn cứ", en: "Legal basis" },
  dossier: { vi: "Hồ sơ", en: "Dossier" },
  outcome: { vi: "Kết quả", en: "Outcome" },
  given: { vi: "đã xem", en: "read" },
} as const satisfies Record<string, Text>;

/** What the comparison of the two nodes' logs says of a read by another authority. */
export const UNMATCHED = {
  there: { vi: "Nút kia không có bản ghi của lần xem này", en: "The other node has no record of this reading" },
  here: {
    vi: "Nhật ký trao đổi của nút này thiếu lần xem này, nút kia có",
    en: "This node's message log lacks this reading; the other has it",
  },
  differs: { vi: "Hai nút ghi khác nhau về lần xem này", en: "The two nodes' records of this reading differ" },
} as const satisfies Record<string, Text>;

export const READ = {
  title: { vi: "Một lượt xem dữ liệu của bạn", en: "One reading of your data" },
  back: { vi: "Về danh sách lượt xem", en: "Back to the readings" },
  fields: { vi: "Những mục đã xem", en: "What was read" },
  everything: { vi: "Toàn bộ bản ghi", en: "The whole record" },
  unmatchedText: {
    vi: "Mỗi lần xem qua kết nối, chia sẻ dữ liệu được ghi ở cả hai cơ quan và đối chiếu từng phút. Lần này không khớp: người quản trị và thanh tra đã được báo. Bạn có thể tải biên nhận dưới đây làm bằng chứng.",
    en: "Every reading through the data exchange is written down at both authorities and compared each minute. This one does not fit: the inspector has been told. The receipt below is your proof.",
  },
  idleText: {
    vi: "Cán bộ xem mà không gắn với hồ sơ hay tờ khai nào. Bạn có thể hỏi vì sao, hoặc phản đối; cơ quan phải trả lời.",
    en: "The official looked for no dossier or form. You may ask why, or object; the office has to answer.",
  },
  hidden: { vi: "Đã được giữ kín", en: "It was hidden" },
  hiddenUntil: { vi: "đến {at}: {reason}", en: "until {at}: {reason}" },
  askWhy: { vi: "Vì sao xem?", en: "Why was it read?" },
  askWhyText: { vi: "Cơ quan phải cho biết hồ sơ hoặc căn cứ nào.", en: "The office has to name the dossier or the ground." },
  object: { vi: "Phản đối", en: "Object" },
  objectText: { vi: "Bạn cho rằng không ai được xem như vậy.", en: "You hold that nobody may read it so." },
  batch: { vi: "Lấy cùng nhiều bản ghi khác, lý do", en: "Taken with many others, because" },
  what: { vi: "Bạn muốn làm gì?", en: "What do you want to do?" },
  whatMissing: { vi: "Hãy chọn một việc.", en: "Choose one." },
  words: { vi: "Lời của bạn", en: "Your words" },
  wordsHint: { vi: "Hỏi vì sao thì không bắt buộc; phản đối thì hãy viết lý do.", en: "Not needed for a question; an objection says why." },
  send: { vi: "Gửi cơ quan đã xem", en: "Send to the office that read" },
  noOffice: {
    vi: "Lượt xem này do hệ thống hoặc một người dân khác thực hiện khi làm hồ sơ, không có cơ quan nào để hỏi.",
    en: "The node itself or another applicant read here: there is no office to ask.",
  },
  farOffice: {
    vi: "Cơ quan khác đã xem qua kết nối, chia sẻ dữ liệu. Hãy hỏi thẳng cơ quan đó, nêu thời điểm xem ở trên.",
    en: "Another authority read this through the data exchange. Ask that authority itself, naming the time above.",
  },
  asked: { vi: "Bạn đã hỏi", en: "What you asked" },
  objected: { vi: "Bạn đã phản đối", en: "Your objection" },
  by: {
    vi: "Cơ quan phải trả lời trước {at} ({law}; thời hạn chưa đối chiếu với văn bản gốc)",
    en: "To be answered by {at} ({law}; the term was not compared with the original)",
  },
  replyBy: { vi: "Phản hồi đầu tiên trước {at}", en: "First reply by {at}" },
  late: { vi: "đã quá hạn", en: "late" },
  ground: { vi: "Cơ quan nêu hồ sơ", en: "The office named the dossier" },
  complain: {
    vi: "Chưa đồng ý? Bạn có quyền khiếu nại hoặc tố cáo theo luật.",
    en: "Not content? You may complain or denounce under the law.",
  },
} as const satisfies Record<string, Text>;

export const QUESTION_STATES: Readonly<Record<State, Text>> = {
  received: { vi: "đã gửi, chờ cơ quan trả lời", en: "sent, waiting for the office" },
  "taken-up": { vi: "cơ quan đang xem xét", en: "the office has it in hand" },
  answered: { vi: "cơ quan đã trả lời", en: "answered" },
  unjustified: { vi: "không có lý do, đã báo cấp trên", en: "nothing justified it; the office above was told" },
  concluded: { vi: "cấp trên đã kết luận", en: "the office above concluded" },
};

export const QUESTION_MOVES: Readonly<Record<string, Text>> = {
  ask: { vi: "Bạn gửi", en: "You sent it" },
  "take-up": { vi: "Cơ quan nhận xem xét", en: "The office took it in hand" },
  lengthen: { vi: "Cơ quan kéo dài thời hạn", en: "The office lengthened the term" },
  answer: { vi: "Cơ quan trả lời", en: "The office answered" },
  "pass-up": { vi: "Quá hạn không trả lời, báo cấp trên", en: "No answer in the term: the office above was told" },
  conclude: { vi: "Cấp trên kết luận", en: "The office above concluded" },
};

export const BASES: Readonly<Record<string, Text>> = {
  dossier: { vi: "Vì một hồ sơ", en: "For a dossier" },
  other: { vi: "Vì căn cứ khác", en: "On another ground" },
  none: { vi: "Không có lý do nào", en: "Nothing justified it" },
  silence: { vi: "Cơ quan không trả lời", en: "The office kept silent" },
};
