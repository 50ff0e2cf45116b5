/**
 * The answer of a pure rule: a value, or the reason why not. Rules return decisions; actions throw faults.
 * `why` is a word of the room's fault table, `about` the values its sentence needs.
 */
export type Decision<T, Why extends string = string> = Yes<T> | No<Why>;

export interface Yes<T> {
  readonly ok: true;
  readonly value: T;
}

export interface No<Why extends string> {
  readonly ok: false;
  readonly why: Why;
  readonly about: Readonly<Record<string, unknown>>;
}

export function yes<T>(value: T): Yes<T> {
  return { ok: true, value };
}

export function no<const Why extends string>(why: Why, about: Readonly<Record<string, unknown>> = {}): No<Why> {
  return { ok: false, why, about };
}
