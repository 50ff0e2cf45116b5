import { foldVietnamese } from "@motlan/formats";
import type { JsonObject } from "@motlan/kernel";
import type { Duplicates } from "./declaration.ts";
import { valuesAt } from "./paths.ts";

/** How one field of two records compares. */
export type Alike = "same" | "marks" | "order" | "near" | "swapped" | "day-off" | "different" | "unknown";

export interface LikenessReason {
  readonly path: string;
  readonly how: Alike;
}

export interface Likeness {
  /** 0 to 100: what the fields that both records have say together. */
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
}

/** How much of a field's weight counts. */
const COUNTS: Readonly<Record<Alike, number>> = {
  same: 1,
  marks: 0.95,
  order: 0.85,
  near: 0.7,
  swapped: 0.9,
  "day-off": 0.6,
  different: 0,
  unknown: 0,
};

/** How alike two records are. A field that one of them lacks says nothing, for or against. */
export function likenessOf({ compare }: Duplicates, one: JsonObject, other: JsonObject): Likeness {
  const judged = compare.map(({ path, as, weight }) => ({ path, weight, how: compareText(as, textAt(one, path), textAt(other, path)) }));
  const known = judged.filter(({ how }) => how !== "unknown");
  const sum = known.reduce((all, { weight }) => all + weight, 0);
  const got = known.reduce((all, { weight, how }) => all + weight * COUNTS[how], 0);
  return { score: sum === 0 ? 0 : Math.round((got / sum) * 100), reasons: judged.map(({ path, how }) => ({ path, how })) };
}

/** Longer than any name with its day; no longer than an index takes. */
const LONGEST = 500;

/** By what a record is held beside others: records that share one of its marks may be twins. Locked as everything a record is found by. */
export function marksOf(
  duplicates: Duplicates | undefined,
  values: JsonObject,
): readonly { readonly name: string; readonly value: string }[] {
  if (duplicates === undefined) return [];
  const kinds = new Map(duplicates.compare.map(({ path, as }) => [path, as]));
  return duplicates.by.flatMap((paths, place) => {
    const texts = paths.map((path) => textAt(values, path));
    if (texts.includes("")) return [];
    const parts = paths.map((path, at) => normal(kinds.get(path) ?? "text", texts[at] ?? ""));
    return parts.includes("") ? [] : [{ name: markName(place), value: parts.join(" / ").slice(0, LONGEST) }];
  });
}

/** What a mark is called among the things a record is found by: no declared index can be called that. */
export const markName = (place: number): string => `twin:${place}`;

type Kind = Duplicates["compare"][number]["as"];

function textAt(values: JsonObject, path: string): string {
  const [first, ...more] = valuesAt(values, path);
  return first === undefined || more.length > 0 ? "" : String(first).trim();
}

/** One spelling for what may have been written in several. */
function normal(as: Kind, text: string): string {
  if (text === "" || as === "value") return text;
  if (as === "date") {
    const [year = "", ...rest] = text.split("-");
    return [year, ...rest.sort()].join("-");
  }
  const folded = foldVietnamese(text);
  return as === "name" ? folded.split(" ").sort().join(" ") : folded;
}

export function compareText(as: Kind, one: string, other: string): Alike {
  if (one === "" || other === "") return "unknown";
  if (one === other) return "same";
  if (as === "value") return "different";
  if (as === "date") return compareDates(one, other);
  const [first, second] = [foldVietnamese(one), foldVietnamese(other)];
  if (first === second) return "marks";
  if (as === "name" && normal(as, one) === normal(as, other)) return "order";
  const [shorter = 0, longer = 0] = [first.length, second.length].sort((a, b) => a - b);
  const near = Math.max(1, Math.floor(shorter / 8));
  // Letter by letter takes their lengths' product: a file may hold texts of any size.
  if (longer > LONGEST || longer - shorter > near) return "different";
  return distance(first, second) <= near ? "near" : "different";
}

const DAY_MS = 86_400_000;

function compareDates(one: string, other: string): Alike {
  if (normal("date", one) === normal("date", other)) return "swapped";
  return Math.abs(Date.parse(one) - Date.parse(other)) <= DAY_MS ? "day-off" : "different";
}

/** How many letters are put in, left out or written otherwise. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const put = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(put, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
