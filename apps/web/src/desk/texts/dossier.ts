/** Texts of the page of one dossier. */
export const DOSSIER = {
  oldCode: { vi: "Mã cũ", en: "Old code" },
  parts: { vi: "Các phần của hồ sơ", en: "Parts of the dossier" },
  form: { vi: "Tờ khai", en: "Form" },
  check: { vi: "Kiểm tra", en: "Check" },
  draft: { vi: "Dự thảo kết quả", en: "Draft of the result" },
  history: { vi: "Quá trình", en: "History" },
  money: { vi: "Phí, lệ phí", en: "Fees" },
  papers: { vi: "Giấy tờ người dân gửi", en: "Papers sent" },
  issued: { vi: "Giấy tờ đã cấp trong hồ sơ", en: "Papers issued" },
  noPapers: { vi: "Hồ sơ không có tệp đính kèm.", en: "Nothing is attached." },
  view: { vi: "Xem tại đây", en: "View here" },
  verified: { vi: "Chữ ký số hợp lệ", en: "Valid signature" },
  waitingSeal: { vi: "Đang chờ đóng dấu", en: "Waiting for the seal" },
  sealed: { vi: "Đã đóng dấu", en: "Sealed" },
  cannotShow: {
    vi: "Máy này không xem trực tiếp được loại tệp này. Hãy tải về để xem.",
    en: "This kind of file cannot be shown here. Download it.",
  },
  due: { vi: "Hạn trả kết quả", en: "Result due" },
  submitted: { vi: "Nộp lúc", en: "Submitted" },
  channel: { vi: "Cách nộp", en: "Channel" },
  proactiveSource: {
    vi: ", hệ thống nộp thay theo dịch vụ chủ động {number} (người dân đã không từ chối)",
    en: ", submitted for them as proactive service {number}, which they did not refuse",
  },
  nationalSource: { vi: ", tại Cổng Dịch vụ công quốc gia, số {number}", en: ", on the national portal, number {number}" },
  delivery: { vi: "Nhận kết quả", en: "Delivery" },
  doubtsTitle: { vi: "Vì sao máy không tự quyết định", en: "Why it was not decided automatically" },
  automatic: {
    vi: "Kết quả này do hệ thống tự quyết định theo điều kiện đã công bố.",
    en: "This result was decided automatically under published conditions.",
  },
  recordingTitle: { vi: "Đang chờ cơ sở dữ liệu khác trả lời", en: "Waiting for another registry" },
  recording: {
    vi: "Đã gửi yêu cầu đến {to}; đã thử {attempts} lần. Khi có trả lời, hồ sơ tự đi tiếp; bạn không phải làm gì thêm.",
    en: "Asked {to}; tried {attempts} times. The dossier goes on by itself once the answer comes.",
  },
  refusedTitle: { vi: "Cơ sở dữ liệu khác từ chối yêu cầu", en: "Another registry refused" },
  refusedAnswer: {
    vi: "{to} từ chối: {reason} Hãy trả lại để sửa rồi ghi sổ lần nữa, hoặc từ chối hồ sơ.",
    en: "{to} refused: {reason} Send back to be mended and record again, or refuse.",
  },
  applicant: { vi: "Người nộp hồ sơ", en: "The applicant" },
  overrideReason: { vi: "Lý do người nộp đưa ra: {reason}", en: "The applicant's reason: {reason}" },
  basis: { vi: "Căn cứ đọc dữ liệu: {laws}", en: "Read under: {laws}" },
  disputed: { vi: "Người nộp báo dữ liệu Nhà nước đang giữ ở mục này chưa đúng.", en: "The applicant contests what the State holds here." },
  changedSince: { vi: "Dữ liệu gốc đã thay đổi sau khi nộp", en: "The records changed since" },
  changedSinceText: {
    vi: "Tờ khai giữ giá trị lúc nộp. Hãy tra cứu lại trước khi quyết định: {names}.",
    en: "The form keeps what stood at submission. Look again before deciding: {names}.",
  },
  askedTitle: { vi: "Đã yêu cầu bổ sung lúc {when}", en: "Asked for more at {when}" },
  answered: { vi: "Người dân đã trả lời lúc {when}.", en: "Answered at {when}." },
  notAnswered: { vi: "Người dân chưa trả lời.", en: "Not answered yet." },
  sentBack: { vi: "Hồ sơ được trả lại để sửa", en: "Sent back to be mended" },
  corrected: { vi: "Người dân đề nghị sửa dự thảo", en: "The applicant wants the draft corrected" },
  checklist: { vi: "Kiểm tra trước khi chuyển", en: "Check before passing on" },
  note: { vi: "Lời nhắn cho người xử lý tiếp", en: "A word to the next holder" },
  acts: { vi: "Việc cần làm với hồ sơ", en: "What to do" },
  ask: { vi: "Yêu cầu bổ sung", en: "Ask for more" },
  refuse: { vi: "Từ chối", en: "Refuse" },
  sendBack: { vi: "Trả lại để sửa", en: "Send back" },
  handOver: { vi: "Trả kết quả", en: "Hand over" },
  receiver: { vi: "Người nhận kết quả", en: "Received by" },
  receiverHint: {
    vi: "Ghi họ tên nếu người khác nhận thay, hoặc mã bưu gửi nếu gửi qua bưu chính.",
    en: "The name, where another came, or the number of the parcel.",
  },
  notYours: { vi: "Hồ sơ đang ở {post}; bạn chỉ xem.", en: "The dossier is with {post}; you may look." },
  signNote: {
    vi: "Bạn ký đúng bản đang hiện ở đây. Nếu hồ sơ thay đổi trước khi bạn bấm ký, hệ thống không ký mà mời bạn xem lại.",
    en: "You sign exactly what is shown. If the dossier changes before you press, nothing is signed and you are asked to look again.",
  },
  openDraft: { vi: "Mở bản dự thảo ở trang riêng", en: "Open the draft on its own" },
  draftFrame: { vi: "Bản dự thảo kết quả", en: "Draft of the result" },
  noFee: { vi: "Không thu phí, lệ phí.", en: "No fee." },
  feeState: { vi: "Trạng thái", en: "State" },
  amount: { vi: "Số tiền", en: "Amount" },
  orderCode: { vi: "Mã thanh toán", en: "Payment code" },
  receipt: { vi: "Biên lai", en: "Receipt" },
  cash: { vi: "Đã thu tiền mặt tại quầy", en: "Taken in cash" },
  moreInQueue: { vi: "Xem cả hàng việc", en: "The whole queue" },
} as const;

