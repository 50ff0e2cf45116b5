import type { State } from "@motlan/consents";
import type { Text } from "@motlan/kernel";

export const CONSENT = {
  title: { vi: "Sự đồng ý của tôi", en: "My consents" },
  tab: { vi: "Đồng ý", en: "Consents" },
  lead: {
    vi: "Bạn cho ai dùng dữ liệu nào, vào việc gì, đến khi nào. Rút lại lúc nào cũng được, không cần lý do; lần hỏi dữ liệu kế tiếp bị từ chối ngay.",
    en: "Who may use which of your data, for what and until when. Withdraw at any time, without a reason: the very next query is refused.",
  },
  none: { vi: "Chưa ai hỏi và bạn chưa đồng ý điều gì", en: "Nobody has asked, and you have agreed to nothing" },
  waits: { vi: "Chờ bạn trả lời", en: "Waits for your answer" },
  holds: { vi: "Đang có hiệu lực", en: "In force" },
  over: { vi: "Đã xong", en: "Over" },
  back: { vi: "Về danh sách", en: "Back to the list" },
  receiver: { vi: "Ai nhận dữ liệu", en: "Who gets the data" },
  asker: { vi: "Ai hỏi bạn", en: "Who asks you" },
  data: { vi: "Dữ liệu nào", en: "Which data" },
  wholeRecord: { vi: "toàn bộ bản ghi", en: "the whole record" },
  reason: { vi: "Vì sao họ cần", en: "Why they need it" },
  state: { vi: "Tình trạng", en: "State" },
  until: { vi: "Hiệu lực đến", en: "Holds until" },
  endedAt: { vi: "Kết thúc lúc", en: "Ended at" },
  days: { vi: "{days} ngày kể từ lúc bạn đồng ý", en: "{days} days from your yes" },
  howLong: { vi: "Hiệu lực", en: "For how long" },
  answerBy: { vi: "Trả lời trước", en: "Answer by" },
  silence: { vi: "Không trả lời là không đồng ý.", en: "No answer is a no." },
  law: { vi: "Căn cứ", en: "Law" },
  version: { vi: "Phiên bản lời thỏa thuận", en: "Version of the words" },
  words: { vi: "Nguyên văn điều bạn đồng ý", en: "What you agree to, word for word" },
  mark: { vi: "Dấu kiểm của lời này (SHA-256), ghi trong nhật ký công khai", en: "Mark of these words (SHA-256), kept in the public log" },
  sensitive: { vi: "Đây là dữ liệu cá nhân nhạy cảm", en: "This is sensitive personal data" },
  sensitiveText: {
    vi: "Luật yêu cầu nói rõ cho bạn biết điều đó trước khi bạn trả lời.",
    en: "The law wants you to know that before you answer.",
  },
  child: { vi: "Bạn trả lời thay con", en: "You answer for your child" },
  namedChild: { vi: "Bạn trả lời thay con: {name}", en: "You answer for your child {name}" },
  ofChild: { vi: "Của con bạn: {name}", en: "Of your child {name}" },
  childBoth: {
    vi: "Con bạn từ 7 tuổi nên cả con và cha hoặc mẹ đều phải đồng ý.",
    en: "From the age of 7 both the child and a parent must agree.",
  },
  childAlone: { vi: "Con bạn chưa đủ 7 tuổi nên cha hoặc mẹ trả lời.", en: "Your child is under 7: a parent answers." },
  anewTitle: { vi: "Vì sao bạn được hỏi lại", en: "Why you are asked again" },
  anew: {
    vi: "Cảm ơn bạn đã đồng ý với lời trước; nay lời đã thay đổi, nên chúng tôi xin hỏi lại để bạn chỉ đồng ý với đúng những gì mình đã đọc.",
    en: "Thank you for your yes to the earlier words; they have changed since, so we ask you again, because a yes is only ever to what you have read.",
  },
  onWithdrawal: { vi: "Khi bạn rút lại", en: "If you withdraw" },
  agreementEnded: { vi: "Cơ quan đã kết thúc thỏa thuận này", en: "The agency ended this agreement" },
  saidAlready: { vi: "Bạn đã đồng ý; còn chờ người kia.", en: "You have agreed; the other answer is awaited." },
  answer: { vi: "Bạn trả lời", en: "Your answer" },
  yes: { vi: "Tôi đồng ý", en: "I agree" },
  no: { vi: "Tôi không đồng ý", en: "I do not agree" },
  noHint: { vi: "Từ chối không ảnh hưởng đến quyền của bạn trong việc khác.", en: "A no takes nothing else from you." },
  answerMissing: { vi: "Hãy chọn đồng ý hoặc không đồng ý.", en: "Choose yes or no." },
  send: { vi: "Gửi câu trả lời", en: "Send the answer" },
  withdraw: { vi: "Rút lại sự đồng ý", en: "Withdraw" },
  withdrawText: {
    vi: "Từ lần hỏi kế tiếp, bên nhận không lấy được dữ liệu này nữa. Dữ liệu đã lấy trước đó hợp pháp; muốn xóa, hãy yêu cầu bên nhận.",
    en: "From the next query on, the receiver gets this data no more. What was given before was lawful; ask the receiver to delete it if you wish.",
  },
  story: { vi: "Quá trình", en: "What was said" },
} as const satisfies Record<string, Text>;

export const CONSENT_STATES: Readonly<Record<State, Text>> = {
  asked: { vi: "Chờ trả lời", en: "Awaits an answer" },
  given: { vi: "Đã đồng ý", en: "Agreed" },
  refused: { vi: "Không đồng ý", en: "Refused" },
  withdrawn: { vi: "Đã rút lại", en: "Withdrawn" },
  lapsed: { vi: "Hết hạn", en: "Ran out" },
};

export const CONSENT_MOVES: Readonly<Record<string, Text>> = {
  asked: { vi: "Được hỏi", en: "Asked" },
  said: { vi: "Một người đã đồng ý", en: "One of those asked agreed" },
  given: { vi: "Đồng ý", en: "Agreed" },
  refused: { vi: "Không đồng ý", en: "Refused" },
  withdrawn: { vi: "Rút lại", en: "Withdrawn" },
  lapsed: { vi: "Hết hạn", en: "Ran out" },
  ended: { vi: "Cơ quan kết thúc thỏa thuận", en: "The agency ended the agreement" },
  "asked-anew": { vi: "Được hỏi lại vì lời đã thay đổi", en: "Asked anew, because the words changed" },
};
