import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("proactive", {
  "not-yours": { status: 403, vi: "Việc này không thuộc quyền của bạn.", en: "You have no right to do this." },
  "not-found": {
    status: 404,
    vi: "Không có việc này trong danh sách của bạn. Hãy mở lại trang Việc sắp tới.",
    en: "There is no such matter in your list. Open the page of what is coming up again.",
  },
  "bad-declaration": {
    status: 422,
    vi: "Khai báo dịch vụ chủ động “{code}” chưa đúng: {where}. Hãy sửa rồi công bố lại.",
    en: "The declaration of the proactive service “{code}” is not right: {where}. Mend it and publish again.",
  },
  "unknown-service": {
    status: 404,
    vi: "Không có loại việc này. Hãy tải lại trang tùy chọn.",
    en: "There is no such kind. Load the settings page again.",
  },
  "settled-already": {
    status: 409,
    vi: "Việc này đã được quyết định trước đó. Hãy tải lại trang để xem.",
    en: "This was decided before. Load the page again to see.",
  },
  "nothing-prepared": {
    status: 409,
    vi: "Việc này chỉ là lời nhắc, chưa có hồ sơ soạn sẵn. Hãy mở trang thủ tục để xem cách làm.",
    en: "This is a reminder; nothing is prepared. See the procedure's page for what to do.",
  },
  "no-such-way": {
    status: 422,
    vi: "Hãy chọn một trong các cách được nêu.",
    en: "Choose one of the ways shown.",
  },
  "own-draft": {
    status: 409,
    vi: "Bạn đang tự viết hồ sơ này nên hệ thống không nộp thay. Hãy mở bản nháp và nộp khi viết xong.",
    en: "You are writing this application yourself, so it was not submitted for you. Open the draft and submit it when it is ready.",
  },
  "no-agency": {
    status: 409,
    vi: "Chưa xác định được cơ quan giải quyết theo nơi cư trú của bạn. Hãy mở thủ tục và tự chọn cơ quan.",
    en: "No agency could be found by where you live. Open the procedure and choose one yourself.",
  },
  "too-late-to-undo": {
    status: 409,
    vi: "Đã hết hạn hoàn tác. Nếu kết quả không đúng, hãy khiếu nại hoặc đề nghị cơ quan điều chỉnh từ trang hồ sơ.",
    en: "The term to undo is over. If the result is wrong, complain or ask the agency to change it from the application's page.",
  },
  "too-late-to-take-back": {
    status: 409,
    vi: "Đã quá lúc rút lời từ chối. Nếu vẫn cần, hãy mở trang thủ tục và tự nộp hồ sơ.",
    en: "It is too late to take the refusal back. If you still need it, open the procedure's page and apply yourself.",
  },
  "switched-off": {
    status: 409,
    vi: "Bạn đang tắt loại việc này. Hãy bật lại ở trang Chọn việc nào được nhắc, rồi rút lời từ chối.",
    en: "You switched this kind off. Switch it on again under what you are told, then take the refusal back.",
  },
  "not-undoable-now": {
    status: 409,
    vi: "Hồ sơ đang ở bước ký hoặc đóng dấu nên chưa hoàn tác được. Hãy thử lại sau ít phút.",
    en: "It is being signed or sealed just now and cannot be undone this minute. Try again in a few minutes.",
  },
});
