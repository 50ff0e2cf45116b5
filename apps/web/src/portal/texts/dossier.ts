import type { Text } from "@motlan/kernel";

export const DOSSIER = {
  mine: { vi: "Hồ sơ của tôi", en: "My applications" },
  none: { vi: "Bạn chưa nộp hồ sơ nào", en: "You have not applied for anything yet" },
  noneHelp: {
    vi: "Tìm thủ tục cần làm; phần lớn thông tin đã có sẵn, bạn chỉ xem lại.",
    en: "Find what you need; most of it is filled in for you to check.",
  },
  find: { vi: "Tìm thủ tục", en: "Find a service" },
  code: { vi: "Mã hồ sơ", en: "Dossier code" },
  agency: { vi: "Cơ quan giải quyết", en: "Agency" },
  forYou: { vi: "Nộp thay bạn", en: "Submitted for you" },
  submitted: { vi: "Ngày nộp", en: "Submitted" },
  due: { vi: "Hẹn trả kết quả", en: "Result due" },
  promised: { vi: "Hẹn lại", en: "Promised anew" },
  delivery: { vi: "Nhận kết quả", en: "Result by" },
  fee: { vi: "Phí, lệ phí", en: "Fees" },
  paid: { vi: "{amount}, đã nộp", en: "{amount}, paid" },
  paidBack: { vi: "{amount}, đã nộp; đã hoàn {back}", en: "{amount}, paid; {back} given back" },
  backComing: { vi: "{amount}, đã nộp; đang hoàn {back} cho bạn", en: "{amount}, paid; {back} is on its way back to you" },
  newDay: { vi: "Cơ quan xin lỗi vì chưa trả kết quả đúng hẹn", en: "The agency apologises for the delay" },
  newDayLead: { vi: "Ngày hẹn mới: {at}. Bạn không phải làm gì thêm.", en: "The new day: {at}. There is nothing you need do." },
  apologyPaper: { vi: "Tải văn bản xin lỗi (PDF)", en: "Download the apology (PDF)" },
  unpaid: { vi: "{amount}, chưa nộp", en: "{amount}, not paid yet" },
  dueAfterPay: { vi: "Tính từ khi nhận được phí", en: "Counted from the payment" },
  duePaused: { vi: "Đang dừng tính thời gian, chờ bạn bổ sung", en: "The clock stands while we wait for your answer" },
  story: { vi: "Hồ sơ đang ở đâu", en: "Where it stands" },
  earlier: { vi: "Các bước trước đó ({n})", en: "Earlier steps ({n})" },
  papers: { vi: "Giấy tờ của hồ sơ", en: "Papers" },
  askReceipt: { vi: "Lấy giấy tiếp nhận hồ sơ", en: "Get a receipt" },
  showAnswers: { vi: "Xem lại tờ khai", en: "Show what you entered" },
  sealing: { vi: "Đang ký số", en: "Being signed" },
  sealed: { vi: "Đã ký số", en: "Signed" },
  withdrawnPaper: { vi: "Đã thu hồi", en: "Withdrawn" },
  check: { vi: "Kiểm tra chữ ký", en: "Check the signature" },
  download: { vi: "Tải kết quả (PDF)", en: "Download the result (PDF)" },
  downloadRefusal: { vi: "Tải phiếu từ chối (PDF)", en: "Download the refusal (PDF)" },
  downloadStop: { vi: "Tải thông báo dừng (PDF)", en: "Download the notice of stopping (PDF)" },
  refusedWhy: { vi: "Vì sao hồ sơ bị từ chối", en: "Why it was refused" },
  stoppedWhy: { vi: "Vì sao hồ sơ bị dừng", en: "Why it was stopped" },
  resultAt: { vi: "Kết quả sẽ được trả tại {where}.", en: "The result will be handed over: {where}." },
  withdraw: { vi: "Rút hồ sơ", en: "Withdraw" },
  rate: { vi: "Đánh giá dịch vụ", en: "Rate the service" },
  rated: { vi: "Cảm ơn bạn đã đánh giá.", en: "Thank you for your rating." },
  proofs: { vi: "Biên nhận của từng việc", en: "Receipts of each act" },
  accesses: { vi: "Ai đã xem dữ liệu của tôi vì hồ sơ này", en: "Who read my data for this dossier" },
  waitingFor: { vi: "Đang chờ {who} trả lời", en: "Waiting for {who}" },
  waitingText: {
    vi: "Hồ sơ tự đi tiếp ngay khi có trả lời; bạn không phải làm gì. Đã gửi yêu cầu {n} lần.",
    en: "It goes on by itself as soon as the answer comes; you need do nothing. The request was sent {n} times.",
  },
  waitingFirst: {
    vi: "Hồ sơ tự đi tiếp ngay khi có trả lời; bạn không phải làm gì.",
    en: "It goes on by itself as soon as the answer comes; you need do nothing.",
  },
  paidSoon: { vi: "Đã nhận phí. Hồ sơ được chuyển đi trong giây lát.", en: "The fee has arrived. The dossier goes on in a moment." },
  payNow: { vi: "Nộp phí", en: "Pay" },
  asked: { vi: "Cơ quan cần bạn bổ sung", en: "The agency needs more from you" },
  askedLead: { vi: "Thời hạn giải quyết đang dừng và tính tiếp khi bạn gửi bổ sung.", en: "The clock stands and goes on when you answer." },
  answerNow: { vi: "Bổ sung hồ sơ", en: "Answer the request" },
  draftReady: { vi: "Có bản dự thảo chờ bạn xem", en: "A draft waits for you" },
  draftLead: {
    vi: "Xem kỹ từng chữ trước khi ký. Quá hạn mà không trả lời thì coi như bạn đồng ý.",
    en: "Check every word before it is signed. No answer by the deadline counts as agreement.",
  },
  draftNow: { vi: "Xem bản dự thảo", en: "Check the draft" },
} as const satisfies Record<string, Text>;

