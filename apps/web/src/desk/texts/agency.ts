export const AGENCY = {
  title: { vi: "Cơ quan: vị trí và cán bộ", en: "Agency: posts and officials" },
  lead: {
    vi: "Mỗi vị trí quyết định cán bộ làm được việc gì. Một người có thể giữ nhiều vị trí.",
    en: "A post decides what an official may do. One person may hold several.",
  },
  posts: { vi: "Vị trí và người đang giữ", en: "Posts and who holds them" },
  post: { vi: "Vị trí", en: "Post" },
  holder: { vi: "Người giữ", en: "Holder" },
  staff: { vi: "Số hiệu công chức", en: "Staff code" },
  vacant: { vi: "Đang trống", en: "Vacant" },
  appoint: { vi: "Bổ nhiệm cán bộ", en: "Appoint an official" },
  appointLead: {
    vi: "Người được bổ nhiệm phải có trong cơ sở dữ liệu dân cư. Lần tra cứu này được ghi lại và chính họ xem được.",
    en: "They must be in the population registry. The look-up is kept, and they can see it.",
  },
  oneStop: { vi: "bộ phận một cửa", en: "one-stop counter" },
  choosePost: { vi: "Vị trí bổ nhiệm", en: "Post" },
  number: { vi: "Số định danh cá nhân", en: "Personal number" },
  numberHint: { vi: "12 chữ số trên thẻ căn cước", en: "The 12 digits on the identity card" },
  name: { vi: "Họ, chữ đệm, tên", en: "Full name" },
  nameHint: { vi: "Như trên thẻ căn cước", en: "As on the identity card" },
  phone: { vi: "Số điện thoại di động", en: "Mobile phone" },
  phoneHint: {
    vi: "Nhận mã đăng nhập. Bỏ trống nếu người này đã có tài khoản.",
    en: "For sign-in codes. Leave empty where they have an account.",
  },
  password: { vi: "Mật khẩu ban đầu", en: "First password" },
  passwordHint: {
    vi: "Ít nhất 8 ký tự; một câu ngắn dễ nhớ là tốt nhất. Bỏ trống nếu người này đã có tài khoản.",
    en: "At least 8 characters. Leave empty where they have an account.",
  },
  send: { vi: "Bổ nhiệm từ hôm nay", en: "Appoint from today" },
  open: { vi: "Mở thêm vị trí", en: "Open a post" },
  kind: { vi: "Loại vị trí", en: "Kind of post" },
  openSend: { vi: "Mở vị trí", en: "Open" },
  needPost: { vi: "Hãy chọn vị trí bổ nhiệm.", en: "Choose the post." },
  needKind: { vi: "Hãy chọn loại vị trí cần mở.", en: "Choose the kind of post." },
  needNumber: {
    vi: "Số định danh cá nhân gồm đúng 12 chữ số. Hãy kiểm tra lại.",
    en: "A personal number has exactly 12 digits. Check it.",
  },
  needName: { vi: "Hãy ghi họ, chữ đệm, tên như trên thẻ căn cước.", en: "Write the full name as on the identity card." },
  needAccount: {
    vi: "Người này chưa có tài khoản. Hãy ghi số điện thoại và mật khẩu ban đầu.",
    en: "They have no account yet. Write a phone number and a first password.",
  },
  notFound: {
    vi: "Không tìm thấy người có số định danh và họ tên này trong cơ sở dữ liệu dân cư. Hãy kiểm tra cả hai.",
    en: "Nobody with this number and name is in the population registry. Check both.",
  },
} as const;

export const HELD = {
  title: { vi: "Tiền chờ xử lý", en: "Held payments" },
  lead: {
    vi: "Tiền đã vào tài khoản nhưng chưa khớp với khoản phải nộp nào. Không khoản nào bị mất; cần xem từng khoản rồi hoàn hoặc ghép.",
    en: "Money that came in but pays no order. None is lost; look at each, then refund or match it.",
  },
  why: { vi: "Vì sao", en: "Why" },
  amount: { vi: "Số tiền", en: "Amount" },
  content: { vi: "Nội dung chuyển khoản", en: "Content" },
  at: { vi: "Ngân hàng ghi lúc", en: "Booked at" },
  transaction: { vi: "Mã giao dịch", en: "Transaction" },
  empty: { vi: "Không có khoản tiền nào chờ xử lý", en: "No payment is held" },
  cashHint: {
    vi: "Thu tiền mặt tại quầy: mở hồ sơ, phần Phí, lệ phí, bấm “Đã thu tiền mặt tại quầy”.",
    en: "Cash at the counter: open the dossier and press “Taken in cash” under Fees.",
  },
} as const;

export const HOLD_REASON = {
  "unknown-order": { vi: "Không khớp mã thanh toán nào", en: "No such order" },
  "other-currency": { vi: "Không phải tiền Việt Nam", en: "Another currency" },
  "already-paid": { vi: "Khoản này đã nộp rồi", en: "Paid already" },
  cancelled: { vi: "Khoản phải nộp đã hủy", en: "Order cancelled" },
  expired: { vi: "Nộp sau khi hết hạn", en: "Paid after the term" },
  underpaid: { vi: "Nộp thiếu", en: "Too little" },
  overpaid: { vi: "Nộp thừa", en: "Too much" },
} as const;
