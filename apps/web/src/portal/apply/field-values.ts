import type { FieldView } from "@motlan/forms";
import type { Json, JsonObject } from "@motlan/kernel";

/** The value of an input that takes text; empty where there is none. */
export function textValue(value: Json | undefined): string {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : "";
}

/** The member of a value typed in parts. */
export function partOf(value: Json, part: string): string {
  return isObject(value) ? textValue(value[part]) : "";
}

export function listValue(value: Json): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True for what the person reads but doesn't type: computed, locked, papers a record stands for, and held values that are changed on a page of their own. */
export function isFixed(field: FieldView): boolean {
  return field.computed || field.waived !== undefined || field.prefilled === "locked" || field.prefilled === "override";
}
