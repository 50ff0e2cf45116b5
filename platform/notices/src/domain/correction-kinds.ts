import type { KindRow } from "./kind-row.ts";

const correction = (title: KindRow["title"], body: KindRow["body"]): KindRow => ({ title, body, isSent: false });

/** What somebody who said that their data is wrong is told; neither the field nor its value is named. */
export const CORRECTION_KINDS = {
  "correction-accepted": correction(
    { vi: "Dữ liệu của bạn đã được sửa", en: "Your data was corrected" },
    {
      vi: "Cơ quan giữ dữ liệu đồng ý với bạn và đã sửa. Câu trả lời nằm trên trang yêu cầu.",
      en: "The keeper agreed with you and corrected it. The answer is on the page of your request.",
    },
  ),
  "correction-refused": correction(
    { vi: "Cơ quan không sửa dữ liệu bạn báo sai", en: "What you said is wrong was not corrected" },
    {
      vi: "Lý do nằm trên trang yêu cầu. Không đồng ý, bạn có thể báo lại kèm giấy tờ khác hoặc khiếu nại.",
      en: "Why stands on the page of your request. If you disagree, say it again with another paper, or complain.",
    },
  ),
  "correction-extended": correction(
    { vi: "Yêu cầu sửa dữ liệu cần thêm thời gian", en: "Your request for correction takes longer" },
    {
      vi: "Cơ quan giữ dữ liệu cần thêm thời gian để xác minh. Hạn mới và lý do nằm trên trang yêu cầu.",
      en: "The keeper needs longer to look into it. The new term and why stand on the page of your request.",
    },
  ),
  "records-hidden-read": correction(
    { vi: "Một lượt xem dữ liệu của bạn đã hết thời hạn giữ kín", en: "A read of your data is no longer hidden" },
    {
      vi: "Một cơ quan đã xem dữ liệu của bạn và được luật cho giữ kín trong một thời hạn; thời hạn đó đã hết. Trang lượt xem ghi ai xem, vì việc gì, giữ kín vì sao; bạn có thể hỏi lý do hoặc phản đối ngay tại đó.",
      en: "An office read your data, and the law let it be hidden for a time that is over. Its page says who read, what for and why it was hidden; you can ask why or object there.",
    },
  ),
  "records-merged": correction(
    { vi: "Hai bản ghi trùng về bạn đã được gộp", en: "Two records about you were merged" },
    {
      vi: "Cơ quan giữ dữ liệu thấy hai bản ghi là của cùng một người nên gộp lại; số cũ vẫn tra được. Nếu không đúng, hãy báo sai ở trang Dữ liệu của tôi: việc gộp hủy được bất cứ lúc nào.",
      en: "Their keeper found two records to be of one person and merged them; the old number still finds you. If that is wrong, say so on the page of your data: it can be undone at any time.",
    },
  ),
  "records-unmerged": correction(
    { vi: "Việc gộp bản ghi về bạn đã được hủy", en: "The merging of records about you was undone" },
    {
      vi: "Hai bản ghi lại đứng riêng như trước khi gộp. Thay đổi ghi trong thời gian gộp nằm ở bản ghi được giữ lại; hãy xem trang Dữ liệu của tôi.",
      en: "The two records stand for themselves again. What was written meanwhile is with the one that lived on; see the page of your data.",
    },
  ),
} as const satisfies Record<string, KindRow>;
