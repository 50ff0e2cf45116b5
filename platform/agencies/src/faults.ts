import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("agencies", {
  "not-found": {
    status: 404,
    vi: "Không tìm thấy cơ quan này. Hãy tìm lại theo tên xã, phường hoặc tỉnh, thành phố.",
    en: "There is no such agency. Search again by the name of the commune or the province.",
  },
  "not-yours": {
    status: 403,
    vi: "Bạn không quản trị cơ quan này nên không thể thay đổi. Hãy liên hệ người quản trị của cơ quan đó.",
    en: "You do not administer this agency and cannot change it. Ask its administrator.",
  },
  "code-taken": {
    status: 409,
    vi: "Mã định danh {code} đã thuộc về một cơ quan đang hoạt động. Hãy kiểm tra lại mã.",
    en: "The code {code} already belongs to an agency that exists. Check the code.",
  },
  "code-malformed": {
    status: 422,
    vi: "Mã định danh cơ quan chưa đúng dạng, ví dụ H26 hoặc H26.12.03. Hãy kiểm tra lại.",
    en: "The agency code is malformed; it looks like H26 or H26.12.03. Check it.",
  },
  "period-malformed": {
    status: 422,
    vi: "Ngày kết thúc phải sau ngày bắt đầu. Hãy chọn lại ngày.",
    en: "The last day must come after the first. Choose the days again.",
  },
  "place-unknown": {
    status: 404,
    vi: "Không có tỉnh, thành phố này trong danh mục đơn vị hành chính từ ngày 01/07/2025. Hãy nạp danh mục trước hoặc chọn lại.",
    en: "There is no such province among the units since 1 July 2025. Load the places first or choose another.",
  },
  "post-not-found": {
    status: 404,
    vi: "Không tìm thấy vị trí việc làm này. Hãy chọn lại trong danh sách vị trí của cơ quan.",
    en: "There is no such post. Choose one from the agency's list.",
  },
  "post-ended": {
    status: 409,
    vi: "Vị trí này không còn hoặc chưa có vào ngày đã chọn nên không thể bổ nhiệm. Hãy chọn vị trí hoặc ngày khác.",
    en: "The post does not exist on the chosen day, so nobody can be appointed to it. Choose another post or day.",
  },
  "days-off-too-many": {
    status: 422,
    vi: "Chỉ khai được tối đa {most} ngày nghỉ riêng sắp tới. Ngày lễ chung đã có sẵn, không cần khai lại.",
    en: "At most {most} days off of its own to come can be told. The country's holidays are known already.",
  },
  "day-gone": {
    status: 422,
    vi: "Ngày {day} đã qua nên không khai là ngày nghỉ được nữa. Hãy bỏ ngày đó ra khỏi danh sách.",
    en: "The day {day} is over and can no longer be made a day off. Take it out of the list.",
  },
  "already-appointed": {
    status: 409,
    vi: "Người này đang giữ vị trí đó. Không cần bổ nhiệm lại.",
    en: "This person already holds that post. There is nothing to do.",
  },
  "appointment-not-found": {
    status: 404,
    vi: "Không tìm thấy lần bổ nhiệm này, hoặc đã kết thúc. Hãy tải lại danh sách.",
    en: "There is no such appointment, or it has ended. Reload the list.",
  },
  "staff-code-taken": {
    status: 409,
    vi: "Số hiệu công chức này đã cấp cho người khác. Hãy kiểm tra lại.",
    en: "This staff code belongs to somebody else. Check it.",
  },
  "absence-not-yours": {
    status: 403,
    vi: "Chỉ chính người vắng mặt hoặc lãnh đạo cơ quan mới ghi lịch vắng mặt được.",
    en: "Only the official who is away, or the agency's leaders, may enter an absence.",
  },
  "absence-gone": {
    status: 422,
    vi: "Kỳ vắng mặt này đã qua. Hãy chọn ngày đi làm lại từ ngày mai trở đi.",
    en: "This absence is over already. Choose a day back that is still to come.",
  },
  "absent-already": {
    status: 409,
    vi: "Người này đã có lịch vắng mặt trùng thời gian đó. Hãy kết thúc lịch cũ trước, hoặc chọn ngày khác.",
    en: "This official is entered as away in that time already. End that absence first, or choose other days.",
  },
  "stand-in-away": {
    status: 409,
    vi: "Người được chọn làm thay cũng vắng mặt trong thời gian đó. Hãy chọn người khác.",
    en: "Whoever is to stand in is away too in that time. Choose somebody else.",
  },
  "stand-in-unfit": {
    status: 422,
    vi: "Người được chọn không có đủ quyền để làm thay vị trí này trong cơ quan. Hãy chọn người cùng vị trí hoặc cấp trên trực tiếp.",
    en: "Whoever is chosen may not do this post's work in the agency. Choose somebody of the same post or their superior.",
  },
  "absence-not-found": {
    status: 404,
    vi: "Không tìm thấy lịch vắng mặt này, hoặc đã kết thúc. Hãy tải lại danh sách.",
    en: "There is no such absence, or it has ended. Reload the list.",
  },
  "not-the-head": {
    status: 403,
    vi: "Chỉ người đứng đầu cơ quan mới ủy quyền ký hoặc thu hồi ủy quyền.",
    en: "Only the head of the agency may let others sign, or take that back.",
  },
  "decision-needed": {
    status: 422,
    vi: "Ủy quyền ký phải bằng văn bản. Hãy ghi số quyết định ủy quyền.",
    en: "Signing is delegated in writing. Give the number of the decision.",
  },
  "delegate-unfit": {
    status: 422,
    vi: "Người được chọn không giữ vị trí nào khác trong cơ quan vào thời gian đó. Hãy chọn lại.",
    en: "Whoever is chosen holds no other post of the agency in that time. Choose again.",
  },
  "delegation-not-found": {
    status: 404,
    vi: "Không tìm thấy ủy quyền này, hoặc đã thu hồi. Hãy tải lại danh sách.",
    en: "There is no such delegation, or it was taken back. Reload the list.",
  },
});
