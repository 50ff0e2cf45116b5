import { applicantPage, dayText, defineProcedure, law, t } from "@motlan/catalogue/declare";
import { bookEntry, NOTICE_DATA } from "../pieces/book.ts";
import { exemptionPage, exemptionPaper } from "../pieces/charge.ts";
import { AT_HOME, COMPLAINT, policeChannels, SELF, SIGNED } from "../pieces/frame.ts";
import { consentFields, consentPaper } from "../pieces/home.ts";
import { CIRCULAR_55, CIRCULAR_75, DECREE_154, FIELD, LAW_ON_RESIDENCE } from "../pieces/laws.ts";
import { policeSteps } from "../pieces/steps.ts";
import { temporaryCharge } from "../pieces/temporary-charge.ts";
import { residenceNotice } from "../results/notice.ts";
import { peopleField } from "./temporary-pages.ts";

/** Gia hạn tạm trú (1.002755). */
export const temporaryExtension = defineProcedure({
  code: "1.002755",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Gia hạn tạm trú", "Extending temporary residence"),
  field: FIELD,
  summary: t(
    "Sắp hết hạn tạm trú mà vẫn ở chỗ cũ thì gia hạn. Nộp trên mạng 7.000 đồng.",
    "Your temporary residence ends soon and you stay: extend it. Online it costs 7,000 đồng.",
  ),
  guide: [
    t("Làm trong 15 ngày trước khi hết hạn.", "Within the 15 days before it ends."),
    t("Chủ nhà đồng ý cho ở tiếp, trên mạng hoặc bằng văn bản.", "The owner consents, online or in writing."),
  ],
  law: [law(LAW_ON_RESIDENCE, "Điều 27, 28"), law(DECREE_154), law(CIRCULAR_55), law(CIRCULAR_75)],
  applicant: {
    ...SELF,
    who: t("Người đang tạm trú sắp hết hạn; chủ nhà trọ, cơ quan theo danh sách", "Temporary residents; landlords and bodies by a list"),
  },
  competence: { ...AT_HOME, first: "home.address.communeId" },
  channels: policeChannels(3),
  known: [
    {
      ...{ name: "temporary", registry: "residence", by: "holder", purpose: "residence" },
      find: "applicant.personalNumber",
      match: { "person.fullName": "applicant.fullName" },
      law: law(LAW_ON_RESIDENCE, "Điều 28"),
    },
  ],
  pages: [
    applicantPage(),
    peopleField,
    {
      id: "stay",
      title: t("Tạm trú đến khi nào?", "Until when?"),
      fields: [
        { name: "home.address", kind: "address", label: t("Địa chỉ đang tạm trú", "Present address") },
        {
          name: "stay.ends",
          kind: "date",
          label: t("Ngày hết hạn hiện nay", "It ends now on"),
          prefill: "known.temporary.until",
          prefilled: "override",
          checks: [
            {
              rule: 'date(stay.ends) >= today and date(stay.ends) <= today + @"P15D"',
              text: t(
                "Gia hạn trong 15 ngày trước khi hết hạn; đã hết hạn thì đăng ký tạm trú lại (1.004194).",
                "Extend within the 15 days before it ends; once ended, register anew (1.004194).",
              ),
            },
          ],
        },
        {
          name: "stay.until",
          kind: "date",
          label: t("Xin ở đến ngày", "Extend until"),
          checks: [
            {
              rule: 'date(stay.until) > date(stay.ends) and date(stay.until) <= date(stay.ends) + @"P2Y"',
              text: t("Mỗi lần gia hạn tối đa 2 năm.", "Two years at most each time."),
            },
          ],
        },
        ...consentFields("consent", t("Chủ nhà", "The owner")),
      ],
    },
    exemptionPage,
  ],
  papers: [consentPaper("consent", t("Ý kiến đồng ý của chủ sở hữu chỗ ở", "The owner's consent")), exemptionPaper],
  fees: temporaryCharge(t("Lệ phí gia hạn tạm trú", "Charge for the extension")),
  steps: policeSteps({
    hours: { takeIn: 2, examine: 12, sign: 6, handOver: 2 },
    examine: t("Kiểm tra người đó còn ở, chủ nhà đồng ý", "Check that they live there and the owner agrees"),
    paper: t("thông báo kết quả", "notice"),
  }),
  checklist: [
    { id: "registered", text: t("Tìm thấy lần đăng ký tạm trú trong sổ", "The entry is found"), rule: "found.temporary > 0" },
    { id: "consent", text: t("Chủ nhà đồng ý", "The owner consents") },
  ],
  refusals: [
    {
      id: "not-there",
      text: t("Người đó không còn ở chỗ đã đăng ký.", "They no longer live there."),
      law: law(LAW_ON_RESIDENCE, "Điều 29"),
    },
    {
      id: "ended",
      text: t("Đã hết hạn tạm trú: phải đăng ký lại.", "It has ended: register anew."),
      law: law(LAW_ON_RESIDENCE, "Điều 27"),
    },
  ],
  effects: [
    bookEntry("temporary-extended", {
      ...{ place: "home.address.text", communeId: "home.address.communeId" },
      ...{ from: "stay.ends", until: "stay.until", others: "others" },
    }),
  ],
  result: {
    ...SIGNED,
    kind: "residence-notice",
    title: t("Thông báo kết quả gia hạn tạm trú", "Notice of the extension"),
    template: residenceNotice,
    data: {
      ...NOTICE_DATA,
      matter: '"gia hạn tạm trú"',
      items: `["Nơi tạm trú: " + home.address.text, "Gia hạn đến ngày " + ${dayText("stay.until")}]`,
      others: "others",
    },
    notation: "TB-CT",
  },
  complaint: COMPLAINT,
});
