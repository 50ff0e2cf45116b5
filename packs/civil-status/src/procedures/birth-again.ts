import { COMPLAINT_TO, defineProcedure, everyChannel, law, personKnown, personRecord, t } from "@motlan/catalogue/declare";
import { AUTHORISED, authorisationPage, authorisationPaper } from "../pieces/authorised.ts";
import { bookEntry, bookSteps, ENTRY_NUMBER } from "../pieces/book.ts";
import { exemptionPage, exemptionPaper, provinceCharge } from "../pieces/charge.ts";
import { birthAgainCertificate } from "../results/birth-again.ts";
import { birthAgainPages } from "./birth-again-pages.ts";
import { CIRCULAR_04, DECREE_07, DECREE_120, DECREE_123, ELSEWHERE, LAW_ON_CIVIL_STATUS } from "./shared.ts";

const DETAILS = ["sex", "ethnicity", "nationality", "nativePlace"] as const;
const parentRecord = (at: string) =>
  `if ${at}.fullName != null then {personalNumber: ${at}.personalNumber, fullName: ${at}.fullName, ethnicity: ${at}.ethnicity, residence: ${at}.residence} else null`;
const parentData = (at: string) =>
  `{fullName: ${at}.fullName, ethnicity: ${at}.ethnicity, nationality: "Việt Nam", residence: ${at}.residence}`;

/** Đăng ký lại khai sinh (1.004884): a birth registered before 2016 whose book and original are lost. */
export const birthAgain = defineProcedure({
  code: "1.004884",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Đăng ký lại khai sinh", "Registering a birth anew"),
  field: t("Hộ tịch", "Civil status"),
  summary: t(
    "Khi đã khai sinh trước năm 2016 nhưng cả sổ và bản chính giấy khai sinh đều mất.",
    "Where a birth was registered before 2016 and both the book and the original certificate are lost.",
  ),
  guide: [
    t("Người được đăng ký lại phải còn sống.", "The person must be alive."),
    t(
      "Gom các giấy tờ cũ có họ tên, ngày sinh, cha mẹ: bản sao khai sinh, học bạ, bằng cấp, sổ hộ khẩu cũ…",
      "Gather old papers with name, birthday and parents: copies, school papers, diplomas, the household book…",
    ),
    t("Xem kỹ bản dự thảo trước khi công chức ghi vào sổ.", "Look the draft over before it is entered."),
  ],
  law: [law(DECREE_123, "Điều 24 đến 26"), law(LAW_ON_CIVIL_STATUS, "Điều 11"), law(CIRCULAR_04), law(DECREE_07), law(DECREE_120)],
  applicant: {
    who: t("Người cần đăng ký lại khai sinh, hoặc người được họ ủy quyền", "The person, or somebody they authorised"),
    assurance: 2,
    actingFor: [{ value: "self", label: t("Cho tôi", "For myself") }, AUTHORISED],
  },
  competence: { level: "commune", matter: "civil-status", first: "applicant.residence.communeId", elsewhere: true, law: ELSEWHERE },
  channels: everyChannel(5),
  extension: {
    term: { count: 25, unit: "day" },
    law: {
      act: DECREE_123,
      article: "Điều 26",
      note: t(
        "Khi phải xác minh ở nơi đăng ký cũ; số ngày lấy như thủ tục đăng ký lại kết hôn, chưa đối chiếu.",
        "Where the former place is asked; the days are those of registering a marriage anew, not confirmed.",
      ),
    },
  },
  linked: [{ code: "2.000635", as: "instead", text: t("Xin bản sao, nếu sổ còn lưu", "A copy, where the book is kept") }],
  known: [personKnown("subject", law(DECREE_123, "Điều 26"))],
  pages: [...birthAgainPages, authorisationPage, exemptionPage()],
  papers: [
    {
      id: "former",
      title: t(
        "Bản sao giấy khai sinh cũ, hoặc giấy tờ khác liên quan đến nội dung khai sinh",
        "A copy of the old certificate, or other papers on the birth",
      ),
      field: "former.file",
      originals: 0,
      copies: 1,
      accepts: [{ as: "copy" }, { as: "certified-copy" }],
      law: law(DECREE_123, "Điều 26"),
    },
    {
      id: "office",
      title: t("Văn bản của thủ trưởng cơ quan, đơn vị", "Statement of the head of the office"),
      when: "office.works = true",
      field: "office.file",
      originals: 1,
      copies: 0,
      law: law(DECREE_123, "Điều 26"),
    },
    authorisationPaper,
    exemptionPaper,
  ],
  fees: [provinceCharge(t("Lệ phí đăng ký lại khai sinh", "Charge for registering a birth anew"))],
  steps: bookSteps({
    hours: [4, 20, 4, 8, 4],
    examine: t("Kiểm tra sổ lưu, đối chiếu giấy tờ cũ", "Look for the old book, compare the old papers"),
    paper: t("giấy khai sinh", "birth certificate"),
    confirms: true,
  }),
  checklist: [
    { id: "before-2016", text: t("Đăng ký lần trước trước năm 2016", "Registered before 2016"), rule: "former.year < 2016" },
    { id: "same", text: t("Giấy tờ cũ thống nhất về họ tên, ngày sinh, cha mẹ", "Old papers agree on name, birthday and parents") },
    { id: "book-lost", text: t("Sổ khai sinh không còn lưu được", "The book is not kept any more") },
  ],
  refusals: [
    {
      id: "kept",
      text: t("Sổ còn lưu: xin bản sao (2.000635).", "The book is kept: ask for a copy (2.000635)."),
      law: law(DECREE_123, "Điều 24"),
    },
    { id: "false", text: t("Nội dung cam đoan không đúng sự thật.", "What was declared is false."), law: law(CIRCULAR_04, "Điều 5") },
  ],
  effects: [
    bookEntry("birth", {
      child: personRecord("subject", DETAILS).replace("{", "{placeOfBirth: subject.placeOfBirth, "),
      mother: parentRecord("mother"),
      father: parentRecord("father"),
      declarant: "{fullName: applicant.fullName, relation: actingFor}",
      note: '"Đăng ký lại"',
    }),
  ],
  result: {
    kind: "birth-certificate",
    title: t("Giấy khai sinh (đăng ký lại)", "Birth certificate (registered anew)"),
    template: birthAgainCertificate,
    data: {
      child:
        "{fullName: subject.fullName, dateOfBirth: subject.dateOfBirth, ethnicity: subject.ethnicity, nationality: subject.nationality, placeOfBirth: subject.placeOfBirth, nativePlace: subject.nativePlace, personalNumber: subject.personalNumber}",
      childSex: 'if subject.sex = "male" then "Nam" else "Nữ"',
      mother: parentData("mother"),
      motherYear: "mother.birthYear",
      father: `if father.fullName != null then ${parentData("father")} else null`,
      fatherYear: "father.birthYear",
      declarant: "{fullName: applicant.fullName, personalNumber: applicant.personalNumber}",
      entryNumber: ENTRY_NUMBER,
      registeredAt: "dossier.agencyName",
      registeredOn: "register.on",
    },
    signedBy: ["chair", "vice-chair"],
    notation: "GKS",
    delivery: ["online", "counter", "post"],
  },
  complaint: COMPLAINT_TO.communeChair,
});
