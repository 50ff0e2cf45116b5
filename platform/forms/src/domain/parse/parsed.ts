import type { Json, Text } from "@motlan/kernel";
import type { PlaceFacts } from "../form.ts";

/** What became of what was typed: nothing there, a typed value, or a sentence that says what to do. */
export type Parsed =
  | { readonly is: "empty" }
  | { readonly is: "value"; readonly value: NonNullable<Json> }
  | { readonly is: "fault"; readonly text: Text };

export interface Reading {
  readonly places: PlaceFacts;
}

export const empty: Parsed = { is: "empty" };

export function value(of: NonNullable<Json>): Parsed {
  return { is: "value", value: of };
}

export function fault(vi: string, en: string): Parsed {
  return { is: "fault", text: { vi, en } };
}

/** A member of a JSON object that may be none. */
export function member(json: Json | undefined, name: string): Json | undefined {
  return isObject(json) ? json[name] : undefined;
}

export function isObject(json: Json | undefined): json is { readonly [key: string]: Json | undefined } {
  return typeof json === "object" && json !== null && !Array.isArray(json);
}

/** Typed text without the white space around it; a number is its digits, anything else is no text. */
export function textOf(json: Json | undefined): string {
  if (typeof json === "number") return String(json);
  return typeof json === "string" ? json.normalize("NFC").trim() : "";
}
