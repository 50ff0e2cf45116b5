/** Texts of questions between agencies: asked here, answered at the other desk, silence. */
export const OPINIONS_PAGE = {
  title: { vi: "Lấy ý kiến", en: "Opinions" },
  lead: {
    vi: "Câu hỏi của cơ quan khác gửi đến cơ quan bạn, và những nơi cơ quan bạn đang chờ trả lời.",
    en: "What other agencies ask yours, and whose answers yours waits for.",
  },
  tabs: { vi: "Các danh sách lấy ý kiến", en: "Lists of questions" },
  come: { vi: "Chờ ta trả lời", en: "For us to answer" },
  said: { vi: "Đã trả lời", en: "Answered" },
  gone: { vi: "Ta đang chờ", en: "We wait for" },
  emptyCome: { vi: "Không có câu hỏi nào chờ bạn trả lời", en: "No question waits for you" },
  emptyComeHint: {
    vi: "Khi cơ quan khác hỏi, câu hỏi đến lãnh đạo và một cửa trước, rồi được giao cho người trả lời.",
    en: "A question reaches your head and one-stop desk first, who pass it on.",
  },
  emptySaid: { vi: "Chưa trả lời câu hỏi nào", en: "Nothing answered yet" },
  emptyGone: { vi: "Không chờ ý kiến của cơ quan nào", en: "No answer is waited for" },
  question: { vi: "Câu hỏi", en: "Question" },
  from: { vi: "Nơi hỏi", en: "Asked by" },
  to: { vi: "Nơi được hỏi", en: "Asked" },
  due: { vi: "Trả lời trước", en: "Answer by" },
  who: { vi: "Người trả lời", en: "Answered by" },
  nobody: { vi: "Chưa giao", en: "Nobody yet" },
  dossier: { vi: "Hồ sơ", en: "Dossier" },
  state: { vi: "Tình trạng", en: "State" },
  waits: { vi: "Đang chờ", en: "Waiting" },
  silent: { vi: "Im lặng quá hạn", en: "Silent past the term" },
  silence: { vi: "Không trả lời trong thời hạn", en: "Said nothing in the term" },
  note: { vi: "Đã biết", en: "Noted" },
  more: { vi: "Xem thêm", en: "More" },
} as const;

export const OPINION_CARD = {
  back: { vi: "Về danh sách lấy ý kiến", en: "Back to the questions" },
  lead: { vi: "{asker} hỏi về hồ sơ {code}. Trả lời trước {when}.", en: "{asker} asks about {code}. Answer by {when}." },
  leadSaid: { vi: "{asker} hỏi về hồ sơ {code}.", en: "{asker} asked about {code}." },
  question: { vi: "Nội dung được hỏi", en: "The question" },
  shown: { vi: "Nơi hỏi cho bạn xem", en: "What the asker shows you" },
  shownNothing: { vi: "Nơi hỏi không kèm nội dung nào của hồ sơ.", en: "Nothing of the dossier was attached." },
  papers: { vi: "Giấy tờ kèm theo", en: "Papers attached" },
  passOn: { vi: "Giao cho", en: "Give it to" },
  pass: { vi: "Giao trả lời", en: "Pass on" },
  chooseWho: { vi: "Hãy chọn người trả lời.", en: "Choose who answers." },
  answerTitle: { vi: "Trả lời", en: "Answer" },
  answerLead: {
    vi: "Bạn ký bằng vị trí của mình; cơ quan đóng dấu và ý kiến tự về hồ sơ của nơi hỏi.",
    en: "You sign from your post; the agency's seal is set and the answer goes back by itself.",
  },
  send: { vi: "Ký và trả lời", en: "Sign and answer" },
  given: { vi: "Đã trả lời", en: "Answered" },
  by: { vi: "Người ký", en: "Signed by" },
  at: { vi: "Lúc", en: "At" },
  paper: { vi: "Phiếu trả lời ý kiến (PDF)", en: "The sealed answer (PDF)" },
  attached: { vi: "Văn bản kèm theo", en: "Attached paper" },
  stale: { vi: "Biểu mẫu đã cũ. Hãy xem lại nội dung rồi gửi lại.", en: "The form is old. Look again, then send." },
} as const;

export const ASKING = {
  agency: { vi: "Cơ quan được hỏi", en: "Agency asked" },
  agencyHint: {
    vi: "Cơ quan có trên hệ thống nhận câu hỏi ngay và tự trả lời. Nơi khác thì bạn ghi lại ý kiến khi nhận được.",
    en: "An agency on the platform has the question at once and answers itself. For others you write the answer down.",
  },
  outside: { vi: "Hỏi ngoài hệ thống: {whom}", en: "Asked outside: {whom}" },
  facts: { vi: "Cho cơ quan ấy xem những mục nào", en: "Which answers they may see" },
  factsHint: {
    vi: "Chỉ chọn mục cần cho câu hỏi. Mục không chọn thì họ không thấy.",
    en: "Only what the question needs. They see nothing else.",
  },
  papers: { vi: "Cho cơ quan ấy xem giấy tờ nào", en: "Which papers they may see" },
} as const;
