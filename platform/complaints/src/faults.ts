import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("complaints", {
  "not-found": {
    status: 404,
    vi: "Không tìm thấy khiếu nại này. Hãy mở lại từ trang hồ sơ hoặc từ danh sách khiếu nại.",
    en: "There is no such complaint. Open it again from the dossier or the list of complaints.",
  },
  "not-yours": {
    status: 403,
    vi: "Chỉ lãnh đạo của cơ quan có thẩm quyền mới giải quyết khiếu nại. Hãy đổi sang vị trí đó nếu bạn đang giữ.",
    en: "Only leaders of the agency that hears it deal with complaints. Change to that post if you hold it.",
  },
  "complained-of": {
    status: 403,
    vi: "Bạn đã xử lý hồ sơ bị khiếu nại nên không được giải quyết khiếu nại này. Hãy để lãnh đạo khác của cơ quan làm.",
    en: "You dealt with the dossier complained of and may not hear this complaint. Leave it to another leader of the agency.",
  },
  "nothing-to-complain": {
    status: 409,
    vi: "Hồ sơ này hiện không có việc gì để khiếu nại, hoặc đã quá 90 ngày. Nếu có điều chưa vừa ý, bạn có thể đánh giá hoặc gửi phản ánh.",
    en: "There is nothing in this dossier to complain of now, or more than 90 days have passed. You may rate it or send feedback.",
  },
  "already-complained": {
    status: 409,
    vi: "Bạn đã khiếu nại về hồ sơ này. Hãy mở khiếu nại đó để theo dõi.",
    en: "You have already complained about this dossier. Open that complaint to follow it.",
  },
  "words-missing": { status: 422, vi: "Hãy viết rõ nội dung rồi gửi lại.", en: "Write what it is about, then send it again." },
  "words-too-long": {
    status: 422,
    vi: "Nội dung tối đa {most} ký tự, hiện có {is}. Hãy viết ngắn lại.",
    en: "At most {most} characters; there are {is}. Make it shorter.",
  },
  "move-not-allowed": {
    status: 409,
    vi: "Khiếu nại không còn ở bước này. Hãy tải lại trang để xem đang ở đâu.",
    en: "The complaint is no longer at this step. Reload the page to see where it stands.",
  },
  "changed-meanwhile": {
    status: 409,
    vi: "Có người vừa xử lý khiếu nại này. Hãy xem lại rồi làm tiếp.",
    en: "Someone has just acted on this complaint. Look again, then go on.",
  },
  "already-lengthened": {
    status: 409,
    vi: "Thời hạn đã được tính theo vụ việc phức tạp, không kéo dài thêm được. Hãy quyết định trong thời hạn.",
    en: "The term is already that of a complex case and cannot be made longer. Decide within it.",
  },
  "second-not-yet": {
    status: 409,
    vi: "Chưa khiếu nại lần hai được: lần đầu còn trong thời hạn giải quyết. Hãy đợi quyết định, hoặc đợi hết hạn.",
    en: "It is too early for a second complaint: the first is still within its term. Wait for the decision, or for the term to pass.",
  },
  "second-too-late": {
    status: 409,
    vi: "Đã hết thời hạn khiếu nại lần hai. Bạn vẫn có thể khởi kiện tại Tòa án theo Luật Tố tụng hành chính nếu còn thời hiệu.",
    en: "The time for a second complaint has passed. You may still go to the administrative court within its own time limit.",
  },
  "already-second": {
    status: 409,
    vi: "Đây đã là khiếu nại lần hai. Không đồng ý thì khởi kiện tại Tòa án theo Luật Tố tụng hành chính.",
    en: "This is the second complaint already. If you disagree, go to the administrative court.",
  },
  "no-superior": {
    status: 409,
    vi: "Cơ quan này không có cấp trên trên cổng để nhận khiếu nại lần hai. Hãy gửi đơn trực tiếp hoặc khởi kiện tại Tòa án.",
    en: "This agency has no superior on this portal to hear a second complaint. Write to it directly, or go to court.",
  },
});
