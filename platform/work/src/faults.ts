import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("work", {
  "not-yours": {
    status: 403,
    vi: "Vị trí của bạn không được làm việc này. Hãy nhờ lãnh đạo hoặc người được giao.",
    en: "Your post does not allow this. Ask your head, or whoever it was given to.",
  },
  "words-needed": { status: 422, vi: "Hãy ghi nội dung (không quá 2.000 ký tự).", en: "Write something (at most 2,000 characters)." },
  "not-a-colleague": {
    status: 422,
    vi: "Người được nhắc không xem được hồ sơ của cơ quan này. Hãy chọn người khác trong danh sách.",
    en: "That person does not see this agency's dossiers. Choose another from the list.",
  },
  "note-not-found": { status: 404, vi: "Không tìm thấy ghi chú này. Hãy tải lại hồ sơ.", en: "There is no such note. Reload the dossier." },
  "note-corrected": {
    status: 409,
    vi: "Ghi chú này đã được đính chính. Hãy tải lại trang và đính chính bản mới nhất.",
    en: "This note is corrected already. Reload, and correct the latest.",
  },
  "template-not-found": {
    status: 404,
    vi: "Không tìm thấy mẫu này. Hãy mở lại danh sách mẫu.",
    en: "There is no such template. Open the list again.",
  },
  "template-incomplete": {
    status: 422,
    vi: "Mẫu cần có tên và nội dung (không quá 4.000 ký tự).",
    en: "A template needs a name and words (at most 4,000 characters).",
  },
  "unknown-placeholder": {
    status: 422,
    vi: "Mẫu có chỗ điền không dùng được: {names}. Chỉ dùng các chỗ điền trong danh sách.",
    en: "The template has blanks that nothing fills: {names}. Use those of the list only.",
  },
  "template-changed": {
    status: 409,
    vi: "Có người vừa sửa mẫu này. Hãy xem bản mới rồi sửa tiếp.",
    en: "Someone has just changed this template. Look at it, then go on.",
  },
  "nothing-to-give": { status: 422, vi: "Hãy chọn ít nhất một hồ sơ để giao.", en: "Choose at least one dossier to hand over." },
  "taker-needed": {
    status: 422,
    vi: "Hãy chọn nơi nhận hoặc người nhận khác với bạn.",
    en: "Choose who takes it: a unit, an agency or a person other than yourself.",
  },
  "on-its-way": {
    status: 409,
    vi: "Hồ sơ {code} đang chờ bên nhận ký ở một biên bản khác. Hãy chờ ký xong hoặc rút biên bản ấy.",
    en: "Dossier {code} waits for its taker in other minutes. Wait for the signature, or withdraw those.",
  },
  "transfer-not-found": {
    status: 404,
    vi: "Không tìm thấy biên bản giao nhận này. Hãy mở lại danh sách giao nhận.",
    en: "There are no such minutes. Open the list again.",
  },
  "transfer-ended": {
    status: 409,
    vi: "Biên bản này đã được ký nhận, từ chối hoặc rút lại. Hãy tải lại trang.",
    en: "These minutes are signed, declined or withdrawn already. Reload the page.",
  },
  "transfer-changed": {
    status: 409,
    vi: "Biên bản vừa thay đổi. Hãy xem lại rồi làm tiếp.",
    en: "The minutes have just changed. Look again, then go on.",
  },
  "reason-needed": { status: 422, vi: "Hãy ghi lý do không nhận để bên giao biết.", en: "Say why, so that the giver knows." },
  "no-council": {
    status: 422,
    vi: "Chỉ đưa ra Hội đồng những hồ sơ cùng thủ tục đang ở bước do Hội đồng kết luận. Hãy bỏ hồ sơ khác ra.",
    en: "Only dossiers of one procedure, at the step that the council decides, go before it. Take the others off.",
  },
  "meeting-incomplete": {
    status: 422,
    vi: "Hãy ghi đủ ngày, giờ và nơi họp.",
    en: "Give the day, the hour and the place of the meeting.",
  },
  "seat-empty": {
    status: 422,
    vi: "Hãy chọn hoặc ghi tên người cho vị trí “{seat}”; mỗi người chỉ giữ một vị trí.",
    en: "Choose or name somebody for “{seat}”; nobody sits in two seats.",
  },
  "on-agenda": {
    status: 409,
    vi: "Hồ sơ {code} đã có trong một cuộc họp khác. Hãy mở cuộc họp ấy hoặc hủy trước.",
    en: "Dossier {code} stands before another meeting. Open that one, or cancel it first.",
  },
  "meeting-not-found": {
    status: 404,
    vi: "Không tìm thấy cuộc họp này. Hãy mở lại danh sách cuộc họp.",
    en: "There is no such meeting. Open the list again.",
  },
  "meeting-ended": {
    status: 409,
    vi: "Cuộc họp đã kết luận hoặc đã hủy. Hãy tải lại trang.",
    en: "The meeting is concluded or cancelled already. Reload the page.",
  },
  "meeting-changed": {
    status: 409,
    vi: "Vừa có thêm phiếu. Hãy xem lại số phiếu rồi kết luận.",
    en: "A vote has just come in. Look at the votes again, then conclude.",
  },
  "not-met-yet": {
    status: 409,
    vi: "Chưa đến giờ họp nên chưa biểu quyết được.",
    en: "The meeting has not begun; votes are cast from then on.",
  },
  "votes-needed": {
    status: 422,
    vi: "Hãy biểu quyết cho từng hồ sơ trong danh sách.",
    en: "Vote on each dossier of the agenda.",
  },
  "voted-already": {
    status: 409,
    vi: "Thành viên này đã biểu quyết. Phiếu đã ký thì không sửa được; hãy tải lại trang.",
    en: "This member has voted. A signed vote is not changed; reload the page.",
  },
  "no-quorum": {
    status: 409,
    vi: "Mới có {present}/{seats} thành viên biểu quyết, chưa đủ để cuộc họp có giá trị. Hãy chờ đủ người hoặc hủy để họp lại.",
    en: "{present} of {seats} members have voted, too few for the meeting to count. Wait for more, or cancel and meet again.",
  },
  "chair-absent": {
    status: 409,
    vi: "Người chủ trì chưa biểu quyết. Hãy biểu quyết rồi kết luận.",
    en: "The chair has not voted. Vote, then conclude.",
  },
  "votes-equal": {
    status: 409,
    vi: "Có hồ sơ có số phiếu ngang nhau mà ý kiến người chủ trì không nằm trong số đó. Hãy hủy để họp lại.",
    en: "Votes are equal on a dossier and the chair's is on neither side. Cancel, and meet again.",
  },
  "hand-over-not-found": {
    status: 404,
    vi: "Không tìm thấy lần bàn giao này. Hãy tải lại trang đơn vị.",
    en: "There is no such hand-over. Reload the unit's page.",
  },
  "too-late-to-undo": {
    status: 409,
    vi: "Chỉ lấy lại được trong 10 phút sau khi bàn giao. Nếu cần, hãy bàn giao lại theo chiều ngược lại.",
    en: "A hand-over can be taken back for ten minutes. If need be, hand the work over the other way.",
  },
});
