import { feeFormula, type ProcedureVersion } from "@motlan/catalogue/declare";
import { factsWithDates } from "@motlan/forms";
import type { Json, JsonObject } from "@motlan/kernel";
import { evaluate, factsRead, holds, type Rule, toJson } from "@motlan/kernel/rules";
import { parseRule } from "@motlan/kernel/rules/parse";
import type { Fact } from "../conditions/facts.ts";
import { isObject, valueAt, withValueAt } from "../document/json-paths.ts";
import { numberOf } from "../document/read-changes.ts";

type Fees = Pick<ProcedureVersion, "fees">;

/** What the fees look at: the facts that make a case. */
export function factsOfFees({ fees }: Fees, facts: readonly Fact[]): readonly Fact[] {
  const read = new Set(
    fees.flatMap((fee) => [feeFormula(fee), fee.when ?? ""].flatMap((text) => rulesOf(text).flatMap((rule) => factsRead(rule)))),
  );
  read.delete("rate");
  const named = facts.filter(({ path }) => read.has(path));
  const others = [...read].filter((path) => !named.some((fact) => fact.path === path));
  return [...named, ...others.map((path): Fact => ({ path, label: { vi: path, en: path }, kind: "text", group: { vi: "", en: "" } }))];
}

export interface FeeOfCase {
  readonly id: string;
  readonly title: ProcedureVersion["fees"][number]["title"];
  /** Whole đồng; undefined while the case does not tell it. */
  readonly amount: bigint | undefined;
  /** False where the fee is not due in this case. */
  readonly due: boolean;
}

/** The fees of a case somebody enters: text by the paths of the facts. */
export function feesOfCase(
  { fees }: Fees,
  facts: readonly Fact[],
  entered: Readonly<Record<string, string>>,
  today: string,
): readonly FeeOfCase[] {
  const base: JsonObject = { today, submittedOn: today, channel: "online", delivery: null, paid: false };
  const told = facts.reduce<JsonObject>((all, fact) => put(all, fact.path, valueFor(fact, entered[fact.path] ?? "")), base);
  return fees.map((fee) => {
    const { id, title, when } = fee;
    const province = valueAt(told, "agency.provinceCode");
    const rate =
      fee.rates?.find((one) => one.province === province && one.from <= today && (one.to === undefined || today <= one.to))?.amount ?? null;
    const known = factsWithDates({ ...told, rate });
    const due = when === undefined || rulesOf(when).every((rule) => holds(rule, known));
    const [rule] = rulesOf(feeFormula(fee));
    return { id, title, due, amount: rule === undefined ? undefined : wholeDong(toJson(evaluate(rule, known))) };
  });
}

function rulesOf(text: string): readonly Rule[] {
  if (text === "") return [];
  const parsed = parseRule(text);
  return parsed.ok ? [parsed.value] : [];
}

function valueFor({ kind, options = [] }: Fact, text: string): Json {
  if (text === "") return options[0]?.value ?? (kind === "yes-no" ? false : null);
  if (kind === "number") {
    const number = numberOf(text);
    return typeof number === "number" ? number : null;
  }
  if (kind === "yes-no") return text === "true";
  return kind === "choices" ? [text] : text;
}

function put(all: JsonObject, path: string, value: Json): JsonObject {
  const made = withValueAt(all, path, value);
  return isObject(made) ? made : all;
}

function wholeDong(json: Json): bigint | undefined {
  const text = String(json);
  return /^\d{1,18}$/.test(text) ? BigInt(text) : undefined;
}
