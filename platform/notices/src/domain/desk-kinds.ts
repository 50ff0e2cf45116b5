import type { KindRow } from "./kind-row.ts";

const desk = (title: KindRow["title"], body: KindRow["body"]): KindRow => ({ title, body, isSent: false });

/** What officials are told where they work; nothing of it is sent to their telephones. */
export const DESK_KINDS = {
  "late-soon": {
    title: { vi: "Hồ sơ sắp đến hạn", en: "A dossier is due soon" },
    body: {
      vi: "Hồ sơ {code} sắp đến hạn trả kết quả. Hãy giải quyết hoặc phân công người làm ngay; quá hạn thì văn bản xin lỗi tự gửi cho người nộp.",
      en: "Dossier {code} is due soon. Settle it or see who can; once it is late, the apology goes to the applicant by itself.",
    },
    isSent: false,
  },
  "late-again": {
    title: { vi: "Hồ sơ quá cả ngày hẹn lại", en: "A dossier is past its new day too" },
    body: {
      vi: "Hồ sơ {code} đã quá ngày hẹn lại. Quy định không cho hẹn lần nữa: hãy chỉ đạo trả kết quả ngay và báo cho người nộp.",
      en: "Dossier {code} is past the day named anew. No further day may be named: have it settled now and tell the applicant.",
    },
    isSent: false,
  },
  "step-late": {
    title: { vi: "Một bước xử lý đang trễ", en: "A step is late" },
    body: {
      vi: "Hồ sơ {code} có một bước quá giờ xử lý mà chưa xong. Hãy nhắc người đang giữ hoặc giao người khác.",
      en: "A step of dossier {code} is past its hours and not done. Remind whoever has it, or give it to another.",
    },
    isSent: false,
  },
  "certificate-ending": desk(
    { vi: "Chứng thư kết nối của nút sắp hết hạn", en: "The node's certificate ends soon" },
    {
      vi: "Chứng thư hoặc khóa ký của nút còn {code} ngày mà chưa gia hạn xong. Hãy xem lý do trên trang kết nối và gọi trung tâm; hết hạn thì không hệ thống nào hỏi được dữ liệu.",
      en: "The node's certificate or key has {code} days left and is not renewed. See why on the exchange's page and call the centre; once it ends nothing can be asked.",
    },
  ),
  "upkeep-begun": desk(
    { vi: "Có việc hệ thống tự làm bị dừng", en: "Something the node does by itself stands still" },
    {
      vi: "Hiện có {code} việc hệ thống tự làm đang dừng hoặc lỗi nhiều lần mà chưa tự khắc phục được. Hãy mở trang để xem vì sao, sửa nguyên nhân rồi cho thử lại, hoặc bỏ qua và ghi lý do.",
      en: "Standing still or failing again and again, of what the node does by itself: {code}. See why on the page, mend the cause and try again, or pass over and say why.",
    },
  ),
  "upkeep-goes-on": desk(
    { vi: "Việc hệ thống tự làm vẫn đang dừng", en: "What the node does by itself still stands still" },
    {
      vi: "Một ngày sau lần báo trước, vẫn còn {code} việc hệ thống tự làm đang dừng hoặc lỗi, nên những gì phải làm theo đó chưa được làm. Hãy mở trang để xử lý; khi chưa xong, mỗi ngày bạn được nhắc một lần.",
      en: "A day after the last notice, still standing still or failing, of what the node does by itself: {code}. What should follow is not done. Settle it on the page; until then you are reminded once a day.",
    },
  ),
  "records-merge-proposed": desk(
    { vi: "Có đề nghị gộp hai bản ghi chờ bạn xác nhận", en: "A merge of two records waits for you to confirm" },
    {
      vi: "Một công chức của cơ quan đề nghị gộp bản ghi của hai người. Hãy mở trang, so từng mục rồi xác nhận, hoặc bỏ đề nghị và ghi rõ lý do; người xử lý trước quyết định.",
      en: "An official of your agency proposes that two persons' records are one. Compare them on the page, then confirm, or drop the proposal and say why; whoever is first settles it.",
    },
  ),
  "records-part-proposed": desk(
    { vi: "Có đề nghị tách hai bản ghi chờ bạn xác nhận", en: "A parting of two records waits for you to confirm" },
    {
      vi: "Một công chức của cơ quan đề nghị tách hai bản ghi đã gộp. Hãy mở trang, so từng mục rồi xác nhận, hoặc bỏ đề nghị và ghi rõ lý do; người xử lý trước quyết định.",
      en: "An official of your agency proposes to part two records that were merged. Compare them on the page, then confirm, or drop the proposal and say why; whoever is first settles it.",
    },
  ),
  "records-write-refused": desk(
    { vi: "Có lần ghi bị nút chủ quản từ chối", en: "A write was refused by the registry's main node" },
    {
      vi: "Nút chủ quản của một cơ sở dữ liệu không nhận nội dung cơ quan bạn đã ghi; các lần ghi sau của bản ghi đó phải chờ. Hãy mở trang xem vì sao, rồi gửi lại hoặc thôi ghi kèm lý do.",
      en: "The main node of a registry does not take what your agency recorded, and later writes to that record wait. See why on the page, then send it again or give it up and say why.",
    },
  ),
  "records-hidden-opened": desk(
    { vi: "Có lượt tra cứu hết thời hạn giữ kín", en: "A read is no longer hidden" },
    {
      vi: "Hết thời hạn, lượt tra cứu do cơ quan bạn giữ kín đã tự hiện ra với người có dữ liệu; họ có thể hỏi lý do. Trang giữ kín ghi rõ lượt nào.",
      en: "Its term is over, and a read that your agency hid is shown to its person, who may ask why. Which one stands on the page of hidden reads.",
    },
  ),
  "second-request": desk(
    { vi: "Xin ký yêu cầu bổ sung lần hai", en: "A second request waits for your sign-off" },
    {
      vi: "Cán bộ xin yêu cầu bổ sung lần hai cho hồ sơ {code}. Hãy duyệt, hoặc không duyệt và nói vì sao; được duyệt thì tính vào số liệu của đơn vị.",
      en: "An official asks to request more a second time for dossier {code}. Sign it off, or turn it down and say why; signed off, it counts against the unit.",
    },
  ),
  "second-request-sent": desk(
    { vi: "Yêu cầu bổ sung lần hai đã được duyệt", en: "Your second request was signed off" },
    {
      vi: "Lãnh đạo đã duyệt yêu cầu bổ sung lần hai của hồ sơ {code}; yêu cầu đã gửi cho người nộp.",
      en: "The second request for dossier {code} was signed off and has gone to the applicant.",
    },
  ),
  "second-request-denied": desk(
    { vi: "Yêu cầu bổ sung lần hai không được duyệt", en: "Your second request was turned down" },
    {
      vi: "Lãnh đạo không duyệt yêu cầu bổ sung lần hai của hồ sơ {code}. Lý do ghi trên trang hồ sơ; hãy giải quyết tiếp bằng những gì đã có.",
      en: "The second request for dossier {code} was turned down. Why stands on its page; go on with what is there.",
    },
  ),
  "complaint-new": desk(
    { vi: "Có khiếu nại mới", en: "A new complaint" },
    {
      vi: "Có khiếu nại về hồ sơ {code} thuộc thẩm quyền của bạn. Hãy xem để thụ lý trước hạn ghi trên trang khiếu nại.",
      en: "A complaint about dossier {code} is yours to hear. Take it up by the day on its page.",
    },
  ),
  "complaint-answered": desk(
    { vi: "Người khiếu nại đã trả lời", en: "The complainant has answered" },
    {
      vi: "Người khiếu nại về hồ sơ {code} đã trả lời câu hỏi của bạn. Hãy xem và giải quyết tiếp.",
      en: "The complainant of dossier {code} has answered your question. Look, and go on.",
    },
  ),
  "complaint-withdrawn": desk(
    { vi: "Khiếu nại đã được rút", en: "A complaint was withdrawn" },
    {
      vi: "Khiếu nại về hồ sơ {code} đã được rút. Bạn không phải giải quyết tiếp.",
      en: "The complaint about dossier {code} was withdrawn. Nothing more is to be done.",
    },
  ),
  "complaint-due": desk(
    { vi: "Khiếu nại sắp hết hạn", en: "A complaint is due soon" },
    {
      vi: "Khiếu nại về hồ sơ {code} còn chưa đầy ba ngày là hết hạn. Hãy thụ lý hoặc quyết định trước hạn.",
      en: "The term of the complaint about dossier {code} ends within three days. Take it up or decide it before.",
    },
  ),
  "complaint-late": desk(
    { vi: "Khiếu nại đã quá hạn", en: "A complaint is late" },
    {
      vi: "Khiếu nại về hồ sơ {code} đã quá hạn mà chưa xong; người khiếu nại có thể khiếu nại lần hai hoặc khởi kiện. Hãy giải quyết ngay.",
      en: "The complaint about dossier {code} is past its term; the complainant may go to the superior or to court. Settle it now.",
    },
  ),
  "denunciation-new": desk(
    { vi: "Có tố cáo mới", en: "A new denunciation" },
    {
      vi: "Có tố cáo {code} thuộc thẩm quyền của bạn. Hãy kiểm tra để thụ lý trước hạn ghi trên trang tố cáo. Danh tính người tố cáo được niêm phong.",
      en: "Denunciation {code} is yours to hear. Check it and take it up by the day on its page. Who denounced is sealed.",
    },
  ),
  "denunciation-moved": desk(
    { vi: "Tố cáo có bổ sung, rút hoặc chuyển đến", en: "A denunciation was added to, withdrawn or passed to you" },
    {
      vi: "Tố cáo {code} do bạn giải quyết vừa được bổ sung, rút lại hoặc chuyển đến. Hãy xem trên trang tố cáo.",
      en: "{code}, which you hear, was added to, withdrawn or passed to you. See its page.",
    },
  ),
  "denunciation-due": desk(
    { vi: "Tố cáo sắp hết hạn", en: "A denunciation is due soon" },
    {
      vi: "Tố cáo {code} do bạn giải quyết còn chưa đầy ba ngày là hết hạn. Hãy xử lý trước hạn.",
      en: "The term of denunciation {code} ends within three days. Settle it before.",
    },
  ),
  "denunciation-late": desk(
    { vi: "Tố cáo đã quá hạn", en: "A denunciation is late" },
    {
      vi: "Tố cáo {code} đã quá hạn mà chưa xong. Nếu bạn giải quyết, hãy làm ngay; nếu bạn là cấp trên, hãy đôn đốc.",
      en: "Denunciation {code} is past its term. If you hear it, settle it now; if you are the superior, see that it is.",
    },
  ),
  "denunciation-concluded": desk(
    { vi: "Có kết luận nội dung tố cáo", en: "A denunciation was concluded" },
    {
      vi: "Cấp trên đã có kết luận tố cáo {code} về cơ quan bạn. Hãy xem và thực hiện kết luận; cấm tìm cách biết ai đã tố cáo.",
      en: "The agency above has concluded denunciation {code} of your agency. Read it and carry it out; finding out who denounced is forbidden.",
    },
  ),
  "unsolved-new": desk(
    { vi: "Người dân báo chưa xong việc", en: "Somebody says it is not solved" },
    {
      vi: "Người nộp hồ sơ {code} báo việc chưa xong. Bạn là cấp trên: hãy xem cơ quan cấp dưới đã làm gì, rồi trả lời người dân trong hạn.",
      en: "The applicant of dossier {code} says the matter is not solved. As the superior, see what was done below and answer them in time.",
    },
  ),
  "unsolved-late": desk(
    { vi: "Việc người dân báo chưa xong đã quá hạn", en: "What is not solved is late" },
    {
      vi: "Việc người dân báo chưa xong ở hồ sơ {code} đã quá hạn trả lời. Hãy trả lời ngay.",
      en: "The term to answer what is not solved in dossier {code} has passed. Answer now.",
    },
  ),
} as const satisfies Record<string, KindRow>;
