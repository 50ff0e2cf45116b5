import { parseDateParts } from "@motlan/formats";
import type { LocalDate } from "@motlan/kernel";

/** A day as it is written in Vietnam, `22/11/2026` (also with `-` or `.`); nothing where it is no day. */
export function typedDay(text: string): LocalDate | undefined {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  const parsed = parseDateParts({ day, month, year });
  return parsed.ok ? parsed.value : undefined;
}
