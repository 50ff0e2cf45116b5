import { t } from "@motlan/catalogue/declare";
import { parseDateParts } from "@motlan/formats";
import type { Text } from "@motlan/kernel";
import { numberOf } from "../document/read-changes.ts";
import type { Fact } from "./facts.ts";

/** How a fact may be compared. */
export const COMPARISONS = [
  { value: "is", label: t("là", "is") },
  { value: "is-not", label: t("không phải là", "is not") },
  { value: "least", label: t("từ … trở lên", "is at least") },
  { value: "most", label: t("không quá", "is at most") },
  { value: "age", label: t("đã đủ … tuổi (cho ngày sinh)", "is … years ago at least (a birthday)") },
  { value: "given", label: t("đã có", "is given") },
  { value: "empty", label: t("chưa có", "is not given") },
] as const;

export type Comparison = (typeof COMPARISONS)[number]["value"];

export function isComparison(text: string): text is Comparison {
  return COMPARISONS.some(({ value }) => value === text);
}

export interface Picked {
  readonly fact: Fact;
  readonly comparison: Comparison;
  /** As people type it: an option's words, "18", "01/7/2025", "có". */
  readonly value: string;
}

export type Built = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: Text };

/** A simple FEEL condition from what was picked. */
export function buildCondition({ fact, comparison, value }: Picked): Built {
  const { path } = fact;
  if (comparison === "given") return made(`${path} != null`);
  if (comparison === "empty") return made(`${path} = null`);
  if (comparison === "age") return ageCondition(fact, value);
  const written = writeValue(fact, value.trim());
  if (written === undefined) return { ok: false, why: expected(fact) };
  if (fact.kind === "choices") {
    const contains = `list contains(${path}, ${written})`;
    return made(comparison === "is-not" ? `not(${contains})` : contains);
  }
  return made(`${path} ${SIGNS[comparison]} ${written}`);
}

const SIGNS = { is: "=", "is-not": "!=", least: ">=", most: "<=" } as const;
const made = (text: string): Built => ({ ok: true, text });

function ageCondition({ path, kind }: Fact, value: string): Built {
  const years = numberOf(value);
  if (kind !== "date" || typeof years !== "number")
    return { ok: false, why: t("Chọn một ngày sinh và ghi số tuổi, ví dụ 18.", "Pick a date of birth and write an age, e.g. 18.") };
  return made(`${path} <= today - @"P${Math.trunc(years)}Y"`);
}

function writeValue({ kind, options = [] }: Fact, value: string): string | undefined {
  if (value === "") return undefined;
  if (kind === "number") {
    const number = numberOf(value);
    return typeof number === "number" ? String(number) : undefined;
  }
  if (kind === "date") {
    const [day = "", month = "", year = ""] = value.split(/[/.-]/);
    const date = parseDateParts({ day, month, year });
    return date.ok ? `date("${date.value}")` : undefined;
  }
  if (kind === "yes-no") return /^(có|yes|đúng|true|rồi)$/i.test(value) ? "true" : "false";
  const option = options.find((one) => [one.value, one.label.vi, one.label.en].some((word) => fold(word) === fold(value)));
  if (options.length > 0 && option === undefined) return undefined;
  return JSON.stringify(option?.value ?? value);
}

function expected({ kind, options = [] }: Fact): Text {
  const list = (language: "vi" | "en") => options.map((one) => one.label[language]).join(", ");
  if (options.length > 0) return t(`Ghi một trong các lựa chọn: ${list("vi")}.`, `Write one of: ${list("en")}.`);
  if (kind === "number") return t("Ghi một con số.", "Write a number.");
  if (kind === "date") return t("Ghi ngày như 01/7/2025.", "Write a day such as 01/7/2025.");
  return t("Ghi giá trị để so sánh.", "Write a value to compare with.");
}

function fold(text: string): string {
  return text.trim().toLocaleLowerCase("vi");
}

/** The condition together with the one that stands already. */
export function joinConditions(standing: string, joined: "and" | "or" | "instead", made: string): string {
  const before = standing.trim();
  if (before === "" || before === "true" || joined === "instead") return made;
  return joined === "and" ? `${around(before)} and ${made}` : `${before} or ${made}`;
}

function around(condition: string): string {
  return / or /.test(condition) ? `(${condition})` : condition;
}
