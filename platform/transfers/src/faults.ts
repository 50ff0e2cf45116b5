import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("transfers", {
  "not-yours": {
    status: 403,
    vi: "Bạn không có quyền với tệp trao đổi của hệ thống này. Hãy đề nghị người quản trị của cơ quan cấp quyền.",
    en: "You have no right to the files of this system. Ask your agency's administrator for it.",
  },
  "bad-request": {
    status: 422,
    vi: "Yêu cầu gửi hoặc nhận tệp chưa đúng: {where}. Hãy sửa rồi gửi lại.",
    en: "The request to give or fetch a file is not right: {where}. Correct it and send it again.",
  },
  "key-reused": {
    status: 409,
    vi: "Khóa chống trùng này đã dùng cho một tệp khác. Hãy gửi tệp này với khóa mới.",
    en: "This request key was another file's. Send this file with a new key.",
  },
  "unknown-file": {
    status: 404,
    vi: "Không có tệp nào như vậy. Hãy xem lại danh sách tệp của hệ thống mình.",
    en: "There is no such file. Look at the list of your system's files.",
  },
  "unknown-place": {
    status: 404,
    vi: "Không có địa chỉ này. Các địa chỉ của tệp trao đổi có trong docs/exchange-api.md.",
    en: "There is no such address. Those of files stand in docs/exchange-api.md.",
  },
  "not-granted": {
    status: 403,
    vi: "{receiver} chưa được cấp quyền khai thác {service} cho mục đích này. Cơ quan gửi hãy cấp quyền, rồi gửi tệp.",
    en: "{receiver} has no right to {service} for this purpose. Let the sending agency grant it, then send the file.",
  },
  "over-limit": {
    status: 507,
    vi: "Nút này chỉ giữ tối đa {most} MiB tệp trao đổi và không còn đủ chỗ cho {size} MiB nữa. Hãy xóa tệp đã dùng xong, hoặc đề nghị người quản trị nút nâng giới hạn (EXCHANGE_FILES_MOST).",
    en: "This node keeps {most} MiB of files at most and has no place for {size} MiB more. Delete files that are done with, or ask the node's operator for a higher limit (EXCHANGE_FILES_MOST).",
  },
  "over-share": {
    status: 507,
    vi: "Hệ thống {subsystem} đang giữ {own} MiB trong {share} MiB được dùng ở nút này nên không nhận thêm {size} MiB: một hệ thống chỉ dùng ba phần tư chỗ mà các hệ thống khác để lại. Hãy xóa tệp đã dùng xong, hoặc đề nghị người quản trị nút nâng giới hạn (EXCHANGE_FILES_MOST).",
    en: "The system {subsystem} holds {own} MiB of the {share} MiB it may use at this node, so {size} MiB more are not taken: one system has three quarters of what others leave. Delete files that are done with, or ask the node's operator for a higher limit (EXCHANGE_FILES_MOST).",
  },
  "no-room": {
    status: 507,
    vi: "Ổ đĩa của nút này không còn chỗ cho tệp. Người quản trị nút phải dọn hoặc thêm ổ đĩa; tệp sẽ được nhận tiếp từ chỗ đang dở.",
    en: "The disk of this node has no room for the file. The node's operator must make room; the file goes on from where it stopped.",
  },
  "chunk-wrong": {
    status: 422,
    vi: "Phần {number} của tệp không đúng độ dài hoặc không khớp mã băm gửi kèm. Hãy gửi lại phần này.",
    en: "Chunk {number} of the file has not the right length, or not the digest sent with it. Send this chunk again.",
  },
  closed: {
    status: 409,
    vi: "Tệp này không nhận thêm phần nào nữa: đã đủ, đã rút hoặc đã quá hạn. Nội dung mới thì gửi thành tệp mới.",
    en: "This file takes no more chunks: it is whole, taken back or past its time. Send new content as a new file.",
  },
  "not-whole": {
    status: 409,
    vi: "Tệp chưa về đủ: mới có {kept}/{chunks} phần. Hãy đợi, rồi tải lại.",
    en: "The file is not whole yet: {kept} of {chunks} chunks are here. Wait, then ask again.",
  },
  "no-receipt": {
    status: 409,
    vi: "Chưa có biên nhận: bên nhận chưa nhận đủ tệp. Hãy xem tiến độ rồi thử lại.",
    en: "There is no receipt yet: the receiver has not got the whole file. Look at its progress and try again.",
  },
  "bytes-gone": {
    status: 410,
    vi: "Nội dung tệp không còn ở nút này: đã hết thời gian giữ hoặc đã bị xóa. Biên nhận vẫn còn.",
    en: "The file's content is no longer at this node: its time is over, or it was deleted. The receipt stays.",
  },
  withdrawn: {
    status: 410,
    vi: "Cơ quan gửi đã rút lại tệp này. Hãy liên hệ cơ quan gửi nếu vẫn cần.",
    en: "The sending agency took this file back. Speak to it if you still need the file.",
  },
  expired: {
    status: 410,
    vi: "Tệp này đã quá hạn nhận. Hãy đề nghị cơ quan gửi gửi lại.",
    en: "The time to fetch this file is over. Ask the sending agency to send it again.",
  },
  "not-for-you": {
    status: 403,
    vi: "Tệp này được gửi cho hệ thống khác hoặc mục đích khác. Hãy kiểm tra tên hệ thống, mục đích và mã tệp.",
    en: "This file is for another system or another purpose. Check the system's name, the purpose and the file's id.",
  },
  "chunk-missing": {
    status: 410,
    vi: "Bên gửi không còn phần {number} của tệp. Hãy đề nghị cơ quan gửi gửi lại tệp.",
    en: "The sender no longer has chunk {number} of the file. Ask the sending agency to send the file again.",
  },
  "chunk-tampered": {
    status: 502,
    vi: "Phần {number} của tệp không khớp bản kê của bên gửi nên không được giữ lại. Hãy đề nghị cơ quan gửi kiểm tra và gửi lại tệp.",
    en: "Chunk {number} of the file is not what the sender's manifest says and was not kept. Ask the sending agency to look at it and send the file again.",
  },
  "manifest-wrong": {
    status: 502,
    vi: "Bản kê của tệp không dùng được: {where}. Hãy đề nghị cơ quan gửi gửi lại tệp.",
    en: "The file's manifest cannot be used: {where}. Ask the sending agency to send the file again.",
  },
  "receipt-false": {
    status: 422,
    vi: "Biên nhận không đúng: không phải của nút bên nhận ký, hoặc không khớp tệp đã gửi. Bên nhận hãy kiểm tra khóa và nhận lại tệp.",
    en: "The receipt is not right: not signed by the receiver's node, or not of the file that was given. The receiver should look at its keys and fetch the file again.",
  },
  "fetch-failed": {
    status: 500,
    vi: "Nút này gặp lỗi khi nhận tệp và sẽ tự thử lại. Nếu lỗi còn lặp lại, người quản trị nút hãy xem nhật ký kỹ thuật theo mã tệp.",
    en: "This node failed while it fetched the file, and tries again by itself. If that goes on, the node's operator should look into the technical log by the file's id.",
  },
  "sender-refused": {
    status: 502,
    vi: "Bên gửi {service} từ chối: {said}. Hãy liên hệ cơ quan gửi.",
    en: "The sender {service} refused: {said}. Speak to that agency.",
  },
});
