import { formatTerm } from "@motlan/formats";
import type { Text } from "@motlan/kernel";
import type { ProcedureVersion, Step } from "../procedure.ts";
import { sayPost, sayWord } from "../words/say-word.ts";

const t = (vi: string, en: string): Text => ({ vi, en });

/** The internal-process table (bảng quy trình nội bộ) as it is printed. */
export interface ProcessTable {
  readonly decision?: string;
  readonly head: readonly Text[];
  readonly rows: readonly (readonly Text[])[];
  /** Working hours of all steps together. */
  readonly hours: number;
}

const HEAD: readonly Text[] = [
  t("Bước", "Step"),
  t("Nội dung công việc", "Task"),
  t("Đơn vị", "Unit"),
  t("Người thực hiện", "Who"),
  t("Thời gian (giờ)", "Hours"),
  t("Biểu mẫu", "Form"),
  t("Kết quả", "Result"),
  t("Ghi chú", "Notes"),
];

export function processTableOf({ steps, processTable }: ProcedureVersion): ProcessTable {
  return {
    ...(processTable?.decision !== undefined && { decision: processTable.decision }),
    head: HEAD,
    rows: steps.map((step, index) => [
      t(String(index + 1), String(index + 1)),
      ...[step.task, step.unit, sayPost(step.post), t(String(step.hours).replace(".", ","), String(step.hours))],
      ...[step.form ?? EMPTY, step.gives ?? EMPTY, notesOf(step)],
    ]),
    hours: steps.reduce((sum, { hours }) => sum + hours, 0),
  };
}

const EMPTY = t("", "");

function notesOf({ when, parallel, may, consult, term }: Step): Text {
  const notes: readonly Text[] = [
    ...(when === undefined ? [] : [t("chỉ trong một số trường hợp", "in some cases only")]),
    ...(parallel === undefined ? [] : [t(`làm song song (nhóm ${parallel})`, `side by side (group ${parallel})`)]),
    ...(consult === undefined
      ? []
      : [
          t(`lấy ý kiến ${consult.whom.vi}, ${formatTerm(consult.term).vi}`, `consults ${consult.whom.en}, ${formatTerm(consult.term).en}`),
        ]),
    ...(term === undefined ? [] : [t(`chờ tối đa ${formatTerm(term).vi}`, `waits ${formatTerm(term).en} at most`)]),
    ...(may ?? []).flatMap((branch) => (branch === "consult" ? [] : (sayWord(branch, "steps.0.may") ?? []))),
  ];
  return t(notes.map(({ vi }) => vi).join("; "), notes.map(({ en }) => en).join("; "));
}
