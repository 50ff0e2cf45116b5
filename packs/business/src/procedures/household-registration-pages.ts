import { choiceField, type Field, fileField, type Page, t } from "@motlan/catalogue/declare";
import { AUTHORISATION_FILE } from "../shared.ts";

/** Ngành, nghề: each with its four-digit code of the national list where the owner knows it. */
export const tradeLines = (name: string, when?: string): Field => ({
  name,
  kind: "group",
  label: t("Ngành, nghề kinh doanh", "Trades"),
  ...(when === undefined ? {} : { when }),
  group: {
    title: t("Ngành, nghề", "Trade"),
    least: 1,
    most: 20,
    items: [
      {
        name: "name",
        kind: "text",
        label: t("Bạn bán gì, làm dịch vụ gì?", "What will you sell or do?"),
        hint: t("Ví dụ: bán tạp hóa, sửa xe máy", "For example groceries, motorcycle repair"),
        maxLength: 200,
      },
      {
        name: "code",
        kind: "text",
        required: "false",
        label: t("Mã ngành cấp 4", "Four-digit code"),
        hint: t("Không biết thì bỏ trống, công chức tra giúp.", "Leave it empty if you don't know it; the official looks it up."),
        checks: [{ rule: 'matches(item.code, "^[0-9]{4}$")', text: t("Mã ngành cấp 4 gồm 4 chữ số.", "The code has four digits.") }],
      },
    ],
  },
});

/** The name of a household business (NĐ 168/2025): "Hộ kinh doanh" and a name of its own, not a company's. */
export const NAME_CHECK = (name: string) => ({
  rule: `not(matches(lower case(${name}), "công ty|doanh nghiệp"))`,
  text: t(
    "Tên hộ kinh doanh không được dùng chữ “công ty”, “doanh nghiệp”.",
    "A household business may not call itself a company or enterprise.",
  ),
});

export const businessPages: Page[] = [
  {
    id: "business",
    title: t("Hộ kinh doanh", "The business"),
    fields: [
      {
        name: "business.name",
        kind: "text",
        label: t("Tên hộ kinh doanh", "Name"),
        hint: t("Viết tên riêng, ví dụ: Tạp hóa Cô Lan", "Its own name, for example Tạp hóa Cô Lan"),
        maxLength: 120,
        checks: [NAME_CHECK("business.name")],
      },
      { name: "business.address", kind: "address", label: t("Địa chỉ trụ sở", "Address") },
      tradeLines("business.lines"),
    ],
  },
  {
    id: "capital",
    title: t("Vốn, lao động và thuế", "Capital, workers and tax"),
    fields: [
      { name: "business.capital", kind: "money", label: t("Vốn kinh doanh", "Capital"), min: 1 },
      {
        name: "business.workers",
        kind: "number",
        label: t("Số người làm việc (kể cả bạn)", "People working (yourself included)"),
        min: 1,
        max: 1000,
      },
      {
        name: "business.startsOn",
        kind: "date",
        label: t("Ngày bắt đầu kinh doanh", "First day of business"),
        checks: [
          {
            rule: "date(business.startsOn) >= date(submittedOn)",
            text: t("Ngày bắt đầu không được trước hôm nay.", "The first day cannot be past."),
          },
        ],
      },
    ],
  },
  {
    id: "founders",
    title: t("Ai cùng đăng ký?", "Who registers?"),
    fields: [
      choiceField("business.founders", t("Hộ kinh doanh do ai lập?", "Who founds it?"), [
        { value: "alone", label: t("Một mình tôi", "I alone") },
        { value: "family", label: t("Tôi và các thành viên gia đình", "I and members of my family") },
      ]),
      {
        name: "family.members",
        kind: "group",
        label: t("Thành viên gia đình cùng đăng ký", "Family members who register too"),
        when: 'business.founders = "family"',
        group: {
          title: t("Thành viên", "Member"),
          least: 1,
          most: 20,
          items: [
            { name: "fullName", kind: "name", label: t("Họ, chữ đệm, tên", "Full name") },
            { name: "personalNumber", kind: "personal-number", label: t("Số định danh cá nhân", "Personal number") },
          ],
        },
      },
      fileField("family.file", t("Văn bản các thành viên ủy quyền cho bạn làm chủ hộ", "The members' authorisation"), {
        when: 'business.founders = "family"',
        credential: "authorisation",
      }),
      AUTHORISATION_FILE,
    ],
  },
];
