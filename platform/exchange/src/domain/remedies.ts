import type { Text } from "@motlan/kernel";
import { CAUSES, type CauseWord, type Office } from "./causes.ts";
import { FINDINGS, type FindingWord, isFinding } from "./diagnosis.ts";

/** Each cause as an operations page says it, where no single query is meant: what happened, and what is to be done. */
export interface Remedy {
  readonly cause: Text;
  readonly remedy: Text;
}

/** Cơ quan phải xử lý, as people call it. */
export const OFFICES: Readonly<Record<Office, Text>> = {
  "asking-system": { vi: "Cơ quan quản lý hệ thống hỏi", en: "The asking system's agency" },
  "asking-node": { vi: "Đơn vị vận hành nút hỏi", en: "The asking node's operator" },
  "giving-node": { vi: "Đơn vị vận hành nút cung cấp", en: "The giving node's operator" },
  "giving-agency": { vi: "Cơ quan cung cấp dữ liệu", en: "The agency that gives the data" },
  centre: { vi: "Trung tâm kết nối, chia sẻ dữ liệu", en: "The centre of the exchange" },
};

function remedy(cause: readonly [vi: string, en: string], todo: readonly [vi: string, en: string]): Remedy {
  return { cause: { vi: cause[0], en: cause[1] }, remedy: { vi: todo[0], en: todo[1] } };
}

