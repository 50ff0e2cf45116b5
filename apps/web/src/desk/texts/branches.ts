/** Texts of steps side by side, other agencies' opinions, extending and stopping. */
export const BRANCHES = {
  yourFields: { vi: "Cán bộ điền ở bước này", en: "For you to fill in" },
  filled: { vi: "Cán bộ đã điền", en: "Filled in by officials" },
  beside: { vi: "{n} việc song song", en: "{n} steps side by side" },
  besideTitle: {
    vi: "Hồ sơ đang ở {n} bước song song; bước sau chờ đủ các bước này",
    en: "{n} steps stand side by side; the next waits for all of them",
  },
  besideLine: { vi: "{task} – {post}", en: "{task} – {post}" },
  besideConsults: { vi: "đang chờ cơ quan khác cho ý kiến", en: "waiting for another agency's opinion" },
  besideRecords: { vi: "đang chờ cơ sở dữ liệu khác trả lời", en: "waiting for another registry" },
  process: { vi: "Quy trình", en: "Process" },
  extended: { vi: "Đã gia hạn một lần", en: "Extended once" },
  asked: { vi: "Đã lấy ý kiến {whom}", en: "Asked: {whom}" },
  waits: { vi: "Chờ trả lời đến {when}. Thời hạn giải quyết vẫn chạy.", en: "To answer by {when}. The deadline runs on." },
  paper: { vi: "Xem văn bản trả lời", en: "See the paper" },
  card: { vi: "Xem phiếu lấy ý kiến", en: "See the question and answer" },
  silence: { vi: "Không trả lời trong thời hạn.", en: "Said nothing in its term." },
  opinion: {
    agrees: { vi: "Đồng ý", en: "Agrees" },
    disagrees: { vi: "Không đồng ý", en: "Disagrees" },
    conditions: { vi: "Đồng ý kèm điều kiện", en: "Agrees on conditions" },
  },
} as const;

export const CONSULT = {
  link: { vi: "Lấy ý kiến", en: "Consult" },
  title: { vi: "Lấy ý kiến cơ quan khác", en: "Ask another agency" },
  lead: {
    vi: "Hỏi {whom}; họ có {term} để trả lời. Thời hạn giải quyết hồ sơ vẫn chạy.",
    en: "You ask {whom}; they have {term} to answer. The deadline of the dossier runs on.",
  },
  agrees: {
    vi: "Hết thời hạn mà không trả lời thì coi như đồng ý và hồ sơ tự đi tiếp.",
    en: "If they say nothing in time they are taken to agree, and the dossier goes on by itself.",
  },
  reported: {
    vi: "Hết thời hạn mà không trả lời thì hồ sơ trở lại với bạn để báo lãnh đạo.",
    en: "If they say nothing in time the dossier comes back to you, to be reported.",
  },
  question: { vi: "Nội dung cần cho ý kiến", en: "What they are asked" },
  hint: { vi: "Nêu rõ điểm cần trả lời; nội dung này nằm trong hồ sơ.", en: "Name the point to be answered; it stays in the dossier." },
  say: { vi: "Hãy ghi rõ nội dung cần cơ quan kia cho ý kiến.", en: "Say what the other agency is asked about." },
  send: { vi: "Gửi lấy ý kiến", en: "Ask" },
} as const;

export const OPINION = {
  link: { vi: "Ghi ý kiến trả lời", en: "Record the answer" },
  title: { vi: "Ghi ý kiến trả lời", en: "Record the answer" },
  lead: {
    vi: "Ghi đúng như {whom} đã trả lời; kèm văn bản nếu có.",
    en: "Write down what {whom} answered, with the paper if there is one.",
  },
  said: { vi: "Ý kiến", en: "The answer" },
  words: { vi: "Nội dung trả lời", en: "What they wrote" },
  wordsHint: { vi: "Bắt buộc khi không đồng ý hoặc có điều kiện.", en: "Needed where they disagree or set conditions." },
  file: { vi: "Văn bản trả lời", en: "The paper" },
  choose: { vi: "Hãy chọn ý kiến của cơ quan được hỏi.", en: "Choose what they answered." },
  send: { vi: "Lưu ý kiến", en: "Keep the answer" },
} as const;

export const EXTEND = {
  link: { vi: "Gia hạn", en: "Extend" },
  title: { vi: "Gia hạn, hẹn lại ngày trả", en: "Extend the deadline" },
  lead: {
    vi: "Hẹn lại thêm {term}, chỉ một lần. Người dân nhận phiếu xin lỗi ghi lý do dưới đây.",
    en: "{term} more, once only. The person gets an apology with the reason below.",
  },
  now: { vi: "Hẹn trả hiện nay", en: "Due now" },
  anew: { vi: "Hẹn lại vào", en: "Due then" },
  law: { vi: "Căn cứ", en: "Under" },
  words: { vi: "Lý do, viết cho người dân đọc", en: "The reason, for the person to read" },
  say: { vi: "Hãy ghi lý do để người dân hiểu vì sao phải hẹn lại.", en: "Give the reason, so that the person understands." },
  send: { vi: "Gia hạn và gửi phiếu xin lỗi", en: "Extend and apologise" },
} as const;

export const STOP = {
  link: { vi: "Dừng giải quyết", en: "Stop" },
  title: { vi: "Dừng giải quyết hồ sơ", en: "Stop the dossier" },
  lead: {
    vi: "Hồ sơ đóng lại vì không thể giải quyết tiếp; người dân nhận thông báo có căn cứ pháp lý. Nếu hồ sơ không đủ điều kiện, hãy từ chối.",
    en: "The dossier is closed because it cannot go on; the person gets a notice with its legal basis. Where they are not entitled, refuse instead.",
  },
  ground: { vi: "Căn cứ", en: "Ground" },
  other: { vi: "Căn cứ khác", en: "Another ground" },
  act: { vi: "Văn bản", en: "Act" },
  article: { vi: "Điều, khoản", en: "Article" },
  words: { vi: "Lý do, viết cho người dân đọc", en: "The reason, for the person to read" },
  choose: { vi: "Hãy chọn căn cứ.", en: "Choose a ground." },
  nameAct: { vi: "Hãy ghi văn bản làm căn cứ.", en: "Name the act." },
  say: { vi: "Hãy ghi lý do để người dân hiểu.", en: "Give the reason so that the person understands." },
  send: { vi: "Dừng giải quyết", en: "Stop" },
} as const;

export const AGAIN = {
  which: { vi: "Bước phải làm lại", en: "Steps to be done again" },
  whichHint: {
    vi: "Các bước này đã làm song song; bỏ chọn bước không phải làm lại.",
    en: "These stood side by side; untick what need not be done again.",
  },
  one: { vi: "Hãy chọn ít nhất một bước phải làm lại.", en: "Choose at least one." },
} as const;
