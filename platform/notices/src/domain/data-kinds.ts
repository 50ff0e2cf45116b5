import type { KindRow } from "./kind-row.ts";

const person = (title: KindRow["title"], body: KindRow["body"]): KindRow => ({ title, body, isSent: true });
const quiet = (title: KindRow["title"], body: KindRow["body"]): KindRow => ({ title, body, isSent: false });

/** What people and officials are told about personal data: questions about a read, consents, breaches. No registry, field or value is named. */
export const DATA_KINDS = {
  "read-question-taken": quiet(
    { vi: "Câu hỏi về việc xem dữ liệu đã được nhận", en: "Your question about a read was taken up" },
    {
      vi: "Cơ quan đã nhận xem xét câu hỏi hoặc phản đối của bạn. Hạn trả lời nằm trên trang lượt xem.",
      en: "The office has your question or objection in hand. By when it answers stands on the page of the read.",
    },
  ),
  "read-question-longer": quiet(
    { vi: "Câu hỏi về việc xem dữ liệu cần thêm thời gian", en: "Your question about a read takes longer" },
    {
      vi: "Cơ quan kéo dài thời hạn trả lời một lần. Hạn mới và lý do nằm trên trang lượt xem.",
      en: "The office lengthened its term, once. The new day and why stand on the page of the read.",
    },
  ),
  "read-question-answered": person(
    { vi: "Đã có câu trả lời về việc xem dữ liệu của bạn", en: "Your question about a read was answered" },
    {
      vi: "Cơ quan đã trả lời câu hỏi hoặc phản đối của bạn. Hãy đọc trên trang lượt xem.",
      en: "The office answered your question or objection. Read it on the page of the read.",
    },
  ),
  "read-question-up": person(
    { vi: "Một lượt xem dữ liệu của bạn được báo lên cấp trên", en: "A read of your data went to the office above" },
    {
      vi: "Cơ quan đã xem không nêu được lý do, hoặc không trả lời đúng hạn. Cơ quan cấp trên sẽ kết luận; bạn không phải làm gì thêm.",
      en: "The office that read named no ground, or did not answer in time. The office above concludes; there is nothing you have to do.",
    },
  ),
  "read-question-concluded": person(
    { vi: "Cấp trên đã kết luận về một lượt xem dữ liệu của bạn", en: "The office above concluded on a read of your data" },
    {
      vi: "Kết luận nằm trên trang lượt xem. Không đồng ý, bạn có thể khiếu nại.",
      en: "The conclusion stands on the page of the read. If you disagree, you may complain.",
    },
  ),
  "read-question-new": quiet(
    { vi: "Người dân hỏi về một lượt xem dữ liệu", en: "Somebody asks about a read of their data" },
    {
      vi: "Có câu hỏi hoặc phản đối về việc cơ quan bạn xem dữ liệu. Hãy phản hồi trước hạn ghi trên trang; người đã xem không được tự trả lời.",
      en: "A question or objection about a read by your agency has come. Reply by the day on its page; whoever looked does not answer.",
    },
  ),
  "read-question-unjustified": quiet(
    { vi: "Cấp dưới xem dữ liệu mà không có lý do", en: "An agency below read data without a ground" },
    {
      vi: "Cơ quan cấp dưới không nêu được lý do một lượt xem dữ liệu, hoặc không trả lời đúng hạn. Hãy xem và kết luận.",
      en: "An agency below named no ground for a read, or did not answer in time. Look, and conclude.",
    },
  ),
  "consent-asked": person(
    { vi: "Có cơ quan xin sự đồng ý của bạn", en: "You are asked for a consent" },
    {
      vi: "Một cơ quan xin bạn đồng ý cho dùng dữ liệu, hoặc dữ liệu của con bạn. Hãy đọc nguyên văn rồi trả lời; không trả lời là không đồng ý.",
      en: "An agency asks you to agree to a use of your data, or your child's. Read the words and answer; no answer is a no.",
    },
  ),
  "consent-stands": quiet(
    { vi: "Sự đồng ý đã có hiệu lực", en: "A consent is in force" },
    {
      vi: "Sự đồng ý của bạn hoặc con bạn đã có hiệu lực. Bạn rút lại được bất cứ lúc nào trên trang này.",
      en: "Your consent, or your child's, is in force. You can withdraw it on its page at any time.",
    },
  ),
  "consent-ended": quiet(
    { vi: "Một thỏa thuận về dữ liệu của bạn đã kết thúc", en: "An agreement about your data is over" },
    {
      vi: "Cơ quan đã kết thúc thỏa thuận này. Từ nay không ai lấy dữ liệu của bạn hoặc con bạn theo đó nữa; bạn không phải làm gì.",
      en: "The agency ended this agreement. Nobody gets your data, or your child's, by it any more; there is nothing you have to do.",
    },
  ),
  "consent-withdrawn": quiet(
    { vi: "Sự đồng ý đã được rút lại", en: "A consent was withdrawn" },
    {
      vi: "Từ lần hỏi kế tiếp, bên nhận không lấy được dữ liệu này nữa.",
      en: "From the next query on, the receiver gets this data no more.",
    },
  ),
  "breach-person": {
    ...person(
      { vi: "Thông báo về sự cố dữ liệu cá nhân của bạn", en: "Your personal data was in an incident" },
      {
        vi: "Dữ liệu của bạn nằm trong một sự cố. Trang này nói việc gì đã xảy ra, cơ quan đã làm gì và bạn nên làm gì.",
        en: "Your data was part of an incident. Its page says what happened, what was done and what you should do.",
      },
    ),
    short: { vi: "Có thông báo quan trọng cho bạn", en: "There is important news for you" },
  },
  "breach-new": quiet(
    { vi: "Có sự cố dữ liệu cá nhân", en: "A breach of personal data" },
    {
      vi: "Đồng hồ 72 giờ đang chạy. Hãy gửi thông báo cho cơ quan chuyên trách trước hạn ghi trên trang sự cố.",
      en: "The 72 hours run. Have the authority notified before the hour on the breach's page.",
    },
  ),
  "breach-due": quiet(
    { vi: "Sắp hết 72 giờ thông báo sự cố", en: "The 72 hours are nearly over" },
    {
      vi: "Sự cố dữ liệu cá nhân chưa được thông báo và hạn 72 giờ sắp hết. Hãy gửi ngay.",
      en: "A breach has not been notified and its 72 hours are nearly over. Send the notification now.",
    },
  ),
  "breach-late": quiet(
    { vi: "Đã quá 72 giờ mà chưa thông báo sự cố", en: "The 72 hours have passed without a notification" },
    {
      vi: "Sự cố dữ liệu cá nhân đã quá hạn thông báo. Hãy gửi ngay và nêu lý do chậm.",
      en: "The term to notify a breach has passed. Send it now, and say why it is late.",
    },
  ),
} as const satisfies Record<string, KindRow>;
