import { applicantPage, choiceField, fileField, type Page, type Paper, t } from "@motlan/catalogue/declare";
import { consentFields, consentPaper } from "../pieces/home.ts";
import { LAW_ON_RESIDENCE } from "../pieces/laws.ts";

const LIST = 'mode = "list"';
const MINOR = 'date(person.dateOfBirth) + @"P18Y" > today';

/** Who stays with the applicant, or the list of an organisation or a hostel; each with their number. */
export const peopleField: Page = {
  id: "people",
  title: t("Đăng ký cho những ai?", "For whom?"),
  fields: [
    choiceField("mode", t("Bạn đăng ký", "You register"), [
      { value: "self", label: t("Cho tôi hoặc gia đình tôi", "Myself or my family") },
      {
        value: "list",
        label: t("Theo danh sách", "A list"),
        hint: t("Chủ nhà trọ, cơ quan, trường học đăng ký cho nhiều người", "Landlords, offices and schools, for many"),
      },
    ]),
    {
      name: "others",
      kind: "group",
      label: t("Những người cùng đăng ký", "Who else"),
      required: LIST,
      group: {
        ...{ title: t("Người", "Person"), least: 0, most: 50 },
        items: [
          { name: "fullName", kind: "name", label: t("Họ, chữ đệm, tên", "Full name") },
          { name: "personalNumber", kind: "personal-number", label: t("Số định danh cá nhân", "Personal number") },
          { name: "relation", kind: "text", label: t("Quan hệ với bạn", "Relation to you"), maxLength: 60 },
        ],
      },
    },
  ],
};

export const stayPages: Page[] = [
  applicantPage(),
  peopleField,
  {
    id: "home",
    title: t("Ở đâu, đến khi nào?", "Where, and until when?"),
    fields: [
      { name: "home.address", kind: "address", label: t("Địa chỉ tạm trú", "Address") },
      {
        name: "stay.from",
        kind: "date",
        label: t("Từ ngày", "From"),
        checks: [{ rule: "date(stay.from) <= today", text: t("Đăng ký khi đã đến ở.", "Register once you live there.") }],
      },
      {
        name: "stay.until",
        kind: "date",
        label: t("Đến ngày", "Until"),
        hint: t("Tối đa 2 năm, sau đó gia hạn được nhiều lần", "Two years at most; it can be extended again and again"),
        checks: [
          {
            rule: 'date(stay.until) > date(stay.from) and date(stay.until) <= date(stay.from) + @"P2Y"',
            text: t("Mỗi lần đăng ký tạm trú tối đa 2 năm.", "Two years at most each time."),
          },
        ],
      },
      { name: "home.head", kind: "name", label: t("Họ tên chủ hộ hoặc chủ nhà", "Head of the household or owner") },
    ],
  },
  {
    id: "proof",
    title: t("Giấy tờ về chỗ ở", "Papers about the home"),
    intro: t("Hợp đồng thuê không cần công chứng.", "A lease need not be certified."),
    fields: [
      {
        name: "home.known",
        kind: "yes-no",
        label: t("Nhà này đã có trong cơ sở dữ liệu đất đai, nhà ở?", "Is the home in the land database?"),
      },
      fileField("home.file", t("Hợp đồng thuê, mượn hoặc giấy tờ nhà", "The lease or the home's papers"), { when: "home.known = false" }),
      ...consentFields("guardian", t("Cha, mẹ hoặc người giám hộ", "Parent or guardian"), MINOR),
    ],
  },
];

export const stayPapers: Paper[] = [
  {
    id: "home",
    title: t("Giấy tờ chứng minh chỗ ở hợp pháp", "Proof of the lawful home"),
    when: "home.known = false",
    field: "home.file",
    originals: 1,
    copies: 0,
    accepts: [{ as: "original" }, { as: "copy" }],
    law: { act: LAW_ON_RESIDENCE, article: "Điều 28" },
  },
  consentPaper("guardian", t("Ý kiến đồng ý của cha, mẹ, người giám hộ", "Consent of parent or guardian"), MINOR),
];
