import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("breaches", {
  "not-yours": { status: 403, vi: "Bạn không có quyền xử lý sự cố dữ liệu cá nhân.", en: "You may not handle breaches of personal data." },
  "not-found": {
    status: 404,
    vi: "Không có sự cố này trong những gì bạn được xem.",
    en: "There is no such breach among those you may see.",
  },
  "words-missing": {
    status: 422,
    vi: "Hãy điền mọi ô bắt buộc; chưa có gì được lưu.",
    en: "Fill in every box that is needed; nothing was saved.",
  },
  "words-too-long": { status: 422, vi: "Nội dung dài tối đa {longest} ký tự.", en: "At most {longest} characters." },
  "times-wrong": {
    status: 422,
    vi: "Thời điểm xảy ra không thể sau lúc phát hiện, và không thời điểm nào ở tương lai. Hãy sửa lại.",
    en: "It cannot have happened after it was found, and nothing of it lies in the future. Correct the times.",
  },
  "time-unread": {
    status: 422,
    vi: "Chưa đọc được thời điểm. Hãy gõ ngày và giờ, như 22/11/2026 14:30.",
    en: "The time could not be read. Type day and hour, such as 22/11/2026 14:30.",
  },
  "people-wrong": {
    status: 422,
    vi: "Hãy ghi số người bằng chữ số, không âm; chưa rõ thì ghi số ước tính.",
    en: "State how many people in digits, not below nought; an estimate where it is not known.",
  },
  "person-unknown": {
    status: 422,
    vi: "Không tìm thấy người ở dòng: {rows}. Hãy kiểm tra số định danh; chưa có gì được lưu.",
    en: "Nobody was found for the lines: {rows}. Check the numbers; nothing was saved.",
  },
  "too-many-people": {
    status: 422,
    vi: "Mỗi lần thêm tối đa {most} người. Hãy ghi số lượng và thêm dần danh sách.",
    en: "At most {most} people at a time. State the number and add the list bit by bit.",
  },
  "changed-meanwhile": {
    status: 409,
    vi: "Có người vừa xử lý sự cố này. Hãy tải lại trang.",
    en: "Somebody acted on it meanwhile. Load the page again.",
  },
  "too-late": { status: 409, vi: "Bước này đã xong rồi. Hãy tải lại trang.", en: "This was done already. Load the page again." },
  "not-notified": {
    status: 409,
    vi: "Sự cố có thể gây hại nên phải thông báo cho cơ quan chuyên trách trước khi đóng.",
    en: "It can do harm, so the authority must be notified before it is closed.",
  },
  "late-reason": {
    status: 422,
    vi: "Đã quá 72 giờ: hãy nêu lý do thông báo chậm.",
    en: "The 72 hours have passed: say why the notification is late.",
  },
});
