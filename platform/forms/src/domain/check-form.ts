import type { ProcedureVersion } from "@motlan/catalogue/declare";
import type { FieldFault, JsonObject } from "@motlan/kernel";
import type { Facts } from "@motlan/kernel/rules";
import { answersOf } from "./answers-of.ts";
import { type Refused, refusalFault, refusedBy } from "./eligibility.ts";
import { faultsOfForm } from "./faults-of-form.ts";
import { type FeeLine, feesOf, totalOf } from "./fees.ts";
import type { FormState, RuleTrees } from "./form.ts";
import { type PaperView, papersOf } from "./papers.ts";
import { resolveForm } from "./resolve.ts";
import { flatten, type Resolved } from "./resolved.ts";

/** The form as a whole, judged: every fault at its path, and the answers as a dossier keeps them. */
export interface FormCheck {
  readonly faults: readonly FieldFault[];
  /** Conditions of applying that are not met; each is among the faults as well. */
  readonly refused: readonly Refused[];
  /** Dates as ISO text, numbers as numbers, places and files as objects, groups as lists; hidden questions left out, held and computed values filled in. */
  readonly answers: JsonObject;
  readonly fees: readonly FeeLine[];
  /** Whole đồng. */
  readonly total: bigint;
  readonly papers: readonly PaperView[];
  readonly fields: readonly Resolved[];
  /** What rules read once every question was gone through. */
  readonly facts: Facts;
  /** How many values were typed although the State holds them. */
  readonly typedThoughHeld: number;
  /** How many questions the State's records could answer. */
  readonly heldByState: number;
}

type Form = Pick<ProcedureVersion, "known" | "pages" | "fees" | "papers" | "eligibility">;

/** Checks an application by its declaration: pure, so that the draft, the submission and a later supplement are judged alike. */
export function checkForm(version: Form, rules: RuleTrees, state: FormState, now: Date): FormCheck {
  const resolution = resolveForm(version, rules, state, now);
  const { fields, facts } = resolution;
  const refused = refusedBy(version, rules, resolution);
  const fees = feesOf(version, rules, facts);
  const held = flatten(fields).filter(({ source }) => source !== undefined);
  return {
    faults: [...refused.map(refusalFault), ...faultsOfForm(resolution, rules)],
    refused,
    answers: answersOf(fields),
    fees,
    total: totalOf(fees),
    papers: papersOf(version, rules, resolution, state.known),
    fields,
    facts,
    typedThoughHeld: held.filter((field) => field.overridden && field.value !== undefined).length,
    heldByState: held.length,
  };
}
