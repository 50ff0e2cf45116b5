/** What the pages say on which one fills a form in before signing in. */
export const DEVICE = {
  title: { vi: "Điền trước, chưa cần đăng nhập", en: "Fill in first, sign in later" },
  lead: {
    vi: "Những gì bạn điền ở đây chỉ nằm trên máy này, chưa gửi đi đâu. Khi sẵn sàng, bạn đăng nhập rồi đưa sang bản khai.",
    en: "What you enter here stays on this device and is sent nowhere. When you are ready, sign in and bring it along.",
  },
  shared: {
    vi: "Máy dùng chung? Hãy tải phần đã điền về rồi xóa khỏi máy.",
    en: "A shared computer? Download what you entered, then delete it here.",
  },
  known: {
    vi: "Những mục này có sẵn trong cơ sở dữ liệu, bạn không phải điền: {list}.",
    en: "These are already known and need not be entered: {list}.",
  },
  later: { vi: "Những mục này làm sau khi đăng nhập: {list}.", en: "These come after signing in: {list}." },
  refresh: { vi: "Cập nhật câu hỏi và lệ phí", en: "Update questions and fees" },
  signIn: { vi: "Đăng nhập để nộp", en: "Sign in to submit" },
  download: { vi: "Tải phần đã điền về máy", en: "Download what I entered" },
  forget: { vi: "Xóa khỏi máy này", en: "Delete it from this device" },
  fees: { vi: "Phí, lệ phí theo phần đã điền", en: "Fees by what was entered" },
  bring: { vi: "Đưa phần đã điền trước vào bản khai", en: "Bring in what you entered before" },
  bringLead: {
    vi: "Trên máy này có phần bạn đã điền trước khi đăng nhập. Mục nào bản khai đã có câu trả lời thì giữ nguyên.",
    en: "This device holds what you entered before signing in. Answers already in the form stay as they are.",
  },
  bringFile: { vi: "Tệp đã tải về", en: "The downloaded file" },
  bringFileHint: { vi: "Tệp có đuôi .json bạn tải về lúc điền trước", en: "The .json file you downloaded" },
  bringSend: { vi: "Đưa vào bản khai", en: "Bring in" },
  brought: { vi: "Đã đưa {n} câu trả lời vào bản khai.", en: "{n} answers were brought in." },
  unreadable: {
    vi: "Không đọc được tệp này. Hãy chọn đúng tệp đã tải về từ trang điền trước.",
    en: "This file cannot be read. Choose the one you downloaded.",
  },
  haveFile: { vi: "Bạn có tệp đã điền trước?", en: "Do you have a file filled in before?" },
  start: { vi: "Điền trước, đăng nhập sau", en: "Fill in now, sign in later" },
} as const;
