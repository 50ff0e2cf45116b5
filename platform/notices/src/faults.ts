import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("notices", {
  "not-found": {
    status: 404,
    vi: "Không tìm thấy thông báo này. Hãy mở lại hộp thông báo của bạn.",
    en: "There is no such notice. Open your notices again.",
  },
  "letter-address-missing": {
    status: 422,
    vi: "Muốn nhận thư giấy thì hãy ghi đủ tên người nhận và địa chỉ.",
    en: "To get letters, give the name and the full address.",
  },
  "email-wrong": {
    status: 422,
    vi: "Địa chỉ thư điện tử chưa đúng. Hãy xem lại, ví dụ ten@example.vn.",
    en: "That is not an e-mail address. Check it, for instance name@example.vn.",
  },
  "too-many-codes": {
    status: 429,
    vi: "Đã gửi nhiều mã trong một giờ. Hãy đợi một lúc rồi thử lại.",
    en: "Many codes were sent within an hour. Wait a while, then try again.",
  },
  "code-wrong": {
    status: 422,
    vi: "Mã chưa đúng. Hãy xem lại thư mới nhất rồi nhập lại.",
    en: "The code is not right. Look at the newest message and type it again.",
  },
  "code-over": {
    status: 422,
    vi: "Mã không còn hiệu lực. Hãy bấm gửi mã mới.",
    en: "The code no longer holds. Ask for a new one.",
  },
  "not-yours": {
    status: 403,
    vi: "Vị trí của bạn không xem được thông báo của hồ sơ này. Hãy mở hồ sơ của cơ quan bạn.",
    en: "Your post does not see this dossier's notices. Open a dossier of your own agency.",
  },
});
