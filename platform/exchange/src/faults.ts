import { defineFaults } from "@motlan/kernel";

/** Every sentence says what to do and who must do it; `domain/causes.ts` says the same to machines. */
export const faults = defineFaults("exchange", {
  "not-yours": {
    status: 403,
    vi: "Bạn không có quyền sửa cấu hình kết nối, chia sẻ dữ liệu của cơ quan này. Hãy đề nghị người quản trị của cơ quan cấp quyền.",
    en: "You have no right to change this agency's data exchange. Ask your agency's administrator for it.",
  },
  "bad-declaration": {
    status: 422,
    vi: "Khai báo chưa đúng: {where}. Hãy sửa rồi gửi lại.",
    en: "The declaration is not right: {where}. Correct it and send it again.",
  },
  "no-such-thing": {
    status: 404,
    vi: "Không có “{name}” trong danh bạ hoặc trong các dịch vụ của nút này. Hãy kiểm tra lại tên.",
    en: "There is no “{name}” in the directory or among this node's services. Check the name.",
  },
  "key-unreadable": {
    status: 500,
    vi: "Tệp {file} không phải khóa hoặc chứng thư của nút. Hãy chép lại từ bản sao lưu; nếu không còn, xóa tệp rồi chạy motlan join để trung tâm duyệt khóa mới.",
    en: "The file {file} is not this node's key or certificate. Put back a copy of it; where there is none, remove the file and run motlan join, so that the centre approves new ones.",
  },
  "directory-away": {
    status: 502,
    vi: "Không tới được trung tâm ở {url} ({reason}). Đơn vị vận hành nút này hãy kiểm tra địa chỉ trung tâm và đường truyền; danh bạ đang giữ vẫn dùng được đến hết hạn.",
    en: "The centre at {url} cannot be reached ({reason}). This node's operator should check the centre's address and the line; the directory held stays good until it ends.",
  },
  "directory-unsigned": {
    status: 502,
    vi: "Danh bạ tải về không có chữ ký đúng của trung tâm nên không được dùng. Đơn vị vận hành nút này hãy kiểm tra khóa của trung tâm.",
    en: "The directory fetched does not bear the centre's signature and is not used. This node's operator should check the centre's key.",
  },
  "centre-key-unknown": {
    status: 502,
    vi: "Nút này không biết khóa {key} đã ký danh bạ nên không dùng danh bạ đó. Đơn vị vận hành nút này gọi cho trung tâm theo số đã có: nếu trung tâm vừa đổi khóa, hỏi khóa mới, đối chiếu rồi chạy motlan exchange centre-key trust KHÓA.",
    en: "This node does not know the key {key} that signed the directory, and does not use it. Its operator calls the centre by the number known before: if the centre changed its key, get the new one, compare it and run motlan exchange centre-key trust KEY.",
  },
  "centre-key-early": {
    status: 502,
    vi: "Danh bạ do khóa kế tiếp của trung tâm ký, khóa đó đến {from} mới có hiệu lực. Đơn vị vận hành nút này kiểm tra đồng hồ của nút; nếu đồng hồ đúng thì gọi cho trung tâm.",
    en: "The directory is signed by the centre's next key, which holds only from {from}. This node's operator checks its clock; if that is right, call the centre.",
  },
  "centre-key-ended": {
    status: 502,
    vi: "Danh bạ do khóa cũ của trung tâm ký, khóa đó đã hết hiệu lực từ {until}, nên không được dùng. Đơn vị vận hành nút này gọi ngay cho trung tâm: hoặc trung tâm ký nhầm khóa, hoặc có người giả danh trung tâm.",
    en: "The directory is signed by an old key of the centre, which ended on {until}, and is not used. This node's operator calls the centre at once: it signs with the wrong key, or somebody poses as the centre.",
  },
  "say-why": {
    status: 422,
    vi: "Hãy ghi lý do sau --reason (từ 5 đến 500 ký tự): lý do được lưu lại cạnh khóa của trung tâm.",
    en: "Say why behind --reason (5 to 500 characters): the reason is kept beside the centre's keys.",
  },
  "centre-key-not-announced": {
    status: 409,
    vi: "Không có khóa kế tiếp nào đang chờ dùng nên không có gì để rút. Nếu khóa đang dùng bị lộ, trung tâm chạy motlan exchange centre-key replace.",
    en: "No next key is waiting, so there is nothing to take back. If the key in use was exposed, the centre runs motlan exchange centre-key replace.",
  },
  "directory-other-instance": {
    status: 502,
    vi: "Danh bạ tải về là của hệ thống khác ({instance}) nên không được dùng. Đơn vị vận hành nút này hãy kiểm tra địa chỉ trung tâm.",
    en: "The directory fetched is another instance's ({instance}) and is not used. This node's operator should check the centre's address.",
  },
  "directory-rolled-back": {
    status: 502,
    vi: "Danh bạ tải về (bản {version}) cũ hơn bản đang giữ ({held}) nên không được dùng. Trung tâm cần kiểm tra vì sao phát bản cũ.",
    en: "The directory fetched (version {version}) is older than the one held ({held}) and is not used. The centre must find out why.",
  },
  "not-the-centre": {
    status: 404,
    vi: "Nút này không phải trung tâm nên không nhận đề nghị tham gia. Hãy gửi tới địa chỉ của trung tâm.",
    en: "This node is not the centre and takes no request to join. Send it to the centre's address.",
  },
  "joining-unsigned": {
    status: 422,
    vi: "Đề nghị tham gia không đúng mẫu hoặc không có chữ ký của chính khóa nêu trong đó. Hãy chạy lại lệnh motlan join trên máy giữ khóa.",
    en: "The request to join is not of the agreed form or not signed by the key it names. Run motlan join again where the key is.",
  },
  "joining-unfit": {
    status: 422,
    vi: "Đề nghị tham gia nêu tên không phải của mình: {where}. Hãy sửa tên rồi gửi lại.",
    en: "The request to join names what is not its own: {where}. Correct the names and send it again.",
  },
  "joining-elsewhere": {
    status: 422,
    vi: "Trung tâm này là của hệ thống {instance}, còn đề nghị mang tên {node}. Hãy ghi tên bắt đầu bằng {instance}/ như trung tâm đã cấp.",
    en: "This centre is that of the instance {instance}; the request is named {node}. Give the name the centre told you, which begins with {instance}/.",
  },
  "joining-full": {
    status: 429,
    vi: "Trung tâm đang có quá nhiều đề nghị chờ duyệt. Hãy gửi lại sau, hoặc gọi cho trung tâm.",
    en: "Too many requests are waiting at the centre. Send it again later, or call the centre.",
  },
  "joining-expired": {
    status: 409,
    vi: "Đề nghị này gửi từ {since}, đã quá hạn chờ. Đơn vị đề nghị hãy chạy lại lệnh motlan join rồi trung tâm duyệt.",
    en: "This request is of {since} and has waited too long. The applicant runs motlan join again; then approve it.",
  },
  "joining-taken": {
    status: 409,
    vi: "“{name}” đang thuộc nút {node}. Hãy từ chối đề nghị này, hoặc hỏi đơn vị vận hành nút kia trước.",
    en: "“{name}” belongs to the node {node}. Refuse this request, or ask that node's operator first.",
  },
  "joining-decided": {
    status: 409,
    vi: "Đề nghị của {node} đã được duyệt nên không từ chối được nữa.",
    en: "The request of {node} was approved and cannot be refused any more.",
  },
  "renewal-unsigned": {
    status: 422,
    vi: "Yêu cầu gia hạn không đúng mẫu hoặc không do khóa đang có hiệu lực của nút đó ký. Đơn vị vận hành nút hãy xem nút còn trong danh bạ không.",
    en: "The renewal is not of the agreed form, or not signed by a key in force of that node. Its operator sees whether the node is still listed.",
  },
  "renewal-unfit": {
    status: 422,
    vi: "Yêu cầu gia hạn nêu chứng thư hoặc khóa không dùng được: {where}. Đơn vị vận hành nút hãy kiểm tra đồng hồ và phần mềm của nút.",
    en: "The renewal names a certificate or key that cannot be listed: {where}. The node's operator checks its clock and software.",
  },
  "renewal-away": {
    status: 502,
    vi: "Trung tâm chưa nhận yêu cầu gia hạn ({reason}). Nút tự gửi lại mỗi giờ; nếu vẫn vậy, đơn vị vận hành nút gọi cho trung tâm.",
    en: "The centre did not take the renewal ({reason}). The node sends it again each hour; if that goes on, its operator calls the centre.",
  },
  "centre-stays": {
    status: 409,
    vi: "Không rút được chính nút trung tâm khỏi danh bạ. Muốn thay nút trung tâm, hãy dựng nút mới trước.",
    en: "The centre's own node cannot be taken out of the directory. To replace it, set up the new one first.",
  },
  "last-of-its-kind": {
    status: 409,
    vi: "{node} chỉ còn một chứng thư hoặc khóa này. Hãy rút cả nút khỏi danh bạ, hoặc để nút gia hạn trước.",
    en: "This is the last certificate or key of {node}. Take the whole node out of the directory, or have it renew first.",
  },
  "revoked-before": {
    status: 409,
    vi: "Chứng thư hoặc khóa của {node} đã bị thu hồi nên không ghi lại được. Đơn vị vận hành nút đó phải tạo khóa mới rồi gửi lại đề nghị.",
    en: "A certificate or key of {node} was revoked and is never listed again. Its operator makes new ones and asks to join again.",
  },
  "bad-address": {
    status: 400,
    vi: "Địa chỉ dịch vụ không đọc được. Hệ thống hỏi phải gọi /r1/HỆ-THỐNG/LỚP/THÀNH-VIÊN/HỆ-THỐNG-CON/DỊCH-VỤ.",
    en: "The service's address cannot be read. The asking system must call /r1/INSTANCE/CLASS/MEMBER/SUBSYSTEM/SERVICE.",
  },
  "bad-path": {
    status: 400,
    vi: "Đường dẫn có đoạn “{why}” có thể hiểu theo nhiều cách nên bị từ chối. Đơn vị phát triển hệ thống hỏi phải viết lại đường dẫn.",
    en: "The path holds “{why}”, which can be read in more than one way, and was refused. The asking system must write it plainly.",
  },
  "bad-client": {
    status: 400,
    vi: "Thiếu hoặc sai tiêu đề X-Road-Client. Hệ thống hỏi phải gửi tên hệ thống con của mình: HỆ-THỐNG/LỚP/THÀNH-VIÊN/HỆ-THỐNG-CON.",
    en: "The header X-Road-Client is missing or wrong. The asking system must send its subsystem: INSTANCE/CLASS/MEMBER/SUBSYSTEM.",
  },
  "bad-header": {
    status: 400,
    vi: "Tiêu đề {name} không đúng mẫu. Hệ thống hỏi phải sửa rồi gửi lại: chỉ chữ không dấu, chữ có dấu thì mã hóa phần trăm (ồ là %E1%BB%93).",
    en: "The header {name} is not written as it should be. The asking system must correct it and send again: ASCII alone, other letters percent-encoded (ồ is %E1%BB%93).",
  },
  "bad-method": {
    status: 400,
    vi: "Phương thức {method} không được chuyển. Hệ thống hỏi phải dùng GET, HEAD, POST, PUT, PATCH, DELETE hoặc OPTIONS.",
    en: "The method {method} is not passed on. The asking system must use GET, HEAD, POST, PUT, PATCH, DELETE or OPTIONS.",
  },
  "too-large": {
    status: 400,
    vi: "Nội dung lớn hơn 10 MiB. Hệ thống hỏi phải chia nhỏ nội dung, hoặc gửi dưới dạng tệp (/api/v1/exchange/files).",
    en: "The body is larger than 10 MiB. The asking system must split it, or send it as a file (/api/v1/exchange/files).",
  },
  "not-this-client": {
    status: 401,
    vi: "Hệ thống gọi chưa chứng minh được mình là {client}. Hệ thống đó phải gửi khóa của mình (Authorization: Bearer mlx_…; tạo bằng motlan exchange key), hoặc chứng thư hay địa chỉ đã đăng ký tại nút này.",
    en: "The caller has not shown that it is {client}. It must send its key (Authorization: Bearer mlx_…; made by motlan exchange key), or the certificate or address registered at this node.",
  },
  "unknown-client": {
    status: 403,
    vi: "{client} không có trong danh bạ trên nút này. Đơn vị vận hành nút này phải đăng ký hệ thống con với trung tâm (motlan join … --subsystem).",
    en: "{client} is not listed on this node in the directory. This node's operator must have the centre list it (motlan join … --subsystem).",
  },
  "unknown-provider": {
    status: 404,
    vi: "Danh bạ không có {service}. Hệ thống hỏi hãy kiểm tra lại tên, hoặc hỏi trung tâm xem cơ quan đó đã tham gia chưa.",
    en: "{service} is not in the directory. Check the name, or ask the centre whether that agency has joined.",
  },
  "wrong-node": {
    status: 400,
    vi: "Dịch vụ không nằm trên nút {node} nêu trong X-Road-Security-Server. Hệ thống hỏi hãy bỏ tiêu đề đó hoặc ghi đúng nút.",
    en: "The service is not on the node {node} named in X-Road-Security-Server. Leave that header out or name the right node.",
  },
  "no-directory": {
    status: 503,
    vi: "Nút này chưa có danh bạ. Đơn vị vận hành nút này phải kiểm tra địa chỉ và khóa của trung tâm rồi tải danh bạ.",
    en: "This node has no directory yet. Its operator must check the centre's address and key, and fetch it.",
  },
  "directory-outdated": {
    status: 503,
    vi: "Danh bạ đã hết hiệu lực từ {since}, quá cả thời gian được dùng tạm. Trung tâm phải phát bản mới; nút sẽ tự tải về.",
    en: "The directory ran out at {since} and its grace is over. The centre must issue a new one; nodes fetch it by themselves.",
  },
  "asking-too-many": {
    status: 429,
    vi: "{client} gửi quá nhiều câu hỏi cùng lúc. Hệ thống hỏi hãy đợi {seconds} giây rồi gửi lại, và giãn các câu hỏi ra.",
    en: "{client} sends too many queries at once. Wait {seconds} seconds, and send fewer at a time.",
  },
  "too-many": {
    status: 429,
    vi: "Nút cung cấp đang nhận quá nhiều câu hỏi của {client}. Hệ thống hỏi hãy đợi {seconds} giây rồi gửi lại, và giãn các câu hỏi ra.",
    en: "The giving node has too many queries of {client} at once. Wait {seconds} seconds, and send fewer at a time.",
  },
  "peer-unreachable": {
    status: 502,
    vi: "Không kết nối được tới nút {node} ({reason}); câu hỏi chưa tới nơi. Đơn vị vận hành nút đó phải kiểm tra máy chủ và đường truyền.",
    en: "The node {node} cannot be reached ({reason}); nothing arrived. That node's operator must check its server and line.",
  },
  "peer-slow": {
    status: 504,
    vi: "Nút {node} không trả lời trong {seconds} giây; chưa rõ câu hỏi đã được xử lý hay chưa. Đơn vị vận hành nút đó phải kiểm tra.",
    en: "The node {node} did not answer within {seconds} seconds; whether it acted is unknown. That node's operator must look into it.",
  },
  "peer-cut": {
    status: 502,
    vi: "Kết nối với nút {node} đứt giữa chừng ({reason}); chưa rõ câu hỏi đã được xử lý hay chưa. Đơn vị vận hành nút đó phải kiểm tra.",
    en: "The connection with node {node} broke off ({reason}); whether it acted is unknown. That node's operator must look into it.",
  },
  "peer-certificate": {
    status: 502,
    vi: "Chứng thư của nút {node} không có trong danh bạ hoặc đã hết hạn ({reason}). Đơn vị vận hành nút đó phải đăng ký chứng thư đang dùng với trung tâm (motlan join).",
    en: "The certificate of node {node} is not in the directory or has expired ({reason}). Its operator must have the one in use listed by the centre (motlan join).",
  },
  "answer-unsigned": {
    status: 502,
    vi: "Câu trả lời của nút {node} không có chữ ký nên bị bỏ. Đơn vị vận hành nút đó phải kiểm tra có gì đứng giữa hai nút.",
    en: "The answer of node {node} bears no signature and was dropped. Its operator must look for what stands between the nodes.",
  },
  "answer-changed": {
    status: 502,
    vi: "Câu trả lời của nút {node} đã bị sửa hoặc không phải cho câu hỏi này nên bị bỏ. Đơn vị vận hành nút đó phải kiểm tra đường truyền và khóa ký.",
    en: "The answer of node {node} was changed or is to another question, and was dropped. Its operator must check the line and its key.",
  },
  "log-away": {
    status: 503,
    vi: "Nút này chưa ghi được nhật ký nên không đưa câu trả lời. Đơn vị vận hành nút này phải khôi phục cơ sở dữ liệu; sau đó hỏi lại.",
    en: "This node cannot write its log, so it gives no answer. Its operator must restore the database; then ask again.",
  },
  "asking-fault": {
    status: 500,
    vi: "Nút này gặp lỗi ngoài dự kiến. Đơn vị vận hành nút này hãy tìm mã {id} trong nhật ký kỹ thuật.",
    en: "Something unforeseen went wrong in this node. Its operator should look for {id} in the technical log.",
  },
  "caller-certificate": {
    status: 401,
    vi: "Chứng thư của nút gọi không có trong danh bạ ({reason}). Đơn vị vận hành nút gọi phải đăng ký chứng thư đang dùng với trung tâm (motlan join).",
    en: "The calling node's certificate is not in the directory ({reason}). Its operator must have the one in use listed by the centre (motlan join).",
  },
  "caller-certificate-expired": {
    status: 401,
    vi: "Chứng thư của nút gọi đã hết hạn hoặc chưa có hiệu lực. Đơn vị vận hành nút gọi phải gia hạn chứng thư.",
    en: "The calling node's certificate has expired or is not valid yet. Its operator must renew it.",
  },
  "giver-directory-outdated": {
    status: 503,
    vi: "Nút cung cấp không có danh bạ còn hiệu lực nên không nhận câu hỏi. Đơn vị vận hành nút cung cấp phải tải danh bạ mới.",
    en: "The giving node has no directory in force and takes no question. Its operator must fetch a new one.",
  },
  "query-unsigned": {
    status: 401,
    vi: "Câu hỏi không có chữ ký của nút gọi. Đơn vị vận hành nút gọi phải kiểm tra khóa ký.",
    en: "The query bears no signature. The calling node's operator must check its signing key.",
  },
  "unreadable-signature": {
    status: 400,
    vi: "Chữ ký của câu hỏi không đúng mẫu đã thống nhất. Đơn vị vận hành nút gọi phải nâng cấp phần mềm.",
    en: "The query's signature is not of the agreed form. The calling node's operator must update its software.",
  },
  "unknown-key": {
    status: 401,
    vi: "Khóa ký {key} không có trong danh bạ, không thuộc nút gọi hoặc hết hiệu lực. Đơn vị vận hành nút gọi phải đăng ký khóa với trung tâm (motlan join).",
    en: "The signing key {key} is not in the directory, not the calling node's, or not in force. Its operator must have it listed (motlan join).",
  },
  "bad-signature": {
    status: 401,
    vi: "Chữ ký của câu hỏi không đúng: câu hỏi đã bị sửa trên đường hoặc khóa ký sai. Đơn vị vận hành nút gọi phải kiểm tra.",
    en: "The query's signature is wrong: it was changed on the way or the key is another. The calling node's operator must check.",
  },
  "body-changed": {
    status: 400,
    vi: "Nội dung câu hỏi không khớp mã băm đã ký. Đơn vị vận hành nút gọi phải kiểm tra có gì sửa nội dung trên đường.",
    en: "The query's body does not fit the digest that was signed. The calling node's operator must look for what changes it.",
  },
  "clock-off": {
    status: 400,
    vi: "Đồng hồ hai nút lệch nhau {seconds} giây (cho phép {most}). Đơn vị vận hành nút gọi phải chỉnh đồng hồ theo giờ chuẩn; nếu đã đúng, báo nút cung cấp.",
    en: "The two nodes' clocks differ by {seconds} seconds ({most} allowed). The calling node's operator must set its clock; if it is right, tell the giving node.",
  },
  replayed: {
    status: 409,
    vi: "Câu hỏi này đã được nhận trước đó và không được xử lý lần nữa. Đơn vị vận hành nút gọi phải gửi câu hỏi mới với chữ ký mới.",
    en: "This query was received before and is not acted on again. The calling node must send a new one with a new signature.",
  },
  "not-yours-to-ask": {
    status: 403,
    vi: "Nút gọi không được hỏi thay {client}. Đơn vị vận hành nút gọi phải đăng ký hệ thống con đó trên nút của mình.",
    en: "The calling node may not ask for {client}. Its operator must have that subsystem listed on its node.",
  },
  "not-here": {
    status: 404,
    vi: "{service} không nằm trên nút này. Trung tâm phải sửa danh bạ hoặc nút gọi phải tải danh bạ mới.",
    en: "{service} is not on this node. The centre must correct the directory, or the calling node fetch the new one.",
  },
  "unknown-service": {
    status: 404,
    vi: "Nút cung cấp không có dịch vụ {service}. Hệ thống hỏi hãy xem danh sách dịch vụ bằng listMethods.",
    en: "The giving node has no service {service}. See what there is by listMethods.",
  },
  "service-off": {
    status: 503,
    vi: "Dịch vụ {service} đang tạm ngừng. Cơ quan cung cấp phải mở lại; hãy hỏi cơ quan đó khi nào.",
    en: "The service {service} is switched off. The giving agency must open it again; ask it when.",
  },
  "unknown-endpoint": {
    status: 404,
    vi: "Dịch vụ {service} không có thao tác này. Hệ thống hỏi hãy xem mô tả bằng getOpenAPI.",
    en: "The service {service} has no such operation. Read its description by getOpenAPI.",
  },
  "service-code-missing": {
    status: 400,
    vi: "Câu hỏi chưa nêu muốn xem mô tả của dịch vụ nào. Hệ thống hỏi phải gọi getOpenAPI?serviceCode=DỊCH-VỤ.",
    en: "The query does not say which service's description it wants. The asking system must call getOpenAPI?serviceCode=SERVICE.",
  },
  "not-granted": {
    status: 403,
    vi: "{client} chưa được cấp quyền dùng {service}. Cơ quan cung cấp dịch vụ phải cấp quyền; hãy gửi đề nghị tới cơ quan đó.",
    en: "{client} has no right to {service}. The giving agency must grant it; send it a request.",
  },
  "purpose-missing": {
    status: 403,
    vi: "Câu hỏi phải nêu mục đích (X-Road-PDU-Purpose). Hệ thống hỏi phải gửi một mục đích được cấp cho {client}.",
    en: "The query must say its purpose (X-Road-PDU-Purpose). The asking system must send one granted to {client}.",
  },
  "purpose-not-granted": {
    status: 403,
    vi: "{client} không được hỏi với mục đích “{purpose}”. Cơ quan cung cấp phải cấp mục đích này, hoặc hệ thống hỏi dùng mục đích khác đã được cấp.",
    en: "{client} may not ask for the purpose “{purpose}”. The giving agency must grant it, or the asking system use one that is granted.",
  },
  "consent-missing": {
    status: 403,
    vi: "Người có dữ liệu chưa đồng ý cho mục đích “{purpose}”, hoặc sự đồng ý đã rút, đã hết hạn. Cơ quan hỏi phải gửi đề nghị để người đó trả lời, rồi hỏi lại.",
    en: "The person concerned has not agreed to “{purpose}”, or the consent was withdrawn or ran out. The asking agency must ask the person, and query again once they agreed.",
  },
  "consent-impossible": {
    status: 422,
    vi: "Chỉ dịch vụ của một cơ sở dữ liệu trên nút này mới gắn được điều kiện có sự đồng ý, vì chỉ ở đó nút biết dữ liệu là của ai.",
    en: "Only a service that is a registry of this node can ask for a consent: only there the node knows whose data it is.",
  },
  "service-failed": {
    status: 502,
    vi: "Hệ thống thông tin sau dịch vụ {service} không trả lời được ({reason}). Cơ quan cung cấp phải kiểm tra hệ thống đó.",
    en: "The information system behind {service} gave no answer ({reason}). The giving agency must look into it.",
  },
  "service-slow": {
    status: 504,
    vi: "Hệ thống thông tin sau dịch vụ {service} không trả lời trong {seconds} giây. Cơ quan cung cấp phải kiểm tra hệ thống đó.",
    en: "The information system behind {service} did not answer within {seconds} seconds. The giving agency must look into it.",
  },
  "answer-too-large": {
    status: 502,
    vi: "Dịch vụ {service} trả lời lớn hơn 10 MiB. Cơ quan cung cấp phải chia nhỏ câu trả lời, hoặc gửi dưới dạng tệp (/api/v1/exchange/files).",
    en: "{service} answers with more than 10 MiB. The agency that offers it must split the answer, or give it as a file (/api/v1/exchange/files).",
  },
  "ask-alone": {
    status: 400,
    vi: "Câu hỏi này không gửi chung với các câu khác được: câu trả lời dài hơn 640 KiB, hoặc câu hỏi làm thay đổi dữ liệu. Nút hỏi phải hỏi lại riêng câu này; nếu nút không tự làm, đơn vị vận hành nút hỏi phải nâng cấp phần mềm.",
    en: "This query cannot go among others: its answer is longer than 640 KiB, or it changes something. The asking node must ask it by itself; if it does not, its operator must update its software.",
  },
  "answer-not-json": {
    status: 502,
    vi: "Câu trả lời của {service} không phải JSON nên không lọc được theo mục đích. Cơ quan cung cấp phải sửa dịch vụ hoặc mục đích.",
    en: "The answer of {service} is no JSON, so it cannot be cut to the purpose. The giving agency must mend the service or the purpose.",
  },
  "giver-log-away": {
    status: 503,
    vi: "Nút cung cấp chưa ghi được nhật ký nên không đưa câu trả lời. Đơn vị vận hành nút cung cấp phải khôi phục cơ sở dữ liệu; sau đó hỏi lại.",
    en: "The giving node cannot write its log, so it gives no answer. Its operator must restore the database; then ask again.",
  },
  "node-fault": {
    status: 500,
    vi: "Nút gặp lỗi ngoài dự kiến. Đơn vị vận hành nút cung cấp hãy tìm mã {id} trong nhật ký kỹ thuật.",
    en: "Something unforeseen went wrong in the node. The giving node's operator should look for {id} in the technical log.",
  },
});
