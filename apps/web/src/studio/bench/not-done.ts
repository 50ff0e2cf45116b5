import { isFault } from "@motlan/kernel";
import type { Visit } from "../../frame/types.ts";

/** Why a change was not made, as the workbench shows it again. */
export interface NotDone {
  readonly status: number;
  readonly messages: readonly string[];
  /** Messages at boxes by the name of their leaf, and what was typed there. */
  readonly errors?: ReadonlyMap<string, string>;
  readonly typed?: ReadonlyMap<string, string>;
}

/** A refusal of the room as the workbench says it. */
export function refusalOf(error: unknown, { lang }: Visit): NotDone {
  if (!isFault(error) || error.status === 404 || error.status >= 500) throw error;
  return { status: error.status, messages: [error.text[lang], ...error.fields.map((field) => field[lang])] };
}
