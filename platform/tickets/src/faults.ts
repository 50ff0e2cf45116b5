import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("tickets", {
  "not-yours": { status: 403, vi: "Việc gọi số là của nhân viên một cửa.", en: "Numbers are called by the clerks of the desk." },
  "no-such-hall": {
    status: 404,
    vi: "Địa chỉ này không phải của sảnh nào. Hãy mở lại từ trang gọi số của quầy.",
    en: "No hall has this address. Open it again from the counter's page of numbers.",
  },
  "no-such-ticket": { status: 404, vi: "Không có phiếu số này. Hãy lấy số mới.", en: "There is no such number. Please take a new one." },
  "line-full": {
    status: 409,
    vi: "Hôm nay đã phát hết {most} số. Hãy hỏi nhân viên hướng dẫn.",
    en: "All {most} numbers of today are given. Please ask the staff.",
  },
  "matter-unknown": {
    status: 422,
    vi: "Hãy chọn việc cần làm trong danh sách của cơ quan này.",
    en: "Choose what you come for from this agency's list.",
  },
  "slot-not-offered": {
    status: 422,
    vi: "Giờ này không đặt được. Hãy chọn một giờ làm việc trong 14 ngày tới.",
    en: "This time cannot be booked. Choose a working half hour within the next 14 days.",
  },
  "slot-full": {
    status: 409,
    vi: "Giờ này vừa hết chỗ. Hãy chọn giờ khác.",
    en: "The last place at this time has just gone. Choose another time.",
  },
  "booked-already": {
    status: 409,
    vi: "Bạn đã có lịch hẹn ở đây trong ngày này. Muốn đổi giờ, hãy hủy lịch cũ trước.",
    en: "You have an appointment here on that day. To change the time, cancel it first.",
  },
  "no-such-booking": {
    status: 404,
    vi: "Không có lịch hẹn này, hoặc bạn đã đến rồi.",
    en: "There is no such appointment, or you have come already.",
  },
  "wrong-code": {
    status: 422,
    vi: "Không có lịch hẹn nào hôm nay mang mã này. Hãy xem lại 4 số, hoặc lấy số thường.",
    en: "No appointment of today has this code. Check the four digits, or take an ordinary number.",
  },
  "too-many-tries": {
    status: 429,
    vi: "Mã đã bị gõ sai quá nhiều lần. Hãy lấy số thường, hoặc nhờ nhân viên hướng dẫn.",
    en: "Wrong digits were typed too many times. Take an ordinary number, or ask the staff.",
  },
  "too-early": {
    status: 409,
    vi: "Chưa tới giờ hẹn. Hãy quay lại trong vòng 30 phút trước giờ hẹn.",
    en: "It is too early. Come back within half an hour of your time.",
  },
  "too-late": {
    status: 409,
    vi: "Đã quá giờ hẹn 15 phút. Hãy lấy số thường.",
    en: "Your time was over a quarter of an hour ago. Take an ordinary number.",
  },
  "counter-missing": { status: 422, vi: "Hãy ghi số quầy của bạn, như 3.", en: "Give the name of your counter, such as 3." },
  "not-before-you": {
    status: 409,
    vi: "Số này không còn ở quầy của bạn. Hãy tải lại trang.",
    en: "This number is no longer at your counter. Load the page again.",
  },
});
