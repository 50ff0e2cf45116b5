import type { Json, LocalDate, Text } from "@motlan/kernel";
import { evaluate, factsRead, toFacts, toJson } from "@motlan/kernel/rules";
import type { CompiledRules } from "../compile.ts";
import { rateOn, wholeDong } from "../fee-amount.ts";
import { feeFormula } from "../fee-formula.ts";
import type { Fee, LegalBasis, ProcedureVersion } from "../procedure.ts";
import { sayWord } from "../words/say-word.ts";

/** Something the fee depends on and that anybody can say before applying. */
export interface FeeQuestion {
  /** Path of the fact; `agency.provinceCode` for the province. */
  readonly name: string;
  readonly kind: "choice" | "number" | "yes-no" | "province";
  readonly label: Text;
  readonly options: readonly { readonly value: string; readonly label: Text }[];
}

/** A fee reckoned for what was said. Without an amount: it is not charged online, or the agency sets it. */
export interface ReckonedFee {
  readonly title: Text;
  /** Whole đồng. */
  readonly amount?: bigint;
  readonly law: LegalBasis;
}

const t = (vi: string, en: string): Text => ({ vi, en });

/** What to ask for so that the fees of a version can be reckoned; nothing where they are one and the same for all. */
export function feeQuestionsOf(version: ProcedureVersion, rules: CompiledRules): readonly FeeQuestion[] {
  const read = new Set(version.fees.flatMap((fee) => textsOf(fee).flatMap((text) => (rules[text] ? factsRead(rules[text]) : []))));
  const asked: FeeQuestion[] = [];
  for (const way of ["channel", "delivery"] as const) {
    if (!read.has(way)) continue;
    const ways = way === "channel" ? version.channels.map(({ kind }) => kind) : version.result.delivery;
    const label = way === "channel" ? t("Cách nộp", "Way of applying") : t("Cách nhận kết quả", "Way of receiving");
    asked.push({
      name: way,
      kind: "choice",
      label,
      options: ways.map((value) => ({ value, label: sayWord(value, "delivery") ?? t(value, value) })),
    });
  }
  if (read.has("actingFor") && version.applicant.actingFor.length > 1)
    asked.push({ name: "actingFor", kind: "choice", label: t("Nộp cho ai", "For whom"), options: version.applicant.actingFor });
  if (read.has("rate") || read.has("agency.provinceCode"))
    asked.push({ name: "agency.provinceCode", kind: "province", label: t("Nộp ở tỉnh, thành phố", "Province"), options: [] });
  return [...asked, ...version.pages.flatMap(({ fields }) => fields.flatMap((field) => (read.has(field.name) ? questionOf(field) : [])))];
}

const textsOf = (fee: Fee): readonly string[] => [feeFormula(fee), ...(fee.when === undefined ? [] : [fee.when])];

function questionOf({ name, kind, label, options = [] }: ProcedureVersion["pages"][number]["fields"][number]): readonly FeeQuestion[] {
  if (kind === "choice") return [{ name, kind, label, options }];
  if (kind === "yes-no") return [{ name, kind, label, options: [] }];
  return kind === "number" || kind === "money" ? [{ name, kind: "number", label, options: [] }] : [];
}

/** The fees for what was said, by the compiled rules the dossier itself is reckoned by. What was left out counts as not known. */
export function reckonFees(
  version: ProcedureVersion,
  rules: CompiledRules,
  said: Readonly<Record<string, Json>>,
  on: LocalDate,
): readonly ReckonedFee[] {
  return version.fees.flatMap((fee): readonly ReckonedFee[] => {
    const rate = rateOn(fee, said["agency.provinceCode"], on)?.amount ?? null;
    const facts = toFacts(nested({ ...said, today: on, submittedOn: on, rate }), ["today", "submittedOn"]);
    const when = fee.when === undefined ? undefined : rules[fee.when];
    if (when !== undefined && evaluate(when, facts) !== true) return [];
    const formula = rules[feeFormula(fee)];
    const amount = formula === undefined ? undefined : wholeDong(toJson(evaluate(formula, facts)));
    return [{ title: fee.title, law: fee.law, ...(amount !== undefined && { amount }) }];
  });
}

interface Tree {
  [name: string]: Json | Tree;
}

/** Facts by their paths as facts within facts. */
function nested(flat: Readonly<Record<string, Json>>): { readonly [name: string]: Json } {
  const root: Tree = {};
  for (const [path, value] of Object.entries(flat)) {
    const names = path.split(".");
    const leaf = names.pop() ?? path;
    let at = root;
    for (const name of names) at = below(at, name);
    at[leaf] = value;
  }
  return JSON.parse(JSON.stringify(root));
}

function below(at: Tree, name: string): Tree {
  const made: Tree = {};
  const child = at[name];
  if (isTree(child)) return child;
  at[name] = made;
  return made;
}

const isTree = (value: Json | Tree | undefined): value is Tree => value !== null && typeof value === "object" && !Array.isArray(value);
