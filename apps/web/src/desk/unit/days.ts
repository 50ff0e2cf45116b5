import { formatDate } from "@motlan/formats";
import { addDays, type LocalDate } from "@motlan/kernel";
import type { Visit } from "../../frame/types.ts";
import { say } from "../fill.ts";
import { AWAY } from "../texts/away.ts";

interface Days {
  readonly from: LocalDate;
  /** The first day no longer. */
  readonly to: LocalDate;
}

/** The days of an absence as people say them: with the last day, not the first day back. */
export function spanOf({ from, to }: Days, lang: Visit["lang"]): string {
  return say(AWAY.span, lang, { from: formatDate(from), until: formatDate(addDays(to, -1)) });
}

/** Whether something that lasts from a day to another is to come, holds, or is over. */
export function whenIs({ from, to }: Days, today: LocalDate): "coming" | "now" | "over" {
  if (to <= today) return "over";
  return from > today ? "coming" : "now";
}
