import { applicantPage, choiceField, defineProcedure, fileField, inWords, law, t } from "@motlan/catalogue/declare";
import { bookEntry, NOTICE_DATA } from "../pieces/book.ts";
import { AT_HOME, COMPLAINT, policeChannels, SELF, SIGNED } from "../pieces/frame.ts";
import { consentFields, consentPaper } from "../pieces/home.ts";
import { CIRCULAR_55, DECREE_154, FIELD, LAW_ON_RESIDENCE } from "../pieces/laws.ts";
import { policeSteps } from "../pieces/steps.ts";
import { residenceNotice } from "../results/notice.ts";

const WHAT = [
  { value: "head", label: t("Đổi chủ hộ", "Another head of the household") },
  { value: "civil-status", label: t("Thông tin hộ tịch (họ tên, ngày sinh…)", "Civil-status data (name, birthday…)") },
  { value: "address", label: t("Địa chỉ, số nhà, tên đường, địa giới", "Address, number, street, boundaries") },
];
const HEAD = 'adjustment.what = "head"';
const DATA = '(adjustment.what = "civil-status" or adjustment.what = "address")';

/** Điều chỉnh thông tin về cư trú trong Cơ sở dữ liệu về cư trú (1.010039). */
export const residenceAdjustment = defineProcedure({
  code: "1.010039",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Điều chỉnh thông tin về cư trú", "Adjusting residence data"),
  field: FIELD,
  summary: t(
    "Đổi chủ hộ, sửa thông tin hộ tịch hoặc địa chỉ trong cơ sở dữ liệu về cư trú. Không mất tiền.",
    "Another head of the household, or civil-status data and addresses in the residence database. It is free.",
  ),
  guide: [
    t(
      "Cải chính hộ tịch đã được xã, phường gửi sang thì không phải làm thủ tục này.",
      "A correction that the commune has sent over needs nothing from you.",
    ),
    t("Đổi chủ hộ thì chủ hộ cũ hoặc các thành viên đồng ý.", "For another head, the present one or the members consent."),
    t("Nhà nước đổi tên xã, tên đường: công an tự điều chỉnh.", "Where the State renames places the police adjust by themselves."),
  ],
  law: [law(LAW_ON_RESIDENCE, "Điều 26"), law(DECREE_154), law(CIRCULAR_55)],
  applicant: { ...SELF, who: t("Công dân có thông tin cần điều chỉnh, thành viên hộ", "Citizens, members of the household") },
  competence: { ...AT_HOME, law: law(LAW_ON_RESIDENCE, "Điều 26") },
  channels: [{ kind: "online", deadline: { count: 3, unit: "working-day" } }, ...policeChannels(3).slice(1)],
  linked: [{ code: "1.004859", as: "before", text: t("Cải chính hộ tịch", "Correcting the civil-status entry") }],
  known: [],
  pages: [
    applicantPage(),
    {
      id: "adjustment",
      title: t("Điều chỉnh gì?", "What?"),
      fields: [
        choiceField("adjustment.what", t("Nội dung", "What"), WHAT),
        { name: "adjustment.before", kind: "text", label: t("Đang ghi là", "It says now"), maxLength: 200 },
        {
          name: "adjustment.after",
          kind: "text",
          label: t("Đề nghị ghi là", "It should say"),
          maxLength: 200,
          checks: [
            {
              rule: "adjustment.after != adjustment.before",
              text: t("Hai nội dung giống nhau: không có gì để điều chỉnh.", "Both are the same: there is nothing to adjust."),
            },
          ],
        },
        fileField(
          "adjustment.file",
          t("Giấy tờ chứng minh (nếu dữ liệu hộ tịch chưa có)", "Proof, where civil-status data do not show it"),
          {
            when: DATA,
            required: "false",
          },
        ),
        ...consentFields("consent", t("Chủ hộ hiện nay hoặc các thành viên", "The present head or the members"), HEAD),
      ],
    },
  ],
  papers: [
    {
      id: "ground",
      title: t("Giấy tờ chứng minh việc điều chỉnh", "Proof of the adjustment"),
      when: `${DATA} and adjustment.file != null`,
      field: "adjustment.file",
      originals: 1,
      copies: 0,
      law: law(LAW_ON_RESIDENCE, "Điều 26"),
    },
    consentPaper("consent", t("Ý kiến của thành viên hộ về chủ hộ mới", "The members' consent to the new head"), HEAD),
  ],
  fees: [],
  steps: policeSteps({
    hours: { takeIn: 2, examine: 12, sign: 6, handOver: 2 },
    examine: t("Đối chiếu dữ liệu hộ tịch, dân cư", "Compare civil-status and population data"),
    paper: t("thông báo kết quả", "notice"),
  }),
  checklist: [{ id: "shown", text: t("Thông tin mới có căn cứ", "The new data are shown to be right") }],
  refusals: [
    { id: "not-shown", text: t("Không có căn cứ điều chỉnh.", "There is no ground for it."), law: law(LAW_ON_RESIDENCE, "Điều 26") },
  ],
  effects: [
    bookEntry("adjustment", {
      place: "person.residence",
      reason: `(${inWords("adjustment.what", WHAT)}) + ": " + adjustment.before + " → " + adjustment.after`,
    }),
  ],
  result: {
    ...SIGNED,
    kind: "residence-notice",
    title: t("Thông báo kết quả điều chỉnh thông tin", "Notice of the adjustment"),
    template: residenceNotice,
    data: {
      ...NOTICE_DATA,
      matter: '"điều chỉnh thông tin về cư trú"',
      items: `[(${inWords("adjustment.what", WHAT)}), "Trước đây ghi: " + adjustment.before, "Nay ghi: " + adjustment.after]`,
    },
    notation: "TB-CT",
  },
  complaint: COMPLAINT,
});
