import type { Field, ProcedureVersion } from "@motlan/catalogue/declare";
import type { FieldFault, Json, Text } from "@motlan/kernel";
import { type FormCheck, needed } from "./check-form.ts";
import type { Draft, Receipt } from "./draft.ts";
import { ruleHolds } from "./facts.ts";
import type { FeeLine } from "./fees.ts";
import type { FormState, RuleTrees } from "./form.ts";
import { noteOf } from "./notes.ts";
import { decidePageStates, type PageCard } from "./page-states.ts";
import type { PaperView } from "./papers.ts";
import type { Resolved } from "./resolve.ts";
import { shownText } from "./shown.ts";
import { sourcesOf } from "./sources.ts";
import { typedValue } from "./typed-value.ts";

/** A question ready to be drawn. */
export interface FieldView {
  readonly name: string;
  readonly kind: Field["kind"];
  readonly label: Text;
  readonly hint?: Text;
  /** What stands in the input: text; `{day, month, year}`; `{communeId, line}`; a list of options; a file. Null: nothing. */
  readonly value: Json;
  /** The answer as people read it, for locked values and for looking through; absent while there is none. */
  readonly shown?: Text;
  readonly options?: Field["options"];
  readonly required: boolean;
  readonly maxLength?: number;
  readonly credential?: string;
  /** Where the held value came from; the value shown is it unless `overridden`. */
  readonly receipt?: Receipt;
  /** The held value as people read it, also where another was put in its place. */
  readonly heldText?: Text;
  /** `locked`: not to be changed; `override`: changed with a reason; `offered`: changed freely. */
  readonly prefilled?: "locked" | "override" | "offered";
  readonly overridden: boolean;
  readonly reason?: string;
  readonly disputed: boolean;
  readonly computed: boolean;
  /** Why nothing is filled in although it might have been. */
  readonly note?: Text;
  readonly faults: readonly Text[];
}

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
  readonly papers: readonly PaperView[];
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
  const review = open.map(({ id }) => pageView(viewed, id));
  const [next, previous] = [open[at + 1]?.id, open[at - 1]?.id];
  const { faults, papers, fees, total } = check;
  return {
    draft,
    title: version.title,
    pages,
    page: review[at] ?? { id: "", title: version.title, fields: [] },
    review,
    ...{ faults, papers, fees, total },
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

function pageView(viewed: Viewed, pageId: string): PageView {
  const page = viewed.version.pages.find(({ id }) => id === pageId);
  const fields = viewed.check.fields.filter(({ page: { id }, shown }) => shown && id === pageId).map((field) => fieldView(viewed, field));
  return { id: pageId, title: page?.title ?? viewed.version.title, ...(page?.intro && { intro: page.intro }), fields };
}

function fieldView(viewed: Viewed, resolved: Resolved): FieldView {
  const { draft, rules, check } = viewed;
  const { field, held, source, value, overridden, page } = resolved;
  const { name, kind, label, hint, options, maxLength, credential } = field;
  const receipt = source === undefined ? undefined : draft.known[source.name]?.record?.receipt;
  const note = held === undefined ? noteOf(sourcesOf(field, rules).map((from) => draft.known[from.name])) : undefined;
  const reason = draft.overrides[name];
  return {
    ...{
      name,
      kind,
      label,
      value: typedValue(resolved, draft.answers),
      overridden,
      disputed: draft.disputes.includes(name),
      computed: field.computed !== undefined,
    },
    ...(hint && { hint }),
    ...(value !== undefined && { shown: shownText(field, value) }),
    ...(options && { options }),
    required: field.computed === undefined && needed(resolved, rules, check.facts),
    ...(maxLength !== undefined && { maxLength }),
    ...(credential !== undefined && { credential }),
    ...(receipt && { receipt }),
    ...(held !== undefined && { heldText: shownText(field, held), prefilled: prefilledAs(field, source !== undefined) }),
    ...(reason !== undefined && { reason }),
    ...(note && { note }),
    faults: draft.seen.includes(page.id) ? check.faults.filter(({ path }) => path === name).map(({ vi, en }) => ({ vi, en })) : [],
  };
}

/** What the page lets the person do with the held value; a mere conclusion is changed without giving a reason. */
function prefilledAs({ prefilled }: Field, recorded: boolean): NonNullable<FieldView["prefilled"]> {
  return prefilled === "locked" || (prefilled === "override" && recorded) ? prefilled : "offered";
}
