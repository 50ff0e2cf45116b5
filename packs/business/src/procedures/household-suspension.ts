import { applicantPage, choiceField, dayText, defineProcedure, everyChannel, t, unconfirmed, unnumbered } from "@motlan/catalogue/declare";
import {
  AT_THE_COMMUNE,
  AUTHORISATION,
  AUTHORISATION_FILE,
  CONFIRMATION,
  DECREE_168,
  GROUP_FIELDS,
  GROUP_MINUTES,
  HOUSEHOLD,
  householdAct,
  householdSteps,
  OWN_BUSINESS,
  OWNER_APPLIES,
  REFUSALS,
  WHICH_BUSINESS,
} from "../shared.ts";

const STOPS = 'pause.act = "suspend"';

/** Tạm ngừng kinh doanh, tiếp tục kinh doanh trước thời hạn (1.001570). */
export const householdSuspension = defineProcedure({
  ...HOUSEHOLD,
  code: "1.001570",
  title: t("Tạm ngừng, tiếp tục kinh doanh trước hạn (hộ kinh doanh)", "Suspending or resuming a household business"),
  summary: t(
    "Nghỉ bán từ 30 ngày trở lên thì báo trước ít nhất 3 ngày làm việc; mở lại sớm hơn đã báo cũng làm ở đây.",
    "Closing for thirty days or more is told three working days before; so is opening earlier than announced.",
  ),
  guide: [
    t("Cơ quan thuế được báo ngay, bạn không phải đi hai nơi.", "The tax office is told at once; you need not go there too."),
    t("Nghỉ mà không báo thì vẫn bị tính thuế.", "Closing without notice leaves you taxed."),
  ],
  law: [
    ...HOUSEHOLD.law,
    unconfirmed(
      DECREE_168,
      "Nghỉ từ 30 ngày và báo trước 3 ngày làm việc: số điều chưa dẫn được.",
      "Thirty days and three days' notice: the article is not confirmed.",
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
      id: "pause",
      title: t("Nghỉ hay mở lại?", "Suspend or resume?"),
      fields: [
        choiceField("pause.act", t("Bạn muốn", "You want to"), [
          { value: "suspend", label: t("Tạm ngừng kinh doanh", "Suspend the business") },
          { value: "resume", label: t("Tiếp tục sớm hơn đã báo", "Resume before the announced day") },
        ]),
        {
          name: "pause.from",
          kind: "date",
          label: t("Từ ngày", "From"),
          checks: [
            {
              rule: `(if ${STOPS} then date(pause.from) >= date(submittedOn) + @"P3D" else date(pause.from) >= date(submittedOn))`,
              text: t("Tạm ngừng phải báo trước ít nhất 3 ngày làm việc.", "Suspension is told at least three working days before."),
            },
          ],
        },
        {
          name: "pause.to",
          kind: "date",
          label: t("Đến hết ngày", "Until"),
          when: STOPS,
          checks: [
            {
              rule: 'date(pause.to) >= date(pause.from) + @"P29D"',
              text: t("Nghỉ dưới 30 ngày thì không phải đăng ký.", "Less than thirty days need not be registered."),
            },
          ],
        },
        { name: "pause.reason", kind: "text", label: t("Lý do", "Reason"), required: "false", maxLength: 300 },
        AUTHORISATION_FILE,
      ],
    },
  ],
  papers: [GROUP_MINUTES, AUTHORISATION],
  fees: [],
  steps: householdSteps(
    t("Xem thông báo, cập nhật tình trạng, báo cơ quan thuế", "Examine, update the state, tell the tax office"),
    t("Ký giấy xác nhận", "Sign the confirmation"),
  ),
  checklist: [
    { id: "running", text: t("Hộ kinh doanh đang hoạt động hoặc đang tạm ngừng", "The business runs or is suspended") },
    {
      id: "notice",
      text: t("Báo trước đủ 3 ngày làm việc", "Three working days' notice"),
      rule: 'date(pause.from) >= date(submittedOn) + @"P3D"',
      when: STOPS,
    },
  ],
  refusals: [
    {
      id: "ended",
      text: t("Hộ kinh doanh đã chấm dứt hoạt động.", "The business has ended."),
      law: unnumbered(DECREE_168),
    },
    ...REFUSALS,
  ],
  effects: [
    householdAct("pause", {
      act: "pause.act",
      from: "string(pause.from)",
      to: "if pause.to = null then null else string(pause.to)",
      details: "pause.reason",
    }),
  ],
  result: {
    ...CONFIRMATION,
    title: t("Giấy xác nhận tạm ngừng hoặc tiếp tục kinh doanh", "Confirmation of suspension or resumption"),
    data: {
      issuedOn: "today",
      house: "house",
      owner: "person",
      about: `if ${STOPS} then "Về việc hộ kinh doanh đăng ký tạm ngừng kinh doanh" else "Về việc hộ kinh doanh tiếp tục kinh doanh trước thời hạn đã thông báo"`,
      said: `if ${STOPS} then "Đã đăng ký tạm ngừng kinh doanh từ ngày " + ${dayText("pause.from")} + " đến hết ngày " + ${dayText("pause.to")} + "." else "Đã đăng ký tiếp tục kinh doanh từ ngày " + ${dayText("pause.from")} + "."`,
      reason: "pause.reason",
    },
  },
});
