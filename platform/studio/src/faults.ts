import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("studio", {
  "not-found": {
    status: 404,
    vi: "Không tìm thấy bản thiết kế này. Hãy mở lại danh sách bản thiết kế của cơ quan bạn.",
    en: "There is no such design. Open your agency's list of designs again.",
  },
  "not-allowed": {
    status: 403,
    vi: "Vị trí của bạn không có quyền làm việc này trong xưởng thiết kế. Hãy liên hệ người quản trị của cơ quan.",
    en: "Your post may not do this in the studio. Ask your agency's administrator.",
  },
  "not-a-designer": {
    status: 403,
    vi: "Bạn chưa được chia sẻ bản thiết kế này để sửa. Hãy nhờ {designers} chia sẻ cho bạn.",
    en: "This design is not shared with you. Ask {designers} to share it.",
  },
  "own-work": {
    status: 403,
    vi: "Bạn đã tham gia soạn bản thiết kế này nên không duyệt được. Hãy để một người khác duyệt.",
    en: "You had a hand in this design, so somebody else has to approve it.",
  },
  "no-such-colleague": {
    status: 422,
    vi: "Chỉ chia sẻ được cho người đang giữ vị trí thiết kế dịch vụ ở cơ quan này. Hãy chọn lại trong danh sách.",
    en: "A design can only be shared with somebody who holds a designer's post in this agency. Choose from the list.",
  },
  "wrong-code": {
    status: 422,
    vi: "Mã thủ tục “{code}” không đúng dạng. Hãy ghi như trong danh mục quốc gia, ví dụ 1.001193.",
    en: "“{code}” is no procedure code. Write it as in the national catalogue, e.g. 1.001193.",
  },
  "unreadable-table": {
    status: 422,
    vi: "Không đọc được bảng quy trình: {reason} Hãy kiểm tra tệp rồi nhập lại, hoặc dán thẳng bảng từ văn bản.",
    en: "The table cannot be read: {reasonEn} Check the file and import it again, or paste the table from the document.",
  },
  "too-large": {
    status: 413,
    vi: "Bản thiết kế hoặc bảng quá lớn nên chưa lưu được. Hãy bỏ bớt nội dung không cần rồi lưu lại.",
    en: "The design or table is too large to be saved. Take out what is not needed and save again.",
  },
  "no-such-place": {
    status: 422,
    vi: "Chỗ cần sửa (“{path}”) không còn trong bản thiết kế. Hãy tải lại trang để xem bản mới nhất.",
    en: "The place to be changed (“{path}”) is not in the design. Load the page again to see the latest.",
  },
  "changed-elsewhere": {
    status: 409,
    vi: "Người khác vừa sửa cùng chỗ này. Hãy xem cả hai nội dung, chọn nội dung đúng rồi lưu lại; chưa nội dung nào bị mất.",
    en: "Somebody else has just changed the same place. Look at both, choose the right one and save again; nothing is lost.",
  },
  "nothing-to-undo": {
    status: 409,
    vi: "Bạn không còn thay đổi nào để hoàn tác.",
    en: "There is no change of yours left to undo.",
  },
  "nothing-to-redo": {
    status: 409,
    vi: "Không còn thay đổi nào để làm lại.",
    en: "There is nothing left to redo.",
  },
  "built-on": {
    status: 409,
    vi: "Không hoàn tác được vì {who} đã sửa tiếp chỗ này. Hãy sửa trực tiếp, hoặc nhờ họ hoàn tác trước.",
    en: "It cannot be undone because {who} has changed the same place since. Change it directly, or ask them to undo theirs first.",
  },
  "not-a-draft": {
    status: 409,
    vi: "Bản thiết kế đã trình hoặc đã công bố nên không sửa được. Hãy nhờ người duyệt trả lại, hoặc bắt đầu phiên bản mới từ nó.",
    en: "The design is submitted or published and cannot be changed. Have it sent back, or begin a new version from it.",
  },
  "not-submitted": {
    status: 409,
    vi: "Bản thiết kế này không đang chờ duyệt. Hãy tải lại trang để xem trạng thái hiện nay.",
    en: "This design does not wait for approval. Load the page again to see where it stands.",
  },
  unsound: {
    status: 422,
    vi: "Bản thiết kế còn {count} chỗ phải sửa trước khi trình hoặc duyệt. Hãy xem từng chỗ nêu dưới đây.",
    en: "The design still has {count} faults that must be mended first. Look at each one listed.",
  },
  "not-this-revision": {
    status: 409,
    vi: "Bản thiết kế đã thay đổi sau khi bạn mở. Hãy xem lại bản mới nhất rồi mới duyệt.",
    en: "The design has changed since you opened it. Look at the latest before you approve.",
  },
  "day-passed": {
    status: 422,
    vi: "Ngày công bố phải từ hôm nay trở đi. Hãy chọn lại ngày.",
    en: "The day of publication must be today or later. Choose another day.",
  },
  "no-reason": {
    status: 422,
    vi: "Hãy ghi lý do để người thiết kế biết cần sửa gì.",
    en: "Give a reason, so that the designers know what to mend.",
  },
  "not-withdrawable": {
    status: 409,
    vi: "Chỉ rút được bản đã duyệt trước ngày có hiệu lực. Từ ngày đó, hãy công bố một phiên bản mới.",
    en: "Only an approved version can be withdrawn, before its first day. From then on publish a new version.",
  },
});
