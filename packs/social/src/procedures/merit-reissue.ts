import {
  applicantPage,
  choiceField,
  defineProcedure,
  FOR_SELF,
  fileField,
  inWords,
  law,
  t,
  uncompared,
  unconfirmed,
} from "@motlan/catalogue/declare";
import { DECREE_131, meritChannels, ORDINANCE } from "../merit-shared.ts";
import { meritDecision } from "../results/merit-papers.ts";
import { AT_THE_COMMUNE, OF_COMMUNE, SIGNERS, socialSteps } from "../shared.ts";

const SIGNER = unconfirmed(
  DECREE_131,
  "Sau sắp xếp năm 2025, người ký quyết định (cấp xã hay Sở Nội vụ) chưa dẫn được điều.",
  "Who signs since 2025, the commune or the Department of Home Affairs, is not confirmed.",
);
const PAPERS = [
  { value: "merit", label: t("Giấy chứng nhận người có công", "Certificate of a person of merit") },
  { value: "martyr", label: t("Giấy chứng nhận thân nhân liệt sĩ", "Certificate of a martyr's relative") },
];
const WHY = [
  { value: "added", label: t("Cấp bổ sung: chưa từng có giấy", "Additional: never had one") },
  { value: "lost", label: t("Cấp lại: bị mất", "Again: lost") },
  { value: "spoilt", label: t("Cấp lại: rách, hỏng", "Again: torn or spoilt") },
  { value: "wrong", label: t("Cấp lại: thông tin sai hoặc đã thay đổi", "Again: wrong or changed data") },
];

/** Cấp bổ sung hoặc cấp lại giấy chứng nhận người có công, giấy chứng nhận thân nhân liệt sĩ (1.010814). */
export const meritReissue = defineProcedure({
  ...OF_COMMUNE,
  code: "1.010814",
  title: t("Cấp bổ sung, cấp lại giấy chứng nhận người có công", "Certificate of merit added or issued again"),
  field: t("Người có công", "People of merit"),
  summary: t(
    "Người có công hoặc thân nhân liệt sĩ chưa có, mất hoặc hỏng giấy chứng nhận thì xin cấp lại trong 15 ngày làm việc.",
    "People of merit and martyrs' relatives whose certificate is missing, lost or spoilt have a new one in fifteen working days.",
  ),
  guide: [
    t("Chỉ cần một đơn; hồ sơ gốc do Sở Nội vụ giữ.", "One request; the original file is with the Department of Home Affairs."),
    t("Không mất phí.", "It is free."),
  ],
  law: [law(ORDINANCE), law(DECREE_131), law("Nghị định 25/2025/NĐ-CP"), SIGNER],
  applicant: { who: t("Người có công, thân nhân liệt sĩ", "People of merit, martyrs' relatives"), assurance: 2, actingFor: FOR_SELF },
  competence: AT_THE_COMMUNE("merit", DECREE_131),
  channels: meritChannels(15),
  known: [],
  pages: [
    applicantPage(),
    {
      id: "reissue",
      title: t("Giấy chứng nhận", "The certificate"),
      fields: [
        choiceField("reissue.paper", t("Giấy nào?", "Which one?"), PAPERS),
        choiceField("reissue.why", t("Vì sao?", "Why?"), WHY),
        { name: "reissue.martyr", kind: "name", label: t("Họ tên liệt sĩ", "The martyr's name"), when: 'reissue.paper = "martyr"' },
        {
          name: "reissue.file",
          kind: "text",
          label: t("Số hồ sơ hoặc số quyết định trợ cấp (nếu nhớ)", "Number of the file or decision (if known)"),
          required: "false",
          maxLength: 60,
        },
        fileField("reissue.old", t("Giấy chứng nhận cũ", "The old certificate"), { when: 'reissue.why in ("spoilt", "wrong")' }),
      ],
    },
  ],
  papers: [
    {
      id: "old",
      title: t("Giấy chứng nhận cũ bị hỏng hoặc sai", "The old certificate, spoilt or wrong"),
      when: 'reissue.why in ("spoilt", "wrong")',
      field: "reissue.old",
      originals: 1,
      copies: 0,
      law: law(DECREE_131),
    },
  ],
  fees: [],
  steps: socialSteps(
    { takeIn: 4, examine: 28, check: 8, sign: 8, handOver: 8 },
    t("Đối chiếu hồ sơ gốc, dự thảo quyết định", "Compare with the original file, draft"),
    [
      { name: "decided.file", kind: "text", label: t("Số hồ sơ gốc", "Number of the original file"), maxLength: 60 },
      { name: "decided.number", kind: "text", label: t("Số giấy chứng nhận mới", "Number of the new certificate"), maxLength: 60 },
    ],
  ).map((step) =>
    step.id === "examine"
      ? {
          ...step,
          consult: {
            whom: t("Sở Nội vụ (nơi giữ hồ sơ gốc)", "Department of Home Affairs (keeper of the file)"),
            term: { count: 7, unit: "working-day" as const },
            silence: "reported" as const,
            law: SIGNER,
          },
        }
      : step,
  ),
  checklist: [
    { id: "file", text: t("Có hồ sơ gốc", "The original file is there") },
    { id: "same", text: t("Thông tin cá nhân khớp dân cư", "Personal data agree with the population database") },
  ],
  refusals: [
    { id: "file", text: t("Không có hồ sơ gốc đang quản lý.", "There is no original file."), law: uncompared(ORDINANCE, "Điều 3") },
  ],
  effects: [],
  result: {
    kind: "merit-reissue-decision",
    title: t("Quyết định cấp bổ sung, cấp lại giấy chứng nhận", "Decision on the certificate"),
    template: meritDecision,
    data: {
      issuedOn: "today",
      act: 'if reissue.why = "added" then "cấp bổ sung" else "cấp lại"',
      paper: inWords("reissue.paper", PAPERS),
      person: "person",
      newNumber: "decided.number",
      fileNumber: "decided.file",
      why: inWords("reissue.why", WHY),
    },
    signedBy: SIGNERS,
    notation: "QĐ-UBND",
    delivery: ["online", "counter", "post"],
  },
});
