import type { Step } from "@motlan/catalogue/declare";
import type { Meaning } from "../../domain/table/table.ts";
import type { TableInput } from "../../reading/import-table.ts";

/** An approved table as it may come in, and what should be understood of it. */
export interface TableFixture {
  readonly name: string;
  readonly input: TableInput | (() => Promise<TableInput>);
  readonly columns: readonly string[];
  /** What a designer has to say of a column the headings do not tell: beginning of the heading → meaning. */
  readonly corrected?: Readonly<Record<string, Meaning>>;
  /** Act, post and working hours of each step. */
  readonly steps: readonly (readonly [Step["does"], string, number])[];
  readonly units?: readonly (string | undefined)[];
  readonly decision?: string;
  /** Words that must stand among what is to be checked. */
  readonly toCheck?: readonly RegExp[];
  /** Anything else about a step, by its place. */
  readonly also?: Readonly<Record<number, Partial<Pick<Step, "may" | "parallel" | "consult">>>>;
}
