import type { Draft } from "../domain/draft.ts";
import type { FormView } from "../domain/view.ts";

/** A form as the machine door tells it: money as text of digits, days as ISO, and of the draft what its person may need. */
export function showView({ draft, fees, total, pages, review, faults, papers, ...view }: FormView) {
  const lists = { pages: [...pages], review: [...review], faults: [...faults], papers: [...papers] };
  return {
    ...view,
    ...lists,
    draft: showDraft(draft),
    fees: fees.map((fee) => ({ ...fee, amount: String(fee.amount) })),
    total: String(total),
  };
}

function showDraft({
  id,
  procedureCode,
  versionId,
  actingFor,
  answers,
  overrides,
  revision,
  updatedAt,
  agencyId,
  delivery,
  dossierId,
}: Draft) {
  return {
    ...{ id, procedureCode, versionId, actingFor, answers, overrides, revision, updatedAt: updatedAt.toISOString() },
    ...{ agencyId: agencyId ?? null, delivery: delivery ?? null, dossierId: dossierId ?? null },
  };
}
