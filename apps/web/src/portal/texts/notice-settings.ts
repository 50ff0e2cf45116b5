import type { Text } from "@motlan/kernel";
import type { MessageState } from "@motlan/notices";

/** How one wants to be told, and what became of what was sent. */
export const TELL = {
  title: { vi: "Cách nhận thông báo", en: "How you are told" },
  lead: {
    vi: "Mọi tin đều có trong hộp thông báo ở cổng này. Chọn thêm cách báo để bạn không bỏ lỡ.",
    en: "All news stands in your notices here. Choose how else you want to be told.",
  },
  language: { vi: "Ngôn ngữ của tin", en: "Language" },
  vi: { vi: "Tiếng Việt", en: "Tiếng Việt" },
  en: { vi: "English", en: "English" },
  ways: { vi: "Gửi thêm qua", en: "Also by" },
  sms: { vi: "Tin nhắn đến điện thoại của tài khoản", en: "SMS to your account's phone" },
  smsHint: { vi: "Chỉ có mã hồ sơ, không có tên hay nội dung.", en: "The dossier's code alone; no name and no matter." },
  email: { vi: "Thư điện tử", en: "E-mail" },
  emailTo: { vi: "Gửi đến {email}", en: "To {email}" },
  emailNone: { vi: "Bạn chưa xác nhận địa chỉ nào; làm ở phần dưới.", en: "You have not confirmed an address yet; do so below." },
  letter: { vi: "Thư giấy qua bưu chính", en: "Letters by post" },
  letterHint: {
    vi: "Cho ai không tiện dùng điện thoại hay thư điện tử. Ghi tên và địa chỉ ở dưới.",
    en: "For those without phone or e-mail at hand. Give name and address below.",
  },
  name: { vi: "Tên người nhận thư giấy", en: "Name for letters" },
  address: { vi: "Địa chỉ nhận thư giấy", en: "Address for letters" },
  addressHint: { vi: "Số nhà, đường hoặc thôn, xã hoặc phường, tỉnh hoặc thành phố.", en: "House, street or village, commune, province." },
  save: { vi: "Lưu lựa chọn", en: "Save" },
  saved: { vi: "Đã lưu cách nhận thông báo.", en: "Saved." },
  yourEmail: { vi: "Địa chỉ thư điện tử", en: "E-mail address" },
  emailField: { vi: "Địa chỉ thư điện tử muốn dùng", en: "The address to use" },
  emailHint: {
    vi: "Một mã 6 chữ số được gửi đến đó để chắc là của bạn.",
    en: "A code of six digits is sent there, to be sure it is yours.",
  },
  sendCode: { vi: "Gửi mã xác nhận", en: "Send the code" },
  codeSent: { vi: "Đã gửi mã. Hãy mở thư và nhập mã trong 10 phút.", en: "The code was sent. Type it within ten minutes." },
  code: { vi: "Mã trong thư", en: "Code in the message" },
  confirm: { vi: "Xác nhận địa chỉ", en: "Confirm the address" },
  confirmed: { vi: "Đã xác nhận địa chỉ thư điện tử.", en: "Your address is confirmed." },
  sent: { vi: "Đã gửi thêm", en: "Also sent" },
} as const satisfies Record<string, Text>;

export const CHANNEL_NAMES: Readonly<Record<MessageState["channel"], Text>> = {
  sms: { vi: "tin nhắn", en: "SMS" },
  email: { vi: "thư điện tử", en: "e-mail" },
  letter: { vi: "thư giấy", en: "letter" },
};

export const MESSAGE_STATES: Readonly<Record<MessageState["state"], Text>> = {
  queued: { vi: "đang gửi", en: "on its way" },
  sent: { vi: "đã gửi", en: "sent" },
  failed: { vi: "không gửi được", en: "could not be sent" },
  "no-contact": { vi: "không có địa chỉ", en: "no address" },
  delivered: { vi: "đã phát", en: "delivered" },
  returned: { vi: "không phát được, đã chuyển hoàn", en: "came back undelivered" },
};
