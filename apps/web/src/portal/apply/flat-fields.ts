import type { FieldView } from "@motlan/forms";

/** The questions of a page with those within entries. */
export function flatFields(fields: readonly FieldView[]): FieldView[] {
  return fields.flatMap((field) => [field, ...(field.group?.entries ?? []).flatMap((entry) => entry.fields)]);
}
