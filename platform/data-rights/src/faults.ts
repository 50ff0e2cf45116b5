import { defineFaults } from "@motlan/kernel";

export const faults = defineFaults("data-rights", {
  "not-found": {
    status: 404,
    vi: "Không có yêu cầu này, hoặc nó không thuộc cơ quan bạn.",
    en: "There is no such question, or it is not your agency's.",
  },
  "no-such-read": { status: 404, vi: "Không có lượt xem này trong dữ liệu của bạn.", en: "There is no such reading of your data." },
  "other-subject": {
    status: 422,
    vi: "Chỉ xem được lượt khai thác dữ liệu của chính mình. Hãy ghi userCode và X-Road-UserId là số định danh của người đang đăng nhập.",
    en: "One sees the reads of one's own data alone. Send the personal number of whoever is signed in as userCode and X-Road-UserId.",
  },
  "not-yours": { status: 403, vi: "Bạn không có quyền trả lời yêu cầu này.", en: "You may not answer this." },
  "own-read": {
    status: 403,
    vi: "Chính bạn đã xem dữ liệu này nên người khác trong cơ quan phải trả lời.",
    en: "You are the one who looked: somebody else of the agency has to answer.",
  },
  "no-office": {
    status: 422,
    vi: "Lượt xem này do hệ thống hoặc một người dân thực hiện, không có cơ quan nào để hỏi. Hãy xem mục đích và căn cứ ghi ở lượt xem.",
    en: "The node itself or another person read here: there is no office to ask. See the purpose and the law beside it.",
  },
  "own-look": { status: 422, vi: "Đây là lần bạn tự xem dữ liệu của mình.", en: "This is your own look at your data." },
  "words-missing": { status: 422, vi: "Hãy viết lý do.", en: "Write the reason." },
  "words-too-long": { status: 422, vi: "Nội dung dài tối đa {longest} ký tự.", en: "At most {longest} characters." },
  "too-late": {
    status: 409,
    vi: "Yêu cầu này đã được xử lý xong. Hãy tải lại trang.",
    en: "This was settled already. Load the page again.",
  },
  "already-longer": { status: 409, vi: "Thời hạn đã được kéo dài một lần.", en: "The term was lengthened once already." },
  "not-longer": {
    status: 422,
    vi: "Luật áp dụng cho yêu cầu này không cho kéo dài.",
    en: "The law for this one lets no term be lengthened.",
  },
  "changed-meanwhile": {
    status: 409,
    vi: "Có người vừa xử lý yêu cầu này. Hãy tải lại trang.",
    en: "Somebody acted on it meanwhile. Load the page again.",
  },
  "no-such-dossier": { status: 422, vi: "Cơ quan bạn không có hồ sơ mang mã này.", en: "Your agency has no dossier with that code." },
  "dossier-not-theirs": {
    status: 422,
    vi: "Hồ sơ này không liên quan đến người hỏi nên không phải lý do để xem dữ liệu của họ.",
    en: "That dossier is not about this person, so it does not justify the look.",
  },
  "dossier-later": {
    status: 422,
    vi: "Hồ sơ này nộp sau lượt xem nên không phải lý do của lượt xem.",
    en: "That dossier was filed after the look, so it does not justify it.",
  },
});