export const REMEDIES: Readonly<Record<CauseWord, Remedy>> = {
  "bad-address": remedy(
    ["Địa chỉ dịch vụ không đọc được", "The service's address cannot be read"],
    [
      "Sửa hệ thống hỏi: gọi /r1/HỆ-THỐNG/LỚP/THÀNH-VIÊN/HỆ-THỐNG-CON/DỊCH-VỤ.",
      "Correct the asking system: call /r1/INSTANCE/CLASS/MEMBER/SUBSYSTEM/SERVICE.",
    ],
  ),
  "bad-path": remedy(
    ["Đường dẫn có thể hiểu theo nhiều cách", "A path can be read in two ways"],
    [
      "Sửa hệ thống hỏi để đường dẫn không có “..”, “//”, “;” hay mã hóa hai lần.",
      "Write the path without “..”, “//”, “;” or double encoding.",
    ],
  ),
  "bad-client": remedy(
    ["Tên hệ thống hỏi không đọc được", "The asking system's name cannot be read"],
    ["Ghi X-Road-Client đúng mẫu HỆ-THỐNG/LỚP/THÀNH-VIÊN/HỆ-THỐNG-CON.", "Write X-Road-Client as INSTANCE/CLASS/MEMBER/SUBSYSTEM."],
  ),
  "bad-header": remedy(
    ["Một tiêu đề của câu hỏi sai mẫu", "A header of the query is not of its form"],
    ["Sửa tiêu đề được nêu tên trong câu trả lời lỗi.", "Correct the header that the refusal names."],
  ),
  "bad-method": remedy(
    ["Câu hỏi dùng phương thức HTTP không được chuyển", "A query uses a method of HTTP that is not passed on"],
    [
      "Sửa hệ thống hỏi để dùng GET, HEAD, POST, PUT, PATCH, DELETE hoặc OPTIONS.",
      "Have the asking system use GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS.",
    ],
  ),
  "too-large": remedy(
    ["Nội dung câu hỏi quá lớn", "The query's body is too large"],
    ["Chia nhỏ nội dung, hoặc gửi dưới dạng tệp.", "Send less at once, or send it as a file."],
  ),
  "not-this-client": remedy(
    ["Hệ thống gọi chưa chứng minh mình là ai", "The caller has not shown who it is"],
    [
      "Dùng đúng khóa, chứng thư hoặc địa chỉ đã đăng ký tại nút hỏi.",
      "Use the key, certificate or address registered at the asking node.",
    ],
  ),
  "unknown-client": remedy(
    ["Hệ thống hỏi không có trong danh bạ trên nút này", "The asking system is not listed on this node"],
    ["Đề nghị trung tâm ghi hệ thống con vào danh bạ.", "Have the centre list the subsystem."],
  ),
  "unknown-provider": remedy(
    ["Danh bạ không có hệ thống được hỏi", "The system asked is not in the directory"],
    ["Kiểm tra lại tên; hỏi trung tâm xem cơ quan đó đã tham gia chưa.", "Check the name; ask the centre whether that agency has joined."],
  ),
  "wrong-node": remedy(
    ["Dịch vụ không nằm trên nút nêu trong X-Road-Security-Server", "The service is not on the node named in X-Road-Security-Server"],
    ["Bỏ tiêu đề đó hoặc ghi đúng nút.", "Leave that header out or name the right node."],
  ),
  "no-directory": remedy(
    ["Nút hỏi chưa có danh bạ", "The asking node has no directory"],
    ["Kiểm tra địa chỉ và khóa của trung tâm rồi tải danh bạ.", "Check the centre's address and key, and fetch the directory."],
  ),
  "directory-outdated": remedy(
    ["Danh bạ đã hết hiệu lực, quá cả thời gian dùng tạm", "The directory ran out and its grace is over"],
    ["Trung tâm phát danh bạ mới; các nút tự tải về trong một phút.", "The centre issues a new one; nodes fetch it within a minute."],
  ),
  "asking-too-many": remedy(
    ["Hệ thống hỏi gửi quá nhiều câu hỏi qua nút hỏi cùng lúc", "A system sends too many queries through its node at once"],
    ["Sửa hệ thống hỏi để giãn câu hỏi theo thời gian nêu trong Retry-After.", "Have the asking system wait as Retry-After says."],
  ),
  "too-many": remedy(
    ["Hệ thống hỏi gửi quá nhiều câu hỏi tới nút cung cấp cùng lúc", "A system sends too many queries to the giving node at once"],
    ["Sửa hệ thống hỏi để giãn câu hỏi theo thời gian nêu trong Retry-After.", "Have the asking system wait as Retry-After says."],
  ),
  "peer-unreachable": remedy(
    ["Không kết nối được tới nút cung cấp", "The giving node cannot be reached"],
    ["Kiểm tra máy chủ, tường lửa và đường truyền của nút cung cấp.", "Check the giving node's server, firewall and line."],
  ),
  "peer-slow": remedy(
    ["Nút cung cấp không trả lời kịp", "The giving node did not answer in time"],
    [
      "Kiểm tra tải của nút cung cấp và hệ thống đứng sau nó. Chưa rõ câu hỏi đã được xử lý chưa: hãy hỏi lại bằng cùng mã.",
      "Look at the giving node's load. Whether it acted is unknown: ask again under the same id.",
    ],
  ),
  "peer-cut": remedy(
    ["Kết nối với nút cung cấp đứt giữa chừng", "The connection with the giving node broke off"],
    [
      "Kiểm tra đường truyền và xem nút cung cấp có khởi động lại không. Chưa rõ câu hỏi đã được xử lý chưa.",
      "Check the line and whether that node restarted. Whether it acted is unknown.",
    ],
  ),
  "peer-certificate": remedy(
    ["Chứng thư của nút cung cấp hết hạn hoặc không có trong danh bạ", "The giving node's certificate ended or is not listed"],
    ["Gia hạn chứng thư và đề nghị trung tâm ghi vào danh bạ.", "Renew the certificate and have the centre list it."],
  ),
  "answer-unsigned": remedy(
    ["Câu trả lời không có chữ ký nên bị bỏ", "An answer bore no signature and was dropped"],
    [
      "Tìm thiết bị đứng giữa hai nút (proxy, tường lửa) và gỡ ra.",
      "Look for what stands between the nodes (proxy, firewall) and take it out.",
    ],
  ),
  "answer-changed": remedy(
    ["Câu trả lời bị sửa hoặc là của câu hỏi khác nên bị bỏ", "An answer was changed or to another question, and was dropped"],
    [
      "Kiểm tra đường truyền và khóa ký của nút cung cấp; báo đơn vị an toàn thông tin.",
      "Check the line and the giving node's key; tell whoever keeps security.",
    ],
  ),
  "log-away": remedy(
    ["Nút hỏi không ghi được nhật ký", "The asking node cannot write its log"],
    ["Khôi phục cơ sở dữ liệu của nút hỏi, rồi hỏi lại.", "Restore the asking node's database, then ask again."],
  ),
  "asking-fault": remedy(
    ["Nút hỏi gặp lỗi ngoài dự kiến", "Something unforeseen went wrong at the asking node"],
    ["Tìm mã lỗi trong nhật ký kỹ thuật của nút hỏi.", "Look for the number in the asking node's technical log."],
  ),
  "caller-certificate": remedy(
    ["Chứng thư của nút hỏi không có trong danh bạ", "The asking node's certificate is not listed"],
    ["Đề nghị trung tâm ghi chứng thư đang dùng vào danh bạ.", "Have the centre list the certificate in use."],
  ),
  "caller-certificate-expired": remedy(
    ["Chứng thư của nút hỏi hết hạn hoặc chưa có hiệu lực", "The asking node's certificate ended or is not valid yet"],
    ["Gia hạn chứng thư của nút hỏi.", "Renew the asking node's certificate."],
  ),
  "giver-directory-outdated": remedy(
    ["Nút cung cấp không có danh bạ còn hiệu lực", "The giving node has no directory in force"],
    ["Nút cung cấp tải danh bạ mới từ trung tâm.", "The giving node fetches a new directory."],
  ),
  "query-unsigned": remedy(
    ["Câu hỏi không có chữ ký của nút hỏi", "A query bore no signature"],
    [
      "Kiểm tra khóa ký của nút hỏi và thiết bị đứng giữa hai nút.",
      "Check the asking node's signing key and what stands between the nodes.",
    ],
  ),
  "unreadable-signature": remedy(
    ["Chữ ký của câu hỏi sai mẫu", "A query's signature is not of the agreed form"],
    ["Nâng cấp phần mềm của nút hỏi.", "Update the asking node's software."],
  ),
  "unknown-key": remedy(
    ["Khóa ký của nút hỏi không có trong danh bạ hoặc hết hiệu lực", "The asking node's key is not listed or not in force"],
    ["Đăng ký khóa đang dùng với trung tâm.", "Have the centre list the key in use."],
  ),
  "bad-signature": remedy(
    ["Chữ ký của câu hỏi không đúng", "A query's signature is wrong"],
    [
      "Kiểm tra khóa ký của nút hỏi và thiết bị sửa câu hỏi trên đường.",
      "Check the asking node's key and what changes queries on their way.",
    ],
  ),
  "body-changed": remedy(
    ["Nội dung câu hỏi bị sửa trên đường", "A query's body was changed on its way"],
    ["Tìm thiết bị sửa nội dung giữa hai nút và gỡ ra.", "Look for what changes bodies between the nodes and take it out."],
  ),
  "clock-off": remedy(
    ["Đồng hồ hai nút lệch nhau quá một phút", "The two nodes' clocks differ by more than a minute"],
    [
      "Chỉnh đồng hồ nút hỏi theo giờ chuẩn (NTP); nếu nút hỏi đã đúng, báo nút cung cấp.",
      "Set the asking node's clock (NTP); if it is right, tell the giving node.",
    ],
  ),
  replayed: remedy(
    ["Câu hỏi đã được gửi trước đó", "A query was sent before"],
    [
      "Nút hỏi gửi câu hỏi mới với chữ ký mới; nếu không phải nút hỏi gửi lại, có người phát lại câu hỏi: báo đơn vị an toàn thông tin.",
      "The asking node signs anew; if it did not send it twice, somebody replays: tell whoever keeps security.",
    ],
  ),
  "not-yours-to-ask": remedy(
    ["Nút hỏi thay hệ thống không thuộc mình", "The node asks for a system that is not its own"],
    ["Đăng ký hệ thống con đó trên nút hỏi.", "Have that subsystem listed on the asking node."],
  ),
  "not-here": remedy(
    ["Danh bạ chỉ sai nút cung cấp", "The directory names the wrong node"],
    ["Trung tâm sửa danh bạ, hoặc nút hỏi tải danh bạ mới.", "The centre corrects the directory, or the asking node fetches the new one."],
  ),
  "unknown-service": remedy(
    ["Không có dịch vụ tên như vậy", "There is no such service"],
    ["Xem tên đúng bằng listMethods.", "See what there is by listMethods."],
  ),
  "service-off": remedy(
    ["Dịch vụ đang tạm ngừng", "The service is switched off"],
    ["Cơ quan cung cấp mở lại dịch vụ, hoặc báo khi nào mở.", "The giving agency opens it again, or says when."],
  ),
  "unknown-endpoint": remedy(
    ["Dịch vụ không có thao tác này", "The service has no such operation"],
    ["Xem mô tả dịch vụ bằng getOpenAPI.", "Read the description by getOpenAPI."],
  ),
  "service-code-missing": remedy(
    ["Câu hỏi lấy mô tả không nêu dịch vụ nào", "A query for a description names no service"],
    ["Gọi getOpenAPI?serviceCode=DỊCH-VỤ.", "Call getOpenAPI?serviceCode=SERVICE."],
  ),
  "not-granted": remedy(
    ["Hệ thống hỏi chưa được cấp quyền", "The asking system has no right"],
    ["Cơ quan cung cấp xem xét và cấp quyền nếu đúng thẩm quyền.", "The giving agency looks into it and grants the right where it is due."],
  ),
  "purpose-missing": remedy(
    ["Câu hỏi không nêu mục đích", "The query says no purpose"],
    ["Sửa hệ thống hỏi để gửi X-Road-PDU-Purpose.", "Have the asking system send X-Road-PDU-Purpose."],
  ),
  "purpose-not-granted": remedy(
    ["Mục đích nêu ra chưa được cấp", "The purpose is not granted"],
    [
      "Cơ quan cung cấp cấp mục đích này, hoặc hệ thống hỏi dùng mục đích đã có.",
      "The giving agency grants it, or the system uses one that is granted.",
    ],
  ),
  "consent-missing": remedy(
    ["Người có dữ liệu chưa đồng ý, hoặc đã rút lại", "The person concerned has not agreed, or withdrew"],
    ["Cơ quan hỏi xin sự đồng ý của người đó rồi hỏi lại.", "The asking agency asks that person, and queries again once they agreed."],
  ),
  "service-failed": remedy(
    ["Hệ thống đứng sau dịch vụ không trả lời được", "The system behind the service gave no answer"],
    ["Kiểm tra hệ thống thông tin đứng sau dịch vụ.", "Look into the information system behind the service."],
  ),
  "service-slow": remedy(
    ["Hệ thống đứng sau dịch vụ trả lời quá chậm", "The system behind the service was too slow"],
    ["Kiểm tra tải của hệ thống thông tin đứng sau dịch vụ.", "Look at the load of the information system behind the service."],
  ),
  "answer-too-large": remedy(
    ["Câu trả lời của dịch vụ quá lớn", "The service's answer is too large"],
    ["Cho hỏi từng phần, hoặc gửi câu trả lời dưới dạng tệp.", "Let it be asked in parts, or give the answer as a file."],
  ),
  "ask-alone": remedy(
    ["Một câu hỏi không gửi chung với các câu khác được", "A query cannot go among others"],
    [
      "Không phải làm gì: nút hỏi tự hỏi lại riêng câu đó. Nếu không thấy lượt hỏi lại, nâng cấp phần mềm của nút hỏi.",
      "Nothing: the asking node asks it again by itself. Where it does not, update the asking node's software.",
    ],
  ),
  "answer-not-json": remedy(
    ["Câu trả lời không lọc được theo mục đích", "The answer cannot be cut to the purpose"],
    ["Sửa dịch vụ để trả JSON, hoặc sửa mục đích.", "Have the service answer JSON, or change the purpose."],
  ),
  "giver-log-away": remedy(
    ["Nút cung cấp không ghi được nhật ký", "The giving node cannot write its log"],
    ["Khôi phục cơ sở dữ liệu của nút cung cấp, rồi hỏi lại.", "Restore the giving node's database, then ask again."],
  ),
  "node-fault": remedy(
    ["Nút cung cấp gặp lỗi ngoài dự kiến", "Something unforeseen went wrong at the giving node"],
    ["Tìm mã lỗi trong nhật ký kỹ thuật của nút cung cấp.", "Look for the number in the giving node's technical log."],
  ),
};

