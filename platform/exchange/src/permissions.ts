/** Rights of posts. */
export const permissions = {
  "exchange.list": { vi: "Ghi thành viên, nút vào danh bạ và phát danh bạ", en: "List members and nodes and issue the directory" },
  "exchange.offer": { vi: "Mở dịch vụ dữ liệu và cấp quyền khai thác", en: "Offer data services and grant access to them" },
  "exchange.see": { vi: "Xem nhật ký thông điệp", en: "See the message log" },
} as const;
