import type { Field } from "@motlan/catalogue/declare";
import type { Json } from "@motlan/kernel";
import { empty, fault, type Parsed, textOf, value } from "./parsed.ts";

export function parseChoice(field: Field, typed: Json | undefined): Parsed {
  const text = textOf(typed);
  if (text === "") return empty;
  return isOption(field, text) ? value(text) : notOffered();
}

/** Several of the options, in the order of the declaration, each once; one alone may come as plain text. */
export function parseChoices(field: Field, typed: Json | undefined): Parsed {
  const chosen = (Array.isArray(typed) ? typed : [typed]).map((item: Json | undefined) => textOf(item)).filter((item) => item !== "");
  if (chosen.length === 0) return empty;
  if (!chosen.every((item) => isOption(field, item))) return notOffered();
  return value((field.options ?? []).map((option) => option.value).filter((option) => chosen.includes(option)));
}

export function parseYesNo(typed: Json | undefined): Parsed {
  if (typeof typed === "boolean") return value(typed);
  const text = textOf(typed).toLowerCase();
  if (text === "") return empty;
  if (text === "yes" || text === "true") return value(true);
  return text === "no" || text === "false" ? value(false) : fault("Hãy chọn “Có” hoặc “Không”.", "Choose “Yes” or “No”.");
}

function isOption(field: Field, text: string): boolean {
  return (field.options ?? []).some((option) => option.value === text);
}

function notOffered(): Parsed {
  return fault("Hãy chọn một trong các mục có sẵn.", "Choose one of the options shown.");
}
