import {
  applicantPage,
  COMPLAINT_TO,
  choiceField,
  commonSteps,
  dayText,
  defineProcedure,
  everyChannel,
  fileField,
  law,
  t,
  uncompared,
  unconfirmed,
} from "@motlan/catalogue/declare";
import { admissionNotice } from "../results/education-papers.ts";

const CIRCULAR_30 = "Thông tư 30/2024/TT-BGDĐT";
const RULES_OF_SCHOOLS = "Thông tư 32/2020/TT-BGDĐT";
const PLAN = unconfirmed(
  CIRCULAR_30,
  "Thời hạn theo kế hoạch tuyển sinh từng năm của tỉnh; danh mục quốc gia không ghi số ngày. 30 ngày là cách chúng tôi đặt để đồng hồ chạy.",
  "The province's plan of each year sets the dates; the catalogue gives no days. Thirty are ours, so that a clock runs.",
);
const PRIORITIES = [
  { value: "none", label: t("Không", "None") },
  { value: "martyr", label: t("Con liệt sĩ, thương binh, bệnh binh nặng", "Child of a martyr or severe invalid") },
  { value: "merit", label: t("Con người có công khác", "Child of another person of merit") },
  { value: "minority", label: t("Dân tộc thiểu số, vùng khó khăn", "Ethnic minority, hard area") },
  { value: "disabled", label: t("Học sinh khuyết tật", "Pupil with a disability") },
];
/** Eleven in the year of admission; up to three years older where the rules of schools allow it (Circular 32/2020, article 33). */
const AGE = "date(child.dateOfBirth).year <= date(submittedOn).year - 11 and date(child.dateOfBirth).year >= date(submittedOn).year - 14";

