import type { Page } from "@motlan/catalogue/declare";
import { NOTICE_FOUND } from "./birth-papers-pages.ts";
import { t } from "./shared.ts";

const FROM = (word: string) => [
  { value: "father", label: t(`Theo ${word} của cha`, "The father's") },
  { value: "mother", label: t(`Theo ${word} của mẹ`, "The mother's") },
];
const TWO = 'parents.kind = "married"';
const either = (member: string, choice: string) => `if ${TWO} and ${choice} = "father" then father.${member} else mother.${member}`;

/** What the place of birth wrote in its notice. */
const NOTICE = (path: string) => `if ${NOTICE_FOUND} then known.notice.${path} else null`;

export const childPages: Page[] = [
  {
    id: "birth",
    title: t("Bé sinh khi nào, ở đâu?", "When and where was the child born?"),
    fields: [
      {
        name: "child.dateOfBirth",
        kind: "date",
        label: t("Ngày sinh của bé", "The child's date of birth"),
        hint: t("Đăng ký trong 60 ngày kể từ ngày sinh thì không mất lệ phí.", "No charge within 60 days of the birth."),
        prefill: NOTICE("child.dateOfBirth"),
        checks: [
          {
            rule: "date(child.dateOfBirth) <= today",
            text: t("Ngày sinh phải là hôm nay hoặc trước hôm nay.", "The date of birth must be today or earlier."),
          },
        ],
      },
      {
        name: "child.sex",
        kind: "choice",
        label: t("Bé trai hay bé gái?", "A boy or a girl?"),
        prefill: NOTICE("child.sex"),
        options: [
          { value: "male", label: t("Trai (nam)", "A boy (male)") },
          { value: "female", label: t("Gái (nữ)", "A girl (female)") },
        ],
      },
      {
        name: "birthPlace.kind",
        kind: "choice",
        label: t("Bé sinh ở", "Born"),
        prefill: `if ${NOTICE_FOUND} then "facility" else null`,
        options: [
          { value: "facility", label: t("Bệnh viện, trạm y tế, nhà hộ sinh", "In a hospital, health station or maternity home") },
          { value: "elsewhere", label: t("Ở nhà hoặc nơi khác", "At home or elsewhere") },
        ],
      },
      {
        name: "birthPlace.facility",
        kind: "text",
        label: t("Tên bệnh viện hoặc cơ sở y tế", "Name of the hospital or facility"),
        prefill: NOTICE("facility.name"),
        when: 'birthPlace.kind = "facility"',
        maxLength: 160,
      },
      {
        name: "birthPlace.commune",
        kind: "commune",
        label: t("Xã, phường, đặc khu nơi bé sinh", "Commune, ward or special zone of birth"),
      },
      {
        name: "child.placeOfBirth",
        kind: "text",
        label: t("Nơi sinh sẽ ghi trên giấy", "Place of birth as it will be written"),
        computed: 'if birthPlace.kind = "facility" then birthPlace.facility + ", " + birthPlace.commune.text else birthPlace.commune.text',
      },
    ],
  },
  {
    id: "name",
    title: t("Họ tên của bé", "The child's name"),
    intro: t(
      "Họ theo cha hoặc mẹ, do cha mẹ thỏa thuận (Bộ luật Dân sự, Điều 26). Tên phải bằng tiếng Việt hoặc tiếng dân tộc khác của Việt Nam, không dùng số hay ký hiệu.",
      "The surname is the father's or the mother's, as they agree (Civil Code, article 26). Names are in Vietnamese or another language of Vietnam's peoples, without digits or signs.",
    ),
    fields: [
      { name: "child.surnameFrom", kind: "choice", label: t("Họ của bé", "The child's surname"), options: FROM("họ"), when: TWO },
      {
        name: "child.surname",
        kind: "text",
        label: t("Họ", "Surname"),
        when: `not(${TWO}) or child.surnameFrom != null`,
        hint: t("Nếu họ có hai chữ, ví dụ Tôn Thất, hãy viết đủ.", "Write a surname of two words in full."),
        prefill: `if ${TWO} and child.surnameFrom = "father" then split(father.fullName, " ")[1] else split(mother.fullName, " ")[1]`,
        prefilled: "override",
        maxLength: 30,
        checks: [
          {
            rule: `if ${TWO} and child.surnameFrom = "father" then starts with(upper case(father.fullName), upper case(child.surname)) else starts with(upper case(mother.fullName), upper case(child.surname))`,
            text: t(
              "Họ này khác họ của người vừa chọn. Hãy viết lại họ, hoặc chọn người kia.",
              "This is not the surname of the parent chosen. Write theirs, or choose the other.",
            ),
          },
        ],
      },
      {
        name: "child.givenNames",
        kind: "text",
        label: t("Chữ đệm và tên", "Middle and given names"),
        hint: t("Ví dụ: Ngọc Ánh Dương", "For instance: Ngọc Ánh Dương"),
        maxLength: 60,
        checks: [
          {
            rule: 'not(matches(child.givenNames, "[0-9!-&(-,./:-@{-~]"))',
            text: t("Tên chỉ gồm chữ cái, không có số hay ký hiệu.", "A name has letters only, no digits or signs."),
          },
        ],
      },
      {
        name: "child.fullName",
        kind: "name",
        label: t("Họ tên sẽ ghi trên giấy khai sinh", "The name as the certificate will show it"),
        computed: 'child.surname + " " + child.givenNames',
      },
    ],
  },
  {
    id: "origin",
    title: t("Quê quán và dân tộc của bé", "The child's native place and ethnicity"),
    fields: [
      {
        name: "child.nativePlaceFrom",
        kind: "choice",
        label: t("Quê quán", "Native place"),
        options: FROM("quê"),
        when: `${TWO} and father.nativePlace != mother.nativePlace`,
      },
      {
        name: "child.nativePlace",
        kind: "text",
        label: t("Quê quán sẽ ghi trên giấy", "Native place as it will be written"),
        computed: either("nativePlace", "child.nativePlaceFrom"),
      },
      {
        name: "child.ethnicityFrom",
        kind: "choice",
        label: t("Dân tộc", "Ethnicity"),
        hint: t("Cha mẹ khác dân tộc thì cùng chọn cho con.", "Parents of two peoples choose together."),
        options: FROM("dân tộc"),
        when: `${TWO} and father.ethnicity != mother.ethnicity`,
      },
      {
        name: "child.ethnicity",
        kind: "text",
        label: t("Dân tộc sẽ ghi trên giấy", "Ethnicity as it will be written"),
        computed: either("ethnicity", "child.ethnicityFrom"),
      },
      { name: "child.nationality", kind: "text", label: t("Quốc tịch", "Nationality"), computed: '"Việt Nam"' },
    ],
  },
];
