import type { Page, ProcedureVersion } from "@motlan/catalogue/declare";
import { CIRCULAR_04, DECREE_123, LAW_ON_CIVIL_STATUS, t } from "./shared.ts";

const NOTICE = '(notice.kind = "electronic" or notice.kind = "paper")';
/** One notice names this mother. Where there are several it is not known which child is meant, and the papers go in. */
export const NOTICE_FOUND = "(if found.notice = 1 then true else false)";
/** And it is of this child: an elder one's stands there still, and proves no other birth. */
export const NOTICE_FITS =
  "(if found.notice = 1 then string(known.notice.child.dateOfBirth) = string(child.dateOfBirth) and known.notice.child.sex = child.sex else false)";
/** Also while it could not be looked for, because a parent's record was not found. */
const NO_MARRIAGE_FOUND = 'parents.kind = "married" and (if found.marriage > 0 then false else true)';
const PHOTO = t("Chụp rõ nét đủ bốn góc; tệp PDF, JPG hoặc PNG", "Sharp, with all four corners; PDF, JPG or PNG");

export const papersPages: Page[] = [
  {
    id: "notice",
    title: t("Giấy chứng sinh", "Birth notice"),
    intro: t(
      "Nếu bệnh viện đã ký số giấy chứng sinh thì bạn không phải nộp bản giấy.",
      "Where the hospital signed the notice electronically, no paper is needed.",
    ),
    when: `not(${NOTICE_FITS})`,
    fields: [
      {
        name: "notice.kind",
        kind: "choice",
        label: t("Bạn có giấy tờ nào về việc sinh?", "What do you have to show the birth?"),
        options: [
          { value: "electronic", label: t("Giấy chứng sinh điện tử", "An electronic birth notice") },
          { value: "paper", label: t("Giấy chứng sinh bản giấy", "A birth notice on paper") },
          { value: "witness", label: t("Không có giấy chứng sinh, có người làm chứng", "No notice, but a witness") },
          { value: "undertaking", label: t("Không có cả hai, tôi viết cam đoan", "Neither; I give an undertaking") },
        ],
      },
      {
        name: "notice.file",
        kind: "file",
        label: t("Giấy chứng sinh", "Birth notice"),
        hint: PHOTO,
        credential: "birth-notice",
        when: NOTICE,
      },
      {
        name: "witness.file",
        kind: "file",
        label: t("Văn bản của người làm chứng xác nhận việc sinh", "The witness's written statement"),
        hint: PHOTO,
        when: 'notice.kind = "witness"',
      },
      {
        name: "undertaking.text",
        kind: "long-text",
        label: t("Lời cam đoan về việc sinh", "Your undertaking"),
        hint: t("Bé sinh khi nào, ở đâu, ai biết việc này", "When and where the child was born, and who knows of it"),
        maxLength: 2000,
        when: 'notice.kind = "undertaking"',
      },
      {
        name: "undertaking.agreed",
        kind: "yes-no",
        label: t(
          "Tôi hiểu rằng cam đoan sai sự thật thì việc đăng ký bị hủy và tôi chịu trách nhiệm trước pháp luật",
          "I understand that a false undertaking undoes the registration and that I answer for it",
        ),
        when: 'notice.kind = "undertaking"',
        checks: [
          {
            rule: "undertaking.agreed = true",
            text: t("Bạn cần đồng ý thì mới dùng lời cam đoan được.", "Without your agreement the undertaking cannot be used."),
          },
        ],
      },
    ],
  },
  {
    id: "marriage",
    title: t("Giấy chứng nhận kết hôn", "Marriage certificate"),
    intro: t(
      "Chúng tôi chưa tìm thấy bản ghi kết hôn của cha mẹ trong cơ sở dữ liệu.",
      "We did not find the parents' marriage in the database.",
    ),
    when: NO_MARRIAGE_FOUND,
    fields: [
      {
        name: "marriage.file",
        kind: "file",
        label: t("Giấy chứng nhận kết hôn của cha mẹ", "The parents' marriage certificate"),
        hint: PHOTO,
      },
    ],
  },
  {
    id: "authorisation",
    title: t("Văn bản ủy quyền", "Authorisation"),
    when: 'relation = "authorised"',
    fields: [
      {
        name: "authorisation.file",
        kind: "file",
        label: t("Văn bản ủy quyền của cha hoặc mẹ", "The authorisation by a parent"),
        hint: PHOTO,
      },
    ],
  },
];

export const papers: ProcedureVersion["papers"] = [
  {
    id: "birth-notice",
    title: t("Giấy chứng sinh", "Birth notice"),
    when: NOTICE,
    field: "notice.file",
    originals: 1,
    copies: 0,
    instead: [
      t("Giấy chứng sinh điện tử đã ký số", "A birth notice signed electronically"),
      t("Văn bản của người làm chứng xác nhận về việc sinh", "A witness's written statement"),
      t("Giấy cam đoan về việc sinh, nếu không có người làm chứng", "An undertaking, where there is no witness"),
    ],
    law: { act: LAW_ON_CIVIL_STATUS, article: "Điều 16" },
  },
  {
    id: "witness",
    title: t("Văn bản của người làm chứng", "Witness's statement"),
    when: 'notice.kind = "witness"',
    field: "witness.file",
    originals: 1,
    copies: 0,
    law: { act: LAW_ON_CIVIL_STATUS, article: "Điều 16" },
  },
  {
    id: "undertaking",
    title: t("Giấy cam đoan về việc sinh", "Undertaking"),
    when: 'notice.kind = "undertaking"',
    field: "undertaking.text",
    originals: 1,
    copies: 0,
    law: { act: LAW_ON_CIVIL_STATUS, article: "Điều 16" },
  },
  {
    id: "marriage",
    title: t("Giấy chứng nhận kết hôn (xuất trình)", "Marriage certificate (shown)"),
    when: NO_MARRIAGE_FOUND,
    field: "marriage.file",
    originals: 0,
    copies: 1,
    law: { act: DECREE_123, article: "Điều 9" },
  },
  {
    id: "authorisation",
    title: t("Văn bản ủy quyền", "Authorisation"),
    when: 'relation = "authorised"',
    field: "authorisation.file",
    originals: 1,
    copies: 0,
    law: { act: CIRCULAR_04, article: "Điều 2" },
  },
];
