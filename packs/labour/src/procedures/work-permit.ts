import {
  applicantPage,
  defineProcedure,
  everyChannel,
  FOR_ORGANISATION,
  inWords,
  law,
  localFee,
  t,
  uncompared,
  unconfirmed,
} from "@motlan/catalogue/declare";
import { workPermit as template } from "../results/labour-papers.ts";
import { departmentSteps, OF_DEPARTMENT, SIGNERS } from "../shared.ts";
import { DECREE_219, FORMS, POSITIONS, permitPages, permitPapers } from "./work-permit-pages.ts";

const LABOUR_CODE = "Bộ luật Lao động 45/2019/QH14";
const ARTICLES = unconfirmed(
  DECREE_219,
  "Số điều của hồ sơ và thẩm quyền ghi theo hiểu biết của chúng tôi.",
  "The articles on papers and competence are to our knowledge.",
);

/** Cấp giấy phép lao động cho người lao động nước ngoài (1.014199). */
export const workPermit = defineProcedure({
  ...OF_DEPARTMENT,
  code: "1.014199",
  effective: { from: "2025-08-07" },
  title: t("Cấp giấy phép lao động cho người nước ngoài", "Work permit for a foreign worker"),
  summary: t(
    "Người sử dụng lao động giải trình nhu cầu và xin giấy phép trong cùng một hồ sơ; có kết quả sau 10 ngày làm việc.",
    "The employer explains the need and asks for the permit in one dossier; ten working days.",
  ),
  guide: [
    t("Nộp trước ngày người lao động dự kiến bắt đầu từ 10 đến 60 ngày.", "File ten to sixty days before the work begins."),
    t("Giấy tờ nước ngoài phải hợp pháp hóa lãnh sự và dịch sang tiếng Việt.", "Foreign papers must be legalised and translated."),
    t(
      "Không được chấp thuận thì có văn bản trả lời trong 3 ngày làm việc.",
      "A refusal comes within three working days, with its reasons.",
    ),
  ],
  law: [uncompared(LABOUR_CODE, "Điều 151 đến 157"), law(DECREE_219), ARTICLES],
  applicant: {
    who: t("Doanh nghiệp, cơ quan, tổ chức sử dụng lao động nước ngoài", "Enterprises and organisations that employ foreigners"),
    assurance: 2,
    actingFor: FOR_ORGANISATION,
  },
  competence: { level: "province", matter: "labour", first: "job.place.communeId", elsewhere: false, law: law(DECREE_219) },
  channels: everyChannel(10),
  known: [],
  pages: [applicantPage(), ...permitPages],
  papers: permitPapers,
  fees: [
    localFee({
      id: "permit",
      kind: "charge",
      title: t("Lệ phí cấp giấy phép lao động", "Charge for a work permit"),
      law: uncompared("Thông tư 85/2019/TT-BTC", "Điều 5"),
    }),
  ],
  steps: departmentSteps({
    hours: { takeIn: 4, examine: 44, check: 12, sign: 12, handOver: 8 },
    unit: t("Phòng Việc làm, Sở Nội vụ", "Employment division, Department of Home Affairs"),
    examine: t("Xem nhu cầu, điều kiện của người lao động", "Examine the need and the worker's qualifications"),
    sign: t("Ký giấy phép", "Sign the permit"),
    fields: [
      { name: "decided.from", kind: "date", label: t("Giấy phép từ ngày", "Permit from"), prefill: "job.from", prefilled: "override" },
      {
        name: "decided.to",
        kind: "date",
        label: t("Đến ngày", "Until"),
        prefill: "job.to",
        prefilled: "override",
        checks: [{ rule: 'date(decided.to) <= date(decided.from) + @"P2Y"', text: t("Giấy phép không quá 2 năm.", "Two years at most.") }],
      },
      { name: "decided.need", kind: "yes-no", label: t("Chấp thuận nhu cầu sử dụng", "The need is accepted") },
    ],
  }),
  checklist: [
    { id: "need", text: t("Nhu cầu hợp lý, vị trí người Việt Nam chưa đáp ứng", "The need is sound and no Vietnamese worker fills it") },
    { id: "qualified", text: t("Người lao động đủ bằng cấp, kinh nghiệm", "The worker is qualified") },
    { id: "two-years", text: t("Thời hạn không quá 2 năm", "At most two years"), rule: 'date(job.to) <= date(job.from) + @"P2Y"' },
  ],
  refusals: [
    {
      id: "need",
      text: t("Không chấp thuận nhu cầu sử dụng lao động nước ngoài.", "The need is not accepted."),
      law: uncompared(LABOUR_CODE, "Điều 152"),
    },
    {
      id: "conditions",
      text: t("Người lao động không đủ điều kiện.", "The worker does not meet the conditions."),
      law: uncompared(LABOUR_CODE, "Điều 151"),
    },
  ],
  effects: [],
  result: {
    kind: "work-permit",
    title: t("Giấy phép lao động", "Work permit"),
    template,
    data: {
      issuedOn: "today",
      worker: "worker",
      employer: "organisation.name",
      employerCode: "organisation.taxCode",
      place: "job.place.text",
      position: inWords("job.position", POSITIONS),
      title: "job.title",
      form: inWords("job.form", FORMS),
      from: "decided.from",
      to: "decided.to",
      state: '"Cấp mới"',
      applicant: "person.fullName",
    },
    signedBy: SIGNERS,
    notation: "GPLĐ",
    delivery: ["online", "counter", "post"],
  },
});
