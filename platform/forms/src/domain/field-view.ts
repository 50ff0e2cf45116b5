import type { Field, ProcedureVersion } from "@motlan/catalogue/declare";
import type { FieldFault, Json, Text } from "@motlan/kernel";
import type { Draft, Receipt } from "./draft.ts";
import { nextKey } from "./entries.ts";
import type { RuleTrees } from "./form.ts";
import { noteOf } from "./notes.ts";
import { mostFiles } from "./parse/parse-file.ts";
import type { Entry, Resolved } from "./resolved.ts";
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
  /** For a code: which number it is. */
  readonly format?: Field["format"];
  /** How many files the question takes, where that is more than one. */
  readonly most?: number;
  /** Not asked for: the record that proves the same, and the words of the declaration about it. */
  readonly waived?: { readonly receipt: Receipt; readonly text?: Text };
  readonly group?: GroupView;
}

/** The entries of a group, and what may be done with them. */
export interface GroupView {
  /** What one entry is: "Thành viên". */
  readonly title: Text;
  readonly least: number;
  readonly most: number;
  /** Every question an entry may ask, by its own name. */
  readonly items: readonly { readonly name: string; readonly kind: Field["kind"] }[];
  /** The key that an entry added now gets. */
  readonly nextKey: string;
  readonly entries: readonly { readonly key: string; readonly fields: readonly FieldView[] }[];
}

/** What a question is drawn from, besides itself. */
export interface Drawing {
  readonly draft: Draft;
  readonly version: Pick<ProcedureVersion, "papers">;
  readonly rules: RuleTrees;
  /** The faults of the form by their paths. */
  readonly faults: ReadonlyMap<string, readonly FieldFault[]>;
}

export function fieldView(drawing: Drawing, resolved: Resolved): FieldView {
  const { draft, rules, faults } = drawing;
  const { field, held, source, value, overridden, page, needed, entries } = resolved;
  const { name, kind, label, hint, options, maxLength, credential, format } = field;
  const receipt = source === undefined ? undefined : draft.known[source.name]?.record?.receipt;
  const note = held === undefined ? noteOf(sourcesOf(field, rules).map((from) => draft.known[from.name])) : undefined;
  const reason = draft.overrides[name];
  const waived = waivedView(drawing, resolved);
  const computed = field.computed !== undefined;
  return {
    ...{ name, kind, label, value: typedValue(resolved, draft.answers), overridden, computed, required: needed },
    disputed: draft.disputes.includes(name),
    ...(hint && { hint }),
    ...(value !== undefined && { shown: shownText(field, value) }),
    ...(options && { options }),
    ...(maxLength !== undefined && { maxLength }),
    ...(credential !== undefined && { credential }),
    ...(format !== undefined && { format }),
    ...(mostFiles(field) > 1 && { most: mostFiles(field) }),
    ...(receipt && { receipt }),
    ...(held !== undefined && { heldText: shownText(field, held), prefilled: prefilledAs(field, source !== undefined) }),
    ...(reason !== undefined && { reason }),
    ...(note && { note }),
    ...(waived && { waived }),
    ...(entries && { group: groupView(drawing, field, entries) }),
    faults: draft.seen.includes(page.id) ? (faults.get(name) ?? []).map(({ vi, en }) => ({ vi, en })) : [],
  };
}

function groupView(drawing: Drawing, field: Field, entries: readonly Entry[]): GroupView {
  const { title = field.label, least = 0, most = 0, items = [] } = field.group ?? {};
  const drawn = entries.map(({ key, fields }) => ({
    key,
    fields: fields.filter(({ shown }) => shown).map((item) => fieldView(drawing, item)),
  }));
  const beyond = Math.max(Number(nextKey(field, drawing.draft.answers)), ...entries.map(({ key }) => Number(key) + 1));
  const asked = items.filter(({ computed }) => computed === undefined).map(({ name, kind }) => ({ name, kind }));
  return { title, least, most, items: asked, nextKey: String(beyond), entries: drawn };
}

function waivedView({ draft, version }: Drawing, { waived, field }: Resolved): FieldView["waived"] {
  const receipt = waived === undefined ? undefined : draft.known[waived]?.record?.receipt;
  if (receipt === undefined) return undefined;
  const accepts = version.papers.filter((paper) => paper.field === field.name).flatMap((paper) => paper.accepts ?? []);
  const text = accepts.find((one) => one.as === "registry" && one.known === waived)?.text;
  return { receipt, ...(text && { text }) };
}

/** What the page lets the person do with the held value; a mere conclusion is changed without giving a reason. */
function prefilledAs({ prefilled }: Field, recorded: boolean): NonNullable<FieldView["prefilled"]> {
  return prefilled === "locked" || (prefilled === "override" && recorded) ? prefilled : "offered";
}
