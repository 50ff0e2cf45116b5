import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("denunciations", {
  "not-found": {
    status: 404,
    vi: "Không tìm thấy tố cáo này. Hãy mở lại từ danh sách tố cáo.",
    en: "There is no such denunciation. Open it again from the list.",
  },
  "not-yours": {
    status: 403,
    vi: "Chỉ người đứng đầu cơ quan có thẩm quyền mới giải quyết tố cáo này. Hãy đổi sang vị trí đó nếu bạn đang giữ.",
    en: "Only the head of the agency that hears it deals with this denunciation. Change to that post if you hold it.",
  },
  denounced: {
    status: 403,
    vi: "Bạn đang giữ vị trí ở cơ quan bị tố cáo nên không được xem hay giải quyết tố cáo này. Hãy để cấp trên làm.",
    en: "You hold a post at the agency denounced and may neither see nor hear this. Leave it to the agency above.",
  },
  "level-too-low": {
    status: 403,
    vi: "Tố cáo cần tài khoản định danh mức độ 2. Hãy đăng nhập bằng tài khoản đó, hoặc mang đơn đến cơ quan cấp trên của nơi bị tố cáo.",
    en: "A denunciation needs an account of assurance level 2. Sign in with one, or bring it to the agency above the one denounced.",
  },
  "agency-unknown": {
    status: 422,
    vi: "Hãy chọn cơ quan bị tố cáo, hoặc cơ quan nơi người bị tố cáo làm việc.",
    en: "Choose the agency you denounce, or the one where the person works.",
  },
  "no-superior": {
    status: 409,
    vi: "Cơ quan này không có cấp trên trên cổng để nhận tố cáo. Hãy gửi đơn trực tiếp đến cơ quan thanh tra.",
    en: "This agency has no superior on this portal. Bring the denunciation to the inspectorate yourself.",
  },
  "address-missing": {
    status: 422,
    vi: "Luật yêu cầu người tố cáo ghi họ tên và địa chỉ; cả hai được niêm phong. Hãy ghi rồi gửi lại.",
    en: "The law asks for your name and address; both are sealed. Fill them in, then send it again.",
  },
  "whom-too-long": {
    status: 422,
    vi: "Dòng này tối đa {most} ký tự. Hãy viết ngắn lại.",
    en: "At most {most} characters here. Make it shorter.",
  },
  "words-missing": { status: 422, vi: "Hãy viết rõ nội dung rồi gửi lại.", en: "Write what it is about, then send it again." },
  "words-too-long": {
    status: 422,
    vi: "Nội dung tối đa {most} ký tự, hiện có {is}. Hãy viết ngắn lại, hoặc đính kèm bản viết dài.",
    en: "At most {most} characters; there are {is}. Make it shorter, or attach the long text.",
  },
  "names-you": {
    status: 422,
    vi: "Nội dung đang có họ tên, số định danh hoặc số điện thoại của bạn. Hãy bỏ đi, viết “tôi”: danh tính của bạn được niêm phong riêng.",
    en: "The text has your name, number or phone in it. Take it out and write “I”: who you are is sealed apart.",
  },
  "names-denouncer": {
    status: 422,
    vi: "Nội dung đang có họ tên, số định danh hoặc số điện thoại của người tố cáo. Hãy bỏ đi rồi làm lại.",
    en: "The text has the denouncer's name, number or phone in it. Take it out, then try again.",
  },
  "too-many-papers": {
    status: 422,
    vi: "Mỗi lần gửi tối đa {most} tài liệu. Hãy bớt lại, bạn có thể bổ sung sau.",
    en: "At most {most} papers at a time. Leave some out; you can add them later.",
  },
  "paper-not-accepted": {
    status: 422,
    vi: "Có tài liệu không nhận được. Hãy gửi PDF hoặc ảnh (JPG, PNG, HEIC) tối đa 10 MB, không đặt mật khẩu.",
    en: "One of the papers cannot be taken. Send PDF or pictures (JPG, PNG, HEIC) up to 10 MB, without a password.",
  },
  "reason-missing": {
    status: 422,
    vi: "Hãy ghi rõ vì sao cần biết danh tính, từ {least} đến {most} ký tự. Người tố cáo sẽ đọc được lý do này.",
    en: "Say why you need to know who it is, in {least} to {most} characters. The denouncer will read it.",
  },
  "move-not-allowed": {
    status: 409,
    vi: "Tố cáo không còn ở bước này. Hãy tải lại trang để xem đang ở đâu.",
    en: "The denunciation is no longer at this step. Reload the page to see where it stands.",
  },
  "changed-meanwhile": {
    status: 409,
    vi: "Tố cáo này vừa có thay đổi. Hãy xem lại rồi làm tiếp.",
    en: "This denunciation has just changed. Look again, then go on.",
  },
  "no-more-time": {
    status: 409,
    vi: "Đã gia hạn hết số lần luật cho. Hãy xử lý trong thời hạn đang có.",
    en: "It was lengthened as often as the law allows. Settle it within the term it has.",
  },
  "cannot-hear": {
    status: 409,
    vi: "Cơ quan này không nhận được tố cáo: là nơi bị tố cáo, là cơ quan đang giữ, hoặc chưa có người đứng đầu trên cổng. Hãy chọn cơ quan khác.",
    en: "That agency cannot hear it: it is the one denounced, the one that has it, or has no head on this portal. Choose another.",
  },
});
