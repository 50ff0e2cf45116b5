import { commonSteps, type Field, fileField, law, type ProcedureVersion, t } from "@motlan/catalogue/declare";
import { DECREE_175, OWNER } from "../shared.ts";

type Words = ReturnType<typeof t>;

/** The permit that is extended or issued again: read from the book, typed where it is older. */
export const PERMIT_FIELDS: readonly Field[] = [
  {
    name: "permit.number",
    kind: "text",
    label: t("Số giấy phép xây dựng", "Number of the permit"),
    prefill: "known.held.permit",
    prefilled: "override",
    maxLength: 40,
  },
  {
    name: "permit.on",
    kind: "date",
    label: t("Ngày cấp", "Issued on"),
    prefill: "known.held.on",
    prefilled: "override",
    checks: [{ rule: "date(permit.on) <= today", text: t("Ngày cấp không thể sau hôm nay.", "It cannot lie ahead.") }],
  },
  {
    name: "permit.startBy",
    kind: "date",
    label: t("Phải khởi công trước ngày", "Building had to begin by"),
    prefill: "known.held.startBy",
    prefilled: "override",
  },
  {
    name: "permit.work",
    kind: "text",
    label: t("Công trình", "The work"),
    prefill: "known.held.work",
    prefilled: "override",
    maxLength: 200,
  },
  {
    name: "permit.address",
    kind: "text",
    label: t("Địa điểm", "Where"),
    prefill: "known.held.address",
    prefilled: "override",
    maxLength: 300,
  },
  { name: "permit.commune", kind: "commune", label: t("Công trình ở xã, phường nào?", "In which commune?") },
  { name: "permit.begun", kind: "yes-no", label: t("Đã khởi công chưa?", "Has building begun?") },
];

export const originalPermit = (field: string, when?: string): ProcedureVersion["papers"][number] => ({
  ...{
    id: "permit",
    title: t("Bản chính giấy phép xây dựng", "The original permit"),
    field,
    originals: 1,
    copies: 0,
    law: law(DECREE_175),
  },
  ...(when === undefined ? {} : { when }),
  accepts: [
    { as: "original" },
    { as: "credential", credential: "building-permit", text: t("Giấy phép điện tử đã ký số", "The signed electronic permit") },
  ],
});
export const permitFile = (name: string, when?: string) =>
  fileField(name, t("Giấy phép xây dựng đã cấp", "The permit"), { credential: "building-permit", ...(when === undefined ? {} : { when }) });

/** Five working days at the commune. */
export const againSteps = (examine: Words, sign: Words, fields: Field[]): ProcedureVersion["steps"] =>
  commonSteps({
    examiner: "specialist",
    checker: "head-of-division",
    signer: "vice-chair",
    unit: t("Phòng Kinh tế, Hạ tầng và Đô thị", "Division of economy, infrastructure and urban affairs"),
    hours: { takeIn: 2, examine: 24, check: 4, sign: 6, handOver: 4 },
    task: { examine, sign, handOver: t("Trả giấy phép", "Hand over") },
    fields,
  });

export const againRecord = (act: "extended" | "reissued", startBy: string, extensions: string): ProcedureVersion["effects"][number] => ({
  id: "permit",
  record: "building-permits",
  kind: "only",
  at: "sign",
  values: {
    entry: `"${act}/" + dossier.code`,
    permit: "permit.number",
    act: `"${act}"`,
    owner: OWNER,
    work: "permit.work",
    address: "permit.address",
    on: "string(today)",
    startBy: `string(${startBy})`,
    extensions,
  },
});

export const PERMIT_WORK = "{name: permit.work, address: permit.address}";
