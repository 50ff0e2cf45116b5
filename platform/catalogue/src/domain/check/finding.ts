import type { ProcedureVersion } from "../procedure.ts";

/** What the examiner has to say of a declaration: where, and what is wrong, in both languages. */
export interface Finding {
  readonly place: string;
  readonly vi: string;
  readonly en: string;
}

export type Field = ProcedureVersion["pages"][number]["fields"][number];

/** Every field with its place and the page's condition. */
export function fieldsOf(version: ProcedureVersion): readonly { readonly place: string; readonly field: Field }[] {
  return version.pages.flatMap((page, index) => page.fields.map((field, number) => ({ place: `pages.${index}.fields.${number}`, field })));
}
