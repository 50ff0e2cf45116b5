import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("registries", {
  "not-found": {
    status: 404,
    vi: "Không tìm thấy bản ghi này trong cơ sở dữ liệu. Hãy kiểm tra lại thông tin tra cứu.",
    en: "There is no such record. Check what you searched by.",
  },
  "not-yours": {
    status: 403,
    vi: "Bạn không có quyền làm việc này với bản ghi. Nếu công việc cần đến, hãy đề nghị người quản trị cơ quan cấp quyền.",
    en: "You have no right to do this with the record. If your work needs it, ask your agency's administrator for the right.",
  },
  "unknown-hiding": {
    status: 422,
    vi: "Luật không cho giữ kín lượt tra cứu với lý do này. Các lý do được phép: {codes}.",
    en: "The law keeps no read hidden for that reason. Those it knows: {codes}.",
  },
  "hiding-over": {
    status: 422,
    vi: "Thời điểm hết giữ kín phải ở phía trước. Hãy chọn lại.",
    en: "The moment until which it is hidden has to be still to come. Choose another.",
  },
  "hidden-no-more": {
    status: 409,
    vi: "Lượt tra cứu này đã mở hoặc đã được định ngày mở cho người có dữ liệu nên không giữ kín lại được.",
    en: "This read is open to its person, or a day for that was set: it is not hidden again.",
  },
  "hidden-later": {
    status: 422,
    vi: "Lượt tra cứu này mở lúc {until}. Mở trước hạn thì phải chọn thời điểm sớm hơn; muốn giữ kín lâu hơn hãy dùng chức năng kéo dài.",
    en: "This read opens at {until}. To open it sooner choose an earlier moment; to hide it longer ask for that.",
  },
  "hidden-too-long": {
    status: 422,
    vi: "Với lý do này, một lượt tra cứu chỉ được giữ kín tối đa {days} ngày kể từ lúc tra cứu. Yêu cầu này đã được ghi vào nhật ký.",
    en: "For that reason a read stays hidden for {days} days from the read at most. That more was asked for is in the log.",
  },
  "upstream-away": {
    status: 503,
    vi: "Nút quản lý cơ sở dữ liệu “{registry}” chưa trả lời ({why}). Hãy thử lại sau ít phút; nếu vẫn vậy, báo người vận hành nút này.",
    en: "The node that keeps registry “{registry}” gave no answer ({why}). Try again in some minutes; if it goes on, tell whoever runs this node.",
  },
  "not-for-writing": {
    status: 403,
    vi: "Mục đích “{purpose}” không cho ghi vào cơ sở dữ liệu “{registry}”, hoặc không cho ghi mục “{field}”. Hãy dùng mục đích đã được công bố để ghi.",
    en: "Purpose “{purpose}” does not let registry “{registry}” be written, or not its field “{field}”. Use a purpose published for writing.",
  },
  "unknown-registry": {
    status: 404,
    vi: "Chưa có cơ sở dữ liệu nào mang mã “{registry}”. Hãy kiểm tra lại mã.",
    en: "There is no registry “{registry}”. Check the code.",
  },
  "unknown-purpose": {
    status: 403,
    vi: "Cơ sở dữ liệu “{registry}” không cho tra cứu với mục đích “{purpose}”. Hãy dùng mục đích đã được công bố.",
    en: "Registry “{registry}” may not be read for “{purpose}”. Use a published purpose.",
  },
  "unknown-index": {
    status: 422,
    vi: "Không tra cứu được cơ sở dữ liệu “{registry}” theo “{index}”. Hãy tra theo trường đã công bố.",
    en: "Registry “{registry}” cannot be searched by “{index}”. Search by a published index.",
  },
  "no-such-field": {
    status: 404,
    vi: "Bản ghi không có mục này. Hãy mở lại trang dữ liệu của bạn và chọn mục cần báo sai.",
    en: "The record has no such field. Open the page of your data again and choose what is wrong.",
  },
  "same-value": {
    status: 422,
    vi: "Giá trị bạn cho là đúng giống hệt giá trị đang ghi. Hãy ghi giá trị khác.",
    en: "What you say is right is what is recorded. Give another value.",
  },
  "value-too-long": {
    status: 422,
    vi: "Giá trị dài tối đa {most} ký tự. Hãy ghi đúng giá trị của mục này; điều cần giải thích thì ghi ở phần lý do.",
    en: "A value has at most {most} characters. Give the value of this field alone; explain in the reason.",
  },
  "not-yet-true": {
    status: 422,
    vi: "Sửa chỗ sai thì giá trị mới phải đúng từ hôm nay hoặc từ trước. Hãy chọn lại ngày.",
    en: "What corrects a fault holds from today or from before. Choose another day.",
  },
  "list-was-other": {
    status: 422,
    vi: "Trước ngày {day} danh sách này ghi khác, nên không sửa lùi được theo danh sách hôm nay. Hãy chọn ngày {day} hoặc sau đó.",
    en: "Before {day} this list was another one, so today's cannot be put there. Choose {day} or a later day.",
  },
  "words-missing": {
    status: 422,
    vi: "Hãy nói lý do, ngắn gọn, không quá 2.000 chữ cái.",
    en: "Say why, in at most 2,000 characters.",
  },
  "no-keeper": {
    status: 409,
    vi: "Bản ghi này chưa gắn với cơ quan nào để giải quyết. Hãy làm thủ tục cải chính ở cơ quan đã cấp giấy tờ cho bạn.",
    en: "No agency is set to keep this record. Ask the agency that issued your paper to correct it.",
  },
  "already-asked": {
    status: 409,
    vi: "Mục này đã có người báo sai và đang chờ trả lời. Hãy xem yêu cầu ở trang dữ liệu của bạn.",
    en: "This was said to be wrong already and waits for an answer. See the page of your data.",
  },
  "correction-not-found": {
    status: 404,
    vi: "Không có yêu cầu này, hoặc yêu cầu không thuộc về bạn.",
    en: "There is no such request, or it is not yours.",
  },
  "correction-settled": {
    status: 409,
    vi: "Yêu cầu này đã được trả lời hoặc đã rút. Hãy mở lại trang để xem kết quả.",
    en: "This request was answered or taken back. Open the page again to see what became of it.",
  },
  "already-extended": {
    status: 409,
    vi: "Yêu cầu này đã được kéo dài một lần. Luật không cho kéo dài nữa: hãy trả lời người dân.",
    en: "This request was lengthened once. The law allows no more: answer it.",
  },
  "import-not-found": {
    status: 404,
    vi: "Không có đợt nhập này. Hãy mở lại danh sách các đợt nhập.",
    en: "There is no such import. Open the list of imports again.",
  },
  "file-size": {
    status: 422,
    vi: "Tệp trống hoặc lớn quá 4 GB. Tệp lớn hơn hãy nhập bằng lệnh motlan registry import trên máy chủ.",
    en: "The file is empty or larger than 4 GB. Larger ones are taken over by motlan registry import on the server.",
  },
  "part-elsewhere": {
    status: 409,
    vi: "Phần gửi lên không nối tiếp phần đã nhận. Hãy gửi tiếp từ byte thứ {got}.",
    en: "This part does not follow what has come. Go on from byte {got}.",
  },
  "file-gone": {
    status: 409,
    vi: "Tệp này đã nhập xong hoặc để quá bảy ngày nên không còn được giữ. Hãy gửi lại tệp nếu cần.",
    en: "This file was taken over already, or lay for more than seven days, and is kept no longer. Send it again if it is needed.",
  },
  "import-elsewhere": {
    status: 409,
    vi: "Tệp này đang được một tiến trình khác nhập. Hãy đợi xong rồi chạy lại: việc nhập đi tiếp từ chỗ đã có.",
    en: "Another process is taking this file over. Wait for it and run this again: it goes on from there.",
  },
  "no-duplicates": {
    status: 422,
    vi: "Cơ sở dữ liệu này chưa khai báo cách nhận ra bản ghi trùng nên không tìm được.",
    en: "The declaration of this registry does not say how records that are the same are known, so none are looked for.",
  },
  "twin-not-found": {
    status: 404,
    vi: "Không có cặp bản ghi này, hoặc cơ quan của bạn không quản lý bản ghi nào trong cặp. Hãy mở lại danh sách.",
    en: "There is no such pair, or your agency keeps neither record of it. Open the list again.",
  },
  "twin-settled": {
    status: 409,
    vi: "Cặp bản ghi này đã có người giải quyết. Hãy mở lại trang để xem kết quả.",
    en: "This pair was decided already. Open the page again to see how.",
  },
  "no-such-write": {
    status: 404,
    vi: "Không có lần ghi này, hoặc không phải của cơ quan bạn. Hãy mở lại danh sách.",
    en: "There is no such act, or it is not your agency's. Open the list again.",
  },
  "write-settled": {
    status: 409,
    vi: "Lần ghi này không còn chờ xử lý. Hãy xem danh sách mới.",
    en: "This act no longer waits to be settled. See the list as it is now.",
  },
  "merge-proposed": {
    status: 409,
    vi: "Cặp bản ghi này đang có đề nghị gộp hoặc tách chờ người thứ hai xác nhận. Hãy mở lại trang; muốn quyết định khác thì bỏ đề nghị đó trước.",
    en: "A merge or a parting of this pair is proposed and waits for a second official. Open the page again; to decide otherwise, drop that proposal first.",
  },
  "not-proposed": {
    status: 409,
    vi: "Đề nghị này không còn chờ xác nhận. Hãy mở lại trang để xem kết quả.",
    en: "This proposal no longer waits to be confirmed. Open the page again to see what became of it.",
  },
  "merge-second-person": {
    status: 403,
    vi: "Người đề nghị không tự xác nhận được. Hãy nhờ một công chức khác của cơ quan xem và xác nhận.",
    en: "Whoever proposed cannot confirm. Ask another official of the agency to look and confirm.",
  },
  "not-apart": {
    status: 409,
    vi: "Cặp bản ghi này hiện không ở trạng thái để riêng. Hãy mở lại trang.",
    en: "This pair is not kept apart now. Open the page again.",
  },
  "merged-elsewhere": {
    status: 409,
    vi: "Một trong hai bản ghi đang gộp với bản ghi khác. Hãy giữ lại bản ghi đã nhận gộp, hoặc tách lần gộp kia trước.",
    en: "One of the two is merged with another record. Let the one that others live on in live on, or undo the other merge first.",
  },
  "not-merged": {
    status: 409,
    vi: "Hai bản ghi này hiện không gộp với nhau. Hãy mở lại trang.",
    en: "These two records are not merged now. Open the page again.",
  },
  "changed-meanwhile": {
    status: 409,
    vi: "Có người vừa sửa bản ghi này. Hãy xem nội dung mới rồi sửa lại nếu còn cần.",
    en: "Somebody has just changed this record. Look at it again and repeat your change if it is still needed.",
  },
  "nothing-typed": {
    status: 422,
    vi: "Hãy nhập giá trị cần tra cứu.",
    en: "Type what to look up.",
  },
  "look-not-found": {
    status: 404,
    vi: "Lần tra cứu này không còn hoặc không phải của bạn. Hãy tra cứu lại.",
    en: "This look-up is over, or is not yours. Look it up again.",
  },
  "bad-declaration": {
    status: 422,
    vi: "Bản khai báo cơ sở dữ liệu chưa đúng: {where}. Hãy sửa rồi công bố lại.",
    en: "The declaration of the registry is not right: {where}. Correct it and publish again.",
  },
  "bad-record": {
    status: 422,
    vi: "Nội dung bản ghi chưa đúng. Hãy sửa các mục được nêu rồi ghi lại.",
    en: "The record is not right. Correct the fields named and record it again.",
  },
  conflict: {
    status: 409,
    vi: "Đã có một bản ghi khác mang cùng “{key}”. Hãy kiểm tra xem việc này đã được ghi trước đó chưa.",
    en: "Another record already holds the same “{key}”. Check whether this was recorded before.",
  },
  "key-reused": {
    status: 409,
    vi: "Mã yêu cầu này đã dùng cho một nội dung khác. Hãy tải lại trang và gửi lại.",
    en: "This request key was used for something else. Reload the page and send it again.",
  },
  "purpose-unsaid": {
    status: 422,
    vi: "Hãy nói rõ mục đích tra cứu cơ sở dữ liệu “{registry}” (tiêu đề X-Road-PDU-Purpose). Các mục đích đã công bố: {purposes}.",
    en: "Say what you read registry “{registry}” for (header X-Road-PDU-Purpose). Published purposes: {purposes}.",
  },
  "unknown-field": {
    status: 422,
    vi: "Không hỏi được theo mục “{field}”: cơ sở dữ liệu không có mục này, mục này là một danh sách, hoặc mục đích tra cứu không cho xem. Hãy bỏ mục này.",
    en: "“{field}” cannot be asked about: the registry has no such field, it is a list, or the purpose does not give it. Leave it out.",
  },
  "no-finder": {
    status: 422,
    vi: "Hãy hỏi theo ít nhất một mục tra cứu được: {fields}.",
    en: "Ask by at least one field that records are found by: {fields}.",
  },
  "too-far": {
    status: 422,
    vi: "Chỉ xem lần lượt được {most} bản ghi đầu. Hãy tra cứu hẹp hơn, hoặc trích xuất cả cơ sở dữ liệu nếu có quyền.",
    en: "Only the first {most} records are shown page by page. Ask for less, or export the registry where you have the right.",
  },
  "export-too-large": {
    status: 422,
    vi: "Cơ sở dữ liệu có hơn {most} bản ghi nên không trích xuất thành một tệp tại đây. Hãy đề nghị người vận hành nút trích xuất bằng lệnh motlan registry export.",
    en: "There are more than {most} records, so they do not go out as one file here. Ask whoever runs the node to use motlan registry export.",
  },
  "export-too-often": {
    status: 429,
    vi: "Cơ quan bạn đã trích xuất {most} lần trong 24 giờ qua. Hãy dùng tệp đã lấy hoặc đợi đến ngày mai.",
    en: "Your agency has taken records away {most} times within a day. Use what was taken, or wait until tomorrow.",
  },
  "export-over": {
    status: 409,
    vi: "Tệp này đã lấy đủ số lần hoặc đã quá một giờ. Hãy nói lý do và trích xuất lại nếu còn cần.",
    en: "This file was taken often enough, or its hour is over. Say why and ask again if it is still needed.",
  },
  "too-many": {
    status: 422,
    vi: "Yêu cầu này sẽ sửa hơn {most} bản ghi nên không được thực hiện. Hãy hỏi hẹp hơn, hoặc nhập tệp cho việc lớn.",
    en: "This would change more than {most} records, so it was not done. Ask for less, or send a file for larger work.",
  },
  "ended-elsewhere": {
    status: 409,
    vi: "Bản chính của cơ sở dữ liệu “{registry}” ở nút khác. Hãy cho bản ghi này hết hiệu lực tại nút đó.",
    en: "The main copy of registry “{registry}” is at another node. End the record there.",
  },
  "holds-records": {
    status: 409,
    vi: "Cơ sở dữ liệu “{registry}” đã có bản ghi nên không bỏ khai báo được. Bản ghi không bao giờ bị xóa.",
    en: "Registry “{registry}” holds records, so its declaration stays. Records are never deleted.",
  },
  "anothers-registry": {
    status: 403,
    vi: "Cơ sở dữ liệu “{registry}” do nơi khác khai báo. Hãy dùng mã khác, hoặc đề nghị nơi đã khai báo sửa.",
    en: "Registry “{registry}” was declared by somebody else. Use another code, or ask them to change it.",
  },
  "bad-question": {
    status: 400,
    vi: "Yêu cầu chưa đúng mẫu: {where}. Hãy sửa rồi gửi lại.",
    en: "This is not asked as the interface says: {where}. Correct it and send it again.",
  },
  "no-such-version": {
    status: 404,
    vi: "Cơ sở dữ liệu “{registry}” không có phiên bản {version}. Phiên bản đang dùng: {current}.",
    en: "Registry “{registry}” has no version {version}. In force: {current}.",
  },
  "bad-receipt": {
    status: 400,
    vi: "Giấy xác nhận không đúng chữ ký hoặc không khớp yêu cầu đã gửi nên không được nhận. Hãy gửi lại bản gốc.",
    en: "The receipt is not properly signed or does not fit what was asked, so it was not taken. Send the original.",
  },
});
