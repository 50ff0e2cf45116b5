/** Many dossiers signed in one authenticated act. */
export const SIGNING = {
  title: { vi: "Ký nhiều hồ sơ", en: "Sign several" },
  lead: {
    vi: "Đọc từng hồ sơ và giấy tờ kèm theo, chọn hồ sơ đồng ý ký. Một mã xác thực gửi về điện thoại của bạn ký tất cả hồ sơ đã chọn.",
    en: "Read each with its papers and tick those you agree to sign. One code sent to your phone signs all you ticked.",
  },
  choose: { vi: "Đồng ý ký hồ sơ {code}", en: "Sign dossier {code}" },
  draft: { vi: "Xem dự thảo kết quả", en: "See the draft result" },
  whole: { vi: "Mở cả hồ sơ", en: "Open the whole dossier" },
  more: { vi: "Tờ khai đầy đủ", en: "The whole form" },
  alone: { vi: "Cần mở riêng từng hồ sơ", en: "To be opened one by one" },
  aloneLead: {
    vi: "Máy thấy có mục chưa đạt, hoặc bước ký còn phải điền thêm.",
    en: "The machine found something, or there is something to fill in.",
  },
  send: { vi: "Gửi mã để ký hồ sơ đã chọn", en: "Send the code to sign those ticked" },
  noneTicked: { vi: "Hãy chọn ít nhất một hồ sơ để ký.", en: "Tick at least one dossier to sign." },
  many: {
    vi: "Mỗi lần ký tối đa {most} hồ sơ. Ký xong, các hồ sơ tiếp theo sẽ hiện ở đây.",
    en: "At most {most} at a time. The next ones come after.",
  },
  empty: { vi: "Không có hồ sơ nào chờ bạn ký", en: "No dossier waits for your signature" },
  emptyHint: { vi: "Hồ sơ trình ký sẽ hiện ở đây.", en: "What is submitted for signature appears here." },
  confirm: { vi: "Xác nhận ký {n} hồ sơ", en: "Confirm signing {n} dossiers" },
  sent: {
    vi: "Mã xác thực đã gửi đến số điện thoại có ba số cuối {end}. Mã chỉ dùng cho các hồ sơ dưới đây, hết hạn sau 3 phút.",
    en: "The code was sent to the phone ending in {end}. It works for the dossiers below alone and expires after 3 minutes.",
  },
  code: { vi: "Mã xác thực gồm 6 chữ số", en: "The code of 6 digits" },
  codeNeeded: { vi: "Hãy nhập mã 6 chữ số trong tin nhắn.", en: "Type the 6 digits of the message." },
  sign: { vi: "Ký {n} hồ sơ", en: "Sign {n} dossiers" },
  again: { vi: "Gửi lại mã", en: "Send the code again" },
  back: { vi: "Chọn lại hồ sơ", en: "Choose again" },
} as const;
