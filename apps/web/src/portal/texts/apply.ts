import type { Text } from "@motlan/kernel";

export const APPLY = {
  start: { vi: "Trước khi bắt đầu", en: "Before you begin" },
  forWhom: { vi: "Bạn làm thủ tục này cho ai?", en: "For whom are you applying?" },
  minutes: {
    vi: "Mất khoảng {n} phút. Đang khai thì nghỉ cũng được: phần đã khai được giữ 30 ngày, mở lại ở máy nào cũng thấy.",
    en: "It takes about {n} minutes. You may stop at any time: what you entered is kept for 30 days and can be opened on any device.",
  },
  atHand: { vi: "Cần có sẵn", en: "Have at hand" },
  nothingAtHand: {
    vi: "Không cần giấy tờ gì. Thông tin Nhà nước đã có sẽ được điền sẵn để bạn xem lại.",
    en: "You need no papers. What the State already holds is filled in for you to check.",
  },
  begin: { vi: "Bắt đầu khai", en: "Begin" },
  underWay: { vi: "Bạn đang khai dở thủ tục này", en: "You have already begun" },
  lastSaved: { vi: "Lưu lần cuối lúc {at}.", en: "Last saved at {at}." },
  resume: { vi: "Khai tiếp", en: "Go on" },
  later: { vi: "Lưu và làm sau", en: "Save and finish later" },
  discard: { vi: "Bỏ bản khai này", en: "Discard this draft" },
  discardTitle: { vi: "Bỏ bản khai này?", en: "Discard this draft?" },
  discardLead: {
    vi: "Những gì đã khai sẽ bị xóa hẳn và không lấy lại được. Chưa có hồ sơ nào được nộp.",
    en: "What you entered will be deleted for good. Nothing has been submitted.",
  },
  where: { vi: "Nơi nộp và cách nhận kết quả", en: "Where to apply and how to get the result" },
  check: { vi: "Kiểm tra và nộp", en: "Check and submit" },
  whereShort: { vi: "Nơi nộp", en: "Where" },
  agency: { vi: "Bạn muốn cơ quan nào giải quyết?", en: "Which agency should handle it?" },
  agencyElsewhere: {
    vi: "Bạn được chọn cơ quan nơi mình cư trú hoặc nơi khác có làm thủ tục này.",
    en: "You may choose the authority where you live or another that handles this.",
  },
  own: { vi: "Nơi bạn cư trú", en: "Where you live" },
  competent: { vi: "Cơ quan có thẩm quyền theo phần bạn đã khai", en: "The competent authority, by what you entered" },
  agencyAway: {
    vi: "{agency} chưa nhận hồ sơ qua hệ thống này. Bạn có thể đến nộp trực tiếp tại đó; phần đã khai vẫn được giữ.",
    en: "{agency} does not take applications here yet. You can apply there in person; what you entered is kept.",
  },
  agencyUnknown: {
    vi: "Chưa xác định được cơ quan giải quyết. Hãy quay lại và khai địa chỉ ở các bước trước.",
    en: "It is not known yet which authority handles this. Go back and enter the address in the steps before.",
  },
  searchAgency: { vi: "Tìm cơ quan khác theo tên nơi đó", en: "Find another agency by the name of its place" },
  noAgency: {
    vi: "Không tìm thấy cơ quan nào có tên “{q}”. Hãy thử tên xã, phường hiện nay, không cần dấu.",
    en: "No agency is called “{q}”. Try the commune's present name; marks are not needed.",
  },
  delivery: { vi: "Bạn muốn nhận kết quả bằng cách nào?", en: "How would you like the result?" },
  reviewLead: { vi: "Xem lại từng mục. Sai chỗ nào bấm Sửa ở chỗ đó.", en: "Look everything over. Press Change where something is wrong." },
  papers: { vi: "Giấy tờ", en: "Papers" },
  fees: { vi: "Khoản phải nộp", en: "What you pay" },
  noFee: { vi: "Không phải nộp khoản nào.", en: "There is nothing to pay." },
  handledBy: { vi: "Cơ quan giải quyết", en: "Agency" },
  resultBy: { vi: "Nhận kết quả", en: "Result" },
  next: { vi: "Sau khi nộp", en: "What happens next" },
  nextPay: {
    vi: "Bạn quét mã VietQR để nộp {amount}. Nhận được tiền, hồ sơ được chuyển đi ngay.",
    en: "You pay {amount} by VietQR; once it arrives the dossier goes on at once.",
  },
  nextOfficial: {
    vi: "Cơ quan xem hồ sơ và trả kết quả trong {term}. Có gì thiếu, bạn được báo một lần, đủ các mục.",
    en: "The agency looks at it and answers within {term}. If something is missing you are told once, everything together.",
  },
  nextAutomatic: {
    vi: "Nếu dữ liệu gốc rõ ràng, hệ thống ký số và trả kết quả ngay, kể cả ban đêm và ngày nghỉ.",
    en: "If the record is clear, the result is signed and handed over at once, at night and on holidays too.",
  },
  nextReceipt: {
    vi: "Bạn nhận giấy tiếp nhận có mã hồ sơ và ngày hẹn, kèm tin nhắn báo từng bước.",
    en: "You get a receipt with the dossier's code and date, and a message at each step.",
  },
  consent: {
    vi: "Bấm nộp là bạn cam đoan những điều đã khai là đúng và chịu trách nhiệm trước pháp luật; đồng ý để cơ quan giải quyết đọc dữ liệu đã nêu nguồn ở trên cho riêng hồ sơ này. Mỗi lần đọc đều ghi lại, bạn xem được ở mục Dữ liệu của tôi.",
    en: "By submitting you declare that what you entered is true, and agree that the agency reads the data named above for this dossier alone. Each reading is recorded; you can see it under My data.",
  },
  submit: { vi: "Nộp hồ sơ", en: "Submit" },
  submitPay: { vi: "Nộp hồ sơ và trả {amount}", en: "Submit and pay {amount}" },
  agencyMissing: { vi: "Chưa chọn cơ quan giải quyết. Hãy chọn ở mục Nơi nộp.", en: "No agency chosen yet. Choose one under Where." },
  agencyChoose: { vi: "Hãy chọn cơ quan giải quyết.", en: "Choose the agency." },
  deliveryChoose: { vi: "Hãy chọn cách nhận kết quả.", en: "Choose how you want the result." },
  forWhomChoose: { vi: "Hãy chọn bạn làm thủ tục này cho ai.", en: "Choose for whom you are applying." },
  more: { vi: "Câu trả lời vừa rồi mở thêm vài câu hỏi dưới đây.", en: "Your answer opened a few more questions below." },
  isWrong: { vi: "Không đúng?", en: "Not right?" },
  changeAgain: { vi: "Sửa lại", en: "Change again" },
  yes: { vi: "Có", en: "Yes" },
  no: { vi: "Không", en: "No" },
  none: { vi: "Chưa có", en: "None yet" },
  notAnswered: { vi: "Chưa trả lời", en: "Not answered" },
  computedNote: { vi: "Tự ghép từ các câu trả lời của bạn", en: "Put together from your answers" },
  conflictTitle: { vi: "Bản khai vừa được sửa ở cửa sổ khác", en: "This draft was changed in another window" },
  conflictLead: {
    vi: "Các ô dưới đây đang giữ câu trả lời bạn vừa nhập. Bấm Tiếp tục để dùng chúng, hoặc mở lại trang để dùng bản đã lưu.",
    en: "The boxes hold what you have just typed. Press Continue to use that, or reload to use what was saved.",
  },
  conflictSaved: { vi: "đang lưu: {theirs}", en: "saved: {theirs}" },
  useSaved: { vi: "Dùng bản đã lưu", en: "Use what was saved" },
} as const satisfies Record<string, Text>;

