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
});
