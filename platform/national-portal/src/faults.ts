import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("national-portal", {
  "not-found": {
    status: 404,
    vi: "Thông điệp này không còn bị vướng hoặc không có. Hãy quay lại trang đồng bộ với Cổng quốc gia để xem tình trạng mới nhất.",
    en: "This message is not stuck any more, or there is none. Go back to the page on the national portal and see how things stand.",
  },
  "not-yours": {
    status: 403,
    vi: "Vị trí của bạn không được làm việc này với Cổng quốc gia. Nếu công việc cần đến, hãy đề nghị người quản trị cơ quan.",
    en: "Your post may not do this with the national portal. If your work needs it, ask your agency's administrator.",
  },
  "not-signed": {
    status: 401,
    vi: "Yêu cầu không có chữ ký số còn hiệu lực của Cổng quốc gia. Hãy ký lại rồi gửi lại.",
    en: "The request bears no valid signature of the national portal. Sign it again and repeat.",
  },
  "not-readable": {
    status: 422,
    vi: "Nội dung Cổng quốc gia gửi sang thiếu hoặc sai định dạng. Đề nghị Cổng quốc gia kiểm tra và gửi lại.",
    en: "What the national portal sent is incomplete or malformed. The portal should check it and send it again.",
  },
  "person-unknown": {
    status: 422,
    vi: "Số định danh và họ tên không khớp với Cơ sở dữ liệu quốc gia về dân cư. Hãy kiểm tra lại rồi nộp lại.",
    en: "Personal number and name do not match the population database. Check both and file again.",
  },
  "agency-unknown": {
    status: 422,
    vi: "Không có cơ quan nào mang mã {code} tiếp nhận ở đây. Hãy chọn lại cơ quan giải quyết rồi nộp lại.",
    en: "No agency with the code {code} is served here. Choose the agency again and file again.",
  },
  "no-dossier": {
    status: 422,
    vi: "Chưa có hồ sơ nào được tiếp nhận dưới mã này nên chưa làm được việc này. Hãy nộp lại hồ sơ.",
    en: "No dossier was taken under this number, so this cannot be done. File the dossier again.",
  },
  "nothing-to-pay": {
    status: 422,
    vi: "Hồ sơ này không có khoản phải nộp. Số tiền đã nộp cần được hoàn lại trên Cổng quốc gia.",
    en: "Nothing is owed for this dossier. What was paid is to be returned on the national portal.",
  },
  "file-differs": {
    status: 422,
    vi: "Tệp “{name}” nhận về không giống tệp người dân đã nộp. Hãy nộp lại tệp này.",
    en: "The file “{name}” that came is not the one that was filed. File it again.",
  },
});
