import { COMPLAINT_TO, commonSteps, type Field, law, type Option, type ProcedureVersion, t } from "@motlan/catalogue/declare";

export const DECREE_20 = "Nghị định 20/2021/NĐ-CP, sửa đổi bởi Nghị định 76/2024/NĐ-CP";
export const DECREE_147 = "Nghị định 147/2025/NĐ-CP";
/** Mức chuẩn trợ giúp xã hội, đồng a month, since 1 July 2024 (Decree 76/2024/NĐ-CP). */
export const STANDARD = 500_000;

export const AT_THE_COMMUNE = (matter: string, basis: string): ProcedureVersion["competence"] => ({
  level: "commune",
  matter,
  first: "applicant.residence.communeId",
  elsewhere: false,
  law: law(basis),
});

export const OF_COMMUNE = {
  version: "2026-1",
  effective: { from: "2025-07-01" },
  complaint: COMPLAINT_TO.communeChair,
} satisfies Partial<ProcedureVersion>;

export const ACTS: readonly Option[] = [
  { value: "start", label: t("Xin hưởng", "Begin") },
  { value: "adjust", label: t("Điều chỉnh mức hưởng", "Change the amount") },
  { value: "stop", label: t("Thôi hưởng", "Stop") },
];

/** On whose behalf: oneself, or somebody one looks after. */
export const FOR_WHOM = [
  { value: "self", label: t("Cho tôi", "For myself") },
  { value: "relative", label: t("Cho người tôi chăm sóc, giám hộ", "For somebody I care for") },
];

/** The beneficiary as the registers write them: known by id where they apply for themselves. */
export const BENEFICIARY =
  '{personId: if actingFor = "self" then applicant.personId else null, personalNumber: beneficiary.personalNumber, fullName: beneficiary.fullName}';

/** Whoever receives: the applicant themselves, read from the population database, or somebody else, asked. */
export const BENEFICIARY_FIELDS: readonly Field[] = [
  {
    name: "beneficiary.fullName",
    kind: "name",
    label: t("Họ, chữ đệm, tên người hưởng", "The beneficiary's full name"),
    prefill: 'if actingFor = "self" then applicant.fullName else null',
    prefilled: "locked",
  },
  {
    name: "beneficiary.personalNumber",
    kind: "personal-number",
    label: t("Số định danh cá nhân của người hưởng", "The beneficiary's personal number"),
    prefill: 'if actingFor = "self" then applicant.personalNumber else null',
    prefilled: "locked",
  },
  {
    name: "beneficiary.dateOfBirth",
    kind: "date",
    label: t("Ngày, tháng, năm sinh", "Date of birth"),
    prefill: 'if actingFor = "self" then applicant.dateOfBirth else null',
    prefilled: "locked",
    checks: [{ rule: "date(beneficiary.dateOfBirth) <= today", text: t("Ngày sinh không thể sau hôm nay.", "It cannot lie ahead.") }],
  },
];

/** How the money is paid out: to an account, by post, or through the social-security account of the national identity app. */
export const PAYOUT_FIELDS: readonly Field[] = [
  {
    name: "payout.way",
    kind: "choice",
    label: t("Nhận tiền bằng cách nào?", "How is the money to be paid?"),
    options: [
      { value: "account", label: t("Vào tài khoản ngân hàng", "Into a bank account") },
      { value: "post", label: t("Tiền mặt qua bưu điện", "In cash at the post office") },
    ],
  },
  {
    name: "payout.account",
    kind: "code",
    format: "bank-account",
    label: t("Số tài khoản", "Account number"),
    when: 'payout.way = "account"',
  },
  { name: "payout.bank", kind: "text", label: t("Ngân hàng", "Bank"), when: 'payout.way = "account"', maxLength: 80 },
];

type Words = ReturnType<typeof t>;
interface Hours {
  readonly takeIn: number;
  readonly examine: number;
  readonly check: number;
  readonly sign: number;
  readonly handOver: number;
}
/** Quy trình nội bộ at the commune's division of culture and social affairs. */
export const socialSteps = (hours: Hours, examine: Words, fields: Field[]): ProcedureVersion["steps"] =>
  commonSteps({
    examiner: "specialist",
    checker: "head-of-division",
    signer: "vice-chair",
    unit: t("Phòng Văn hóa – Xã hội", "Division of culture and social affairs"),
    hours,
    task: {
      examine,
      sign: t("Ký quyết định", "Sign the decision"),
      handOver: t("Trả quyết định, chuyển chi trả", "Hand over, pass on for payment"),
    },
    fields,
  });

export const SIGNERS = ["chair", "vice-chair"];
