import type { State } from "@motlan/data-rights";
import type { Text } from "@motlan/kernel";

export const DATA_RIGHTS = {
  title: { vi: "Người dân hỏi về việc xem dữ liệu", en: "Questions about reads of data" },
  lead: {
    vi: "Người dân hỏi vì sao cơ quan bạn xem dữ liệu của họ, hoặc phản đối; việc gần hết hạn đứng trước. Người đã xem không được tự trả lời.",
    en: "People ask why your agency read their data, or object; the most urgent first. Whoever looked does not answer.",
  },
  open: { vi: "Chờ trả lời", en: "Open" },
  closed: { vi: "Đã xong", en: "Closed" },
  none: { vi: "Không có yêu cầu nào", en: "Nothing is asked" },
  what: { vi: "Yêu cầu", en: "What is asked" },
  why: { vi: "Hỏi vì sao xem", en: "Why it was read" },
  object: { vi: "Phản đối việc xem", en: "An objection" },
  readAt: { vi: "Lúc xem", en: "Read at" },
  reader: { vi: "Người đã xem", en: "Who looked" },
  registry: { vi: "Cơ sở dữ liệu", en: "Registry" },
  purpose: { vi: "Mục đích đã khai", en: "Declared purpose" },
  state: { vi: "Tình trạng", en: "State" },
  due: { vi: "Hạn", en: "Due" },
  replyBy: { vi: "Phản hồi đầu tiên trước", en: "First reply by" },
  law: { vi: "Căn cứ của thời hạn", en: "Law of the term" },
  unconfirmed: { vi: "{law} (chưa đối chiếu với văn bản gốc)", en: "{law} (not compared with the original)" },
  back: { vi: "Về danh sách", en: "Back to the list" },
  story: { vi: "Quá trình", en: "What was done" },
  todo: { vi: "Việc cần làm", en: "What to do" },
  todoMissing: { vi: "Hãy chọn việc cần làm.", en: "Choose what to do." },
  takeUp: { vi: "Nhận xem xét (phản hồi đầu tiên)", en: "Take it in hand (first reply)" },
  lengthen: { vi: "Kéo dài thời hạn, một lần", en: "Lengthen the term, once" },
  byDossier: { vi: "Trả lời: vì một hồ sơ của cơ quan", en: "Answer: for a dossier of the agency" },
  byOther: { vi: "Trả lời: vì căn cứ khác", en: "Answer: on another ground" },
  byNone: { vi: "Trả lời: không có lý do, báo cấp trên", en: "Answer: nothing justified it; tell the office above" },
  conclude: { vi: "Kết luận của cấp trên", en: "Conclude, as the office above" },
  code: { vi: "Mã hồ sơ", en: "Code of the dossier" },
  codeHint: {
    vi: "Hồ sơ phải liên quan đến người hỏi và có trước lúc xem; hệ thống kiểm tra.",
    en: "It must be about this person and older than the look; this is checked.",
  },
  words: { vi: "Nội dung gửi người dân", en: "What to tell the person" },
  wordsHint: { vi: "Người hỏi đọc được lời này.", en: "The person reads it." },
  send: { vi: "Gửi", en: "Send" },
  stale: { vi: "Trang này đã cũ. Hãy tải lại rồi làm tiếp.", en: "This page is old. Load it again." },
} as const satisfies Record<string, Text>;

export const STATES: Readonly<Record<State, Text>> = {
  received: { vi: "Mới nhận", en: "Received" },
  "taken-up": { vi: "Đang xem xét", en: "In hand" },
  answered: { vi: "Đã trả lời", en: "Answered" },
  unjustified: { vi: "Không có lý do, chờ cấp trên kết luận", en: "Nothing justified it; waits for the office above" },
  concluded: { vi: "Cấp trên đã kết luận", en: "Concluded" },
};

export const MOVES: Readonly<Record<string, Text>> = {
  ask: { vi: "Người dân gửi", en: "Sent by the person" },
  "take-up": { vi: "Nhận xem xét", en: "Taken in hand" },
  lengthen: { vi: "Kéo dài thời hạn", en: "Term lengthened" },
  answer: { vi: "Trả lời", en: "Answered" },
  "pass-up": { vi: "Quá hạn, báo cấp trên", en: "Late: the office above was told" },
  conclude: { vi: "Kết luận", en: "Concluded" },
};
