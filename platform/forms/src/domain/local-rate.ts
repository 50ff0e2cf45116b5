import { type Fee, type LegalBasis, rateOn } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import { type Facts, toFacts, toJson } from "@motlan/kernel/rules";
import { member, textOf } from "./parse/parsed.ts";

/** A province's own rate that counts for this form, in whole đồng, and the resolution that set it. */
export interface RateInForce {
  readonly amount: number;
  readonly law: LegalBasis;
}

/** The rate of the province whose agency was chosen, valid on the day of submission; nothing while no agency is chosen, or where the province set none. */
export function rateInForce(fee: Fee, facts: Facts): RateInForce | undefined {
  if (fee.rates === undefined) return undefined;
  const province = textOf(member(said(facts, "agency"), "provinceCode"));
  const on = textOf(said(facts, "submittedOn"));
  const found = rateOn(fee, province, on);
  return found === undefined ? undefined : { amount: found.amount, law: found.law };
}

/** The facts of a form with `rate` beside them: null where there is none. */
export function withRate(facts: Facts, rate: RateInForce | undefined): Facts {
  return new Map([...facts, ...toFacts({ rate: rate?.amount ?? null })]);
}

function said(facts: Facts, name: string): Json {
  return toJson(facts.get(name) ?? null);
}
