import type { Field, Page, ProcedureVersion } from "@motlan/catalogue/declare";
import type { JsonObject, LocalDate } from "@motlan/kernel";
import type { Rule } from "@motlan/kernel/rules";
import type { Typed } from "./draft.ts";

/** A version's conditions, parsed at its publication: FEEL text → tree. */
export type RuleTrees = Readonly<Record<string, Rule>>;

/** A commune as a form needs it. `inForce`: it is a commune today. */
export interface PlaceFact {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  /** "Phường Ba Đình, Thành phố Hà Nội" */
  readonly text: string;
  readonly inForce: boolean;
  /** Its first day, and the first day it was no more; absent where it lies outside the facts. */
  readonly validFrom?: LocalDate;
  readonly validTo?: LocalDate;
}
export type PlaceFacts = Readonly<Record<string, PlaceFact>>;

/** What rules read of a registry's answer: how many records were found, and what the first one says. */
export interface HeldRecord {
  readonly found: number;
  readonly record?: { readonly values: JsonObject };
}

/** What rules read of the agency a form goes to; codes are those of the national list of units. */
export interface AgencyFact {
  readonly provinceCode: string | null;
  readonly communeCode: string | null;
  readonly level: string;
}

/** Everything about one application that its rules may read, besides the declaration and the day. */
export interface FormState {
  readonly answers: Typed;
  readonly overrides: Readonly<Record<string, string>>;
  readonly known: Readonly<Record<string, HeldRecord>>;
  readonly places: PlaceFacts;
  readonly actingFor: string;
  readonly personId: string;
  /** "online" unless said otherwise. */
  readonly channel?: string;
  /** Where it goes; absent while no agency is chosen. */
  readonly agency?: AgencyFact;
  /** How the result is to be had; absent while it is not chosen. */
  readonly delivery?: string;
  /** The day it was submitted; today while it is a draft. */
  readonly submittedOn?: LocalDate;
}

/** The name under which the signed-in person's own record is known in every form. */
export const APPLICANT = "applicant";

/** What parts of a question are typed apart, by its kind. */
export const PARTS: Partial<Record<Field["kind"], readonly string[]>> = {
  date: ["day", "month", "year"],
  // `typed`: the address as it was written by hand; `wasId`: the former unit that it named.
  address: ["communeId", "line", "typed", "wasId"],
};

export function fieldsOf(version: Pick<ProcedureVersion, "pages">): { readonly page: Page; readonly field: Field }[] {
  return version.pages.flatMap((page) => page.fields.map((field) => ({ page, field })));
}