export const SUBMITTED = {
  title: { vi: "Đã nộp hồ sơ", en: "Submitted" },
  appointment: { vi: "Hẹn trả kết quả: {at}", en: "Result due: {at}" },
  computed: {
    vi: "Hồ sơ đủ lúc {complete}. Thời hạn {term} tính từ {from}, theo giờ làm việc và ngày nghỉ của Nhà nước.",
    en: "Complete at {complete}. The term of {term} runs from {from}, by the State's working hours and holidays.",
  },
  after15: {
    vi: "Hồ sơ đủ sau 15 giờ hoặc ngoài giờ làm việc được tính từ buổi làm việc kế tiếp.",
    en: "What is complete after 15:00 or out of hours counts from the next working session.",
  },
  receipt: { vi: "Tải giấy tiếp nhận và hẹn trả kết quả (PDF)", en: "Download the receipt (PDF)" },
  receiptNotNeeded: {
    vi: "Kết quả đã có ngay nên không cần giấy tiếp nhận. Nếu muốn có, hãy lấy ở trang hồ sơ.",
    en: "The result came at once, so no receipt is needed. If you want one, ask for it on the dossier's page.",
  },
  receiptIfWaiting: {
    vi: "Hệ thống đang xét hồ sơ. Nếu chưa trả kết quả ngay được, giấy tiếp nhận và hẹn trả có trong khoảng một phút nữa.",
    en: "The system is looking at it. If there is no result at once, the receipt with the day will be here in about a minute.",
  },
  receiptSoon: {
    vi: "Giấy tiếp nhận đang được ký số, có trong khoảng một phút nữa.",
    en: "The receipt is being signed and will be here in about a minute.",
  },
  next: { vi: "Tiếp theo", en: "What happens next" },
  nextLook: { vi: "{agency} xem hồ sơ. Bạn được báo ở từng bước.", en: "{agency} looks at it. You are told at each step." },
  nextNothing: { vi: "Bạn không phải đi đâu, cũng không phải nộp lại gì.", en: "You need not go anywhere or hand in anything again." },
  nextPay: { vi: "Còn phải nộp phí thì hồ sơ mới được chuyển đi.", en: "The fee must be paid before it goes on." },
  follow: { vi: "Theo dõi hồ sơ", en: "Follow it" },
} as const satisfies Record<string, Text>;