/** Tuyển sinh trung học cơ sở: vào lớp 6 (3.000182). */
export const gradeSix = defineProcedure({
  code: "3.000182",
  version: "2026-1",
  effective: { from: "2025-02-14" },
  title: t("Tuyển sinh trung học cơ sở (vào lớp 6)", "Admission to lower secondary school (grade 6)"),
  field: t("Giáo dục trung học", "Secondary education"),
  summary: t(
    "Đăng ký cho con vào lớp 6. Xét tuyển theo nơi ở, không thi; học bạ và nơi cư trú được lấy từ dữ liệu.",
    "Apply for grade 6. Places go by residence without an examination; records are read from data.",
  ),
  guide: [
    t("Đăng ký trong thời gian tỉnh công bố hằng năm.", "Apply within the dates the province publishes each year."),
    t("Chọn hai trường theo thứ tự mong muốn.", "Choose two schools in order."),
    t("Không mất phí, không phải nộp giấy tờ đã có trong dữ liệu.", "Free, and no paper the data already hold."),
  ],
  law: [law(CIRCULAR_30), uncompared(RULES_OF_SCHOOLS, "Điều 33"), PLAN],
  applicant: {
    who: t("Cha, mẹ hoặc người giám hộ của học sinh", "The pupil's parent or guardian"),
    assurance: 2,
    actingFor: [
      { value: "child", label: t("Cho con tôi", "For my child") },
      { value: "ward", label: t("Cho trẻ tôi giám hộ", "For my ward") },
    ],
  },
  competence: { level: "commune", matter: "education", first: "applicant.residence.communeId", elsewhere: true, law: PLAN },
  channels: everyChannel(30, "day"),
  known: [
    {
      name: "pupil",
      registry: "population",
      by: "personalNumber",
      find: "child.personalNumber",
      purpose: "public-service",
      law: law(CIRCULAR_30),
      match: { fullName: "child.fullName", dateOfBirth: "child.dateOfBirth" },
    },
  ],
  pages: [
    applicantPage(),
    {
      id: "child",
      title: t("Học sinh", "The pupil"),
      fields: [
        { name: "child.fullName", kind: "name", label: t("Họ, chữ đệm, tên", "Full name") },
        { name: "child.personalNumber", kind: "personal-number", label: t("Số định danh cá nhân", "Personal number") },
        {
          name: "child.dateOfBirth",
          kind: "date",
          label: t("Ngày sinh", "Date of birth"),
          checks: [
            {
              rule: AGE,
              text: t("Học sinh vào lớp 6 là 11 tuổi, muộn nhất 14 tuổi.", "Pupils enter at eleven, at the latest at fourteen."),
            },
          ],
        },
        {
          name: "child.home",
          kind: "text",
          label: t("Nơi ở của học sinh", "The pupil's residence"),
          prefill: "if known.pupil.residence.text != null then known.pupil.residence.text else known.pupil.residence.line",
          prefilled: "override",
          maxLength: 300,
        },
        { name: "child.primary", kind: "text", label: t("Trường tiểu học đang học", "Present primary school"), maxLength: 150 },
        {
          name: "child.finished",
          kind: "yes-no",
          label: t("Đã hoàn thành chương trình tiểu học?", "Has primary school been completed?"),
          checks: [
            { rule: "child.finished = true", text: t("Học xong tiểu học mới vào được lớp 6.", "Primary school must be completed first.") },
          ],
        },
      ],
    },
    {
      id: "schools",
      title: t("Trường đăng ký", "Schools"),
      fields: [
        { name: "school.first", kind: "text", label: t("Trường mong muốn thứ nhất", "First choice"), maxLength: 150 },
        { name: "school.second", kind: "text", label: t("Trường mong muốn thứ hai", "Second choice"), required: "false", maxLength: 150 },
        choiceField("school.priority", t("Diện ưu tiên", "Priority"), PRIORITIES),
        fileField("school.proof", t("Giấy tờ ưu tiên", "Proof of priority"), {
          when: 'school.priority != "none"',
          credential: "merit-certificate",
        }),
      ],
    },
  ],
  papers: [
    {
      id: "priority",
      title: t("Giấy tờ chứng minh diện ưu tiên", "Proof of priority"),
      when: 'school.priority != "none"',
      field: "school.proof",
      originals: 0,
      copies: 1,
      accepts: [{ as: "copy" }, { as: "credential", credential: "merit-certificate" }],
      law: law(CIRCULAR_30),
    },
  ],
  fees: [],
  steps: commonSteps({
    examiner: "specialist",
    checker: "head-of-division",
    signer: "vice-chair",
    unit: t("Hội đồng tuyển sinh của trường", "The school's admission board"),
    hours: { takeIn: 8, examine: 96, check: 24, sign: 16, handOver: 16 },
    task: {
      examine: t("Xét theo nơi ở, diện ưu tiên và chỉ tiêu", "Consider residence, priority and places"),
      sign: t("Duyệt danh sách trúng tuyển", "Approve the list"),
      handOver: t("Gửi giấy báo", "Send the notice"),
    },
    fields: [
      {
        name: "admitted.school",
        kind: "text",
        label: t("Trường tuyển", "School"),
        prefill: "school.first",
        prefilled: "override",
        maxLength: 150,
      },
      { name: "admitted.class", kind: "text", label: t("Lớp", "Class"), maxLength: 20 },
      { name: "admitted.from", kind: "date", label: t("Nhập học từ ngày", "Enrol from") },
      { name: "admitted.to", kind: "date", label: t("Đến ngày", "Until") },
    ],
  }),
  checklist: [
    { id: "age", text: t("Đúng độ tuổi", "The age is right"), rule: AGE },
    {
      id: "finished",
      text: t("Hoàn thành tiểu học (học bạ số)", "Primary school completed (electronic record)"),
      rule: "child.finished = true",
    },
    { id: "residence", text: t("Thuộc địa bàn tuyển sinh", "Lives in the school's area") },
  ],
  refusals: [
    { id: "age", text: t("Không đúng độ tuổi vào lớp 6.", "Not of the age."), law: uncompared(RULES_OF_SCHOOLS, "Điều 33") },
    { id: "full", text: t("Đã hết chỉ tiêu ở các trường đăng ký.", "The schools chosen are full."), law: PLAN },
  ],
  effects: [
    {
      id: "admission",
      record: "schooling",
      kind: "admission",
      at: "sign",
      values: {
        entry: '"admission/" + dossier.code',
        pupil: "{personId: known.pupil.personId, personalNumber: child.personalNumber, fullName: child.fullName}",
        school: "admitted.school",
        year: "string(date(submittedOn).year)",
        on: "string(today)",
      },
    },
  ],
  result: {
    kind: "admission-notice",
    title: t("Giấy báo trúng tuyển vào lớp 6", "Notice of admission"),
    template: admissionNotice,
    data: {
      issuedOn: "today",
      year: 'string(date(submittedOn).year) + "–" + string(date(submittedOn).year + 1)',
      pupil: "child",
      residence: "child.home",
      school: "admitted.school",
      class: "admitted.class",
      enrolFrom: dayText("admitted.from"),
      enrolTo: dayText("admitted.to"),
      guardian: "person.fullName",
    },
    signedBy: ["chair", "vice-chair"],
    notation: "GBTT",
    delivery: ["online", "counter"],
  },
  complaint: COMPLAINT_TO.communeChair,
});
