import { formatDate, formatTerm } from "@motlan/formats";
import { canonicalJson, isLocalDate, type Json, localDate, type Text } from "@motlan/kernel";
import { isMembers } from "../check/shape.ts";
import { nameOfMember } from "../words/members.ts";
import { sayWord } from "../words/say-word.ts";

/** A value of a declaration as people say it: a term "5 ngày làm việc", a day "01/07/2026", an act with its article, a text in its language. */
export function sayValue(value: Json | undefined, place: string): Text | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "boolean") return value ? both("có", "yes") : both("không", "no");
  if (typeof value === "string") return sayText(value, place);
  if (typeof value === "number") return both(String(value).replace(".", ","), String(value));
  if (Array.isArray(value)) return sayList(value, place);
  return isMembers(value) ? sayMembers(value, place) : undefined;
}

function sayText(value: string, place: string): Text {
  if (isLocalDate(value)) return both(formatDate(localDate(value)));
  return sayWord(value, place) ?? both(value);
}

function sayList(values: readonly Json[], place: string): Text | undefined {
  const said = values.flatMap((value) => sayValue(value, place) ?? []);
  return said.length === 0 ? undefined : both(said.map(({ vi }) => vi).join("; "), said.map(({ en }) => en).join("; "));
}

function sayMembers(value: Readonly<Record<string, unknown>>, place: string): Text {
  const { vi, en, count, unit, act, article } = value;
  if (typeof vi === "string" && typeof en === "string") return both(vi, en);
  if (typeof count === "number" && isUnit(unit)) return formatTerm({ count, unit });
  if (typeof act === "string") return both(typeof article === "string" ? `${article} ${act}` : act);
  const parts = Object.entries(value).flatMap(([name, member]) => {
    if (name === "id" || name === "source") return [];
    const said = sayValue(asJson(member), `${place}.${name}`);
    if (said === undefined) return [];
    if (name === "title" || name === "task" || name === "text" || name === "label") return [said];
    const called = nameOfMember(`${place}.${name}`);
    return [both(`${called.vi}: ${said.vi}`, `${called.en}: ${said.en}`)];
  });
  return both(parts.map((part) => part.vi).join("; "), parts.map((part) => part.en).join("; "));
}

const UNITS = ["hour", "working-day", "day", "month", "year"] as const;
const isUnit = (value: unknown): value is (typeof UNITS)[number] => UNITS.some((unit) => unit === value);

const both = (vi: string, en: string = vi): Text => ({ vi, en });

/** The value as plain JSON, without members that are undefined. */
export function asJson(value: unknown): Json {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

export function sameValue(a: Json | undefined, b: Json | undefined): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
