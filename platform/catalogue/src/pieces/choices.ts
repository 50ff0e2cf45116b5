import type { Field } from "../domain/procedure.ts";
import type { t } from "./words.ts";

type Words = ReturnType<typeof t>;
/** What may be chosen, each with its words. */
export interface Option {
  readonly value: string;
  readonly label: Words;
  readonly hint?: Words;
}

/** One of the options. */
export function choiceField(name: string, label: Words, options: readonly Option[], more: Partial<Field> = {}): Field {
  return { name, kind: "choice", label, options: [...options], ...more };
}

/** FEEL that says the chosen option in its Vietnamese words, as official papers print it. */
export function inWords(path: string, options: readonly Option[]): string {
  return `${options.map(({ value, label }) => `if ${path} = "${value}" then "${label.vi.replaceAll('"', "”")}"`).join(" else ")} else null`;
}

/** FEEL: at least so many full years old on that day. */
export function ageAtLeast(years: number, born = "applicant.dateOfBirth", on = "today"): string {
  return `date(${born}) + @"P${years}Y" <= ${on}`;
}

/** FEEL that writes a day as official papers do inside a sentence: 21/11/2026. */
export function dayText(path: string): string {
  const day = `date(${path})`;
  const two = (part: string) => `(if ${day}.${part} < 10 then "0" else "") + string(${day}.${part})`;
  return `(if ${path} = null then "" else ${two("day")} + "/" + ${two("month")} + "/" + string(${day}.year))`;
}
