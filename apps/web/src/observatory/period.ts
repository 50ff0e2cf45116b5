import { addMonths, instantOf, isId, type LocalDate, localDateOf } from "@motlan/kernel";
import type { Visit } from "../frame/types.ts";

export const PERIODS = [3, 12, 24] as const;

/** The agency and period a page of figures is about. */
export interface Asked {
  readonly agencyId: string | undefined;
  readonly months: number;
  readonly fromDay: LocalDate;
  readonly toDay: LocalDate;
  readonly from: Date;
  readonly to: Date;
  readonly now: Date;
}

/** Reads `co-quan` (or the path's agency) and `ky`, in months; twelve unless said otherwise. */
export function readAsked({ params, query, work }: Pick<Visit, "params" | "query" | "work">): Asked {
  const now = work.clock.now();
  const months = PERIODS.find((one) => String(one) === query.get("ky")) ?? 12;
  const toDay = localDateOf(now);
  const fromDay = addMonths(toDay, -months);
  const agency = params.agencyId ?? query.get("co-quan");
  return { agencyId: isId(agency) ? agency : undefined, months, fromDay, toDay, from: instantOf(fromDay), to: instantOf(toDay, 24), now };
}

/** The address of another page of figures about the same agency and period. */
export function sameSpan(path: string, { agencyId, months }: Asked, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ky: String(months), ...(agencyId === undefined ? {} : { "co-quan": agencyId }), ...more });
  return `${path}?${query}`;
}
