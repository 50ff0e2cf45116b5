import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("consents", {
  "not-yours": { status: 403, vi: "Việc này không thuộc quyền của bạn.", en: "You have no right to do this." },
  "not-found": {
    status: 404,
    vi: "Không có sự đồng ý hoặc đề nghị này trong những gì bạn được xem.",
    en: "There is no such consent or request among those you may see.",
  },
  "no-agreement": {
    status: 404,
    vi: "Không có thỏa thuận xử lý dữ liệu này, hoặc nó đã kết thúc.",
    en: "There is no such agreement, or it is over.",
  },
  "no-policy": {
    status: 404,
    vi: "Không có chính sách dữ liệu này, hoặc nó đã kết thúc.",
    en: "There is no such policy, or it is over.",
  },
  "agreement-over": {
    status: 409,
    vi: "Thỏa thuận này không còn nhận sự đồng ý mới. Không có gì thay đổi với dữ liệu của bạn.",
    en: "Nobody can consent to this agreement any more. Nothing has changed about your data.",
  },
  "bad-terms": {
    status: 422,
    vi: "Thỏa thuận hoặc chính sách chưa đúng ở: {where}. Hãy sửa rồi gửi lại.",
    en: "The agreement or policy is not right at: {where}. Mend it and send it again.",
  },
  "code-taken": {
    status: 409,
    vi: "Mã mục đích “{code}” đã có thỏa thuận khác dùng. Hãy chọn mã khác, hoặc sửa thỏa thuận đó nếu nó của cơ quan bạn và còn hiệu lực.",
    en: "Another agreement has the purpose code “{code}”. Choose another, or revise that one if it is your agency's and not over.",
  },
  "revised-meanwhile": {
    status: 409,
    vi: "Trong lúc bạn xem, thỏa thuận đã có phiên bản mới. Chưa có gì được lưu. Hãy đọc phiên bản mới rồi gửi lại.",
    en: "This agreement has had a new version while you looked. Nothing was kept. Read the new version and send it again.",
  },
  "policy-in-use": {
    status: 409,
    vi: "Chính sách này đang được một thỏa thuận còn hiệu lực dùng. Hãy kết thúc thỏa thuận đó trước.",
    en: "An agreement in force stands under this policy. End that agreement first.",
  },
  "person-unknown": {
    status: 422,
    vi: "Không tìm thấy người có số định danh này. Hãy kiểm tra lại số.",
    en: "Nobody has this number. Check it.",
  },
  "no-guardian": {
    status: 422,
    vi: "Người này là trẻ em và Cơ sở dữ liệu quốc gia về dân cư chưa ghi cha, mẹ, nên chưa hỏi được ai. Hãy làm thủ tục cập nhật thông tin cha, mẹ trước.",
    en: "This is a child of whom the population registry names no parent, so there is nobody to ask. Have the parents entered first.",
  },
  "words-missing": { status: 422, vi: "Hãy viết lý do cần sự đồng ý.", en: "Write why the consent is needed." },
  "words-too-long": { status: 422, vi: "Nội dung dài tối đa {longest} ký tự.", en: "At most {longest} characters." },
  "already-given": {
    status: 409,
    vi: "Người này đã đồng ý rồi và sự đồng ý còn hiệu lực.",
    en: "This person has agreed already, and it still holds.",
  },
  "already-asked": {
    status: 409,
    vi: "Cơ quan khác đã hỏi người này về chính thỏa thuận này, và câu trả lời đang chờ hoặc còn hiệu lực. Hãy đợi rồi hỏi lại.",
    en: "Another agency has asked this person about this very agreement, and the answer is awaited or holds. Wait, and ask again later.",
  },
  "key-reused": {
    status: 409,
    vi: "Khóa chống trùng này đã dùng cho người khác hoặc thỏa thuận khác. Chưa có gì được gửi. Hãy tải lại trang và gửi lại.",
    en: "This request key was used for another person or another agreement. Nothing was sent. Load the page again and send it again.",
  },
  "changed-meanwhile": {
    status: 409,
    vi: "Nội dung vừa có thay đổi. Hãy tải lại trang, đọc lại rồi trả lời.",
    en: "This has changed meanwhile. Load the page again, read it and answer.",
  },
  "not-waiting": {
    status: 409,
    vi: "Đề nghị này không còn chờ câu trả lời: nó đã được trả lời, đã rút hoặc đã hết hạn.",
    en: "This no longer waits for an answer: it was answered, withdrawn or has run out.",
  },
  "not-standing": {
    status: 409,
    vi: "Không có sự đồng ý nào đang có hiệu lực để rút.",
    en: "There is no consent in force to withdraw.",
  },
  "guardian-only": {
    status: 403,
    vi: "Trẻ dưới 7 tuổi chưa tự trả lời; cha hoặc mẹ trả lời thay.",
    en: "A child under 7 does not answer alone; a parent does.",
  },
  "bad-input": {
    status: 400,
    vi: "Dữ liệu gửi đến cửa API chưa đúng: {where}",
    en: "What was sent to this door is not right: {where}",
  },
});
