import type { Change } from "@motlan/catalogue/declare";
import type { LocalDate } from "@motlan/kernel";
import type { Design } from "@motlan/studio";

/** Why something was not done, on the page that is shown again. */
export interface Undone {
  readonly status: number;
  readonly errors: readonly { readonly name?: string; readonly message: string }[];
}

/** What a decision about a design rests on. */
export interface Deciding {
  readonly design: Design;
  readonly changes: readonly Change[];
  /** The version it follows, if one is in force. */
  readonly before: { readonly version: string; readonly from: LocalDate } | undefined;
  readonly missing: number;
  readonly today: LocalDate;
}
