import { defineProcedure, inWords, law, t } from "@motlan/catalogue/declare";
import { bookEntry } from "../pieces/book.ts";
import { exemptionPage, exemptionPaper, residenceCharge } from "../pieces/charge.ts";
import { COMPLAINT, policeChannels, policeOf, SELF, SIGNED } from "../pieces/frame.ts";
import { CIRCULAR_55, CIRCULAR_75, DECREE_154, FIELD, LAW_ON_RESIDENCE } from "../pieces/laws.ts";
import { policeSteps } from "../pieces/steps.ts";
import { residenceNotice } from "../results/notice.ts";
import { KINDS, permanentPages, permanentPapers } from "./permanent-pages.ts";

/** Whoever is registered: the applicant, whose record is known, or their child. */
const PERSON =
  '{personId: if actingFor = "child" then null else applicant.personId, personalNumber: person.personalNumber, fullName: person.fullName, dateOfBirth: person.dateOfBirth}';

/** Đăng ký thường trú (1.004222). */
export const permanentResidence = defineProcedure({
  code: "1.004222",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Đăng ký thường trú", "Permanent residence"),
  field: FIELD,
  summary: t(
    "Chuyển hộ khẩu về chỗ ở mới: nhà mình, nhà người thân, nhà thuê. Nộp trên mạng chỉ mất 10.000 đồng.",
    "Register where you live for good: your own home, a relative's, a rented one. Online it costs 10,000 đồng.",
  ),
  guide: [
    t("Không phải xóa nơi cũ trước: công an tự làm khi đăng ký nơi mới.", "You need not remove the old entry: the police do it."),
    t("Ở nhà người khác thì chủ hộ, chủ nhà đồng ý, trên mạng hoặc bằng văn bản.", "In another's home the owner or head consents."),
    t("Nhà thuê, mượn, ở nhờ: ít nhất 8 m² sàn một người.", "A rented or borrowed home: 8 m² of floor a person at least."),
    t(
      "Trẻ mới sinh: đăng ký trong 60 ngày kể từ ngày khai sinh, không cần xuất trình giấy khai sinh.",
      "A newborn: within 60 days of registration.",
    ),
  ],
  law: [law(LAW_ON_RESIDENCE, "Điều 20 đến 23"), law(DECREE_154), law(CIRCULAR_55), law(CIRCULAR_75)],
  applicant: {
    ...SELF,
    actingFor: [...SELF.actingFor, { value: "child", label: t("Cho con chưa thành niên của tôi", "For my child under age") }],
    who: t("Công dân Việt Nam có chỗ ở hợp pháp; cha, mẹ làm cho con", "Citizens with a lawful home; parents for their child"),
  },
  competence: policeOf("home.address.communeId", "residence", law(LAW_ON_RESIDENCE, "Điều 2, 22")),
  channels: policeChannels(7),
  linked: [
    {
      code: "1.001193",
      as: "after",
      text: t("Khai sinh, thường trú và thẻ bảo hiểm y tế cho trẻ làm cùng một lần", "Birth, residence and health card in one go"),
    },
    { code: "1.010038", as: "after", text: t("Tách hộ ở cùng chỗ ở", "Dividing the household at the same home") },
  ],
  known: [],
  pages: [...permanentPages, exemptionPage],
  papers: [...permanentPapers, exemptionPaper],
  fees: [residenceCharge({ title: t("Lệ phí đăng ký thường trú", "Charge for permanent residence"), online: 10_000, counter: 20_000 })],
  steps: policeSteps({
    hours: { takeIn: 4, examine: 36, sign: 12, handOver: 4 },
    examine: t("Kiểm tra chỗ ở, đối chiếu dữ liệu nhà đất, dân cư", "Check the home against land and population data"),
    paper: t("thông báo kết quả", "notice"),
  }),
  checklist: [
    {
      id: "area",
      text: t("Đủ 8 m² sàn một người", "8 m² of floor a person"),
      rule: "home.area >= 8 * home.people",
      when: 'home.kind = "rented"',
    },
    { id: "lawful", text: t("Chỗ ở hợp pháp, không thuộc nơi cấm đăng ký mới", "A lawful home where new entries are allowed") },
    {
      id: "consent",
      text: t("Chủ hộ, chủ nhà đã đồng ý", "The owner or head consents"),
      when: 'home.kind = "family" or home.kind = "rented"',
    },
  ],
  refusals: [
    {
      id: "forbidden-place",
      text: t(
        "Chỗ ở nằm nơi cấm, lấn chiếm, chưa đủ điều kiện, đang tranh chấp hoặc sắp bị phá dỡ.",
        "The home stands where entries are barred: encroached, disputed, or to be torn down.",
      ),
      law: law(LAW_ON_RESIDENCE, "Điều 23"),
    },
    {
      id: "conditions",
      text: t("Chưa đủ điều kiện đăng ký thường trú.", "The conditions are not met."),
      law: law(LAW_ON_RESIDENCE, "Điều 20"),
    },
  ],
  effects: [
    bookEntry("permanent", {
      place: "home.address.text",
      communeId: "home.address.communeId",
      reason: inWords("home.kind", KINDS),
      others: "others",
      person: PERSON,
    }),
  ],
  result: {
    ...SIGNED,
    kind: "residence-notice",
    title: t("Thông báo kết quả đăng ký thường trú", "Notice of permanent residence"),
    template: residenceNotice,
    data: {
      issuedOn: "today",
      person: PERSON,
      matter: '"đăng ký thường trú"',
      items: '["Nơi thường trú: " + home.address.text, "Chủ hộ: " + home.head, "Quan hệ với chủ hộ: " + home.relation]',
      others: "others",
    },
    notation: "TB-CT",
  },
  complaint: COMPLAINT,
});
