import {
  applicantPage,
  choiceField,
  commonSteps,
  defineProcedure,
  everyChannel,
  fileField,
  law,
  ORGANISATION_FIELDS,
  t,
  uncompared,
} from "@motlan/catalogue/declare";
import { practitionersList } from "../results/health-papers.ts";
import { DECREE_96, DEPARTMENT, HEALTH_DEPARTMENT, MEDICAL_LAW, OF_A_FACILITY, OF_HEALTH, practitioners } from "../shared.ts";

const JOINS = 'practice.case != "leave"';
const LEAVES = 'practice.case = "leave"';
const WAITING = 'practice.case in ("with-licence", "while-waiting")';

/** Đăng ký hành nghề (1.012275). */
export const practitionersRegistration = defineProcedure({
  ...OF_HEALTH,
  code: "1.012275",
  title: t("Đăng ký hành nghề khám bệnh, chữa bệnh", "Registering medical practitioners"),
  summary: t(
    "Cơ sở báo ai hành nghề tại chỗ mình, ai mới đến, ai đã nghỉ; danh sách được công khai trong 5 ngày làm việc.",
    "A place of care says who practises there, who joined and who left; the list is public within five working days.",
  ),
  guide: [
    t("Báo trong 10 ngày khi có người nghỉ.", "Tell within ten days when somebody leaves."),
    t("Một người không đăng ký trùng giờ ở hai nơi.", "Nobody is registered in two places in the same hours."),
    t("Không mất phí.", "It is free."),
  ],
  law: [uncompared(MEDICAL_LAW, "Điều 36, 37"), law(DECREE_96), law("Thông tư 57/2024/TT-BYT")],
  applicant: OF_A_FACILITY,
  competence: HEALTH_DEPARTMENT,
  channels: everyChannel(5),
  cases: [
    {
      id: "with-licence",
      title: t("Cùng lúc cấp giấy phép hoạt động: 50 ngày", "With the operating licence: fifty days"),
      when: WAITING,
      deadline: { count: 50, unit: "day" },
      law: law(DECREE_96),
    },
  ],
  linked: [{ code: "1.012278", as: "together", text: t("Cấp mới giấy phép hoạt động", "The operating licence") }],
  known: [
    {
      name: "licence",
      registry: "health-practice",
      by: "facility",
      find: "organisation.taxCode",
      purpose: "health-practice",
      law: law(MEDICAL_LAW),
    },
  ],
  pages: [
    applicantPage(),
    { id: "organisation", title: t("Cơ sở", "The place"), fields: [...ORGANISATION_FIELDS] },
    {
      id: "practice",
      title: t("Thay đổi gì?", "What changes?"),
      fields: [
        { name: "facility.address", kind: "address", label: t("Địa chỉ khám bệnh, chữa bệnh", "Where care is given") },
        {
          name: "facility.licence",
          kind: "text",
          label: t("Số giấy phép hoạt động", "Operating licence"),
          when: `not(${WAITING})`,
          prefill: "known.licence.licence",
          prefilled: "override",
          maxLength: 40,
        },
        choiceField("practice.case", t("Trường hợp", "Case"), [
          { value: "with-licence", label: t("Cùng hồ sơ xin giấy phép hoạt động", "With the request for a licence") },
          { value: "while-waiting", label: t("Thay đổi trong khi chờ giấy phép", "A change while waiting for it") },
          { value: "join", label: t("Có thêm người hành nghề", "Somebody joins") },
          { value: "leave", label: t("Có người không còn làm việc", "Somebody left") },
        ]),
        practitioners("joined", t("Người hành nghề đăng ký", "Practitioners to register"), { when: JOINS }),
        practitioners("left", t("Người không còn làm việc", "Who left"), { when: LEAVES }),
        {
          name: "practice.leftOn",
          kind: "date",
          label: t("Nghỉ từ ngày", "Left on"),
          when: LEAVES,
          checks: [{ rule: "date(practice.leftOn) <= date(submittedOn)", text: t("Ngày nghỉ chưa tới.", "It lies ahead.") }],
        },
        fileField("practice.list", t("Danh sách đăng ký hành nghề (mẫu 01) hoặc báo cáo", "The list (form 01) or the report")),
      ],
    },
  ],
  papers: [
    {
      id: "list",
      title: t("Danh sách đăng ký hành nghề hoặc báo cáo thay đổi", "The list, or the report of the change"),
      field: "practice.list",
      originals: 1,
      copies: 0,
      law: law(DECREE_96),
    },
  ],
  fees: [],
  steps: commonSteps({
    examiner: "specialist",
    checker: "head-of-division",
    signer: "deputy-director",
    unit: DEPARTMENT,
    hours: { takeIn: 2, examine: 26, check: 4, sign: 4, handOver: 4 },
    task: {
      examine: t("Đối chiếu giấy phép hành nghề, giờ làm việc", "Compare licences and hours"),
      sign: t("Ký danh sách", "Sign the list"),
      handOver: t("Công khai danh sách", "Publish the list"),
    },
    fields: [{ name: "compared.finding", kind: "text", label: t("Kết quả đối chiếu", "Finding"), maxLength: 300 }],
  }),
  checklist: [
    { id: "licensed", text: t("Giấy phép hành nghề còn hiệu lực", "Licences are in force") },
    { id: "hours", text: t("Không trùng giờ với nơi khác", "No overlapping hours") },
  ],
  refusals: [
    {
      id: "unlicensed",
      text: t("Giấy phép hành nghề hết hiệu lực hoặc bị đình chỉ.", "A licence is expired or suspended."),
      law: uncompared(MEDICAL_LAW, "Điều 36"),
    },
    {
      id: "overlap",
      text: t("Trùng giờ hành nghề ở cơ sở khác.", "Hours overlap with another place."),
      law: uncompared(MEDICAL_LAW, "Điều 36"),
    },
  ],
  effects: [
    {
      id: "list",
      record: "health-practice",
      kind: "practitioners",
      at: "sign",
      values: {
        entry: '"practitioners/" + dossier.code',
        at: "{code: organisation.taxCode, name: organisation.name}",
        joined: "joined",
        left: "left",
        on: "string(today)",
      },
    },
  ],
  result: {
    kind: "practitioners-list",
    title: t("Danh sách người hành nghề", "List of practitioners"),
    template: practitionersList,
    data: {
      issuedOn: "today",
      facility: "{name: organisation.name}",
      licence: 'if facility.licence = null then "đang chờ cấp" else facility.licence',
      address: "facility.address.text",
      applicant: "person.fullName",
      joined: "joined",
      left: "left",
    },
    signedBy: ["director", "deputy-director"],
    notation: "DS-HN",
    delivery: ["online", "counter", "post"],
  },
});