export const PAPER_STATES = {
  attached: { vi: "Đã đính kèm", en: "Attached" },
  verified: { vi: "Đã có bản điện tử ký số", en: "Signed electronic document found" },
  missing: { vi: "Còn thiếu", en: "Missing" },
  held: { vi: "Không phải nộp: Nhà nước đã có", en: "Not needed: the State holds it" },
  "to-bring": { vi: "Mang theo khi đến nhận kết quả", en: "Bring it when you come" },
} as const satisfies Record<string, Text>;

export const WRONG = {
  title: { vi: "Thông tin này không đúng?", en: "Is this not right?" },
  overrideLead: {
    vi: "Hãy ghi thông tin đúng và vì sao. Cán bộ giải quyết sẽ thấy cả hai. Dữ liệu gốc chưa thay đổi; muốn sửa hẳn thì làm thủ tục cải chính ở cơ quan giữ dữ liệu.",
    en: "Write what is right and why. The official sees both. The record itself does not change; to correct it, ask its keeper.",
  },
  value: { vi: "Thông tin đúng", en: "What is right" },
  reason: { vi: "Vì sao khác với dữ liệu đang có?", en: "Why does it differ?" },
  reasonHint: {
    vi: "Ví dụ: Tôi đã chuyển về địa chỉ mới từ tháng 6, chưa cập nhật.",
    en: "For instance: I moved in June and the record is not up to date.",
  },
  reasonMissing: { vi: "Hãy ghi vì sao thông tin này khác với dữ liệu đang có.", en: "Say why this differs from what is held." },
  use: { vi: "Dùng thông tin này cho hồ sơ", en: "Use this for the dossier" },
  takeBack: { vi: "Dùng lại dữ liệu Nhà nước giữ", en: "Use what the State holds" },
  lockedLead: {
    vi: "Mục này lấy thẳng từ cơ sở dữ liệu và không sửa được trong bản khai. Bạn báo chưa đúng thì cơ quan giữ dữ liệu sẽ được nhắc kiểm tra, và cán bộ giải quyết cũng biết. Bạn vẫn nộp tiếp được.",
    en: "This comes straight from the register and cannot be changed here. If you report it, its keeper is told to look and the official knows too. You can still go on.",
  },
  report: { vi: "Báo thông tin này chưa đúng", en: "Report it as wrong" },
  reported: {
    vi: "Bạn đã báo mục này chưa đúng. Cơ quan giữ dữ liệu đã được nhắc kiểm tra.",
    en: "You have reported this. Its keeper was told to look.",
  },
  back: { vi: "Quay lại bản khai", en: "Back to the form" },
} as const satisfies Record<string, Text>;
