import type { Text } from "@motlan/kernel";

/** Texts of the pages on where an agency's systems hear of consents. */
export const WEBHOOKS = {
  title: { vi: "Địa chỉ nhận tin", en: "Webhooks" },
  lead: {
    vi: "Khi người dân được hỏi, đồng ý, từ chối hoặc rút lại sự đồng ý theo thỏa thuận của cơ quan bạn, hệ thống ở các địa chỉ này được báo ngay.",
    en: "When people are asked for, give, refuse or withdraw a consent to one of your agency's agreements, the systems at these addresses are told at once.",
  },
  none: { vi: "Cơ quan bạn chưa khai báo địa chỉ nào", en: "Your agency has declared none" },
  noneDo: {
    vi: "Không có địa chỉ, phần mềm của cơ quan vẫn hỏi được sự đồng ý mỗi khi cần; có địa chỉ thì được báo mà không phải hỏi.",
    en: "Without one your agency's system can still ask each time; with one it is told.",
  },
  declare: { vi: "Khai báo địa chỉ", en: "Declare an address" },
  declareLead: {
    vi: "Tin gửi đi chỉ có mã và tình trạng của sự đồng ý, không có tên hay số của ai, và được ký bằng khóa bí mật của địa chỉ này.",
    en: "What is sent holds a consent's code and state, nobody's name or number, and is signed with this address's secret.",
  },
  address: { vi: "Địa chỉ", en: "Address" },
  addressHint: {
    vi: "Bắt đầu bằng https://, mở trên Internet, ví dụ https://he-thong.example.vn/dong-y.",
    en: "It begins with https:// and is on the open Internet, such as https://system.example.vn/consents.",
  },
  save: { vi: "Khai báo", en: "Declare it" },
  change: { vi: "Sửa địa chỉ", en: "Change the address" },
  changeLead: {
    vi: "Những tin đang chờ được gửi tới địa chỉ mới. Khóa bí mật giữ nguyên.",
    en: "What waits goes to the new address. The secret stays.",
  },
  saveChange: { vi: "Lưu địa chỉ mới", en: "Save the address" },
  changed: { vi: "Đã lưu địa chỉ mới", en: "The address is saved" },
  pause: { vi: "Tạm dừng", en: "Pause" },
  resume: { vi: "Gửi tiếp", en: "Go on" },
  pausedNow: { vi: "Đã tạm dừng. Việc xảy ra trong lúc dừng sẽ không được báo.", en: "It is paused. What happens meanwhile is not told." },
  resumedNow: { vi: "Đã gửi tiếp", en: "It goes on" },
  secret: { vi: "Khóa bí mật", en: "Secret" },
  secretKept: { vi: "Đã tạo; không xem lại được", en: "Made; it cannot be shown again" },
  secretOnce: {
    vi: "Chép khóa này vào hệ thống nhận ngay bây giờ: trang này không hiện lại khóa lần nào nữa.",
    en: "Put this into the receiving system now: it is never shown again.",
  },
  renew: { vi: "Tạo khóa bí mật mới", en: "Make a new secret" },
  renewLead: {
    vi: "Mọi tin gửi từ lúc đó được ký bằng khóa mới; khóa cũ hết dùng. Hãy chuẩn bị để thay khóa ở hệ thống nhận ngay sau khi tạo.",
    en: "From then on everything is signed with the new one, and the old one counts no more. Be ready to put it into the receiving system at once.",
  },
  secretMade: { vi: "Đã tạo khóa bí mật", en: "The secret is made" },
  toWebhook: { vi: "Tôi đã chép khóa, xem địa chỉ này", en: "I have copied it: to this webhook" },
  end: { vi: "Bỏ địa chỉ này", en: "End this webhook" },
  endLead: {
    vi: "Không tin nào được gửi tới đây nữa. Không khôi phục được; có thể khai báo lại từ đầu.",
    en: "Nothing is told there any more. It cannot be undone; the address can be declared anew.",
  },
  endLost: { vi: "{n} tin đang chờ hoặc bị từ chối sẽ không được gửi.", en: "{n} that wait or were refused are not sent." },
  ended: { vi: "Đã bỏ địa chỉ nhận tin", en: "The webhook is ended" },
  back: { vi: "Về các địa chỉ nhận tin", en: "Back to the webhooks" },
  backOne: { vi: "Về địa chỉ này", en: "Back to this webhook" },
  state: { vi: "Tình trạng", en: "State" },
  good: { vi: "Thông suốt", en: "Goes well" },
  paused: { vi: "Tạm dừng", en: "Paused" },
  stuck: { vi: "Đang trục trặc", en: "In trouble" },
  stuckSince: { vi: "Từ {at}; tự thử lại lúc {next}.", en: "Since {at}; tried again by itself at {next}." },
  waiting: { vi: "Đang chờ gửi", en: "Waiting" },
  refused: { vi: "Bị từ chối", en: "Refused" },
  delivered: { vi: "Đã gửi", en: "Delivered" },
  last: { vi: "Gửi được lần cuối", en: "Last delivered" },
  never: { vi: "chưa có", en: "not yet" },
  declaredAt: { vi: "Khai báo lúc", en: "Declared" },
  refusedTitle: { vi: "Tin mà hệ thống nhận từ chối", en: "What the receiving system would not take" },
  refusedLead: {
    vi: "Các tin sau của cùng sự đồng ý chờ cho tới khi tin bị từ chối được gửi lại hoặc bỏ qua.",
    en: "What follows of the same consent waits until the refused one is sent again or skipped.",
  },
  noRefused: { vi: "Không có tin nào bị từ chối", en: "Nothing was refused" },
  noRefusedDo: { vi: "Tin mới tự đi; không cần làm gì.", en: "What is new goes by itself; nothing is to be done." },
  shown: {
    vi: "Đang hiện {n} trong {all} tin; xử lý xong thì các tin sau hiện ra.",
    en: "{n} of {all} are shown; the others come up as these are settled.",
  },
  what: { vi: "Tin", en: "News" },
  consent: { vi: "Mã sự đồng ý", en: "Consent" },
  why: { vi: "Lý do", en: "Why" },
  refusedAt: { vi: "Từ chối lúc", en: "Refused" },
  act: { vi: "Xử lý", en: "Settle" },
  resend: { vi: "Gửi lại", en: "Send again" },
  resent: { vi: "Đã đưa vào hàng gửi lại", en: "Queued again" },
  skip: { vi: "Bỏ qua", en: "Skip" },
  skipTitle: { vi: "Bỏ qua một tin", en: "Skip one" },
  skipLead: {
    vi: "Hệ thống nhận sẽ không bao giờ được báo tin này; các tin sau của cùng sự đồng ý được gửi tiếp.",
    en: "The receiving system will never be told of it; what follows of the same consent goes on.",
  },
  reason: { vi: "Lý do bỏ qua", en: "Why it is skipped" },
  reasonHint: { vi: "Từ 5 đến 500 ký tự; được lưu lại cùng tên bạn.", en: "5 to 500 characters; kept with your name." },
  skipped: { vi: "Đã bỏ qua, lý do đã được lưu", en: "It is skipped and the reason kept" },
} as const satisfies Record<string, Text>;