export const CHANNEL = {
  online: { vi: "Trực tuyến", en: "Online" },
  counter: { vi: "Tại quầy", en: "At the counter" },
  post: { vi: "Qua bưu chính", en: "By post" },
} as const;

export const ORDER_STATE = {
  open: { vi: "Chưa nộp", en: "Unpaid" },
  paid: { vi: "Đã nộp", en: "Paid" },
  expired: { vi: "Quá hạn nộp", en: "Expired" },
  cancelled: { vi: "Đã hủy", en: "Cancelled" },
  "refund-due": { vi: "Phải hoàn tiền", en: "To be refunded" },
  "partly-paid": { vi: "Mới nộp một phần", en: "Paid in part" },
  refunded: { vi: "Đã hoàn tiền", en: "Refunded" },
} as const;

/** Who the other owners of commands are, as officials call them. */
export const OWNER: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  population: { vi: "Cơ sở dữ liệu quốc gia về dân cư", en: "the national population database" },
};

/** What went wrong, and what to do. */
export const REFUSED = {
  changedTitle: { vi: "Hồ sơ đã thay đổi trong khi bạn đang xem", en: "The dossier changed while you looked" },
  changedSince: { vi: "Từ lúc bạn mở trang này:", en: "Since you opened this page:" },
  changedDo: {
    vi: "Trang này đã là nội dung mới nhất. Hãy xem lại rồi làm tiếp; việc bạn vừa bấm chưa được ghi.",
    en: "This page now shows the latest. Look again, then go on; nothing was done just now.",
  },
  notDone: { vi: "Chưa làm được", en: "Not done" },
  stale: {
    vi: "Trang gửi lên thiếu thông tin về bản hồ sơ bạn đã xem. Hãy xem lại hồ sơ dưới đây rồi bấm lại.",
    en: "What was sent did not say which state of the dossier you saw. Look at it below and press again.",
  },
  notHere: {
    vi: "Bước hiện tại không cho làm việc này từ vị trí của bạn. Hồ sơ dưới đây cho biết ai đang giữ bước này.",
    en: "The present step does not allow this from your post. The dossier below says who holds it.",
  },
  untick: {
    vi: "Hãy đánh dấu: {row}. Nếu chưa đạt, hãy yêu cầu bổ sung hoặc từ chối.",
    en: "Tick: {row}. If it does not hold, ask for more or refuse.",
  },
} as const;
