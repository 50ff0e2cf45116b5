import { applicantPage, choiceField, defineProcedure, fileField, law, t } from "@motlan/catalogue/declare";
import { bookEntry, NOTICE_DATA } from "../pieces/book.ts";
import { AT_HOME, COMPLAINT, policeChannels, SELF, SIGNED } from "../pieces/frame.ts";
import { CIRCULAR_55, FIELD, LAW_ON_RESIDENCE } from "../pieces/laws.ts";
import { policeSteps } from "../pieces/steps.ts";
import { absenceSlip } from "../results/absence-slip.ts";

/** Luật Cư trú, Điều 31 khoản 1: who must declare. */
const WHO = [
  {
    value: "long",
    label: t("Đi khỏi xã, phường từ 12 tháng liên tục", "Away from the commune for 12 months or more"),
    hint: t("Đã đăng ký tạm trú nơi khác hoặc ra nước ngoài thì không phải khai", "Not if registered elsewhere or abroad"),
  },
  {
    value: "service",
    label: t("Trong độ tuổi nghĩa vụ quân sự, đi xa từ 3 tháng", "Of military age and away for three months"),
    hint: t(
      "Luật viết “ra khỏi huyện”; huyện nay không còn, chưa rõ thì hỏi công an xã",
      "The law says “out of the district”; there are none now, ask the police where unsure",
    ),
  },
  {
    value: "measure",
    label: t(
      "Đang chịu biện pháp của tòa án, công an: tại ngoại, án treo, quản chế…",
      "Under a measure of court or police: bail, probation…",
    ),
  },
  {
    value: "education",
    label: t("Đang bị giáo dục tại xã, phường hoặc chờ biện pháp hành chính", "Under education in the commune or awaiting a measure"),
  },
];
const WATCHED = 'absence.kind = "measure" or absence.kind = "education"';

/** Khai báo tạm vắng (1.003677). */
export const absence = defineProcedure({
  code: "1.003677",
  version: "2025-1",
  effective: { from: "2025-07-01" },
  title: t("Khai báo tạm vắng", "Declaring an absence"),
  field: FIELD,
  summary: t(
    "Báo công an xã, phường khi đi vắng lâu hoặc khi luật buộc phải báo. Không mất tiền.",
    "Tell the commune police of a long absence, or where the law binds you to. It is free.",
  ),
  guide: [
    t("Đi chơi, đi làm vài tuần thì không phải khai.", "A few weeks of travel or work need no declaration."),
    t("Người đang bị giám sát, quản lý phải được cơ quan quản lý mình đồng ý trước.", "Who is under supervision first needs its consent."),
  ],
  law: [law(LAW_ON_RESIDENCE, "Điều 31"), law(CIRCULAR_55)],
  applicant: { ...SELF, who: t("Người thuộc trường hợp phải khai báo tạm vắng", "Those who must declare it") },
  competence: { ...AT_HOME, law: law(LAW_ON_RESIDENCE, "Điều 31") },
  channels: policeChannels(1),
  cases: [
    {
      id: "watched",
      title: t("Người đang bị giám sát, quản lý: có thể phức tạp hơn", "Those under supervision: it may take longer"),
      when: WATCHED,
      deadline: { count: 2, unit: "working-day" },
      law: {
        act: LAW_ON_RESIDENCE,
        article: "Điều 31",
        note: t(
          "Luật cho kéo dài đến 2 ngày làm việc khi phức tạp; coi trường hợp này là phức tạp là cách hiểu của chúng tôi.",
          "The law allows two working days where it is complex; that these are complex is our reading.",
        ),
      },
    },
  ],
  linked: [
    {
      code: "1.004194",
      as: "instead",
      text: t("Đến ở nơi khác từ 30 ngày: đăng ký tạm trú nơi đó", "Living elsewhere for 30 days: register there"),
    },
  ],
  known: [],
  pages: [
    applicantPage(),
    {
      id: "absence",
      title: t("Bạn đi đâu, bao lâu?", "Where to, for how long?"),
      fields: [
        choiceField("absence.kind", t("Trường hợp của bạn", "Your case"), WHO),
        { name: "absence.destination", kind: "text", label: t("Địa chỉ nơi đến", "Where you will be"), maxLength: 300 },
        { name: "absence.from", kind: "date", label: t("Từ ngày", "From") },
        {
          name: "absence.until",
          kind: "date",
          label: t("Đến ngày", "Until"),
          checks: [
            {
              rule: "date(absence.until) >= date(absence.from)",
              text: t("Ngày về phải sau ngày đi.", "The return is after the departure."),
            },
            {
              rule: 'absence.kind != "long" or date(absence.until) >= date(absence.from) + @"P12M"',
              text: t("Đi dưới 12 tháng thì không phải khai báo theo trường hợp này.", "Under 12 months this case does not apply."),
            },
          ],
        },
        { name: "absence.reason", kind: "text", label: t("Lý do", "Reason"), maxLength: 300 },
        fileField("absence.file", t("Văn bản đồng ý của cơ quan quản lý bạn", "Consent of the body that supervises you"), {
          when: WATCHED,
        }),
      ],
    },
  ],
  papers: [
    {
      id: "consent",
      title: t("Văn bản đồng ý của cơ quan giám sát, quản lý, giáo dục", "Consent of the supervising body"),
      when: WATCHED,
      field: "absence.file",
      originals: 1,
      copies: 0,
      law: law(LAW_ON_RESIDENCE, "Điều 31"),
    },
  ],
  fees: [],
  steps: policeSteps({
    hours: { takeIn: 1, examine: 4, sign: 2, handOver: 1 },
    examine: t("Kiểm tra nội dung khai báo", "Check the declaration"),
    paper: t("phiếu khai báo tạm vắng", "slip"),
  }),
  checklist: [{ id: "consent", text: t("Cơ quan quản lý đồng ý", "The supervising body consents"), when: WATCHED }],
  refusals: [
    {
      id: "no-consent",
      text: t("Cơ quan giám sát, quản lý không đồng ý.", "The supervising body does not consent."),
      law: law(LAW_ON_RESIDENCE, "Điều 31"),
    },
  ],
  effects: [bookEntry("absence", { place: "absence.destination", reason: "absence.reason", from: "absence.from", until: "absence.until" })],
  result: {
    ...SIGNED,
    kind: "absence-slip",
    title: t("Phiếu khai báo tạm vắng (CT03)", "Absence slip (CT03)"),
    template: absenceSlip,
    data: {
      ...NOTICE_DATA,
      residence: "person.residence",
      destination: "absence.destination",
      from: "absence.from",
      until: "absence.until",
      reason: "absence.reason",
    },
    notation: "TV-CT",
  },
  complaint: COMPLAINT,
});