export const SUPPLEMENT = {
  title: { vi: "Bổ sung hồ sơ", en: "Answer the request" },
  lead: {
    vi: "Cơ quan chỉ được yêu cầu bổ sung một lần. Bạn trả lời đủ các mục dưới đây rồi gửi.",
    en: "More may be asked for only once. Answer everything below, then send it.",
  },
  general: { vi: "Yêu cầu chung", en: "In general" },
  words: { vi: "Lời nhắn cho cán bộ", en: "A note to the official" },
  wordsHint: { vi: "Nói rõ điều bạn đã sửa, hoặc điều cần giải thích.", en: "Say what you changed or what needs explaining." },
  wordsMissing: { vi: "Hãy viết câu trả lời cho yêu cầu chung.", en: "Write your answer to the general request." },
  missing: { vi: "Hãy bổ sung mục này: {words}", en: "Please answer this: {words}" },
  send: { vi: "Gửi bổ sung", en: "Send" },
  official: { vi: "Cán bộ yêu cầu: {words}", en: "The official asks: {words}" },
} as const satisfies Record<string, Text>;

export const DRAFT = {
  title: { vi: "Xem bản dự thảo", en: "Check the draft" },
  lead: {
    vi: "Đây là nội dung sẽ ký và in trên giấy. Đọc kỹ họ tên, ngày tháng, nơi chốn.",
    en: "This is what will be signed and printed. Check names, dates and places.",
  },
  until: {
    vi: "Trả lời trước {at}. Quá hạn mà không trả lời thì coi như bạn đồng ý.",
    en: "Answer before {at}. No answer counts as agreement.",
  },
  yours: { vi: "Bạn đã khai", en: "What you entered" },
  draft: { vi: "Trên giấy sẽ ghi", en: "What the paper will say" },
  print: { vi: "Xem bản in thử (PDF)", en: "See it as printed (PDF)" },
  right: { vi: "Nội dung này đúng chưa?", en: "Is this right?" },
  yes: { vi: "Đúng, hãy ký", en: "Yes, sign it" },
  no: { vi: "Chưa đúng, cần sửa", en: "No, it needs correcting" },
  words: { vi: "Sửa chỗ nào, thành thế nào?", en: "What should be corrected, and how?" },
  wordsHint: { vi: "Ví dụ: Tên đệm là Ngọc, không phải Ngọt.", en: "For instance: the middle name is Ngọc, not Ngọt." },
  choose: { vi: "Hãy chọn đúng hay chưa đúng.", en: "Say whether it is right." },
  wordsMissing: { vi: "Hãy ghi chỗ cần sửa.", en: "Say what should be corrected." },
  send: { vi: "Gửi trả lời", en: "Send" },
} as const satisfies Record<string, Text>;

export const WITHDRAW = {
  title: { vi: "Rút hồ sơ này?", en: "Withdraw this application?" },
  lead: {
    vi: "Hồ sơ {code} sẽ dừng lại và không có kết quả. Muốn làm lại thì nộp hồ sơ mới; những gì đã khai không được giữ.",
    en: "Dossier {code} stops without a result. To try again you apply anew.",
  },
  paid: {
    vi: "Phí đã nộp được hoàn theo quy định; cơ quan sẽ liên hệ với bạn.",
    en: "What you paid is refunded as the rules say; the agency will contact you.",
  },
  words: { vi: "Vì sao bạn rút?", en: "Why do you withdraw?" },
  do: { vi: "Rút hồ sơ", en: "Withdraw" },
} as const satisfies Record<string, Text>;

export const RATE = {
  title: { vi: "Bạn thấy việc này thế nào?", en: "How did it go?" },
  lead: {
    vi: "Ba lần chạm. Đánh giá được cộng vào số liệu công khai của cơ quan, không kèm tên bạn.",
    en: "Three taps. It counts in the agency's public figures, without your name.",
  },
  score: { vi: "Bạn có hài lòng không?", en: "Were you satisfied?" },
  solved: { vi: "Việc của bạn đã xong chưa?", en: "Was your matter settled?" },
  solvedYes: { vi: "Xong rồi", en: "Yes" },
  solvedNo: { vi: "Chưa xong", en: "No" },
  words: { vi: "Bạn muốn nói thêm gì?", en: "Anything to add?" },
  send: { vi: "Gửi đánh giá", en: "Send" },
  scoreMissing: { vi: "Hãy chọn một trong ba mức.", en: "Choose one of the three." },
  solvedMissing: { vi: "Hãy cho biết việc đã xong hay chưa.", en: "Say whether it was settled." },
} as const satisfies Record<string, Text>;
