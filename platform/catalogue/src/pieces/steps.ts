import type { Field, Step } from "../domain/procedure.ts";
import { t } from "./words.ts";

/** The units of the internal-process table, as most approved tables name them. */
export const UNITS = {
  counter: t("Trung tâm Phục vụ hành chính công (Bộ phận Một cửa)", "Public administration service centre (one-stop counter)"),
  division: t("Phòng chuyên môn", "The division in charge"),
  leaders: t("Lãnh đạo cơ quan", "The authority's leadership"),
  records: t("Văn thư", "Records office"),
  node: t("Hệ thống", "The system"),
};

/** The common path of a dossier: taken in, examined, approved by the head of division where there is one, signed, sealed, handed over. Hours are working hours. */
export interface CommonPath {
  /** Post that examines ("specialist", "police-officer", "civil-status-officer"…) and the one that signs. */
  readonly examiner: string;
  readonly signer: string;
  /** Post of the head of division who checks the draft, if the table has one. */
  readonly checker?: string;
  readonly hours: {
    readonly takeIn: number;
    readonly examine: number;
    readonly check?: number;
    readonly sign: number;
    readonly handOver: number;
  };
  readonly task: { readonly examine: ReturnType<typeof t>; readonly sign: ReturnType<typeof t>; readonly handOver: ReturnType<typeof t> };
  /** What the examiner fills in: it joins the facts for the result. */
  readonly fields?: Field[];
  readonly unit?: ReturnType<typeof t>;
}

/** Quy trình nội bộ of the common shape; a procedure with its own table writes its rows itself. */
export function commonSteps({ examiner, signer, checker, hours, task, fields, unit = UNITS.division }: CommonPath): Step[] {
  const checking: Step[] =
    checker === undefined
      ? []
      : [
          {
            id: "check",
            does: "examine",
            task: t("Kiểm tra, trình ký", "Check and put up for signature"),
            unit,
            post: checker,
            hours: hours.check ?? 0,
          },
        ];
  return [
    {
      ...{ id: "take-in", does: "take-in", task: t("Tiếp nhận, kiểm tra hồ sơ", "Take in and check the papers") },
      ...{ unit: UNITS.counter, post: "one-stop-clerk", hours: hours.takeIn },
    },
    { id: "examine", does: "examine", task: task.examine, unit, post: examiner, hours: hours.examine, ...(fields && { fields }) },
    ...checking,
    { id: "sign", does: "sign", task: task.sign, unit: UNITS.leaders, post: signer, hours: hours.sign },
    { id: "seal", does: "seal", task: t("Đóng dấu cơ quan (ký số)", "Set the authority's seal"), unit: UNITS.node, post: "node", hours: 0 },
    { id: "return", does: "return", task: task.handOver, unit: UNITS.counter, post: "one-stop-clerk", hours: hours.handOver },
  ];
}
