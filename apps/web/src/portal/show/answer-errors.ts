import { type FieldFault, isFault, type Language } from "@motlan/kernel";

/** A line of the error summary, and what stands at the field of that name. */
export interface ShownError {
  readonly name?: string;
  readonly message: string;
}

/** The faults of a refusal, each at its field; the refusal's own sentence where it names no field. */
export function errorsOf(error: unknown, lang: Language): ShownError[] {
  if (!isFault(error) || error.status >= 500) throw error;
  return error.fields.length === 0 ? [{ message: error.text[lang] }] : errorsAt(error.fields, lang);
}

export function errorsAt(faults: readonly FieldFault[], lang: Language): ShownError[] {
  return faults.map((fault) => ({ name: fault.path, message: fault[lang] }));
}

/** What stands at one field. */
export function errorAt(errors: readonly ShownError[], name: string): string | undefined {
  return errors.find((error) => error.name === name)?.message;
}
