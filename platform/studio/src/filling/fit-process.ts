import { type ProcedureVersion, type Step, t, UNITS } from "@motlan/catalogue/declare";

/** Steps and result that belong together. */
export interface Fitted {
  readonly steps: readonly Step[];
  readonly result: ProcedureVersion["result"];
}

/**
 * Fits the steps of a table to what a result needs: somebody writes the answer before it is signed, the signed result is sealed by the node (0 hours) where the
 * table leaves that out, and those who sign by the table may sign it.
 */
export function fitProcess(steps: readonly Step[], base: ProcedureVersion): Fitted {
  const signers = [...new Set(steps.filter(({ does }) => does === "sign").map(({ post }) => post))];
  const answer = base.steps.find(({ fields }) => fields !== undefined)?.fields;
  const written = answer === undefined || asksAnswer(steps, base) ? steps : withFields(steps, answer);
  return {
    steps: withSeal(written),
    result: { ...base.result, signedBy: signers.length > 0 ? signers : base.result.signedBy },
  };
}

function asksAnswer(steps: readonly Step[], { result }: ProcedureVersion): boolean {
  const read = new Set(Object.values(result.data));
  return steps.some(({ fields = [] }) => fields.some(({ name }) => read.has(name)));
}

/** The last step before the first signature in which an official works on the matter. */
function withFields(steps: readonly Step[], fields: NonNullable<Step["fields"]>): readonly Step[] {
  const sign = steps.findIndex(({ does }) => does === "sign");
  const end = sign < 0 ? steps.length : sign;
  const works = (step: Step | undefined) => step?.does === "draft" || step?.does === "examine";
  const at = steps.findLastIndex((step, index) => index < end && works(step));
  const writer = at < 0 ? steps.findIndex(({ does }) => does === "take-in") : drafterBefore(steps, at);
  return steps.map((step, index) => (index === writer ? { ...step, fields } : step));
}

/** Who drafts, rather than who looks over the draft. */
function drafterBefore(steps: readonly Step[], at: number): number {
  const drafts = steps.findLastIndex(({ does, post }, index) => index <= at && does === "draft" && post !== "head-of-division");
  if (drafts >= 0) return drafts;
  const examines = steps.findLastIndex(({ does, post }, index) => index <= at && does === "examine" && post !== "head-of-division");
  return examines >= 0 ? examines : at;
}

function withSeal(steps: readonly Step[]): readonly Step[] {
  const sign = steps.findLastIndex(({ does }) => does === "sign");
  if (sign < 0 || steps.some(({ does }) => does === "seal")) return steps;
  const seal: Step = {
    ...{ id: "seal", does: "seal", task: t("Đóng dấu cơ quan (ký số)", "Set the authority's seal"), unit: UNITS.node },
    ...{ post: "node", hours: 0 },
  };
  return steps.toSpliced(sign + 1, 0, seal);
}
