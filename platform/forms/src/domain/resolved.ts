import type { Field, Page } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import type { Answer } from "./answer.ts";
import type { OpenFacts } from "./facts.ts";
import type { FormState, RuleTrees } from "./form.ts";
import type { Source } from "./sources.ts";

/** A question as it stands: whether it is asked now, what the State holds, and the answer. */
export interface Resolved extends Answer {
  readonly page: Page;
  readonly field: Field;
  readonly shown: boolean;
  /** It is asked and may not stay open. */
  readonly needed: boolean;
  readonly held?: NonNullable<Json>;
  /** The field of a record that the held value is, if it is one. */
  readonly source?: Source;
  /** The known record that stands in the place of this paper: it is not asked for. */
  readonly waived?: string;
  /** For a group: its entries in their order. */
  readonly entries?: readonly Entry[];
}

/** One entry of a group (một mục trong danh sách): its questions, and its answers as the rules read them under `item`. */
export interface Entry {
  readonly key: string;
  readonly fields: readonly Resolved[];
  readonly scope: OpenFacts;
}

export interface Resolution {
  readonly fields: readonly Resolved[];
  readonly facts: OpenFacts;
}

/** Everything the questions of one form are resolved by. */
export interface Resolving {
  readonly rules: RuleTrees;
  readonly state: FormState;
  readonly facts: OpenFacts;
  readonly waived: ReadonlyMap<string, string>;
}

/** Every question with those within entries, in the order of the form. */
export function flatten(fields: readonly Resolved[]): Resolved[] {
  return fields.flatMap((field) => [field, ...(field.entries ?? []).flatMap((entry) => entry.fields)]);
}
