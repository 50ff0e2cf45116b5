import { applicantPage, choiceField, defineProcedure, law, t } from "@motlan/catalogue/declare";
import { bookEntry, NOTICE_DATA } from "../pieces/book.ts";
import { COMPLAINT, policeChannels, policeOf, SELF, SIGNED } from "../pieces/frame.ts";
import { CIRCULAR_55, FIELD, LAW_ON_RESIDENCE } from "../pieces/laws.ts";
import { policeSteps } from "../pieces/steps.ts";
import { stayReceipt } from "../results/stay-receipt.ts";

const LAW = law(LAW_ON_RESIDENCE, "Điều 30");

/** Thông báo lưu trú (2.001159): within the hour, and by the node itself where everything is said. */
export const stayNotice = defineProcedure({
  code: "2.001159",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Thông báo lưu trú", "Notice of stay"),
  field: FIELD,
  summary: t(
    "Báo công an khi có khách ngủ lại nhà, nhà trọ, khách sạn, bệnh viện. Báo trên mạng là xong ngay, không mất tiền.",
    "Tell the police of guests who stay overnight, at home or in a lodging. Online it is done at once and free.",
  ),
  guide: [
    t(
      "Báo trước 23 giờ ngày khách đến; khách đến sau 23 giờ thì báo trước 8 giờ sáng hôm sau.",
      "Before 23:00 of the day; after that before 8:00 the next morning.",
    ),
    t("Ông bà, cha mẹ, con, anh chị em ruột đến chơi nhiều lần chỉ cần báo một lần.", "Close family who come often are declared once."),
    t("Ở từ 30 ngày thì phải đăng ký tạm trú.", "From 30 days on it is temporary residence."),
  ],
  law: [LAW, law(CIRCULAR_55)],
  applicant: {
    ...SELF,
    who: t("Chủ hộ, người trong hộ; người phụ trách cơ sở lưu trú, bệnh viện", "The household; whoever runs a lodging or hospital"),
  },
  competence: policeOf("stay.place.communeId", "residence", LAW),
  channels: policeChannels(1, "hour"),
  linked: [{ code: "1.004194", as: "instead", text: t("Ở từ 30 ngày: đăng ký tạm trú", "From 30 days: temporary residence") }],
  known: [],
  pages: [
    applicantPage(),
    {
      id: "stay",
      title: t("Khách ở đâu, đến khi nào?", "Where and how long?"),
      fields: [
        choiceField("stay.kind", t("Nơi lưu trú", "Place"), [
          { value: "home", label: t("Nhà riêng", "A home") },
          { value: "lodging", label: t("Nhà trọ, khách sạn, cơ sở lưu trú", "A lodging") },
          { value: "hospital", label: t("Cơ sở khám chữa bệnh", "A hospital") },
          { value: "other", label: t("Nơi khác", "Elsewhere") },
        ]),
        { name: "stay.place", kind: "address", label: t("Địa chỉ", "Address") },
        { name: "stay.from", kind: "date", label: t("Từ ngày", "From") },
        {
          name: "stay.until",
          kind: "date",
          label: t("Đến ngày", "Until"),
          checks: [
            {
              rule: 'date(stay.until) >= date(stay.from) and date(stay.until) < date(stay.from) + @"P30D"',
              text: t(
                "Lưu trú là dưới 30 ngày. Lâu hơn thì đăng ký tạm trú (1.004194).",
                "A stay is under 30 days; longer is temporary residence (1.004194).",
              ),
            },
          ],
        },
        { name: "stay.reason", kind: "text", label: t("Lý do", "Reason"), maxLength: 200 },
        {
          name: "guests",
          kind: "group",
          label: t("Khách", "Guests"),
          group: {
            ...{ title: t("Khách", "Guest"), least: 1, most: 30 },
            items: [
              { name: "fullName", kind: "name", label: t("Họ, chữ đệm, tên", "Full name") },
              { name: "personalNumber", kind: "personal-number", label: t("Số định danh cá nhân", "Personal number") },
            ],
          },
        },
      ],
    },
  ],
  papers: [],
  fees: [],
  steps: policeSteps({
    hours: { takeIn: 0.25, examine: 0.25, sign: 0.25, handOver: 0.25 },
    examine: t("Xem nội dung thông báo", "Look at the notice"),
    paper: t("xác nhận", "confirmation"),
  }),
  automatic: {
    law: [
      {
        ...LAW,
        note: t(
          "Luật buộc tiếp nhận ngay; để hệ thống tự tiếp nhận là cách áp dụng của dự án, chưa có văn bản quy định riêng.",
          "The law has it received at once; that the system receives it is this project's reading, no act says so by name.",
        ),
      },
    ],
    conditions: [
      {
        id: "short",
        rule: 'date(stay.until) < date(stay.from) + @"P30D"',
        text: t("Thời gian ở không phải là lưu trú.", "It is too long for a stay."),
      },
      { id: "few", rule: "count(guests) <= 20", text: t("Đông khách: cán bộ xem lại.", "Many guests: an officer looks.") },
    ],
    sample: 0.05,
  },
  checklist: [
    { id: "complete", text: t("Đủ họ tên, số định danh của khách", "Names and numbers are complete"), rule: "count(guests) > 0" },
  ],
  refusals: [
    { id: "not-a-stay", text: t("Không phải lưu trú: phải đăng ký tạm trú.", "It is not a stay: register temporary residence."), law: LAW },
  ],
  effects: [
    bookEntry("stay", {
      ...{ place: "stay.place.text", communeId: "stay.place.communeId", reason: "stay.reason" },
      ...{ from: "stay.from", until: "stay.until", others: "guests" },
    }),
  ],
  result: {
    ...SIGNED,
    kind: "stay-receipt",
    title: t("Xác nhận đã tiếp nhận thông báo lưu trú", "Confirmation of the notice"),
    template: stayReceipt,
    data: { ...NOTICE_DATA, place: "stay.place.text", from: "stay.from", until: "stay.until", reason: "stay.reason", guests: "guests" },
    notation: "LT-CT",
  },
  complaint: COMPLAINT,
});
