import { COMPLAINT_TO, defineProcedure, everyChannel, fileField, law, personKnown, t, undertaking } from "@motlan/catalogue/declare";
import { bookEntry, bookSteps } from "../pieces/book.ts";
import { exemptionPage, exemptionPaper, provinceCharge } from "../pieces/charge.ts";
import { formerFields, LOST_TEXT } from "../pieces/former.ts";
import { ENTRY_DATA } from "../results/extracts.ts";
import { marriageCertificate } from "../results/marriage-certificate.ts";
import { COUPLE_DATA, couplePages, SPOUSES } from "./marriage-pages.ts";
import { CIRCULAR_04, DECREE_07, DECREE_120, DECREE_123, ELSEWHERE, LAW_ON_CIVIL_STATUS } from "./shared.ts";

/** Đăng ký lại kết hôn (1.004746): a marriage of before 2016 whose book and originals are lost. */
export const marriageAgain = defineProcedure({
  code: "1.004746",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Đăng ký lại kết hôn", "Registering a marriage anew"),
  field: t("Hộ tịch", "Civil status"),
  summary: t(
    "Khi hai người đã đăng ký kết hôn trước năm 2016 nhưng cả sổ và giấy chứng nhận đều mất. Quan hệ vợ chồng vẫn tính từ lần đăng ký trước.",
    "For a marriage registered before 2016 whose book and certificates are lost. It counts from the first registration.",
  ),
  guide: [
    t("Cả hai vợ chồng phải còn sống.", "Husband and wife must both be alive."),
    t(
      "Nộp bản sao giấy chứng nhận cũ; không có thì nộp giấy tờ cá nhân ghi việc kết hôn.",
      "Hand in a copy of the old certificate, or personal papers that mention the marriage.",
    ),
    t(
      "Nộp ở nơi khác nơi đăng ký trước: phải hỏi nơi cũ về sổ lưu nên lâu hơn, tối đa 25 ngày.",
      "Elsewhere than where it was registered, the former place is asked first: up to 25 days.",
    ),
  ],
  law: [law(DECREE_123, "Điều 24, 25, 27"), law(LAW_ON_CIVIL_STATUS, "Điều 11"), law(CIRCULAR_04), law(DECREE_07), law(DECREE_120)],
  applicant: {
    who: t("Vợ hoặc chồng, khi cả hai còn sống", "Wife or husband, both being alive"),
    assurance: 2,
    actingFor: [{ value: "self", label: t("Cho vợ chồng tôi", "For my spouse and me") }],
  },
  competence: { level: "commune", matter: "civil-status", first: "applicant.residence.communeId", elsewhere: true, law: ELSEWHERE },
  channels: everyChannel(5),
  cases: [
    {
      id: "elsewhere",
      title: t("Lần trước đăng ký ở xã, phường khác", "Registered in another commune before"),
      when: 'former.place = "other"',
      deadline: { count: 25, unit: "day" },
      law: law(DECREE_123, "Điều 27"),
    },
  ],
  linked: [
    { code: "2.000635", as: "instead", text: t("Xin bản sao trích lục, nếu sổ còn lưu", "A copy of the extract, where the book is kept") },
  ],
  known: [personKnown("wife", law(DECREE_123, "Điều 27")), personKnown("husband", law(DECREE_123, "Điều 27"))],
  pages: [
    ...couplePages,
    {
      id: "former",
      title: t("Lần đăng ký trước", "The former registration"),
      fields: [
        {
          name: "former.place",
          kind: "choice",
          label: t("Nơi bạn nộp hồ sơ hôm nay có phải nơi đã đăng ký?", "Is it the place you apply to today?"),
          options: [
            { value: "here", label: t("Đúng, chính nơi này (hoặc xã cũ nay đã nhập vào)", "Yes, here or in a commune merged into it") },
            { value: "other", label: t("Không, ở nơi khác", "No, elsewhere") },
          ],
        },
        ...formerFields,
        {
          name: "former.on",
          kind: "date",
          label: t("Ngày đăng ký trước đây (nếu nhớ)", "Day of that registration, if known"),
          required: "false",
        },
        fileField(
          "former.file",
          t("Bản sao giấy chứng nhận cũ hoặc giấy tờ có ghi việc kết hôn", "A copy of the certificate, or papers that mention it"),
        ),
        undertaking("lost", LOST_TEXT),
      ],
    },
    exemptionPage(),
  ],
  papers: [
    {
      id: "former",
      title: t("Bản sao giấy chứng nhận kết hôn cũ, hoặc giấy tờ cá nhân liên quan", "A copy of the old certificate, or related papers"),
      field: "former.file",
      originals: 0,
      copies: 1,
      law: law(DECREE_123, "Điều 27"),
    },
    exemptionPaper,
  ],
  fees: [provinceCharge(t("Lệ phí đăng ký lại kết hôn", "Charge for registering a marriage anew"))],
  steps: bookSteps({
    hours: [4, 20, 4, 8, 4],
    examine: t("Kiểm tra sổ lưu hoặc hỏi nơi đăng ký cũ, trình ký", "Look for the book or ask the former place"),
    paper: t("giấy chứng nhận kết hôn", "marriage certificate"),
    examining: {
      consult: {
        whom: t("Ủy ban nhân dân nơi đăng ký trước đây, về việc lưu giữ sổ", "The former place, whether the book is kept"),
        matter: "civil-status",
        term: { count: 20, unit: "day" },
        silence: "reported",
        law: {
          act: DECREE_123,
          article: "Điều 27",
          note: t("Thời hạn trả lời đặt ở đây để nằm trong 25 ngày.", "The term to answer is set here to fit within the 25 days."),
        },
      },
    },
  }),
  checklist: [
    { id: "before-2016", text: t("Đăng ký lần trước trước năm 2016", "Registered before 2016"), rule: "former.year < 2016" },
    {
      id: "alive",
      text: t("Cả hai vợ chồng còn sống", "Both are alive"),
      rule: "known.wife.dateOfDeath = null and known.husband.dateOfDeath = null",
    },
    { id: "book-lost", text: t("Sổ kết hôn không còn lưu được", "The book is not kept any more") },
  ],
  refusals: [
    {
      id: "kept",
      text: t("Sổ còn lưu: xin bản sao trích lục (2.000635).", "The book is kept: ask for a copy (2.000635)."),
      law: law(DECREE_123, "Điều 24"),
    },
    { id: "dead", text: t("Một trong hai người đã mất.", "One of the two has died."), law: law(DECREE_123, "Điều 25") },
  ],
  effects: [bookEntry("marriage", { spouses: SPOUSES })],
  result: {
    kind: "marriage-certificate",
    title: t("Giấy chứng nhận kết hôn (đăng ký lại)", "Marriage certificate (registered anew)"),
    template: marriageCertificate,
    data: {
      ...ENTRY_DATA,
      ...COUPLE_DATA,
      again: "true",
      note: '"Đã đăng ký trước đây tại " + former.agency + ", năm " + string(former.year)',
    },
    signedBy: ["chair", "vice-chair"],
    notation: "GCNKH",
    delivery: ["counter", "online"],
  },
  complaint: COMPLAINT_TO.communeChair,
});
