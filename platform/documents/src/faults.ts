import { defineFaults } from "@motlan/kernel";

/** What the room refuses. */
export const faults = defineFaults("documents", {
  "not-found": {
    status: 404,
    vi: "Không tìm thấy giấy tờ này. Hãy kiểm tra lại mã trên giấy, chú ý các chữ dễ nhầm.",
    en: "There is no such document. Check the code on the paper again, mind the letters that look alike.",
  },
  "file-too-large": {
    status: 413,
    vi: "Tệp lớn quá 10 MB. Hãy chụp lại ở độ phân giải thấp hơn, hoặc tách thành nhiều tệp.",
    en: "The file is larger than 10 MB. Take the picture again at a lower resolution, or split it into several files.",
  },
  "file-empty": {
    status: 422,
    vi: "Tệp không có nội dung. Hãy chọn lại tệp.",
    en: "The file is empty. Choose the file again.",
  },
  "file-type-not-accepted": {
    status: 422,
    vi: "Chỉ nhận tệp PDF hoặc ảnh JPEG, PNG, HEIC. Hãy lưu lại tệp ở một trong các dạng này.",
    en: "Only PDF files and JPEG, PNG or HEIC pictures are taken. Save the file as one of these.",
  },
  "file-disguised": {
    status: 422,
    vi: "Nội dung tệp không đúng với đuôi tên tệp ({declared}). Hãy lưu lại tệp từ ứng dụng gốc rồi chọn lại.",
    en: "What is in the file is not what its name says ({declared}). Save it again from the program that made it.",
  },
  "file-dangerous": {
    status: 422,
    vi: "Tệp PDF có mã lệnh hoặc thao tác tự chạy nên không được nhận. Hãy in tệp ra PDF mới rồi chọn lại.",
    en: "The PDF carries code or an action that runs by itself and is not taken. Print it to a new PDF and choose that.",
  },
  "file-encrypted": {
    status: 422,
    vi: "Tệp PDF đang có mật khẩu. Hãy lưu bản không có mật khẩu rồi chọn lại.",
    en: "The PDF is locked by a password. Save a copy without one and choose that.",
  },
  "upload-broken": {
    status: 409,
    vi: "Tệp nhận được không đúng như tệp bạn gửi, có thể do đường truyền. Hãy đính kèm lại.",
    en: "What arrived is not the file you sent, perhaps because of the connection. Attach it again.",
  },
  "not-yours": {
    status: 403,
    vi: "Bạn không có quyền thực hiện việc này với giấy tờ của cơ quan đó.",
    en: "You may not do this with a document of that agency.",
  },
  "template-unknown": {
    status: 422,
    vi: "Chưa có mẫu giấy tờ “{template}”. Hãy kiểm tra lại tên mẫu trong khai báo thủ tục.",
    en: "There is no document template “{template}”. Check its name in the procedure's declaration.",
  },
  "template-invalid": {
    status: 422,
    vi: "Mẫu giấy tờ không đúng quy cách ở “{path}”. Hãy sửa lại mẫu trong khai báo thủ tục.",
    en: "The document template is malformed at “{path}”. Mend it in the procedure's declaration.",
  },
  "request-key-reused": {
    status: 409,
    vi: "Mã yêu cầu này đã dùng cho một một giấy tờ khác. Hãy tạo yêu cầu mới.",
    en: "This request key was used for another document. Make a new request.",
  },
  "not-sealed": {
    status: 409,
    vi: "Giấy tờ đang chờ ký số. Hãy thử lại sau ít phút.",
    en: "The document is waiting for its signatures. Try again in a few minutes.",
  },
  "not-in-force": {
    status: 409,
    vi: "Giấy tờ này đã được thu hồi từ trước.",
    en: "This document has been withdrawn already.",
  },
  "key-unknown": {
    status: 503,
    vi: "Chưa có khóa ký số của {owner}. Hãy báo quản trị viên cấp chứng thư số.",
    en: "There is no signing key of {owner}. Ask the administrator to enrol a certificate.",
  },
  "time-stamp-unavailable": {
    status: 503,
    vi: "Dịch vụ cấp dấu thời gian đang gián đoạn. Giấy tờ sẽ được ký lại tự động, bạn không cần làm gì.",
    en: "The time-stamp service is down. The document will be signed again by itself; nothing needs to be done.",
  },
  "certificate-authority-unavailable": {
    status: 503,
    vi: "Tổ chức cấp chứng thư số đang gián đoạn. Hệ thống sẽ tự thử lại.",
    en: "The certificate authority is down. The node will try again by itself.",
  },
  "consent-needed": {
    status: 422,
    vi: "Chỉ dùng lại giấy tờ khi người có giấy tờ đồng ý. Hãy hỏi người dân rồi bấm dùng lại.",
    en: "A paper is used again only with its owner's consent. Ask the person, then use it.",
  },
  "paper-not-usable": {
    status: 404,
    vi: "Giấy tờ này không còn dùng lại được: đã hết hạn, bị thu hồi hoặc chưa đóng dấu xong. Hãy tải lên bản mới.",
    en: "This paper cannot be used again: it has expired, was withdrawn or is not sealed yet. Send a new one.",
  },
  "not-a-signed-pdf": {
    status: 422,
    vi: "Tệp này không phải là PDF có chữ ký số. Hãy chọn bản điện tử gốc, không phải ảnh chụp hay bản in lại.",
    en: "This file is not a PDF with a digital signature. Choose the electronic original, not a picture or a reprint.",
  },
});
