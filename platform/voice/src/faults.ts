import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("voice", {
  "not-finished": {
    status: 409,
    vi: "Hồ sơ chưa có kết quả nên chưa đánh giá được. Hãy quay lại sau khi nhận kết quả.",
    en: "The dossier has no result yet. Come back to rate it once you have the result.",
  },
  "too-late-to-change": {
    status: 409,
    vi: "Đánh giá chỉ sửa được trong 7 ngày. Nếu còn điều muốn nói, hãy gửi phản ánh, kiến nghị cho cơ quan.",
    en: "A rating can be changed for seven days. If there is more to say, send the agency a report.",
  },
  "score-wrong": {
    status: 422,
    vi: "Hãy chọn một trong ba mức: hài lòng, bình thường, không hài lòng.",
    en: "Choose one of three: satisfied, neither, not satisfied.",
  },
  "words-too-long": {
    status: 422,
    vi: "Ý kiến tối đa {most} ký tự, bạn đã viết {is}. Hãy rút ngắn lại.",
    en: "At most {most} characters, you wrote {is}. Please shorten it.",
  },
  "link-over": {
    status: 404,
    vi: "Đường dẫn đánh giá không còn dùng được. Hãy đăng nhập và mở hồ sơ của bạn để đánh giá.",
    en: "This link to rate no longer works. Sign in and open your application to rate it.",
  },
  "not-superior": {
    status: 403,
    vi: "Chỉ lãnh đạo cơ quan cấp trên mới xử lý việc người dân báo chưa xong. Hãy đổi sang vị trí đó nếu bạn đang giữ.",
    en: "Only leaders of the superior agency see to what people say is not solved. Change to that post if you hold it.",
  },
  "no-such-matter": {
    status: 404,
    vi: "Không có việc này trong danh sách chưa xong của cơ quan bạn. Hãy mở lại danh sách.",
    en: "Your agency has no such unsolved matter. Open the list again.",
  },
  criticised: {
    status: 403,
    vi: "Bạn đã xử lý hồ sơ này nên không được khép lại lời phản ánh về nó. Hãy để lãnh đạo khác làm.",
    en: "You dealt with this dossier and may not close what is said of it. Leave it to another leader.",
  },
  "unsolved-closed": {
    status: 409,
    vi: "Việc này đã được khép lại. Hãy tải lại danh sách.",
    en: "This matter is closed already. Reload the list.",
  },
  "changed-meanwhile": {
    status: 409,
    vi: "Người dân vừa nói thêm về việc này. Hãy tải lại trang, đọc rồi trả lời.",
    en: "The applicant has just said more. Reload the page, read it, then answer.",
  },
  "answer-missing": {
    status: 422,
    vi: "Hãy viết cơ quan đã làm gì cho người dân; họ sẽ đọc được.",
    en: "Write what was done for the applicant; they will read it.",
  },
});
