import { COMPLAINT_TO, defineProcedure, everyChannel, law, personData, personKnown, personRecord, t } from "@motlan/catalogue/declare";
import { AUTHORISED, authorisationPage, authorisationPaper } from "../pieces/authorised.ts";
import { bookEntry, bookSteps } from "../pieces/book.ts";
import { exemptionPage, exemptionPaper, provinceCharge } from "../pieces/charge.ts";
import { changeExtract } from "../results/change-extract.ts";
import { ENTRY_DATA } from "../results/extracts.ts";
import { changePages, WHAT_WORDS } from "./entry-change-pages.ts";
import { CIRCULAR_04, CIVIL_CODE, DECREE_07, DECREE_120, DECREE_123, ELSEWHERE, LAW_ON_CIVIL_STATUS } from "./shared.ts";

/** Each item asked for, in words. */
const ITEMS = `for entry in items return {what: ${WHAT_WORDS}, before: entry.before, after: entry.after}`;

/** Thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc (1.004859). */
export const entryChange = defineProcedure({
  code: "1.004859",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Thay đổi, cải chính, bổ sung hộ tịch, xác định lại dân tộc", "Change, correct or supplement a civil-status entry"),
  field: t("Hộ tịch", "Civil status"),
  summary: t(
    "Đổi tên, sửa chỗ ghi sai, ghi thêm chỗ còn trống trong giấy khai sinh, kết hôn, khai tử. Bổ sung thì xong trong ngày làm việc.",
    "A new name, a mistake put right, an empty line filled in. Supplements take one working day.",
  ),
  guide: [
    t("Nói rõ mục nào, đang ghi gì, xin ghi gì.", "Say which item, what it says and what it should say."),
    t("Nộp giấy tờ làm căn cứ: giấy tờ cũ, quyết định, học bạ, hồ sơ gốc.", "Hand in what shows it: old papers, decisions, school papers."),
    t("Sửa ngày sinh chỉ được khi sổ ghi sai so với hồ sơ gốc lúc đăng ký.", "A birthday is corrected only where the book was wrong."),
  ],
  law: [
    law(LAW_ON_CIVIL_STATUS, "Điều 11, 26 đến 29"),
    law(CIVIL_CODE, "Điều 27 đến 29"),
    law(DECREE_123, "Điều 7"),
    law(CIRCULAR_04),
    law(DECREE_07),
    law(DECREE_120),
  ],
  applicant: {
    who: t("Người có tên trong sổ; cha, mẹ cho con; người được ủy quyền", "The person; parents for a child; somebody authorised"),
    assurance: 2,
    actingFor: [
      { value: "self", label: t("Cho tôi", "For myself") },
      { value: "child", label: t("Cho con tôi", "For my child") },
      AUTHORISED,
    ],
  },
  competence: { level: "commune", matter: "civil-status", first: "applicant.residence.communeId", elsewhere: true, law: ELSEWHERE },
  channels: everyChannel(3),
  cases: [
    {
      id: "supplement",
      title: t("Bổ sung thông tin", "A supplement"),
      when: 'sort = "supplement"',
      deadline: { count: 1, unit: "working-day" },
      law: law(LAW_ON_CIVIL_STATUS, "Điều 29"),
    },
  ],
  extension: {
    term: { count: 3, unit: "working-day" },
    law: { act: LAW_ON_CIVIL_STATUS, article: "Điều 28", note: t("Khi phải xác minh.", "Where it must be verified.") },
  },
  linked: [
    {
      code: "1.014063",
      as: "after",
      text: t("Đổi thẻ căn cước nếu tên, ngày sinh thay đổi", "A new identity card where name or birthday changes"),
    },
  ],
  known: [personKnown("subject", law(LAW_ON_CIVIL_STATUS, "Điều 28"))],
  pages: [...changePages, authorisationPage, exemptionPage()],
  papers: [
    {
      id: "ground",
      title: t("Giấy tờ làm căn cứ", "What shows the ground"),
      field: "ground.file",
      originals: 1,
      copies: 0,
      law: law(LAW_ON_CIVIL_STATUS, "Điều 28"),
    },
    authorisationPaper,
    exemptionPaper,
  ],
  fees: [provinceCharge(t("Lệ phí thay đổi, cải chính, bổ sung hộ tịch", "Charge for the change"))],
  steps: bookSteps({
    hours: [1, 3, 1, 2, 1],
    examine: t("Đối chiếu sổ gốc và căn cứ", "Compare the book and the ground"),
    paper: t("trích lục", "extract"),
  }),
  checklist: [
    { id: "entry-found", text: t("Tìm thấy đúng mục trong sổ", "The entry is found") },
    { id: "ground", text: t("Căn cứ đúng luật, không nhằm trốn tránh nghĩa vụ", "The ground is lawful, not to evade a duty") },
    {
      id: "child",
      text: t("Người làm cho con là cha hoặc mẹ theo dữ liệu dân cư", "The applicant is the child's parent by the database"),
      rule: "known.subject.relatives.fatherNumber = applicant.personalNumber or known.subject.relatives.motherNumber = applicant.personalNumber",
      when: 'actingFor = "child"',
    },
  ],
  refusals: [
    { id: "no-ground", text: t("Không có căn cứ để thay đổi, cải chính.", "There is no ground for it."), law: law(DECREE_123, "Điều 7") },
    {
      id: "not-a-mistake",
      text: t("Sổ không ghi sai: nội dung đúng như lúc đăng ký.", "The book is not wrong: it says what was declared."),
      law: law(DECREE_123, "Điều 7"),
    },
  ],
  effects: [
    bookEntry("change", {
      subject: personRecord("subject"),
      sort: "sort",
      of: 'former.event + " " + former.number + ", " + former.agency',
      from: "today",
      items: ITEMS,
    }),
  ],
  result: {
    kind: "change-extract",
    title: t("Trích lục thay đổi, cải chính, bổ sung hộ tịch, xác định lại dân tộc", "Extract of the change"),
    template: changeExtract,
    data: {
      ...ENTRY_DATA,
      subject: personData("subject"),
      sortWord:
        'if sort = "change" then "thay đổi hộ tịch" else if sort = "correct" then "cải chính hộ tịch" else if sort = "supplement" then "bổ sung thông tin hộ tịch" else "xác định lại dân tộc"',
      eventWord: 'if former.event = "birth" then "Sổ khai sinh" else if former.event = "marriage" then "Sổ kết hôn" else "Sổ khai tử"',
      entryOf: "former.number",
      entryAt: "former.agency",
      items: ITEMS,
      ground: "ground.text",
    },
    signedBy: ["chair", "vice-chair"],
    notation: "TLTĐCC",
    delivery: ["online", "counter", "post"],
  },
  complaint: COMPLAINT_TO.communeChair,
});
