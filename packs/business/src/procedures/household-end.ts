import { applicantPage, dayText, defineProcedure, everyChannel, t, unconfirmed, undertaking } from "@motlan/catalogue/declare";
import {
  AT_THE_COMMUNE,
  AUTHORISATION,
  AUTHORISATION_FILE,
  CONFIRMATION,
  DECREE_168,
  GROUP_FIELDS,
  GROUP_MINUTES,
  HOUSEHOLD,
  householdSteps,
  OWN_BUSINESS,
  OWNER,
  OWNER_APPLIES,
  REFUSALS,
  WHICH_BUSINESS,
} from "../shared.ts";

const TAX_TERM = unconfirmed(
  DECREE_168,
  "Cơ quan thuế không có ý kiến thì hộ được chuyển sang tình trạng chấm dứt; hạn 2 ngày là cách chúng tôi đặt, chưa dẫn được điều.",
  "Where the tax office says nothing the business is ended; the two days are ours, the article is not confirmed.",
);
const steps = householdSteps(
  t("Gửi thông tin và hỏi ý kiến cơ quan thuế", "Tell the tax office and ask its opinion"),
  t("Ký giấy xác nhận chấm dứt", "Sign the confirmation of the end"),
  // The tax office's two days count within the three.
  { takeIn: 1, examine: 2, check: 1, sign: 2, handOver: 2 },
).map((step) =>
  step.id === "examine"
    ? {
        ...step,
        consult: {
          whom: t("Cơ quan thuế quản lý hộ kinh doanh", "The tax office in charge"),
          term: { count: 2, unit: "working-day" as const },
          silence: "agrees" as const,
          law: TAX_TERM,
        },
      }
    : step,
);

/** Chấm dứt hoạt động hộ kinh doanh (1.001266). */
export const householdEnd = defineProcedure({
  ...HOUSEHOLD,
  code: "1.001266",
  title: t("Chấm dứt hoạt động hộ kinh doanh", "Ending a household business"),
  summary: t(
    "Nghỉ hẳn thì báo một lần: nơi đăng ký hỏi cơ quan thuế, thuế không có ý kiến gì thì hộ kinh doanh được chấm dứt.",
    "Told once: the registration office asks the tax office, and if it says nothing the business is ended.",
  ),
  guide: [
    t("Nộp hết thuế và trả hết nợ trước khi nộp thông báo.", "Pay taxes and debts before giving notice."),
    t("Sau khi chấm dứt bạn có thể đăng ký hộ mới.", "Afterwards you may register a new one."),
  ],
  law: [...HOUSEHOLD.law, TAX_TERM],
  applicant: OWNER_APPLIES,
  competence: AT_THE_COMMUNE,
  channels: everyChannel(3),
  linked: [{ code: "1.001612", as: "after", text: t("Đăng ký hộ kinh doanh mới", "Register a new business") }],
  known: OWN_BUSINESS,
  pages: [
    applicantPage(),
    { id: "house", title: t("Hộ kinh doanh của bạn", "Your business"), fields: [...WHICH_BUSINESS, ...GROUP_FIELDS] },
    {
      id: "end",
      title: t("Chấm dứt", "The end"),
      fields: [
        {
          name: "end.on",
          kind: "date",
          label: t("Ngày chấm dứt hoạt động", "Last day"),
          checks: [{ rule: "date(end.on) <= date(submittedOn)", text: t("Ngày chấm dứt không được sau hôm nay.", "It cannot lie ahead.") }],
        },
        { name: "end.reason", kind: "text", label: t("Lý do", "Reason"), required: "false", maxLength: 300 },
        undertaking(
          "end.paid",
          t("Tôi cam kết đã thanh toán hết các khoản nợ và nghĩa vụ thuế", "I undertake that all debts and taxes are paid"),
        ),
        AUTHORISATION_FILE,
      ],
    },
  ],
  papers: [GROUP_MINUTES, AUTHORISATION],
  fees: [],
  steps,
  checklist: [
    { id: "tax", text: t("Cơ quan thuế không có ý kiến khác", "The tax office raises no objection") },
    { id: "paid", text: t("Chủ hộ đã cam kết trả hết nợ", "The owner undertook that debts are paid"), rule: "end.paid = true" },
  ],
  refusals: [
    { id: "tax", text: t("Cơ quan thuế báo hộ còn nợ nghĩa vụ thuế.", "The tax office says taxes are owed."), law: TAX_TERM },
    ...REFUSALS,
  ],
  effects: [
    {
      id: "end",
      record: "household-business",
      kind: "end",
      at: "sign",
      values: {
        entry: '"end/" + dossier.code',
        certificate: "house.certificate",
        formerOwner: OWNER,
        endedOn: "string(end.on)",
      },
    },
  ],
  result: {
    ...CONFIRMATION,
    title: t("Giấy xác nhận chấm dứt hoạt động hộ kinh doanh", "Confirmation that the business has ended"),
    data: {
      issuedOn: "today",
      house: "house",
      owner: "person",
      about: '"Về việc hộ kinh doanh chấm dứt hoạt động"',
      said: `"Đã chấm dứt hoạt động từ ngày " + ${dayText("end.on")} + ". Tình trạng đã được cập nhật trong Cơ sở dữ liệu về đăng ký hộ kinh doanh."`,
      reason: "end.reason",
    },
  },
});
