import { COMPLAINT_TO, defineProcedure, everyChannel, fileField, law, personKnown, personRecord, t } from "@motlan/catalogue/declare";
import { bookEntry, bookSteps } from "../pieces/book.ts";
import { exemptionPage, exemptionPaper, provinceCharge } from "../pieces/charge.ts";
import { deathExtract } from "../results/death-extract.ts";
import { ENTRY_DATA } from "../results/extracts.ts";
import { DEATH_DATA, deathFields, deceasedPages } from "./death-pages.ts";
import { CIRCULAR_04, DECREE_07, DECREE_120, DECREE_123, ELSEWHERE, LAW_ON_CIVIL_STATUS } from "./shared.ts";

/** Luật Hộ tịch, Điều 33: fifteen days from the death. */
const LATE = 'date(submittedOn) - date(death.on) > @"P15D"';
const NO_NOTICE = 'notice.kind = "none"';
const NOTICE = '(notice.kind = "electronic" or notice.kind = "paper")';

/** Đăng ký khai tử (1.000656). */
export const deathRegistration = defineProcedure({
  code: "1.000656",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Đăng ký khai tử", "Death registration"),
  field: t("Hộ tịch", "Civil status"),
  summary: t(
    "Báo với xã, phường về người vừa mất và nhận trích lục khai tử. Khai trong 15 ngày thì không mất lệ phí.",
    "Tell the commune of a death and receive the extract. Within 15 days it is free.",
  ),
  guide: [
    t(
      "Có giấy báo tử của bệnh viện hoặc giấy thay thế thì chụp lại; bản điện tử đã ký số cũng được.",
      "Have the notice of death or its substitute at hand, on paper or signed electronically.",
    ),
    t(
      "Viết đúng số định danh, họ tên, ngày sinh của người đã mất; phần còn lại được điền sẵn.",
      "Their details are filled in once identified.",
    ),
    t(
      "Mất đã lâu mà không có giấy báo tử thì nộp giấy tờ chứng minh; công chức cần thêm thời gian xác minh.",
      "For a death long ago without a notice, hand in what proves it; verification takes longer.",
    ),
  ],
  law: [law(LAW_ON_CIVIL_STATUS, "Điều 11, 32 đến 34"), law(DECREE_123, "Điều 4, 20"), law(DECREE_07), law(DECREE_120), law(CIRCULAR_04)],
  applicant: {
    who: t(
      "Vợ, chồng, con, cha, mẹ, người thân; không có thân nhân thì đại diện cơ quan, tổ chức",
      "Spouse, child, parent or relative; where there is none, an organisation",
    ),
    assurance: 2,
    actingFor: [{ value: "deceased", label: t("Cho người đã mất", "For the person who died") }],
  },
  competence: {
    ...{ level: "commune", matter: "civil-status", elsewhere: true, law: ELSEWHERE },
    first: "if known.deceased.residence.communeId != null then known.deceased.residence.communeId else applicant.residence.communeId",
  },
  channels: everyChannel(1),
  cases: [
    {
      id: "verify",
      title: t("Mất đã lâu, không có giấy báo tử: phải xác minh", "A death long ago without a notice: it is verified"),
      when: NO_NOTICE,
      deadline: { count: 5, unit: "working-day" },
      law: {
        act: CIRCULAR_04,
        note: t(
          "Danh mục quốc gia có trường hợp 5 ngày làm việc và trường hợp 2 ngày mà không nói khi nào; ở đây 5 ngày dùng cho việc phải xác minh.",
          "The catalogue lists cases of 5 working days and of 2 days without saying when; here the 5 days are for what must be verified.",
        ),
      },
    },
  ],
  linked: [
    {
      code: "1.003197",
      as: "together",
      text: t("Xóa đăng ký thường trú của người đã mất", "Removing their permanent residence"),
    },
  ],
  known: [personKnown("deceased", law(LAW_ON_CIVIL_STATUS, "Điều 34"))],
  pages: [
    ...deceasedPages,
    { id: "death", title: t("Việc mất", "The death"), fields: deathFields },
    {
      id: "notice",
      title: t("Giấy báo tử", "Notice of death"),
      fields: [
        {
          name: "notice.kind",
          kind: "choice",
          label: t("Bạn có giấy tờ nào?", "What do you have?"),
          options: [
            { value: "electronic", label: t("Giấy báo tử điện tử đã ký số", "A notice signed electronically") },
            { value: "paper", label: t("Giấy báo tử hoặc giấy thay thế, bản giấy", "A notice or its substitute on paper") },
            { value: "none", label: t("Không có, người mất đã lâu", "None; they died long ago") },
          ],
        },
        fileField("notice.file", t("Giấy báo tử", "Notice of death"), { when: NOTICE, credential: "death-notice" }),
        fileField("evidence.file", t("Giấy tờ chứng minh việc mất", "What proves the death"), { when: NO_NOTICE }),
      ],
    },
    exemptionPage(LATE),
  ],
  papers: [
    {
      id: "notice",
      title: t("Giấy báo tử hoặc giấy tờ thay thế", "Notice of death or its substitute"),
      when: NOTICE,
      field: "notice.file",
      originals: 1,
      copies: 0,
      accepts: [{ as: "original" }, { as: "credential", credential: "death-notice" }],
      law: law(DECREE_123, "Điều 4"),
    },
    {
      id: "evidence",
      title: t("Chứng cứ về việc mất do cơ quan có thẩm quyền cấp hoặc xác nhận", "Evidence issued or confirmed by an authority"),
      when: NO_NOTICE,
      field: "evidence.file",
      originals: 1,
      copies: 0,
      law: law(CIRCULAR_04),
    },
    { ...exemptionPaper, when: `${LATE} and exempt != null and exempt != "none"` },
  ],
  fees: [provinceCharge(t("Lệ phí đăng ký khai tử quá hạn", "Charge for late death registration"), LATE)],
  steps: bookSteps({
    hours: [1, 2, 1, 2, 1],
    examine: t("Đối chiếu giấy báo tử với cơ sở dữ liệu, xác minh nếu cần", "Compare the notice with the databases, verify if needed"),
    paper: t("trích lục khai tử", "death extract"),
  }),
  checklist: [
    { id: "found", text: t("Tìm thấy người mất trong dữ liệu dân cư", "The person is found in the database"), rule: "found.deceased = 1" },
    { id: "in-time", text: t("Khai trong 15 ngày", "Declared within 15 days"), rule: `not(${LATE})` },
    { id: "notice", text: t("Giấy báo tử hợp lệ, đúng người, đúng ngày", "The notice is valid: person and day agree") },
  ],
  refusals: [
    {
      id: "registered",
      text: t("Việc này đã được đăng ký khai tử.", "This death is registered already."),
      law: law(LAW_ON_CIVIL_STATUS, "Điều 34"),
    },
    {
      id: "not-proven",
      text: t("Giấy tờ chưa chứng minh được việc mất.", "The papers do not prove the death."),
      law: law(DECREE_123, "Điều 4"),
    },
  ],
  effects: [
    bookEntry("death", {
      deceased: personRecord("deceased"),
      diedOn: "death.on",
      diedAt: "death.place",
      cause: "death.cause",
    }),
  ],
  result: {
    kind: "death-extract",
    title: t("Trích lục khai tử", "Death extract"),
    template: deathExtract,
    data: { ...ENTRY_DATA, ...DEATH_DATA },
    signedBy: ["chair", "vice-chair"],
    notation: "TLKT",
    delivery: ["online", "counter", "post"],
  },
  complaint: COMPLAINT_TO.communeChair,
});
