import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("forms", {
  "not-found": {
    status: 404,
    vi: "Không tìm thấy bản khai này. Bản khai không được sửa trong 30 ngày sẽ tự xóa; hãy mở lại thủ tục để khai mới.",
    en: "There is no such draft. A draft untouched for 30 days is deleted; open the procedure again to start anew.",
  },
  "no-form": {
    status: 404,
    vi: "Thủ tục này chưa nộp trực tuyến được ở đây. Hãy xem trang thủ tục để biết nơi nộp.",
    en: "This procedure cannot be applied for here yet. Its page says where to apply.",
  },
  "assurance-too-low": {
    status: 403,
    vi: "Thủ tục này cần tài khoản định danh mức độ 2. Hãy đăng nhập bằng tài khoản mức độ 2 rồi mở lại.",
    en: "This procedure needs an account of assurance level 2. Sign in with one and open it again.",
  },
  "unknown-acting-for": {
    status: 422,
    vi: "Hãy chọn bạn làm thủ tục này cho ai trong các mục có sẵn.",
    en: "Choose from the list for whom you apply.",
  },
  "changed-elsewhere": {
    status: 409,
    vi: "Bản khai đã được sửa ở một cửa sổ khác. Hãy xem hai câu trả lời khác nhau, chọn câu đúng rồi lưu lại.",
    en: "The draft was changed in another window. Look at the two answers, keep the right one and save again.",
  },
  "too-long": {
    status: 413,
    vi: "Bản khai quá dài nên chưa lưu được. Hãy viết ngắn lại, phần chi tiết để trong tệp đính kèm.",
    en: "The draft has grown too long to be saved. Shorten it and put the details in an attached file.",
  },
  "already-taken": {
    status: 409,
    vi: "Bản khai này đã nộp thành hồ sơ nên không sửa được nữa. Hãy mở hồ sơ để theo dõi hoặc bổ sung.",
    en: "This draft has become a dossier and can no longer be changed. Open the dossier to follow or supplement it.",
  },
  "rules-changed": {
    status: 409,
    vi: "Quy định của thủ tục vừa thay đổi. Hãy mở lại bản khai, xem các mục mới rồi nộp; những gì đã khai vẫn còn.",
    en: "The procedure's rules have just changed. Open the draft again, look at what is new and submit; what you entered is kept.",
  },
  incomplete: {
    status: 422,
    vi: "Bản khai còn {count} mục cần sửa hoặc điền thêm. Hãy xem từng mục được nêu rồi nộp lại.",
    en: "{count} answers still need to be mended or given. Look at each one named and submit again.",
  },
  "not-a-file-question": {
    status: 422,
    vi: "Mục này không nhận tệp đính kèm. Hãy chọn đúng mục giấy tờ rồi đính kèm lại.",
    en: "This question takes no file. Choose the right paper and attach it again.",
  },
  "changed-since-seen": {
    status: 409,
    vi: "Bản khai đã thay đổi sau lần bạn xem (ở cửa sổ khác, hoặc quy định, lệ phí vừa đổi). Chưa nộp gì cả. Hãy xem chỗ khác bên dưới rồi nộp lại.",
    en: "The application has changed since you looked at it (in another window, or a rule or fee changed). Nothing was submitted. See what differs below and submit again.",
  },
  "signer-unknown": {
    status: 422,
    vi: "Không tìm thấy người cùng ký theo số định danh đã khai. Hãy kiểm tra lại số rồi gửi lại.",
    en: "The other party was not found by the number given. Check it and send again.",
  },
  "signer-is-applicant": {
    status: 422,
    vi: "Số định danh của người cùng ký là của chính bạn. Hãy ghi số của người kia.",
    en: "The number of the other party is your own. Give theirs.",
  },
  "signing-not-found": {
    status: 404,
    vi: "Không có yêu cầu cùng ký này, hoặc người nộp đã xóa bản khai. Hãy hỏi lại người gửi.",
    en: "There is no such request to sign, or the applicant has thrown the draft away. Ask who sent it.",
  },
  "signed-already": {
    status: 409,
    vi: "Bạn đã ký bản khai này rồi nên không từ chối được nữa. Nếu muốn rút lại chữ ký, hãy báo cho người nộp trước khi họ nộp hồ sơ.",
    en: "You have signed this already, so it cannot be declined any more. To take the signature back, tell the applicant before they apply.",
  },
  "too-many-files": {
    status: 422,
    vi: "Mục này nhận tối đa {most} tệp. Hãy bỏ bớt một tệp rồi đính kèm lại.",
    en: "At most {most} files fit here. Remove one and attach this again.",
  },
  "not-a-group": {
    status: 422,
    vi: "Mục này không có danh sách để thêm bớt. Hãy tải lại trang rồi làm lại.",
    en: "There is no list here to add to. Load the page again and try once more.",
  },
  "no-more-entries": {
    status: 422,
    vi: "Danh sách này nhận tối đa {most} mục. Nếu cần thêm, hãy ghi phần còn lại vào một tệp đính kèm.",
    en: "At most {most} entries fit here. Put the rest in an attached file.",
  },
  "not-held": {
    status: 409,
    vi: "Mục này hiện không lấy từ dữ liệu của Nhà nước nên không có gì để khiếu nại. Bạn có thể sửa thẳng câu trả lời.",
    en: "This answer does not come from what the State holds, so there is nothing to contest. Simply change it.",
  },
  "person-unknown": {
    status: 422,
    vi: "Không tìm thấy người có số định danh này trong Cơ sở dữ liệu quốc gia về dân cư. Hãy quét lại thẻ hoặc kiểm tra từng chữ số.",
    en: "The population database knows nobody by this number. Scan the card again or check each digit.",
  },
  "envelope-incomplete": {
    status: 422,
    vi: "Hãy ghi đơn vị bưu chính và số hiệu bưu gửi trên bì thư.",
    en: "Give the postal operator and the number on the envelope.",
  },
  "envelope-day-wrong": {
    status: 422,
    vi: "Ngày giờ nhận bưu gửi chưa đúng: không thể sau lúc này hoặc đã quá 60 ngày. Hãy xem lại dấu ngày trên bì thư.",
    en: "The day the envelope came cannot be: after now, or more than 60 days ago. Look at its date stamp.",
  },
  "mandate-missing": {
    status: 422,
    vi: "Hãy ghi giấy ủy quyền: loại giấy, số, ngày và nơi chứng thực (nếu có).",
    en: "Describe the mandate: what paper, its number, day and who attested it, if anyone.",
  },
  "bearer-is-applicant": {
    status: 422,
    vi: "Người đến nộp thay chính là người có yêu cầu. Hãy bỏ chọn nộp thay, hoặc quét lại đúng thẻ của từng người.",
    en: "Whoever hands it in is the applicant. Untick “on behalf”, or scan each person's own card.",
  },
  "unknown-delivery": {
    status: 422,
    vi: "Thủ tục này không trả kết quả theo cách đó. Hãy chọn một cách nhận kết quả trong danh sách.",
    en: "The result of this procedure cannot be had that way. Choose one of the ways listed.",
  },
});
