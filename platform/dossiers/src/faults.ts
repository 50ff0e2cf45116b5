import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("dossiers", {
  "not-found": {
    status: 404,
    vi: "Không tìm thấy hồ sơ. Hãy kiểm tra lại mã hồ sơ trên giấy hẹn.",
    en: "There is no such dossier. Check the code on your receipt.",
  },
  "not-yours": {
    status: 403,
    vi: "Hồ sơ này không thuộc vị trí công việc của bạn. Người giữ bước hiện tại mới xử lý được.",
    en: "This dossier is not at your post. Only the holder of the present step can act on it.",
  },
  "move-not-allowed": {
    status: 409,
    vi: "Hồ sơ đã chuyển sang trạng thái khác nên không làm được việc này. Hãy tải lại trang để xem trạng thái mới.",
    en: "The dossier has moved on, so this cannot be done. Reload the page to see where it stands.",
  },
  "changed-meanwhile": {
    status: 409,
    vi: "Có người vừa cập nhật hồ sơ này ở nơi khác. Hãy xem lại nội dung mới rồi làm tiếp.",
    en: "Someone has just changed this dossier elsewhere. Look at the new state, then go on.",
  },
  "not-competent": {
    status: 422,
    vi: "Cơ quan đã chọn không giải quyết thủ tục này. Hãy chọn cơ quan khác trong danh sách.",
    en: "The chosen agency does not handle this procedure. Choose another from the list.",
  },
  "asked-already": {
    status: 409,
    vi: "Hồ sơ đã được yêu cầu bổ sung một lần; theo quy định chỉ yêu cầu một lần, nêu đủ mọi nội dung. Muốn yêu cầu lần hai, hãy trình người duyệt được: {names}.",
    en: "More has been asked for already; the rules allow it once, naming everything at once. To ask a second time, put it before who can sign it off: {names}.",
  },
  "not-asked-yet": {
    status: 409,
    vi: "Hồ sơ chưa được yêu cầu bổ sung lần nào. Hãy gửi yêu cầu bổ sung như thường lệ, không cần trình duyệt.",
    en: "Nothing has been asked for yet. Ask for more in the usual way; nobody has to sign it off.",
  },
  "second-request-open": {
    status: 409,
    vi: "Đã có một đề nghị bổ sung lần hai đang chờ duyệt. Hãy chờ, hoặc trao đổi với người duyệt được: {names}.",
    en: "A second request is waiting to be signed off already. Wait, or talk to who can sign it: {names}.",
  },
  "second-reason-needed": {
    status: 422,
    vi: "Hãy ghi vì sao lần yêu cầu trước chưa nêu nội dung này, để lãnh đạo xem xét.",
    en: "Say why this was not named in the first request, so that your superior can judge.",
  },
  "not-superior": {
    status: 403,
    vi: "Chỉ lãnh đạo đơn vị mới duyệt yêu cầu bổ sung lần hai, và không duyệt đề nghị của chính mình. Hãy nhờ lãnh đạo khác.",
    en: "Only the unit's leaders sign a second request off, and never their own. Ask another leader.",
  },
  "second-request-closed": {
    status: 409,
    vi: "Đề nghị này đã được duyệt hoặc từ chối rồi. Hãy tải lại trang để xem.",
    en: "This has been signed off or turned down already. Reload the page to see.",
  },
  "second-words-needed": {
    status: 422,
    vi: "Hãy ghi lý do không duyệt, để người đề nghị biết làm gì tiếp.",
    en: "Say why you turn it down, so that whoever asked knows what to do.",
  },
  "nothing-asked": { status: 422, vi: "Hãy nêu ít nhất một nội dung cần bổ sung.", en: "Name at least one thing that is missing." },
  "reason-needed": { status: 422, vi: "Từ chối phải nêu lý do và căn cứ pháp lý.", en: "A refusal must state its reason and legal basis." },
  "draft-needed": { status: 422, vi: "Cần ghi điều muốn sửa trong bản dự thảo.", en: "Say what should be corrected in the draft." },
  "answer-incomplete": {
    status: 422,
    vi: "Vẫn còn nội dung chưa bổ sung. Hãy xem các mục được đánh dấu.",
    en: "Some of what was asked is still missing. See the marked items.",
  },
  "correction-needed": {
    status: 422,
    vi: "Hãy sửa ít nhất một mục và ghi lý do sửa.",
    en: "Correct at least one answer and say why.",
  },
  "file-not-yours": {
    status: 422,
    vi: "Tệp này không phải do bạn tải lên cho hồ sơ này. Hãy tải lại tệp.",
    en: "You did not upload this file for this dossier. Upload it again.",
  },
  "fee-would-change": {
    status: 422,
    vi: "Nội dung sửa làm thay đổi mức phí đã tính. Hãy giữ nguyên mục đó, hoặc rút hồ sơ và nộp hồ sơ mới.",
    en: "This change alters the fee already reckoned. Leave that answer as it was, or withdraw and submit anew.",
  },
  "delivery-not-offered": {
    status: 422,
    vi: "Thủ tục này không trả kết quả theo cách đã chọn. Hãy chọn cách khác.",
    en: "The result cannot be had that way. Choose another.",
  },
  "still-recording": {
    status: 409,
    vi: "Đang chờ cơ quan giữ cơ sở dữ liệu trả lời. Hồ sơ sẽ tự đi tiếp, không cần làm gì thêm.",
    en: "The keeper of the other registry has not answered yet. The dossier goes on by itself.",
  },
  "not-signatory": {
    status: 403,
    vi: "Chỉ người có thẩm quyền ký mới ký được kết quả này.",
    en: "Only the person authorised to sign can sign this result.",
  },
  "extension-not-declared": {
    status: 409,
    vi: "Thủ tục này không cho phép gia hạn. Hãy giải quyết đúng hạn hoặc báo lãnh đạo.",
    en: "This procedure allows no extension. Settle it in time, or tell your head.",
  },
  "extended-already": {
    status: 409,
    vi: "Hồ sơ đã được gia hạn một lần. Theo quy định chỉ được hẹn lại một lần.",
    en: "The deadline has been extended once already. The rules allow it once only.",
  },
  "no-deadline-yet": {
    status: 409,
    vi: "Hồ sơ chưa tính thời hạn, hoặc thời hạn đang tạm dừng, nên chưa cần gia hạn.",
    en: "No deadline is running, so there is nothing to extend yet.",
  },
  "stop-reason-needed": {
    status: 422,
    vi: "Dừng giải quyết phải nêu lý do và căn cứ pháp lý: chọn một lý do của thủ tục, hoặc ghi rõ lý do kèm điều luật.",
    en: "Stopping needs a reason and its legal basis: choose one the procedure names, or write it with its article.",
  },
  "question-needed": {
    status: 422,
    vi: "Hãy ghi rõ nội dung cần cơ quan kia cho ý kiến.",
    en: "Say what the other agency is asked about.",
  },
  "opinion-needed": {
    status: 422,
    vi: "Hãy chọn ý kiến của cơ quan được hỏi; nếu không đồng ý hoặc có điều kiện thì ghi rõ nội dung.",
    en: "Say what the agency answered; where it disagrees or sets conditions, write them down.",
  },
  "agency-not-asked": {
    status: 422,
    vi: "Không hỏi được cơ quan này trên hệ thống. Hãy chọn một cơ quan khác trong danh sách.",
    en: "That agency cannot be asked here. Choose another from the list.",
  },
  "answers-itself": {
    status: 409,
    vi: "Cơ quan được hỏi trả lời ngay trên hệ thống; ý kiến sẽ tự về hồ sơ, bạn không cần ghi thay.",
    en: "The agency asked answers here itself; its opinion comes back by itself, and nobody writes it down for them.",
  },
  "not-shareable": {
    status: 422,
    vi: "Nội dung hoặc giấy tờ đã chọn không có trong hồ sơ này. Hãy chọn lại.",
    en: "What was chosen is not in this dossier. Choose again.",
  },
  "opinion-not-found": {
    status: 404,
    vi: "Không tìm thấy phiếu lấy ý kiến. Hãy mở lại từ danh sách của cơ quan bạn.",
    en: "There is no such question. Open it again from your agency's list.",
  },
  "opinion-not-yours": {
    status: 403,
    vi: "Phiếu này chưa được giao cho bạn. Lãnh đạo hoặc một cửa của cơ quan giao thì bạn mới trả lời được.",
    en: "This question was not given to you. Your head or one-stop desk passes it on.",
  },
  "opinion-closed": {
    status: 409,
    vi: "Phiếu này đã được trả lời hoặc đã hết thời hạn. Hãy tải lại trang để xem.",
    en: "This question is answered already, or its term is over. Reload the page.",
  },
  "opinion-changed": {
    status: 409,
    vi: "Có người vừa cập nhật phiếu này. Hãy xem lại rồi làm tiếp.",
    en: "Someone has just changed this question. Look again, then go on.",
  },
  "not-a-colleague": {
    status: 422,
    vi: "Người được chọn không công tác tại cơ quan, hoặc không được trả lời ý kiến. Hãy chọn người khác.",
    en: "The person chosen does not work here or may not answer. Choose somebody else.",
  },
  "search-empty": {
    status: 422,
    vi: "Hãy nhập ít nhất một điều kiện tìm, ngày ghi đúng dạng.",
    en: "Give at least one thing to look for, with days written right.",
  },
  "search-not-found": { status: 404, vi: "Lượt tìm này đã hết hạn. Hãy tìm lại.", en: "This search has expired. Search again." },
  "fields-incomplete": {
    status: 422,
    vi: "Còn mục của cán bộ chưa điền đúng. Hãy xem các mục được đánh dấu.",
    en: "Some of what you fill in at this step is missing or wrong. See the marked items.",
  },
  "no-version": {
    status: 409,
    vi: "Thủ tục này chưa nhận hồ sơ theo cách này tại thời điểm này. Hãy xem trang thủ tục để biết cách nộp.",
    en: "This procedure takes no applications in this way at this time. Its page says how to apply.",
  },
  "not-a-reception-desk": {
    status: 403,
    vi: "Chỉ nhân viên tiếp nhận của bộ phận một cửa lập và nhận hồ sơ tại quầy. Hãy đổi sang vị trí đó nếu bạn đang giữ.",
    en: "Only a clerk of a one-stop desk takes dossiers in at the counter. Change to that post if you hold it.",
  },
  "other-province": {
    status: 422,
    vi: "Hồ sơ này thuộc {agency}, ở tỉnh khác; tiếp nhận không phụ thuộc địa giới chỉ trong cùng tỉnh. Hãy hướng dẫn người dân nộp trực tuyến, hoặc đến trung tâm phục vụ hành chính công bất kỳ của tỉnh đó.",
    en: "This belongs to {agencyEn}, in another province; desks take in for each other within one province only. The applicant can apply online, or at any service centre of that province.",
  },
  "signature-missing": {
    status: 422,
    vi: "Không có chữ ký nào cho bản khai này. Hãy để người nộp ký lại trên màn hình, hoặc chọn ký trên giấy.",
    en: "There is no signature for this application. Let the applicant sign on the screen again, or choose signing on paper.",
  },
  "not-received-here": {
    status: 404,
    vi: "Bộ phận một cửa của bạn không tiếp nhận hồ sơ này. Hãy kiểm tra lại mã hồ sơ trên giấy hẹn.",
    en: "Your desk did not take this dossier in. Check the code on the receipt.",
  },
  "part-not-open": {
    status: 409,
    vi: "Phần này của hồ sơ liên thông không nộp lại được lúc này. Hãy tải lại trang để xem phần đó đang ở đâu.",
    en: "This part of the linked application cannot be tried again now. Reload the page to see where it stands.",
  },
  "no-choice": {
    status: 409,
    vi: "Không còn lựa chọn này cho phần đó. Hãy tải lại trang để xem các phần đang ở đâu.",
    en: "There is no such choice for that part now. Reload the page to see where the parts stand.",
  },
  "review-not-found": { status: 404, vi: "Không có hồ sơ này trong mẫu kiểm tra.", en: "That dossier is not in the review sample." },
  "assigned-to-other": {
    status: 403,
    vi: "Hồ sơ này đang được giao cho {name}. Hãy trao đổi với người đó, hoặc nhờ lãnh đạo phân công lại.",
    en: "This dossier is with {name}. Talk to them, or ask a leader to assign it anew.",
  },
  "own-dossier": {
    status: 403,
    vi: "Đây là hồ sơ của chính bạn nên bạn không được xử lý (Luật Phòng, chống tham nhũng 2018, Điều 23). Hãy nhờ lãnh đạo giao cho người khác.",
    en: "This is your own application, so you may not handle it (Law on Anti-corruption 2018, article 23). Ask a leader to give it to somebody else.",
  },
  "not-assigner": {
    status: 403,
    vi: "Chỉ lãnh đạo đơn vị mới phân công, bàn giao công việc. Bạn có thể tự nhận hồ sơ chưa giao cho ai.",
    en: "Only the unit's leaders assign and hand over work. You may take up a dossier that is nobody's.",
  },
  "not-at-post": {
    status: 409,
    vi: "Hồ sơ không còn ở vị trí này nên không phân công được. Hãy tải lại trang để xem hồ sơ đang ở đâu.",
    en: "The dossier is no longer at this post and cannot be assigned there. Reload to see where it stands.",
  },
  "assignee-unfit": {
    status: 422,
    vi: "Người được chọn không giữ vị trí có quyền làm việc này hôm nay. Hãy chọn người khác.",
    en: "Whoever is chosen holds no post today that may do this work. Choose somebody else.",
  },
  "assigned-meanwhile": {
    status: 409,
    vi: "Hồ sơ vừa được giao cho người khác. Hãy tải lại trang để xem ai đang giữ.",
    en: "The dossier has just been given to somebody else. Reload to see who has it.",
  },
  "words-needed": {
    status: 422,
    vi: "Hãy ghi lý do trả lại, để người nhận tiếp theo biết.",
    en: "Say why you give it back, so that whoever is next knows.",
  },
  "rule-changed": {
    status: 409,
    vi: "Có người vừa sửa cách phân công của vị trí này. Hãy xem lại rồi lưu.",
    en: "Someone has just changed how this post's work is shared out. Look again, then save.",
  },
  "no-receipt-yet": {
    status: 409,
    vi: "Chưa có giấy tiếp nhận vì hồ sơ chưa được tính thời hạn. Hãy nộp phí, lệ phí trước, rồi thử lại.",
    en: "There is no receipt yet, since the term has not begun. Pay the fee first, then try again.",
  },
  "transfer-words-needed": {
    status: 422,
    vi: "Hãy ghi lý do, để người nộp và cơ quan nhận cùng biết.",
    en: "Say why, so that the applicant and the other agency know.",
  },
  "transferred-already": {
    status: 409,
    vi: "Hồ sơ đã được chuyển đi một lần; theo quy định không chuyển lần nữa. Hãy giải quyết hoặc từ chối, nêu rõ nơi có thẩm quyền.",
    en: "The dossier was passed on once already and is not passed on again. Settle or refuse it, saying who is competent.",
  },
  "transfer-not-possible": {
    status: 409,
    vi: "Hồ sơ này không chuyển đi được: đã ghi vào sổ, hoặc là một phần của hồ sơ liên thông. Hãy giải quyết tiếp tại đây.",
    en: "This dossier cannot be passed on: something is recorded already, or it is part of a linked application. Go on with it here.",
  },
  "transfer-not-competent": {
    status: 422,
    vi: "Cơ quan đã chọn không giải quyết thủ tục này, hoặc ở tỉnh khác. Hãy chọn cơ quan khác trong danh sách.",
    en: "The chosen agency does not handle this procedure, or is in another province. Choose another from the list.",
  },
  "not-transferred": {
    status: 409,
    vi: "Hồ sơ không còn ở tình trạng chờ nhận chuyển. Hãy tải lại trang để xem.",
    en: "The dossier no longer waits to be taken over. Reload the page to see.",
  },
  "transfer-term-over": {
    status: 409,
    vi: "Đã quá thời hạn trả lại hồ sơ chuyển đến. Hãy giải quyết tiếp; nếu không đúng thẩm quyền, hãy trao đổi với nơi chuyển.",
    en: "The time to give it back is over. Go on with it; if it is not yours to settle, talk to the agency it came from.",
  },
  "portal-closed": {
    status: 409,
    vi: "Từ ngày {day}, hồ sơ chỉ nộp trên Cổng Dịch vụ công quốc gia. Hãy nộp tại đó, hoặc đến bộ phận một cửa để được giúp.",
    en: "Since {day} applications are made on the national public-service portal alone. File there, or come to a one-stop desk for help.",
  },
  "not-portal-keeper": {
    status: 403,
    vi: "Chỉ người quản trị của tỉnh hoặc bộ mới định được ngày ngừng nhận hồ sơ trên cổng này. Hãy đề nghị người quản trị cấp trên.",
    en: "Only the administrator of a province or a ministry sets the day on which this portal stops taking applications. Ask the administrator above you.",
  },
  "closing-too-soon": {
    status: 422,
    vi: "Ngày ngừng nhận phải sau hôm nay, để người đang khai kịp biết. Hãy chọn ngày khác.",
    en: "The day must come after today, so that whoever is writing an application hears of it. Choose another.",
  },
  "closing-set-already": {
    status: 409,
    vi: "Đã có một ngày ngừng nhận. Hãy tải lại trang; muốn đổi ngày thì bỏ ngày cũ trước.",
    en: "A day stands already. Reload the page; to change it, undo the old one first.",
  },
  "no-closing": {
    status: 409,
    vi: "Không có ngày ngừng nhận nào để bỏ. Hãy tải lại trang để xem tình trạng mới nhất.",
    en: "No day stands that could be undone. Reload the page to see how things are.",
  },
  "closing-begun": {
    status: 409,
    vi: "Ngày ngừng nhận đã tới nên không bỏ được nữa. Người dân nộp hồ sơ trên Cổng Dịch vụ công quốc gia.",
    en: "The day has come and cannot be undone any more. People file on the national portal.",
  },
  "rule-day-gone": {
    status: 422,
    vi: "Ngày bắt đầu đã qua. Hãy chọn hôm nay hoặc một ngày sắp tới.",
    en: "That first day is over. Choose today or a day to come.",
  },
  "rule-not-found": {
    status: 404,
    vi: "Không tìm thấy cách phân công này, hoặc đã được bỏ. Hãy tải lại trang.",
    en: "There is no such way of sharing work out, or it was undone. Reload the page.",
  },
  "look-up-digits": {
    status: 422,
    vi: "Hãy gõ ít nhất 4 số cuối của số điện thoại đã khai khi nộp hồ sơ.",
    en: "Type at least the last four digits of the phone given with the application.",
  },
  "look-up-failed": {
    status: 422,
    vi: "Không có hồ sơ nào khớp cả mã lẫn số cuối điện thoại. Hãy xem lại mã in trên giấy hẹn và số điện thoại đã khai; vẫn không được thì hỏi bộ phận một cửa nơi nộp.",
    en: "No application matches both the code and the phone digits. Check the code on your receipt and the phone you gave; if it still fails, ask the one-stop desk where you applied.",
  },
  "look-up-too-often": {
    status: 429,
    vi: "Đã tra cứu quá nhiều lần. Hãy đợi một giờ rồi thử lại, nếu vẫn chưa được thì đợi đến ngày mai; hoặc đăng nhập để xem hồ sơ của mình ngay.",
    en: "Looked up too many times. Try again in an hour, or tomorrow if it still fails; or sign in to see your applications now.",
  },
  "import-acted-on": {
    status: 409,
    vi: "Đã có người xử lý hồ sơ của đợt chuyển này nên không rút lại cả đợt được nữa. Hãy sửa từng hồ sơ.",
    en: "Somebody has acted on a dossier of this import, so that it can no longer be taken out as a whole. Mend the dossiers one by one.",
  },
});
