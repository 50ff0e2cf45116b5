import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("dossiers", {
  "not-found": {
    status: 404,
    vi: "Không tìm thấy hồ sơ. Hãy kiểm tra lại mã hồ sơ trên giấy hẹn.",
    en: "There is no such dossier. Check the code on your receipt.",
  },
  "not-yours": {
    status: 403,
    vi: "Hồ sơ này không thuộc vị trí công việc của bạn. Người giữ bước hiện tại mới xử lý được.",
    en: "This dossier is not at your post. Only the holder of the present step can act on it.",
  },
  "move-not-allowed": {
    status: 409,
    vi: "Hồ sơ đã chuyển sang trạng thái khác nên không làm được việc này. Hãy tải lại trang để xem trạng thái mới.",
    en: "The dossier has moved on, so this cannot be done. Reload the page to see where it stands.",
  },
  "changed-meanwhile": {
    status: 409,
    vi: "Có người vừa cập nhật hồ sơ này ở nơi khác. Hãy xem lại nội dung mới rồi làm tiếp.",
    en: "Someone has just changed this dossier elsewhere. Look at the new state, then go on.",
  },
  "not-competent": {
    status: 422,
    vi: "Cơ quan đã chọn không giải quyết thủ tục này. Hãy chọn cơ quan khác trong danh sách.",
    en: "The chosen agency does not handle this procedure. Choose another from the list.",
  },
  "asked-already": {
    status: 409,
    vi: "Hồ sơ đã được yêu cầu bổ sung một lần. Theo quy định chỉ yêu cầu một lần, nêu đủ mọi nội dung.",
    en: "More has been asked for already. The rules allow it once, naming everything at once.",
  },
  "nothing-asked": { status: 422, vi: "Hãy nêu ít nhất một nội dung cần bổ sung.", en: "Name at least one thing that is missing." },
  "reason-needed": { status: 422, vi: "Từ chối phải nêu lý do và căn cứ pháp lý.", en: "A refusal must state its reason and legal basis." },
  "draft-needed": { status: 422, vi: "Cần ghi điều muốn sửa trong bản dự thảo.", en: "Say what should be corrected in the draft." },
  "answer-incomplete": {
    status: 422,
    vi: "Vẫn còn nội dung chưa bổ sung. Hãy xem các mục được đánh dấu.",
    en: "Some of what was asked is still missing. See the marked items.",
  },
  "correction-needed": {
    status: 422,
    vi: "Hãy sửa ít nhất một mục và ghi lý do sửa.",
    en: "Correct at least one answer and say why.",
  },
  "file-not-yours": {
    status: 422,
    vi: "Tệp này không phải do bạn tải lên cho hồ sơ này. Hãy tải lại tệp.",
    en: "You did not upload this file for this dossier. Upload it again.",
  },
  "fee-would-change": {
    status: 422,
    vi: "Nội dung sửa làm thay đổi mức phí đã tính. Hãy giữ nguyên mục đó, hoặc rút hồ sơ và nộp hồ sơ mới.",
    en: "This change alters the fee already reckoned. Leave that answer as it was, or withdraw and submit anew.",
  },
  "delivery-not-offered": {
    status: 422,
    vi: "Thủ tục này không trả kết quả theo cách đã chọn. Hãy chọn cách khác.",
    en: "The result cannot be had that way. Choose another.",
  },
  "still-recording": {
    status: 409,
    vi: "Đang chờ cơ quan giữ cơ sở dữ liệu trả lời. Hồ sơ sẽ tự đi tiếp, không cần làm gì thêm.",
    en: "The keeper of the other registry has not answered yet. The dossier goes on by itself.",
  },
  "not-signatory": {
    status: 403,
    vi: "Chỉ người có thẩm quyền ký mới ký được kết quả này.",
    en: "Only the person authorised to sign can sign this result.",
  },
  "extension-not-declared": {
    status: 409,
    vi: "Thủ tục này không cho phép gia hạn. Hãy giải quyết đúng hạn hoặc báo lãnh đạo.",
    en: "This procedure allows no extension. Settle it in time, or tell your head.",
  },
  "extended-already": {
    status: 409,
    vi: "Hồ sơ đã được gia hạn một lần. Theo quy định chỉ được hẹn lại một lần.",
    en: "The deadline has been extended once already. The rules allow it once only.",
  },
  "no-deadline-yet": {
    status: 409,
    vi: "Hồ sơ chưa tính thời hạn, hoặc thời hạn đang tạm dừng, nên chưa cần gia hạn.",
    en: "No deadline is running, so there is nothing to extend yet.",
  },
  "stop-reason-needed": {
    status: 422,
    vi: "Dừng giải quyết phải nêu lý do và căn cứ pháp lý: chọn một lý do của thủ tục, hoặc ghi rõ lý do kèm điều luật.",
    en: "Stopping needs a reason and its legal basis: choose one the procedure names, or write it with its article.",
  },
  "question-needed": {
    status: 422,
    vi: "Hãy ghi rõ nội dung cần cơ quan kia cho ý kiến.",
    en: "Say what the other agency is asked about.",
  },
  "opinion-needed": {
    status: 422,
    vi: "Hãy chọn ý kiến của cơ quan được hỏi; nếu không đồng ý hoặc có điều kiện thì ghi rõ nội dung.",
    en: "Say what the agency answered; where it disagrees or sets conditions, write them down.",
  },
  "fields-incomplete": {
    status: 422,
    vi: "Còn mục của cán bộ chưa điền đúng. Hãy xem các mục được đánh dấu.",
    en: "Some of what you fill in at this step is missing or wrong. See the marked items.",
  },
  "no-version": {
    status: 409,
    vi: "Thủ tục này chưa nhận hồ sơ trực tuyến tại thời điểm này.",
    en: "This procedure takes no applications here at this time.",
  },
  "review-not-found": { status: 404, vi: "Không có hồ sơ này trong mẫu kiểm tra.", en: "That dossier is not in the review sample." },
});
