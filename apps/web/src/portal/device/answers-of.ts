import type { FieldView } from "@motlan/forms";
import { valuesOf } from "../../frame/values.ts";
import { readField } from "../apply/read-answers.ts";

/** A question one can answer before anybody knows who is asking: nothing the State fills in, nothing that needs an account. */
export function isOpen({ name, kind, computed }: FieldView, prefilled: ReadonlySet<string>): boolean {
  return !computed && !prefilled.has(name) && !NEEDS_ACCOUNT.has(kind);
}

export const NEEDS_ACCOUNT: ReadonlySet<FieldView["kind"]> = new Set(["file", "group", "signatures"]);

/** Controls as the page named them (`{"child.dateOfBirth.day": ["3"]}`), from a script's storage or a downloaded file; anything else is nothing. */
export function controlsIn(text: string): Record<string, string[]> | undefined {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== "object" || read === null || Array.isArray(read)) return undefined;
    return Object.fromEntries(Object.entries(read).flatMap(([name, values]) => (isTexts(values) ? [[name, values]] : [])));
  } catch {
    return undefined;
  }
}

function isTexts(values: unknown): values is string[] {
  return Array.isArray(values) && values.length < 100 && values.every((one) => typeof one === "string" && one.length < 20_000);
}

/** The answers behind such controls, to the questions given; what was left empty is left out. */
export function answersOf(fields: readonly Pick<FieldView, "name" | "kind">[], controls: Readonly<Record<string, readonly string[]>>) {
  const form = valuesOf({ ...controls });
  const answers = Object.assign({}, ...fields.filter(({ name }) => named(controls, name)).map((field) => readField(field, form)));
  return Object.fromEntries(
    Object.entries<string | readonly string[] | null>(answers).filter(([, value]) => value !== null && value !== ""),
  );
}

function named(controls: object, name: string): boolean {
  return Object.keys(controls).some((control) => control === name || control.startsWith(`${name}.`));
}
