import {
  applicantPage,
  COMPLAINT_TO,
  choiceField,
  commonSteps,
  dayText,
  defineProcedure,
  everyChannel,
  FOR_ORGANISATION,
  fileField,
  inWords,
  law,
  t,
  uncompared,
  unnumbered,
} from "@motlan/catalogue/declare";
import { enterpriseConfirmation } from "../results/enterprise-confirmation.ts";
import { CIRCULAR_68, DECREE_168, ENTERPRISE_LAW, THREE_DAYS } from "../shared.ts";

const STOPS = 'pause.act = "suspend"';
const UNIT_KINDS = [
  { value: "enterprise", label: t("Doanh nghiệp", "The enterprise") },
  { value: "branch", label: t("Chi nhánh", "A branch") },
  { value: "office", label: t("Văn phòng đại diện", "A representative office") },
  { value: "place", label: t("Địa điểm kinh doanh", "A business location") },
];

/** Thông báo tạm ngừng, tiếp tục kinh doanh trước thời hạn của doanh nghiệp, đơn vị phụ thuộc (2.002029). */
export const companySuspension = defineProcedure({
  code: "2.002029",
  version: "2026-1",
  effective: { from: "2025-07-01" },
  title: t("Thông báo tạm ngừng, tiếp tục kinh doanh trước hạn (doanh nghiệp)", "Suspending or resuming an enterprise"),
  field: t("Doanh nghiệp", "Enterprises"),
  summary: t(
    "Doanh nghiệp, chi nhánh hay văn phòng nghỉ tạm thì báo trước ít nhất 3 ngày làm việc; mỗi lần nghỉ không quá một năm.",
    "An enterprise, branch or office that pauses says so three working days before; at most a year at a time.",
  ),
  guide: [
    t("Không mất lệ phí.", "It is free."),
    t("Trong lúc tạm ngừng vẫn phải nộp đủ thuế, bảo hiểm và nợ còn thiếu.", "Taxes, insurance and debts are owed all the same."),
  ],
  law: [uncompared(ENTERPRISE_LAW, "Điều 206"), law(DECREE_168), law(CIRCULAR_68), THREE_DAYS],
  applicant: {
    who: t(
      "Người đại diện theo pháp luật của doanh nghiệp, hoặc người được ủy quyền",
      "The legal representative, or someone they authorised",
    ),
    assurance: 2,
    actingFor: FOR_ORGANISATION,
  },
  competence: { level: "province", matter: "enterprise", first: "unit.office.communeId", elsewhere: false, law: law(DECREE_168) },
  channels: everyChannel(3),
  known: [],
  pages: [
    applicantPage(),
    {
      id: "unit",
      title: t("Đơn vị", "The unit"),
      fields: [
        choiceField("unit.kind", t("Đơn vị nào tạm ngừng hoặc mở lại?", "Which unit?"), UNIT_KINDS),
        { name: "unit.name", kind: "text", label: t("Tên đơn vị", "Its name"), maxLength: 200 },
        { name: "unit.code", kind: "code", format: "tax-code", label: t("Mã số doanh nghiệp hoặc mã số đơn vị", "Its number") },
        { name: "unit.office", kind: "address", label: t("Địa chỉ", "Address") },
      ],
    },
    {
      id: "pause",
      title: t("Thời gian", "When"),
      fields: [
        choiceField("pause.act", t("Bạn thông báo", "You announce"), [
          { value: "suspend", label: t("Tạm ngừng kinh doanh, hoạt động", "Suspension") },
          { value: "resume", label: t("Tiếp tục trước thời hạn đã báo", "Resumption before the announced day") },
        ]),
        {
          name: "pause.from",
          kind: "date",
          label: t("Từ ngày", "From"),
          checks: [
            {
              rule: 'date(pause.from) >= date(submittedOn) + @"P3D"',
              text: t("Phải báo trước ít nhất 3 ngày làm việc.", "It is told at least three working days before."),
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
              rule: 'date(pause.to) <= date(pause.from) + @"P1Y"',
              text: t("Mỗi lần tạm ngừng không quá một năm.", "At most a year at a time."),
            },
            { rule: "date(pause.to) > date(pause.from)", text: t("Ngày cuối phải sau ngày đầu.", "The last day comes after the first.") },
          ],
        },
        { name: "pause.reason", kind: "text", label: t("Lý do", "Reason"), required: "false", maxLength: 300 },
        fileField("pause.resolution", t("Nghị quyết hoặc quyết định tạm ngừng", "The resolution to suspend"), {
          when: `${STOPS} and unit.kind = "enterprise"`,
        }),
      ],
    },
  ],
  papers: [
    {
      id: "resolution",
      title: t("Nghị quyết, quyết định của chủ sở hữu hoặc hội đồng", "The owner's or the board's resolution"),
      when: `${STOPS} and unit.kind = "enterprise"`,
      field: "pause.resolution",
      originals: 0,
      copies: 1,
      accepts: [{ as: "original" }, { as: "copy" }],
      law: law(DECREE_168),
    },
  ],
  fees: [],
  steps: commonSteps({
    examiner: "specialist",
    checker: "head-of-division",
    signer: "deputy-director",
    unit: t("Phòng Đăng ký kinh doanh, Sở Tài chính", "Business registration, Department of Finance"),
    hours: { takeIn: 2, examine: 12, check: 4, sign: 4, handOver: 2 },
    task: {
      examine: t("Xem thông báo, cập nhật tình trạng pháp lý", "Examine, update the legal state"),
      sign: t("Ký giấy xác nhận", "Sign the confirmation"),
      handOver: t("Trả giấy xác nhận", "Hand over"),
    },
  }),
  checklist: [
    {
      id: "notice",
      text: t("Báo trước đủ 3 ngày làm việc", "Three working days' notice"),
      rule: 'date(pause.from) >= date(submittedOn) + @"P3D"',
    },
    { id: "entitled", text: t("Người ký thông báo có thẩm quyền", "Whoever signed may sign") },
  ],
  refusals: [
    {
      id: "late",
      text: t("Thông báo gửi muộn hơn thời hạn luật cho.", "The notice came too late."),
      law: uncompared(ENTERPRISE_LAW, "Điều 206"),
    },
    {
      id: "ended",
      text: t("Đơn vị đã giải thể hoặc bị thu hồi giấy chứng nhận.", "The unit is dissolved or revoked."),
      law: unnumbered(DECREE_168),
    },
  ],
  effects: [],
  result: {
    kind: "enterprise-confirmation",
    title: t("Giấy xác nhận tạm ngừng hoặc tiếp tục kinh doanh", "Confirmation of suspension or resumption"),
    template: enterpriseConfirmation,
    data: {
      issuedOn: "today",
      unit: `{name: unit.name, code: unit.code, kind: ${inWords("unit.kind", UNIT_KINDS)}}`,
      person: "person",
      about: `if ${STOPS} then "Về việc tạm ngừng kinh doanh" else "Về việc tiếp tục kinh doanh trước thời hạn đã thông báo"`,
      said: `if ${STOPS} then "Tạm ngừng kinh doanh từ ngày " + ${dayText("pause.from")} + " đến hết ngày " + ${dayText("pause.to")} + "." else "Tiếp tục kinh doanh từ ngày " + ${dayText("pause.from")} + "."`,
      reason: "pause.reason",
    },
    signedBy: ["director", "deputy-director"],
    notation: "GXN-DN",
    delivery: ["online", "counter", "post"],
  },
  complaint: COMPLAINT_TO.director,
});
