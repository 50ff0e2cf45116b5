import type { ProcedureVersion } from "@motlan/catalogue/declare";
import { checkForm, type FormState, type KnownState, type KnownStates } from "@motlan/forms";
import type { JsonObject } from "@motlan/kernel";
import { evaluate, toJson } from "@motlan/kernel/rules";
import { TRIAL_PEOPLE } from "./people.ts";
import type { Ready } from "./ready-version.ts";

type KnownRow = ProcedureVersion["known"][number];
const SOURCE = { vi: "Dữ liệu giả định để chạy thử", en: "Invented data, for a trial" };

/** What the registries would answer in a trial: invented people from the population registry, other records as they are given, each with a receipt that says so. */
export function knownOfTrial(
  { version, rules }: Ready,
  base: Omit<FormState, "known">,
  person: JsonObject,
  given: Readonly<Record<string, JsonObject>>,
  now: Date,
): KnownStates {
  let known: KnownStates = { applicant: found(person, { registry: "population", purpose: "identify", law: "" }, now) };
  for (const row of version.known) {
    const { facts } = checkForm(version, rules, { ...base, known }, now);
    const rule = rules[row.find];
    const find = rule === undefined ? null : toJson(evaluate(rule, facts));
    const values = given[row.name] ?? (row.registry === "population" ? inhabitant(row, find) : undefined);
    if (values !== undefined) known = { ...known, [row.name]: found(values, { ...row, law: row.law.act }, now) };
    else if (find !== null) known = { ...known, [row.name]: none(String(find), now) };
  }
  return known;
}

function inhabitant({ by }: KnownRow, find: unknown): JsonObject | undefined {
  return TRIAL_PEOPLE.find(({ values }) => find !== null && String(values[by] ?? "") === String(find))?.values;
}

function found(
  values: JsonObject,
  of: { readonly registry: string; readonly purpose: string; readonly law: string },
  now: Date,
): KnownState {
  const receipt = {
    ...{ registry: of.registry, source: SOURCE, recordId: "trial", versionId: "trial" },
    ...{ recordedAt: now.toISOString(), law: of.law, purpose: of.purpose },
  };
  return { ...none("", now), state: "given", found: 1, record: { values, found: 1, receipt } };
}

function none(find: string, now: Date): KnownState {
  return { state: "none", find, match: {}, found: 0, misses: 0, readAt: now.toISOString() };
}