/** What happened to a consent, by the type that is told. */
export const TOLD: Readonly<Record<string, Text>> = {
  "consents.asked": { vi: "Đã hỏi người dân", en: "The person is asked" },
  "consents.given": { vi: "Người dân đồng ý", en: "The person agreed" },
  "consents.refused": { vi: "Người dân từ chối", en: "The person refused" },
  "consents.withdrawn": { vi: "Người dân rút lại", en: "The person withdrew" },
  "consents.ended": { vi: "Thỏa thuận đã kết thúc", en: "The agreement is over" },
  "consents.lapsed": { vi: "Hết thời hạn", en: "Its time is over" },
};

/** Why something was not taken, and what to do. */
export const TROUBLES = {
  answered: {
    vi: "Hệ thống nhận trả lời mã {status}. Hãy báo đơn vị vận hành hệ thống đó kiểm tra.",
    en: "The receiving system answered {status}. Have whoever runs it look.",
  },
  unreachable: {
    vi: "Không kết nối được tới hệ thống nhận. Hãy báo đơn vị vận hành hệ thống đó kiểm tra địa chỉ, chứng thư và đường mạng.",
    en: "The receiving system cannot be reached. Have whoever runs it check its address, certificate and network.",
  },
  address: {
    vi: "Tên trong địa chỉ nay dẫn vào mạng nội bộ, nên không gửi. Hãy sửa địa chỉ hoặc bản ghi tên miền.",
    en: "The name now leads into a private network, so nothing is sent. Correct the address or the name's record.",
  },
} as const satisfies Record<string, Text>;
