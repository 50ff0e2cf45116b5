import { choiceField, type Field, fileField, type Page, t } from "@motlan/catalogue/declare";
import { tradeLines } from "./household-registration-pages.ts";

const LEGAL_PERSON = 'owner.kind = "organisation"';
const OTHER_HEAD = "head.self = false";

const ownerFields: Field[] = [
  choiceField("owner.kind", t("Chủ sở hữu là ai?", "Who owns the company?"), [
    { value: "person", label: t("Tôi, một cá nhân", "I, one person") },
    { value: "organisation", label: t("Một tổ chức", "An organisation") },
  ]),
  { name: "owner.name", kind: "text", label: t("Tên tổ chức chủ sở hữu", "The owning organisation"), when: LEGAL_PERSON, maxLength: 200 },
  { name: "owner.code", kind: "code", format: "tax-code", label: t("Mã số tổ chức", "Its number"), when: LEGAL_PERSON },
  fileField("owner.papers", t("Giấy tờ pháp lý của tổ chức và văn bản cử người đại diện", "The organisation's papers and its delegation"), {
    when: LEGAL_PERSON,
  }),
  {
    name: "owner.foreign",
    kind: "yes-no",
    label: t("Có nhà đầu tư nước ngoài góp vốn không?", "Does a foreign investor take part?"),
  },
  fileField("owner.investment", t("Văn bản chấp thuận của cơ quan đăng ký đầu tư", "Approval of the investment authority"), {
    when: "owner.foreign = true",
  }),
];

const headFields: Field[] = [
  { name: "head.self", kind: "yes-no", label: t("Bạn là người đại diện theo pháp luật?", "Are you the legal representative?") },
  { name: "head.fullName", kind: "name", label: t("Họ tên người đại diện", "The representative's name"), when: OTHER_HEAD },
  { name: "head.number", kind: "personal-number", label: t("Số định danh cá nhân", "Personal number"), when: OTHER_HEAD },
  choiceField("head.title", t("Chức danh", "Title"), [
    { value: "director", label: t("Giám đốc", "Director") },
    { value: "general", label: t("Tổng giám đốc", "General director") },
    { value: "chair", label: t("Chủ tịch công ty", "Chair of the company") },
  ]),
];

export const companyPages: Page[] = [
  {
    id: "company",
    title: t("Công ty", "The company"),
    fields: [
      {
        name: "company.name",
        kind: "text",
        label: t("Tên riêng của công ty", "The company's own name"),
        hint: t("Không cần ghi “Công ty TNHH”", "Without “Công ty TNHH”"),
        maxLength: 150,
      },
      {
        name: "company.foreignName",
        kind: "text",
        label: t("Tên bằng tiếng nước ngoài", "Name in a foreign language"),
        required: "false",
        maxLength: 150,
      },
      { name: "company.office", kind: "address", label: t("Địa chỉ trụ sở chính", "Head office") },
      { name: "company.phone", kind: "phone", label: t("Điện thoại", "Telephone"), prefill: "applicant.phone", prefilled: "override" },
      tradeLines("company.lines"),
    ],
  },
  {
    id: "capital",
    title: t("Vốn điều lệ", "Charter capital"),
    intro: t("Chủ sở hữu góp đủ trong 90 ngày kể từ ngày được cấp giấy.", "The owner pays it in within ninety days of the certificate."),
    fields: [
      { name: "company.capital", kind: "money", label: t("Vốn điều lệ", "Charter capital"), min: 1 },
      { name: "company.social", kind: "yes-no", label: t("Đăng ký là doanh nghiệp xã hội?", "A social enterprise?") },
      fileField("company.socialFile", t("Cam kết mục tiêu xã hội, môi trường", "Undertaking of social aims"), {
        when: "company.social = true",
      }),
      { name: "company.fromHousehold", kind: "yes-no", label: t("Chuyển từ hộ kinh doanh lên?", "Converted from a household business?") },
      {
        name: "company.household",
        kind: "text",
        label: t("Mã số hộ kinh doanh", "Number of the household business"),
        when: "company.fromHousehold = true",
        prefill: "known.business.certificate",
        prefilled: "override",
        maxLength: 30,
      },
      fileField("company.householdFile", t("Giấy chứng nhận đăng ký hộ kinh doanh", "Certificate of the household business"), {
        when: "company.fromHousehold = true and found.business = 0",
      }),
    ],
  },
  { id: "owner", title: t("Chủ sở hữu", "The owner"), fields: ownerFields },
  { id: "head", title: t("Người đại diện theo pháp luật", "Legal representative"), fields: headFields },
  {
    id: "beneficiaries",
    title: t("Chủ sở hữu hưởng lợi", "Beneficial owners"),
    intro: t(
      "Người thực tế nắm từ 25% vốn trở lên hoặc chi phối công ty.",
      "Whoever really holds a quarter of the capital or controls the company.",
    ),
    fields: [
      {
        name: "beneficiaries",
        kind: "group",
        label: t("Danh sách chủ sở hữu hưởng lợi (nếu có)", "Beneficial owners (if any)"),
        required: "false",
        group: {
          title: t("Chủ sở hữu hưởng lợi", "Beneficial owner"),
          least: 0,
          most: 10,
          items: [
            { name: "fullName", kind: "name", label: t("Họ, chữ đệm, tên", "Full name") },
            { name: "personalNumber", kind: "personal-number", label: t("Số định danh cá nhân", "Personal number") },
            { name: "share", kind: "number", label: t("Tỷ lệ nắm giữ (%)", "Share in per cent"), min: 0, max: 100 },
          ],
        },
      },
    ],
  },
  {
    id: "files",
    title: t("Giấy tờ nộp kèm", "Papers"),
    fields: [
      fileField("company.charter", t("Điều lệ công ty", "The company's charter")),
      fileField("authorisation.file", t("Văn bản ủy quyền làm thủ tục", "Authorisation to apply"), { when: 'actingFor = "authorised"' }),
    ],
  },
];
