import type { Text } from "./text.ts";

/** One refusal of a room: its HTTP status and a sentence, in both languages, that says what to do. `{name}` is filled from `about`. */
export interface FaultRow extends Text {
  readonly status: number;
}

/** A fault at one field of what was sent: `path` as the form names it ("child.dateOfBirth"). */
export interface FieldFault extends Text {
  readonly path: string;
}

/** A catalogued refusal. Nothing else is thrown by an action; one place renders it. */
export class Fault extends Error {
  readonly code: string;
  readonly status: number;
  readonly text: Text;
  readonly about: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldFault[];

  constructor(code: string, row: FaultRow, about: Readonly<Record<string, unknown>>, fields: readonly FieldFault[]) {
    super(code);
    this.name = "Fault";
    this.code = code;
    this.status = row.status;
    this.about = about;
    this.fields = fields;
    this.text = { vi: fill(row.vi, about), en: fill(row.en, about) };
  }
}

export type FaultMaker = (about?: Readonly<Record<string, unknown>>, fields?: readonly FieldFault[]) => Fault;
export type Faults<Words extends string> = { readonly [word in Words]: FaultMaker } & { readonly [faultTable]: FaultTable };

/** A room's whole table, for the docs page and the test that each fault is provoked. */
export interface FaultTable {
  readonly room: string;
  readonly rows: Readonly<Record<string, FaultRow>>;
}

export const faultTable: unique symbol = Symbol("faultTable");

/** Makes a room's refusals from its table: `throw faults["not-found"]({ id })`. The code is `room/word`. */
export function defineFaults<const Words extends string>(room: string, rows: Readonly<Record<Words, FaultRow>>): Faults<Words> {
  const made: Record<string, FaultMaker> = {};
  for (const [word, row] of Object.entries<FaultRow>(rows)) {
    made[word] = (about = {}, fields = []) => new Fault(`${room}/${word}`, row, about, fields);
  }
  return Object.assign(made, { [faultTable]: { room, rows } }) as Faults<Words>;
}

export function isFault(error: unknown, code?: string): error is Fault {
  return error instanceof Fault && (code === undefined || error.code === code);
}

/** What an error is called where no value may stand: a fault's code, the code of a system's error, or the error's class. Never its message. */
export function codeOf(error: unknown): string {
  if (isFault(error)) return error.code;
  if (!(error instanceof Error)) return typeof error;
  const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
  return isCode(code) ? code : "Error";
}

/** Where an error arose: places in the program alone, eight at most, and nothing of its message. */
export function stackOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [];
  const places = (error.stack ?? "").split("\n").filter((line) => /^ {4}at /.test(line));
  return places.slice(0, 8);
}

/** True for what `codeOf` gives, so that a message of another time is never taken for one. */
export function isCode(text: string): boolean {
  return /^[\w.-]{1,60}(\/[\w-]{1,60})?$/.test(text);
}

function fill(sentence: string, about: Readonly<Record<string, unknown>>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(about[name] ?? ""));
}
