import type { Dossier } from "@motlan/dossiers";
import type { Text } from "@motlan/kernel";

export const LOOK_UP = {
  title: { vi: "Tra cứu hồ sơ", en: "Follow an application" },
  lead: {
    vi: "Không cần tài khoản. Trang này chỉ cho biết hồ sơ đang ở đâu và khi nào có kết quả, không hiện tên ai.",
    en: "No account needed. This page tells where it stands and when the result is due; it shows nobody's name.",
  },
  code: { vi: "Mã hồ sơ", en: "Code of the application" },
  codeHint: {
    vi: "In trên giấy tiếp nhận và hẹn trả kết quả, ví dụ H26.X00166-261121-0001.",
    en: "On the receipt, for instance H26.X00166-261121-0001.",
  },
  codeMissing: { vi: "Hãy gõ mã hồ sơ in trên giấy hẹn.", en: "Type the code on the receipt." },
  phone: { vi: "Số cuối điện thoại của người nộp", en: "Last digits of the applicant's phone" },
  phoneHint: {
    vi: "Ít nhất 4 số cuối, theo số đã khai khi nộp. Không khai điện thoại thì gõ các số cuối của số định danh.",
    en: "At least the last four, of the number given with the application. Where none was given, the last digits of the personal number.",
  },
  look: { vi: "Tra cứu", en: "Look it up" },
  state: { vi: "Tình trạng", en: "State" },
  submitted: { vi: "Ngày nộp", en: "Submitted" },
  due: { vi: "Hẹn trả kết quả", en: "Result due" },
  agency: { vi: "Cơ quan giải quyết", en: "Agency" },
  phoneOf: { vi: "Điện thoại cơ quan", en: "Its telephone" },
  next: { vi: "Việc cần làm", en: "What to do" },
  signIn: { vi: "Đăng nhập để xem đầy đủ", en: "Sign in to see all of it" },
  another: { vi: "Tra cứu hồ sơ khác", en: "Look up another" },
} as const satisfies Record<string, Text>;

const WAIT = {
  vi: "Bạn không phải làm gì. Quá ngày hẹn mà chưa có kết quả thì gọi cơ quan ở trên.",
  en: "You need do nothing. If the day passes without a result, call the agency above.",
};

/** What to do in each state, for somebody who is not signed in. */
export const LOOK_UP_NEXT = {
  "awaiting-payment": {
    vi: "Đăng nhập rồi nộp phí. Thời hạn giải quyết tính từ khi nhận được phí.",
    en: "Sign in and pay. The term runs from the payment.",
  },
  open: WAIT,
  consulting: WAIT,
  recording: WAIT,
  sealing: { vi: "Kết quả đang được ký số; thường chỉ mất vài phút.", en: "The result is being signed; usually a matter of minutes." },
  waiting: {
    vi: "Cơ quan cần bạn bổ sung. Đăng nhập để xem từng mục và trả lời, hoặc đến nơi đã nộp. Thời hạn đang dừng.",
    en: "The agency needs more from you. Sign in to see what and answer, or go where you applied. The clock stands.",
  },
  confirming: {
    vi: "Đăng nhập để xem bản dự thảo trước khi ký.",
    en: "Sign in to check the draft before it is signed.",
  },
  decided: {
    vi: "Đã có kết quả. Mang giấy hẹn và giấy tờ tùy thân đến nhận, hoặc đăng nhập nếu bạn chọn nhận trực tuyến.",
    en: "The result is there. Bring the receipt and your identity card, or sign in if you chose to receive it online.",
  },
  returned: { vi: "Kết quả đã được trả. Bạn không phải làm gì thêm.", en: "The result was handed over. There is nothing more to do." },
  refused: {
    vi: "Đăng nhập để đọc lý do và biết ai nghe khiếu nại; hoặc hỏi cơ quan ở trên.",
    en: "Sign in to read why and who hears a complaint; or ask the agency above.",
  },
  stopped: {
    vi: "Đăng nhập để đọc lý do và biết ai nghe khiếu nại; hoặc hỏi cơ quan ở trên.",
    en: "Sign in to read why and who hears a complaint; or ask the agency above.",
  },
  withdrawn: { vi: "Hồ sơ đã được rút. Muốn làm lại thì nộp hồ sơ mới.", en: "It was withdrawn. To try again, apply anew." },
} as const satisfies Record<Dossier["status"], Text>;
