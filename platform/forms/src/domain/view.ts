import type { ProcedureVersion } from "@motlan/catalogue/declare";
import type { FieldFault, JsonObject, Text } from "@motlan/kernel";
import type { FormCheck } from "./check-form.ts";
import type { Draft } from "./draft.ts";
import type { Refused } from "./eligibility.ts";
import { ruleHolds } from "./facts.ts";
import type { FeeLine } from "./fees.ts";
import { type Drawing, type FieldView, fieldView } from "./field-view.ts";
import type { FormState, RuleTrees } from "./form.ts";
import { decidePageStates, type PageCard } from "./page-states.ts";
import type { PaperView } from "./papers.ts";

export interface PageView {
  readonly id: string;
  readonly title: Text;
  readonly intro?: Text;
  readonly fields: readonly FieldView[];
}

export interface FormView {
  readonly draft: Draft;
  readonly title: Text;
  readonly pages: readonly PageCard[];
  readonly page: PageView;
  /** Every asked page with its questions, for looking through before sending. */
  readonly review: readonly PageView[];
  /** Every fault of the whole form; a page's own are at its fields once the person has been there. */
  readonly faults: readonly FieldFault[];
  /** Conditions of applying that are known not to be met. */
  readonly refused: readonly Refused[];
  readonly papers: readonly PaperView[];
  /** The answers as a dossier would keep them. */
  readonly answers: JsonObject;
  readonly fees: readonly FeeLine[];
  readonly total: bigint;
  readonly next?: string;
  readonly previous?: string;
  readonly complete: boolean;
}

export interface Viewed {
  readonly draft: Draft;
  readonly version: ProcedureVersion;
  readonly rules: RuleTrees;
  readonly state: FormState;
  readonly check: FormCheck;
  readonly now: Date;
}

/** The form as it stands, open at a page: the one asked for, else the first that is not done, else the first. */
export function viewOf(viewed: Viewed, pageId?: string): FormView {
  const { draft, version, check } = viewed;
  const pages = decidePageStates(version, check, draft.seen, asksPage(viewed));
  const open = pages.filter(({ state }) => state !== "skipped");
  const here = open.find(({ id }) => id === pageId) ?? open.find(({ state }) => state !== "done") ?? open[0];
  const at = open.findIndex(({ id }) => id === here?.id);
  const drawing: Drawing = { draft, version, rules: viewed.rules, faults: byPath(check.faults) };
  const review = open.map(({ id }) => pageView(viewed, drawing, id));
  const [next, previous] = [open[at + 1]?.id, open[at - 1]?.id];
  const { faults, refused, papers, answers, fees, total } = check;
  return {
    draft,
    title: version.title,
    pages,
    page: review[at] ?? { id: "", title: version.title, fields: [] },
    review,
    ...{ faults, refused, papers, answers, fees, total },
    ...(next !== undefined && { next }),
    ...(previous !== undefined && { previous }),
    complete: faults.length === 0,
  };
}

/** A page is skipped when its own condition says so, or when it has questions and none of them is asked. */
function asksPage({ version, rules, check }: Viewed): (pageId: string) => boolean {
  return (pageId) => {
    const page = version.pages.find(({ id }) => id === pageId);
    if (page === undefined) return false;
    const fields = check.fields.filter((resolved) => resolved.page.id === pageId);
    return fields.length === 0 ? ruleHolds(rules, page.when, check.facts) : fields.some(({ shown }) => shown);
  };
}

function pageView(viewed: Viewed, drawing: Drawing, pageId: string): PageView {
  const page = viewed.version.pages.find(({ id }) => id === pageId);
  const fields = viewed.check.fields.filter(({ page: { id }, shown }) => shown && id === pageId).map((field) => fieldView(drawing, field));
  return { id: pageId, title: page?.title ?? viewed.version.title, ...(page?.intro && { intro: page.intro }), fields };
}

function byPath(faults: readonly FieldFault[]): ReadonlyMap<string, readonly FieldFault[]> {
  return Map.groupBy(faults, ({ path }) => path);
}
