import {
  COMPLAINT_TO,
  defineProcedure,
  everyChannel,
  fileField,
  law,
  personKnown,
  personRecord,
  t,
  undertaking,
} from "@motlan/catalogue/declare";
import { AUTHORISED, authorisationPage, authorisationPaper } from "../pieces/authorised.ts";
import { bookEntry, bookSteps } from "../pieces/book.ts";
import { exemptionPage, exemptionPaper, provinceCharge } from "../pieces/charge.ts";
import { formerFields, LOST_TEXT } from "../pieces/former.ts";
import { deathExtract } from "../results/death-extract.ts";
import { ENTRY_DATA } from "../results/extracts.ts";
import { DEATH_DATA, deathFields, deceasedPages } from "./death-pages.ts";
import { CIRCULAR_04, DECREE_07, DECREE_120, DECREE_123, ELSEWHERE, LAW_ON_CIVIL_STATUS } from "./shared.ts";

/** Đăng ký lại khai tử (1.005461): the book and the original are both lost. */
export const deathAgain = defineProcedure({
  code: "1.005461",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Đăng ký lại khai tử", "Registering a death anew"),
  field: t("Hộ tịch", "Civil status"),
  summary: t(
    "Khi việc khai tử đã đăng ký trước năm 2016 nhưng cả sổ và bản chính giấy chứng tử đều mất.",
    "Where a death was registered before 2016 and both the book and the original paper are lost.",
  ),
  guide: [
    t("Nhớ lại nơi và năm đăng ký trước đây.", "Know where and in which year it was registered."),
    t(
      "Có bản sao giấy chứng tử cũ thì nộp; không có thì nộp giấy tờ khác chứng minh người đó đã mất.",
      "Hand in an old copy; where there is none, other papers that show the death.",
    ),
  ],
  law: [law(DECREE_123, "Điều 24, 25, 28"), law(LAW_ON_CIVIL_STATUS, "Điều 11"), law(CIRCULAR_04), law(DECREE_07), law(DECREE_120)],
  applicant: {
    who: t("Vợ, chồng, con, cha, mẹ, người thân của người đã mất; người được họ ủy quyền", "The family of the person who died"),
    assurance: 2,
    actingFor: [{ value: "deceased", label: t("Cho người thân đã mất", "For a relative who died") }, AUTHORISED],
  },
  competence: { level: "commune", matter: "civil-status", first: "applicant.residence.communeId", elsewhere: true, law: ELSEWHERE },
  channels: everyChannel(5),
  known: [personKnown("deceased", law(DECREE_123, "Điều 28"))],
  pages: [
    ...deceasedPages,
    { id: "death", title: t("Việc mất", "The death"), fields: deathFields },
    {
      id: "former",
      title: t("Lần đăng ký trước", "The former registration"),
      fields: [
        ...formerFields,
        {
          name: "former.has",
          kind: "choice",
          label: t("Bạn còn giữ giấy tờ nào?", "What do you still have?"),
          options: [
            { value: "copy", label: t("Bản sao giấy chứng tử cũ", "A copy of the old death certificate") },
            { value: "other", label: t("Giấy tờ khác chứng minh việc mất", "Other papers that show the death") },
          ],
        },
        fileField("former.file", t("Giấy tờ đó", "That paper")),
        undertaking("lost", LOST_TEXT),
      ],
    },
    authorisationPage,
    exemptionPage(),
  ],
  papers: [
    {
      id: "former",
      title: t("Bản sao giấy chứng tử cũ, hoặc giấy tờ chứng minh việc mất", "A copy of the old certificate, or proof of the death"),
      field: "former.file",
      originals: 0,
      copies: 1,
      law: law(DECREE_123, "Điều 28"),
    },
    authorisationPaper,
    exemptionPaper,
  ],
  fees: [provinceCharge(t("Lệ phí đăng ký lại khai tử", "Charge for registering a death anew"))],
  steps: bookSteps({
    hours: [4, 20, 4, 8, 4],
    examine: t("Kiểm tra sổ lưu, xác minh, trình ký", "Look for the old book, verify, put up for signature"),
    paper: t("trích lục khai tử", "death extract"),
  }),
  checklist: [
    { id: "before-2016", text: t("Đăng ký lần trước trước năm 2016", "Registered before 2016"), rule: "former.year < 2016" },
    { id: "book-lost", text: t("Sổ khai tử không còn lưu được", "The book is not kept any more") },
    { id: "papers", text: t("Giấy tờ chứng minh được việc mất", "The papers show the death") },
  ],
  refusals: [
    {
      id: "kept",
      text: t("Sổ còn lưu: xin bản sao trích lục là được (2.000635).", "The book is kept: ask for a copy instead (2.000635)."),
      law: law(DECREE_123, "Điều 24"),
    },
    { id: "not-proven", text: t("Không có giấy tờ chứng minh việc mất.", "Nothing shows the death."), law: law(DECREE_123, "Điều 28") },
  ],
  linked: [
    { code: "2.000635", as: "instead", text: t("Xin bản sao trích lục, nếu sổ còn lưu", "A copy of the extract, where the book is kept") },
  ],
  effects: [bookEntry("death", { deceased: personRecord("deceased"), diedOn: "death.on", diedAt: "death.place", cause: "death.cause" })],
  result: {
    kind: "death-extract",
    title: t("Trích lục khai tử (đăng ký lại)", "Death extract (registered anew)"),
    template: deathExtract,
    data: { ...ENTRY_DATA, ...DEATH_DATA, again: "true" },
    signedBy: ["chair", "vice-chair"],
    notation: "TLKT",
    delivery: ["online", "counter", "post"],
  },
  complaint: COMPLAINT_TO.communeChair,
});
