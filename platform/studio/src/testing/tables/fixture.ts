import type { Step } from "@motlan/catalogue/declare";
import type { TableInput } from "../../reading/import-table.ts";

/** An approved table as it may come in, and what should be understood of it. */
export interface TableFixture {
  readonly name: string;
  readonly input: TableInput | (() => Promise<TableInput>);
  readonly columns: readonly string[];
  /** Act, post and working hours of each step. */
  readonly steps: readonly (readonly [Step["does"], string, number])[];
  readonly units?: readonly (string | undefined)[];
  readonly decision?: string;
  /** Words that must stand among what is to be checked. */
  readonly toCheck?: readonly RegExp[];
  /** Places of the design made of it that must still be mended, besides what no table says. */
  readonly lacks?: readonly string[];
  /** Anything else about a step, by its place. */
  readonly also?: Readonly<Record<number, Partial<Pick<Step, "may" | "parallel" | "consult">>>>;
}