/** The same of what a test of the way to a node finds; `{places}` are figures of the finding. */
export const FINDING_REMEDIES: Readonly<Record<FindingWord, Remedy>> = {
  "no-such-node": remedy(
    [
      "Danh bạ không có nút này: chưa tham gia, hoặc trung tâm đã rút ra",
      "The directory does not list this node: it never joined, or was taken out",
    ],
    ["Hỏi trung tâm vì sao nút không còn trong danh bạ.", "Ask the centre why the node is not listed."],
  ),
  "name-unknown": remedy(
    ["Không tìm thấy tên máy chủ của nút ({code})", "The node's host name is not found ({code})"],
    [
      "Sửa bản ghi DNS của nút, hoặc đề nghị trung tâm sửa địa chỉ trong danh bạ.",
      "Correct the node's DNS entry, or have the centre correct its address.",
    ],
  ),
  "port-closed": remedy(
    ["Máy chủ có trả lời nhưng cổng kết nối đóng", "The host answers but the port is closed"],
    ["Khởi động lại nút, hoặc mở cổng đã ghi trong danh bạ.", "Start the node again, or open the port the directory names."],
  ),
  "no-way": remedy(
    ["Không có đường tới máy chủ của nút ({code})", "There is no way to the node's host ({code})"],
    [
      "Kiểm tra đường truyền và tường lửa của nút kia; các nút khác vẫn thông thì lỗi ở phía đó.",
      "Check that node's line and firewall; where others can be reached, it is theirs.",
    ],
  ),
  "handshake-silent": remedy(
    [
      "Nút nhận kết nối nhưng không trả lời: đường truyền một chiều, hoặc máy chủ treo",
      "The node takes the connection and says nothing: the line is cut one way, or the server hangs",
    ],
    ["Kiểm tra tường lửa chiều về và khởi động lại nút kia.", "Check the firewall on the way back, and start that node again."],
  ),
  "handshake-failed": remedy(
    ["Bắt tay TLS không thành ({code})", "The TLS handshake failed ({code})"],
    ["Nút kia phải dùng TLS 1.3; tìm thiết bị chen giữa hai nút.", "That node must speak TLS 1.3; look for what stands between the nodes."],
  ),
  "certificate-unlisted": remedy(
    ["Chứng thư nút đang dùng không có trong danh bạ", "The certificate the node shows is not in the directory"],
    [
      "Nút kia đăng ký chứng thư đang dùng với trung tâm. Nếu họ không đổi chứng thư, có người giả nút: báo đơn vị an toàn thông tin.",
      "It has the centre list the one in use. If they changed nothing, somebody plays that node: tell whoever keeps security.",
    ],
  ),
  "certificate-revoked": remedy(
    ["Trung tâm đã thu hồi chứng thư nút đang dùng", "The centre revoked the certificate the node shows"],
    ["Nút kia tạo chứng thư mới và gửi lại đề nghị tham gia.", "That node makes a new one and asks to join again."],
  ),
  "certificate-ended": remedy(
    [
      "Chứng thư của nút đã hết hạn {days} ngày, hoặc chưa có hiệu lực",
      "The node's certificate ended {days} days ago, or is not valid yet",
    ],
    [
      "Nút kia gia hạn chứng thư; nếu họ thấy còn hạn, kiểm tra đồng hồ nút này.",
      "That node renews it; if it is good there, check this node's clock.",
    ],
  ),
  "certificate-ends-soon": remedy(
    ["Chứng thư của nút còn {days} ngày", "The node's certificate has {days} days left"],
    ["Nút kia xem vì sao chứng thư chưa tự gia hạn.", "That node sees why it has not renewed by itself."],
  ),
  "own-clock": remedy(
    ["Đồng hồ của nút này lệch {seconds} giây so với nhiều nút khác", "This node's clock is {seconds} seconds off from several nodes"],
    ["Chỉnh đồng hồ nút này theo giờ chuẩn (NTP).", "Set this node's clock (NTP)."],
  ),
  "peer-clock": remedy(
    ["Đồng hồ của nút kia lệch {seconds} giây so với nút này", "The other node's clock is {seconds} seconds off from this one"],
    [
      "Nút kia chỉnh đồng hồ theo giờ chuẩn (NTP); nếu họ đã đúng, kiểm tra nút này.",
      "That node sets its clock (NTP); if it is right, check this one.",
    ],
  ),
  "answers-slowly": remedy(
    ["Nút trả lời chậm: {ms} mili giây", "The node answers slowly: {ms} ms"],
    ["Nút kia kiểm tra tải máy chủ và đường truyền.", "That node looks at its load and its line."],
  ),
  "nothing-granted": remedy(
    ["Đường thông, nhưng hệ thống của bạn chưa được hỏi dịch vụ nào ở đó", "The way is open, but your system may ask no service there"],
    ["Gửi đề nghị cấp quyền tới cơ quan có dữ liệu.", "Ask the agency that has the data for a right."],
  ),
  "centre-away": remedy(
    [
      "Không tải được danh bạ mới từ trung tâm; danh bạ đang giữ dùng được đến {until}",
      "No new directory came from the centre; the one held is good until {until}",
    ],
    ["Trung tâm kiểm tra máy chủ và đường truyền của mình.", "The centre checks its server and line."],
  ),
  "centre-key": remedy(
    [
      "Danh bạ mới do khóa mà nút này không tin ký; danh bạ đang giữ dùng được đến {until}",
      "The new directory is signed by a key this node does not believe; the one held is good until {until}",
    ],
    [
      "Gọi cho trung tâm, đối chiếu khóa, rồi chạy motlan exchange centre-key trust KHÓA.",
      "Call the centre, compare its key, then run motlan exchange centre-key trust KEY.",
    ],
  ),
};

/** What a word of either kind says, and whose turn it is. */
export function explain(word: FindingWord | CauseWord): Remedy & { readonly office: Office } {
  return isFinding(word) ? { ...FINDING_REMEDIES[word], office: FINDINGS[word] } : { ...REMEDIES[word], office: CAUSES[word].office };
}
