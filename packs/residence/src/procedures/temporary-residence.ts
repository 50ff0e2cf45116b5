import { dayText, defineProcedure, law, t } from "@motlan/catalogue/declare";
import { bookEntry, NOTICE_DATA } from "../pieces/book.ts";
import { exemptionPage, exemptionPaper } from "../pieces/charge.ts";
import { COMPLAINT, policeChannels, policeOf, SELF, SIGNED } from "../pieces/frame.ts";
import { CIRCULAR_55, CIRCULAR_75, DECREE_154, FIELD, LAW_ON_RESIDENCE } from "../pieces/laws.ts";
import { policeSteps } from "../pieces/steps.ts";
import { temporaryCharge } from "../pieces/temporary-charge.ts";
import { residenceNotice } from "../results/notice.ts";
import { stayPages, stayPapers } from "./temporary-pages.ts";

/** Đăng ký tạm trú (1.004194). */
export const temporaryResidence = defineProcedure({
  code: "1.004194",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Đăng ký tạm trú", "Temporary residence"),
  field: FIELD,
  summary: t(
    "Khi đến ở xã, phường khác từ 30 ngày trở lên: thuê trọ, đi học, đi làm. Nộp trên mạng 7.000 đồng.",
    "Where you live in another commune for 30 days or more: rented room, study, work. Online it costs 7,000 đồng.",
  ),
  guide: [
    t("Chụp hợp đồng thuê hoặc giấy cho ở nhờ; không cần công chứng.", "Have the lease or a loan of the home; it need not be certified."),
    t("Chủ nhà trọ đăng ký cho cả dãy trọ theo danh sách được.", "A landlord may register a whole house by a list."),
    t("Thời hạn tối đa 2 năm, gia hạn nhiều lần.", "Two years at most, extended as often as needed."),
  ],
  law: [law(LAW_ON_RESIDENCE, "Điều 27, 28"), law(DECREE_154), law(CIRCULAR_55), law(CIRCULAR_75)],
  applicant: {
    ...SELF,
    who: t(
      "Công dân ở ngoài nơi thường trú từ 30 ngày; chủ nhà trọ, cơ quan đăng ký theo danh sách",
      "Citizens away for 30 days or more; landlords and bodies by a list",
    ),
  },
  competence: policeOf("home.address.communeId", "residence", law(LAW_ON_RESIDENCE, "Điều 2, 28")),
  channels: policeChannels(3),
  linked: [
    { code: "1.002755", as: "after", text: t("Gia hạn tạm trú", "Extending it") },
    { code: "2.001159", as: "instead", text: t("Ở dưới 30 ngày: chỉ cần thông báo lưu trú", "Under 30 days: a notice of stay is enough") },
  ],
  known: [],
  pages: [...stayPages, exemptionPage],
  papers: [...stayPapers, exemptionPaper],
  fees: temporaryCharge(t("Lệ phí đăng ký tạm trú", "Charge for temporary residence")),
  steps: policeSteps({
    hours: { takeIn: 2, examine: 12, sign: 6, handOver: 2 },
    examine: t("Kiểm tra chỗ ở, đối chiếu dữ liệu dân cư", "Check the home and the population data"),
    paper: t("thông báo kết quả", "notice"),
  }),
  checklist: [
    {
      id: "elsewhere",
      text: t("Khác xã, phường nơi thường trú", "Outside the commune of permanent residence"),
      rule: "home.address.communeId != applicant.residence.communeId",
    },
    { id: "lawful", text: t("Chỗ ở hợp pháp", "A lawful home") },
  ],
  refusals: [
    {
      id: "forbidden-place",
      text: t("Chỗ ở thuộc nơi không được đăng ký tạm trú.", "Entries are barred there."),
      law: law(LAW_ON_RESIDENCE, "Điều 23, 27"),
    },
    {
      id: "not-proven",
      text: t("Không chứng minh được chỗ ở hợp pháp.", "The lawful home is not shown."),
      law: law(LAW_ON_RESIDENCE, "Điều 28"),
    },
  ],
  effects: [
    bookEntry("temporary", {
      ...{ place: "home.address.text", communeId: "home.address.communeId" },
      ...{ from: "stay.from", until: "stay.until", others: "others" },
    }),
  ],
  result: {
    ...SIGNED,
    kind: "residence-notice",
    title: t("Thông báo kết quả đăng ký tạm trú", "Notice of temporary residence"),
    template: residenceNotice,
    data: {
      ...NOTICE_DATA,
      matter: '"đăng ký tạm trú"',
      items: `["Nơi tạm trú: " + home.address.text, "Thời hạn: từ " + ${dayText("stay.from")} + " đến " + ${dayText("stay.until")}, "Chủ hộ (chủ nhà): " + home.head]`,
      others: "others",
    },
    notation: "TB-CT",
  },
  complaint: COMPLAINT,
});
