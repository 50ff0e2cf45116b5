import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("voice", {
  "not-yet": {
    status: 409,
    vi: "Hồ sơ chưa có kết quả nên chưa đánh giá được. Khi có kết quả, cổng sẽ nhắc bạn.",
    en: "There is no result to rate yet. The portal will remind you when there is.",
  },
  "too-late": {
    status: 409,
    vi: "Đánh giá chỉ sửa được trong 7 ngày. Nếu việc chưa xong, hãy gửi phản ánh, kiến nghị.",
    en: "A rating can be changed for 7 days only. If the matter is not settled, send a report.",
  },
  "too-long": {
    status: 422,
    vi: "Lời góp ý dài quá {most} ký tự. Hãy viết gọn lại.",
    en: "The words are longer than {most} characters. Please shorten them.",
  },
});
