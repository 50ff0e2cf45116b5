import { COMPLAINT_TO, commonSteps, type Field, fileField, law, type Option, type ProcedureVersion, t } from "@motlan/catalogue/declare";

export const EMPLOYMENT_LAW = "Luật Việc làm 74/2025/QH15";
export const DECREE_374 = "Nghị định 374/2025/NĐ-CP";
export const DECREE_352 = "Nghị định 352/2025/NĐ-CP";

export const OF_DEPARTMENT = {
  version: "2026-1",
  effective: { from: "2026-01-01" },
  field: t("Việc làm", "Employment"),
  complaint: COMPLAINT_TO.director,
} satisfies Partial<ProcedureVersion>;

export const EMPLOYMENT_SERVICE: ProcedureVersion["competence"] = {
  level: "province",
  matter: "labour",
  first: "applicant.residence.communeId",
  elsewhere: true,
  law: law(EMPLOYMENT_LAW),
};

/** How the last job ended: any one of these papers proves it (Decree 374/2025, article 14). */
export const ENDINGS: readonly Option[] = [
  { value: "expired", label: t("Hợp đồng hết hạn hoặc xong việc", "The contract expired or the work is done") },
  { value: "agreed", label: t("Hai bên thỏa thuận chấm dứt", "Both sides agreed to end it") },
  { value: "resigned", label: t("Tôi xin nghỉ đúng luật", "I resigned lawfully") },
  { value: "dismissed", label: t("Bị thôi việc, sa thải", "Dismissed") },
  { value: "closed", label: t("Doanh nghiệp giải thể, phá sản, cắt giảm", "The employer closed or cut jobs") },
];

export const LAST_JOB_FIELDS: readonly Field[] = [
  { name: "job.employer", kind: "text", label: t("Nơi làm việc gần nhất", "Your last employer"), maxLength: 200 },
  {
    name: "job.endedOn",
    kind: "date",
    label: t("Ngày chấm dứt hợp đồng", "Last day of the contract"),
    checks: [{ rule: "date(job.endedOn) <= date(submittedOn)", text: t("Hợp đồng chưa chấm dứt.", "The contract has not ended.") }],
  },
  { name: "job.ending", kind: "choice", label: t("Vì sao nghỉ?", "How did it end?"), options: [...ENDINGS] },
  fileField("job.proof", t("Giấy xác nhận chấm dứt (hợp đồng, quyết định thôi việc…)", "Proof that it ended (contract, decision…)"), {
    credential: "employment-end",
  }),
];

export const PROOF_OF_END: ProcedureVersion["papers"][number] = {
  id: "ending",
  title: t("Một trong các giấy tờ xác nhận việc chấm dứt làm việc", "One of the papers that prove the job ended"),
  field: "job.proof",
  originals: 1,
  copies: 0,
  accepts: [
    { as: "original" },
    { as: "certified-copy" },
    { as: "copy", text: t("Bản sao kèm bản chính để đối chiếu", "A copy with the original to compare") },
    { as: "credential", credential: "employment-end" },
  ],
  law: law(DECREE_374, "Điều 14"),
};

type Words = ReturnType<typeof t>;
interface Way {
  readonly hours: {
    readonly takeIn: number;
    readonly examine: number;
    readonly check: number;
    readonly sign: number;
    readonly handOver: number;
  };
  readonly unit: Words;
  readonly examine: Words;
  readonly sign: Words;
  readonly fields: Field[];
}
export const departmentSteps = ({ hours, unit, examine, sign, fields }: Way): ProcedureVersion["steps"] =>
  commonSteps({
    examiner: "specialist",
    checker: "head-of-division",
    signer: "deputy-director",
    hours,
    unit,
    task: { examine, sign, handOver: t("Trả kết quả", "Hand over the result") },
    fields,
  });

export const SIGNERS = ["director", "deputy-director"];
