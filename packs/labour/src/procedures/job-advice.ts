import { applicantPage, defineProcedure, everyChannel, FOR_SELF, law, t, unnumbered } from "@motlan/catalogue/declare";
import { adviceSlip } from "../results/labour-papers.ts";
import {
  DECREE_352,
  DECREE_374,
  departmentSteps,
  EMPLOYMENT_LAW,
  EMPLOYMENT_SERVICE,
  LAST_JOB_FIELDS,
  OF_DEPARTMENT,
  PROOF_OF_END,
  SIGNERS,
} from "../shared.ts";

const FIRST_TIME = "advice.firstTime = true";

/** Hỗ trợ tư vấn, giới thiệu việc làm (1.014746). */
export const jobAdvice = defineProcedure({
  ...OF_DEPARTMENT,
  code: "1.014746",
  title: t("Hỗ trợ tư vấn, giới thiệu việc làm", "Job advice and placement"),
  summary: t("Được tư vấn và giới thiệu việc làm miễn phí trong 3 ngày làm việc.", "Free advice and job offers within three working days."),
  guide: [
    t("Nói rõ bạn làm được gì, muốn làm ở đâu.", "Say what you can do and where you would work."),
    t("Tư vấn tại trung tâm, qua điện thoại hoặc trực tuyến.", "At the centre, by telephone or online."),
  ],
  law: [law(EMPLOYMENT_LAW), law(DECREE_374), law(DECREE_352)],
  applicant: {
    who: t("Người đang đóng bảo hiểm thất nghiệp mà mất việc", "Insured people out of work"),
    assurance: 1,
    actingFor: FOR_SELF,
  },
  competence: EMPLOYMENT_SERVICE,
  channels: everyChannel(3),
  linked: [{ code: "1.014748", as: "together", text: t("Trợ cấp thất nghiệp", "Unemployment benefit") }],
  known: [],
  pages: [
    applicantPage(),
    {
      id: "wanted",
      title: t("Bạn muốn việc gì?", "What work do you want?"),
      fields: [
        { name: "wanted.job", kind: "text", label: t("Công việc mong muốn", "Work wanted"), maxLength: 120 },
        { name: "wanted.where", kind: "commune", label: t("Nơi muốn làm", "Where") },
        { name: "wanted.pay", kind: "money", label: t("Mức lương mong muốn mỗi tháng", "Pay wanted a month"), required: "false" },
        {
          name: "wanted.skills",
          kind: "long-text",
          label: t("Nghề, bằng cấp, kinh nghiệm", "Trade, diplomas, experience"),
          maxLength: 1500,
        },
        {
          name: "advice.firstTime",
          kind: "yes-no",
          label: t("Lần đầu được tư vấn sau khi mất việc?", "First advice since you lost your job?"),
        },
      ],
    },
    { id: "job", title: t("Việc vừa nghỉ", "The job that ended"), when: FIRST_TIME, fields: [...LAST_JOB_FIELDS] },
  ],
  papers: [{ ...PROOF_OF_END, when: FIRST_TIME }],
  fees: [],
  steps: departmentSteps({
    hours: { takeIn: 2, examine: 14, check: 2, sign: 2, handOver: 2 },
    unit: t("Trung tâm Dịch vụ việc làm", "Employment service centre"),
    examine: t("Tư vấn, tìm việc phù hợp", "Advise, look for fitting work"),
    sign: t("Ký phiếu giới thiệu", "Sign the introduction"),
    fields: [
      { name: "given.on", kind: "date", label: t("Ngày tư vấn", "Day of advice"), prefill: "today", prefilled: "override" },
      { name: "given.advice", kind: "long-text", label: t("Nội dung tư vấn", "Advice given"), maxLength: 2000 },
      { name: "given.employer", kind: "text", label: t("Giới thiệu đến", "Introduced to"), required: "false", maxLength: 200 },
      { name: "given.position", kind: "text", label: t("Vị trí", "Position"), required: "false", maxLength: 120 },
    ],
  }),
  checklist: [{ id: "insured", text: t("Đang tham gia bảo hiểm thất nghiệp trước khi mất việc", "Insured before losing the job") }],
  refusals: [
    { id: "uninsured", text: t("Không thuộc đối tượng được hỗ trợ.", "Not among those supported."), law: unnumbered(EMPLOYMENT_LAW) },
  ],
  effects: [],
  result: {
    kind: "job-advice",
    title: t("Phiếu tư vấn, giới thiệu việc làm", "Advice and introduction"),
    template: adviceSlip,
    data: {
      issuedOn: "today",
      person: "person",
      wanted: "wanted.job",
      on: "given.on",
      advice: "given.advice",
      employer: 'if given.employer = null then "chưa có nơi phù hợp, sẽ thông báo tiếp" else given.employer',
      position: "given.position",
    },
    signedBy: SIGNERS,
    notation: "PTV",
    delivery: ["online", "counter", "post"],
  },
});
