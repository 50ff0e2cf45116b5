import { applicantPage, choiceField, dayText, defineProcedure, everyChannel, fileField, inWords, law, t } from "@motlan/catalogue/declare";
import {
  AT_THE_COMMUNE,
  AUTHORISATION,
  AUTHORISATION_FILE,
  CERTIFICATE,
  DECREE_168,
  GROUP_FIELDS,
  GROUP_MINUTES,
  HOUSEHOLD,
  householdAct,
  householdSteps,
  OWN_BUSINESS,
  OWNER_APPLIES,
  PHONE,
  REFUSALS,
  registrationFee,
  WHICH_BUSINESS,
} from "../shared.ts";
import { NAME_CHECK, tradeLines } from "./household-registration-pages.ts";

const WHAT = [
  { value: "name", label: t("Tên hộ kinh doanh", "The name") },
  { value: "address", label: t("Địa chỉ trụ sở", "The address") },
  { value: "capital", label: t("Vốn kinh doanh", "The capital") },
  { value: "trades", label: t("Ngành, nghề", "The trades") },
  { value: "owner", label: t("Chủ hộ kinh doanh (trong gia đình)", "The owner (within the family)") },
  { value: "members", label: t("Thành viên gia đình tham gia", "The family members") },
];
const DEAD = 'change.what = "owner" and change.ownerWhy = "dead"';

