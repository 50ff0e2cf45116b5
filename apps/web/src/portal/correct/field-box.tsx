import { formatDate } from "@motlan/formats";
import { isLocalDate, type Json, type Language } from "@motlan/kernel";
import type { RecordField } from "@motlan/registries";
import { SelectField, TextField } from "@motlan/ui";
import { typedDay } from "../../frame/typed-day.ts";
import type { Values } from "../../frame/types.ts";
import { CORRECT as T } from "../texts/correct.ts";
import { DATA_WORDS } from "../texts/data-labels.ts";
import { sayValue } from "./say-value.ts";

interface BoxProps {
  readonly lang: Language;
  readonly form: Values;
  readonly field: RecordField;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What stands there now, to begin with. */
  readonly held: Json | undefined;
  readonly error?: string | undefined;
}

/** A value of a record as it is typed. */
export function FieldBox({ lang, form, field, name, label, hint, held, error }: BoxProps) {
  const value = form.has(name) ? form.get(name) : typedForm(held);
  const props = { lang, name, label, hint, error, value, optional: !field.required };
  if (field.kind === "choice" || field.kind === "yes-no") {
    const options = field.kind === "yes-no" ? ["true", "false"] : (field.options ?? []);
    const labelOf = (one: string) => (field.kind === "yes-no" ? sayValue(one === "true", lang) : (DATA_WORDS[one]?.[lang] ?? one));
    const empty = field.required && held !== undefined ? false : T.nothing[lang];
    return <SelectField {...props} empty={empty} options={options.map((one) => ({ value: one, label: labelOf(one) }))} />;
  }
  const date = field.kind === "date" ? { hint: T.dayHint[lang], width: "short" as const } : {};
  return (
    <TextField
      {...props}
      {...date}
      autocomplete="off"
      spellcheck={false}
      {...(field.kind === "number" && { inputMode: "decimal" as const })}
    />
  );
}

function typedForm(held: Json | undefined): string {
  if (held === undefined || held === null || typeof held === "object") return "";
  return typeof held === "string" && isLocalDate(held) ? formatDate(held) : String(held);
}

/** What was typed, as the record would hold it; what cannot be read stays as typed, and the record's schema says so. */
export function readField({ kind }: RecordField, text: string): Json {
  const typed = text.trim();
  if (typed === "") return null;
  if (kind === "date") return typedDay(typed) ?? typed;
  if (kind === "number") return /^-?\d+([.,]\d+)?$/.test(typed) ? Number(typed.replace(",", ".")) : typed;
  return kind === "yes-no" ? typed === "true" : typed;
}
