import type { Json } from "@motlan/kernel";
import { textAt } from "../document/json-paths.ts";
import { type Fact, factsOfDesign } from "./facts.ts";

/** A cell of a decision table as people read it: an option's words for its value, "có" for true; anything else as it stands. */
export function showCell(document: Json | undefined, path: string): string {
  const text = textAt(document, path);
  const fact = factOfCell(document, path);
  if (fact === undefined || text === "-") return text;
  const parts = text.split(/,\s*/).map((part) => wordOf(fact, part));
  return parts.every((part) => part !== undefined) ? parts.join(", ") : text;
}

/** What was typed in a cell as FEEL: empty means anything; words of an option, a few of them between commas, "có" or "không" are put as conditions write them. */
export function readCell(document: Json | undefined, path: string, typed: string): string {
  const text = typed.trim();
  if (text === "") return "-";
  const fact = factOfCell(document, path);
  if (fact === undefined) return text;
  const parts = text.split(/,\s*/).map((part) => valueIn(fact, part));
  return parts.every((part) => part !== undefined) ? parts.join(", ") : text;
}

/** "30.000 đ" is thirty thousand, as people write amounts; FEEL would take it for thirty. Expressions stay as they are. */
export function readAmount(typed: string): string {
  const text = typed.trim();
  const bare = text.replaceAll(/\s|đồng|đ/g, "");
  return /^\d{1,3}([.,]\d{3})+$/.test(bare) ? bare.replaceAll(/[.,]/g, "") : /^\d+$/.test(bare) ? bare : text;
}

/** What the column of a cell looks at, where it is one of the design's own facts. */
function factOfCell(document: Json | undefined, path: string): Fact | undefined {
  const [, table, column] = /^(.+)\.rows\.\d+\.tests\.(\d+)$/.exec(path) ?? [];
  if (document === undefined || table === undefined) return undefined;
  const rule = textAt(document, `${table}.inputs.${column}.rule`);
  return factsOfDesign(document).find((fact) => fact.path === rule);
}

function wordOf({ kind, options = [] }: Fact, part: string): string | undefined {
  if (kind === "yes-no") return part === "true" ? "Có" : part === "false" ? "Không" : undefined;
  const label = options.find(({ value }) => part === JSON.stringify(value))?.label.vi;
  return label === undefined || label.includes(",") ? undefined : label;
}

function valueIn({ kind, options = [] }: Fact, part: string): string | undefined {
  const same = (word: string) => fold(word) === fold(part.replace(/^"(.*)"$/, "$1"));
  if (kind === "yes-no") return ["có", "yes", "true"].some(same) ? "true" : ["không", "no", "false"].some(same) ? "false" : undefined;
  const option = options.find(({ value, label }) => [value, label.vi, label.en].some(same));
  return option && JSON.stringify(option.value);
}

function fold(text: string): string {
  return text.trim().toLocaleLowerCase("vi");
}