/** Đăng ký thay đổi nội dung đăng ký hộ kinh doanh (2.000720). */
export const householdChange = defineProcedure({
  ...HOUSEHOLD,
  code: "2.000720",
  title: t("Đăng ký thay đổi nội dung đăng ký hộ kinh doanh", "Changing a household business's registration"),
  summary: t(
    "Đổi tên, địa chỉ, vốn, ngành nghề, chủ hộ hay thành viên của hộ kinh doanh. Bạn được cấp giấy chứng nhận mới.",
    "Change the name, address, capital, trades, owner or members. A new certificate is issued.",
  ),
  guide: [
    t("Đăng ký trong 10 ngày kể từ khi có thay đổi.", "Register within ten days of the change."),
    t(
      "Mỗi hồ sơ nêu một nội dung thay đổi; đổi nhiều thứ thì nộp lần lượt.",
      "One dossier says one change; file several one after another.",
    ),
  ],
  applicant: OWNER_APPLIES,
  competence: AT_THE_COMMUNE,
  channels: everyChannel(3),
  known: OWN_BUSINESS,
  pages: [
    applicantPage(),
    { id: "house", title: t("Hộ kinh doanh của bạn", "Your business"), fields: [...WHICH_BUSINESS, ...GROUP_FIELDS] },
    {
      id: "change",
      title: t("Bạn đổi gì?", "What changes?"),
      fields: [
        choiceField("change.what", t("Nội dung thay đổi", "What changes"), WHAT),
        {
          name: "change.on",
          kind: "date",
          label: t("Thay đổi từ ngày nào?", "Changed since when?"),
          checks: [{ rule: "date(change.on) <= date(submittedOn)", text: t("Ngày thay đổi chưa tới.", "That day has not come yet.") }],
        },
        {
          name: "change.name",
          kind: "text",
          label: t("Tên mới", "New name"),
          when: 'change.what = "name"',
          maxLength: 120,
          checks: [NAME_CHECK("change.name")],
        },
        { name: "change.address", kind: "address", label: t("Địa chỉ mới", "New address"), when: 'change.what = "address"' },
        { name: "change.capital", kind: "money", label: t("Vốn mới", "New capital"), when: 'change.what = "capital"', min: 1 },
        tradeLines("change.lines", 'change.what = "trades"'),
        choiceField(
          "change.ownerWhy",
          t("Vì sao đổi chủ hộ?", "Why does the owner change?"),
          [
            { value: "agreed", label: t("Các thành viên cử người khác", "The members chose another") },
            {
              value: "dead",
              label: t("Chủ hộ đã mất, mất tích hoặc không còn năng lực hành vi", "The owner died, is missing or incapable"),
            },
          ],
          { when: 'change.what = "owner"' },
        ),
        {
          name: "change.newOwner",
          kind: "name",
          label: t("Họ, chữ đệm, tên chủ hộ mới", "The new owner's full name"),
          when: 'change.what = "owner"',
        },
        {
          name: "change.newOwnerNumber",
          kind: "personal-number",
          label: t("Số định danh của chủ hộ mới", "The new owner's personal number"),
          when: 'change.what = "owner"',
        },
        {
          name: "change.members",
          kind: "long-text",
          label: t("Ai thêm vào, ai rút ra?", "Who joins, who leaves?"),
          hint: t("Ghi họ tên và số định danh từng người", "Each with name and personal number"),
          when: 'change.what = "members"',
          maxLength: 2000,
        },
        fileField("change.family", t("Văn bản các thành viên ủy quyền", "The members' authorisation"), {
          when: 'change.what = "owner" or change.what = "members"',
        }),
        fileField("change.death", t("Giấy chứng tử hoặc quyết định của Tòa án", "Death certificate or the court's decision"), {
          when: DEAD,
          credential: "death-extract",
        }),
        AUTHORISATION_FILE,
      ],
    },
  ],
  papers: [
    GROUP_MINUTES,
    {
      id: "family",
      title: t("Văn bản các thành viên ủy quyền (công chứng hoặc chứng thực)", "The members' authorisation, notarised or certified"),
      when: 'change.what = "owner" or change.what = "members"',
      field: "change.family",
      originals: 0,
      copies: 1,
      law: law(DECREE_168),
    },
    {
      id: "death",
      title: t("Giấy chứng tử hoặc quyết định của Tòa án", "Death certificate or the court's decision"),
      when: DEAD,
      field: "change.death",
      originals: 0,
      copies: 1,
      accepts: [{ as: "copy" }, { as: "credential", credential: "death-extract" }],
      law: law(DECREE_168),
    },
    AUTHORISATION,
  ],
  fees: [registrationFee("change")],
  steps: householdSteps(
    t("Xem nội dung thay đổi, cập nhật cơ sở dữ liệu", "Examine the change, update the register"),
    t("Ký giấy chứng nhận mới", "Sign the new certificate"),
  ),
  checklist: [
    { id: "running", text: t("Hộ kinh doanh đang hoạt động", "The business is not ended") },
    { id: "name", text: t("Tên mới không trùng, không dùng từ cấm", "The new name is free and allowed"), when: 'change.what = "name"' },
    {
      id: "signed",
      text: t("Đủ chữ ký các thành viên", "All members have signed"),
      when: 'change.what = "owner" or change.what = "members"',
    },
  ],
  refusals: REFUSALS,
  effects: [
    householdAct("change", {
      act: '"change:" + change.what',
      from: "string(change.on)",
      details:
        'if change.what = "name" then change.name else if change.what = "address" then change.address.text else if change.what = "owner" then change.newOwner else change.members',
    }),
  ],
  result: {
    ...CERTIFICATE,
    title: t("Giấy chứng nhận đăng ký hộ kinh doanh", "Certificate of a household business"),
    data: {
      issuedOn: "today",
      registeredOn: "known.business.registeredOn",
      changeLabel: '"Đăng ký thay đổi"',
      changed: `(${inWords("change.what", WHAT)}) + ", ngày " + ${dayText("today")}`,
      code: 'if change.what = "owner" then change.newOwnerNumber else house.certificate',
      business:
        '{name: if change.what = "name" then change.name else house.name, address: if change.what = "address" then change.address.text else house.address, capital: if change.what = "capital" then change.capital else known.business.capital}',
      phone: PHONE,
      lines: "change.lines",
      members: "null",
      owner: 'if change.what = "owner" then {fullName: change.newOwner, personalNumber: change.newOwnerNumber} else person',
      note: 'if change.what = "members" then "Thay đổi thành viên: " + change.members else null',
    },
  },
});
