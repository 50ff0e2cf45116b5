import { isId, isLocalDate, type Json, type JsonObject, type LocalDate } from "@motlan/kernel";
import type { Schema } from "./examine.ts";
import { isObject, membersOf } from "./values.ts";

/** A row of a file as it was read: text cells by column, or what a line of JSON holds. */
export type ImportLine =
  | { readonly cells: Readonly<Record<string, string>> }
  | {
      readonly json: Json;
      /** How many characters it was written in, where its reader counted them. */
      readonly size?: number;
    }
  /** The line could not be read at all. */
  | { readonly unread: true }
  /** It names another agency than the one that sends the file. */
  | { readonly elsewhere: true };

/** How much of memory a row asks for, in characters. */
export function sizeOf(line: ImportLine): number {
  if ("unread" in line || "elsewhere" in line) return 0;
  if ("json" in line) return line.size ?? JSON.stringify(line.json).length;
  let size = 0;
  for (const text of Object.values(line.cells)) size += text.length;
  return size;
}

/** What a row says. Left out: what the whole file says instead. */
export interface ImportRow {
  readonly recordId?: string;
  readonly kind?: string;
  readonly validFrom?: LocalDate;
  readonly agencyId?: string;
  readonly values: JsonObject;
}

export interface RowFault {
  readonly path: string;
  readonly vi: string;
  readonly en: string;
}

export type ReadRow = { readonly row: ImportRow } | { readonly faults: readonly RowFault[] };

/** Columns, or members beside `values`, that say something of the record and not in it. */
export const OWN_COLUMNS = ["@id", "@kind", "@validFrom", "@agency"] as const;

const UNREAD: RowFault = { path: "", vi: "Không đọc được dòng này.", en: "This line cannot be read." };
const NO_OBJECT: RowFault = { path: "values", vi: "Dòng này không có nội dung bản ghi.", en: "This line holds no record." };
const BAD_ID: RowFault = { path: "@id", vi: "Mã bản ghi không đúng dạng.", en: "This is no record id." };
const BAD_AGENCY: RowFault = { path: "@agency", vi: "Mã cơ quan không đúng dạng.", en: "This is no agency id." };
const ELSEWHERE: RowFault = {
  path: "@agency",
  vi: "Dòng này ghi cơ quan khác; cơ quan nào gửi bản ghi của cơ quan ấy. Hãy bỏ trống mục này.",
  en: "This row names another agency; each sends its own records. Leave this empty.",
};
const BAD_DAY: RowFault = {
  path: "@validFrom",
  vi: "Hãy ghi ngày bắt đầu đúng dạng 2026-01-31; trong tệp CSV, 31/1/2026 cũng được.",
  en: "Write the first day as 2026-01-31; in a CSV file 31/1/2026 will do too.",
};

/** Reads one row by the schema of its kind: a cell's text becomes the value the schema asks for. */
export function readRow(line: ImportLine, schemaOf: (kind: string | undefined) => Schema | undefined): ReadRow {
  if ("unread" in line) return { faults: [UNREAD] };
  if ("elsewhere" in line) return { faults: [ELSEWHERE] };
  if ("cells" in line) {
    const own: Readonly<Record<string, string>> = { ...line.cells, "@validFrom": dayTyped(line.cells["@validFrom"] ?? "") };
    const kind = own["@kind"] || undefined;
    return whole(own, valuesOf(own, schemaOf(kind) ?? {}));
  }
  if (!isObject(line.json)) return { faults: [UNREAD] };
  const { values, ...own } = line.json;
  return isObject(values) ? whole(own, values) : { faults: [NO_OBJECT] };
}

function whole(own: Readonly<Record<string, Json | undefined>>, values: JsonObject): ReadRow {
  const text = (name: string) => (typeof own[name] === "string" && own[name] !== "" ? own[name] : undefined);
  const [recordId, kind, validFrom, agencyId] = OWN_COLUMNS.map(text);
  const faults = [
    ...(recordId !== undefined && !isId(recordId) ? [BAD_ID] : []),
    ...(agencyId !== undefined && !isId(agencyId) ? [BAD_AGENCY] : []),
    ...(validFrom !== undefined && !isLocalDate(validFrom) ? [BAD_DAY] : []),
  ];
  if (faults.length > 0) return { faults };
  return {
    row: {
      values,
      ...(recordId !== undefined && { recordId }),
      ...(kind !== undefined && { kind }),
      ...(validFrom !== undefined && isLocalDate(validFrom) && { validFrom }),
      ...(agencyId !== undefined && { agencyId }),
    },
  };
}

/** Cells under dotted columns (`residence.line`, `spouses.0.fullName`) as the record they spell. An empty cell says nothing. */
export function valuesOf(cells: Readonly<Record<string, string>>, schema: Schema): JsonObject {
  const made: Nest = new Map();
  for (const [column, text] of Object.entries(cells)) {
    if (text === "" || column.startsWith("@")) continue;
    put(made, column.split("."), typed(text, schemaAt(schema, column.split("."))));
  }
  return settled(made);
}

/** A member is a nest, or one value. */
type Nest = Map<string, Nest | readonly [Json]>;

function put(nest: Nest, [name = "", ...rest]: readonly string[], value: Json): void {
  if (rest.length === 0) {
    nest.set(name, [value]);
    return;
  }
  const inside = nest.get(name);
  const next: Nest = inside instanceof Map ? inside : new Map();
  nest.set(name, next);
  put(next, rest, value);
}

function settled(nest: Nest): JsonObject {
  return Object.fromEntries([...nest].map(([name, value]) => [name, value instanceof Map ? listed(value) : value[0]]));
}

/** Members named 0, 1, 2… are a list. */
function listed(nest: Nest): Json {
  const names = [...nest.keys()];
  const inside = settled(nest);
  if (!names.every((name) => /^\d+$/.test(name))) return inside;
  return names.sort((a, b) => Number(a) - Number(b)).map((name) => inside[name] ?? null);
}

function schemaAt(schema: unknown, names: readonly string[]): Readonly<Record<string, unknown>> {
  let here = membersOf(schema);
  for (const name of names) here = membersOf(/^\d+$/.test(name) ? here.items : membersOf(here.properties)[name]);
  return here;
}

/** What cannot be read as the schema wants it stays text, and the schema says what is wrong. */
function typed(text: string, { type, format }: Readonly<Record<string, unknown>>): Json {
  const types: unknown[] = Array.isArray(type) ? type : [type];
  if (types.includes("boolean") && /^(true|false)$/.test(text)) return text === "true";
  if ((types.includes("number") || types.includes("integer")) && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  return format === "date" ? dayTyped(text) : text;
}

/** A day written day/month/year, as year-month-day; anything else as it is. */
function dayTyped(text: string): string {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}`;
}
