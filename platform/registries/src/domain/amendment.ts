import { addDays, type JsonObject, type LocalDate } from "@motlan/kernel";
import { mergeValues } from "./merge.ts";

/** What is known of a record for one period of its life. `validTo` is the first day it no longer holds; absent: it holds still. */
export interface Period {
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate;
  readonly values: JsonObject;
}

export interface KnownPeriod extends Period {
  readonly versionId: string;
}

export interface Amendment {
  /** Versions that are known no longer (closed, never erased). */
  readonly close: readonly string[];
  /** What is known instead, in the order of time. `changed` marks the periods the change speaks of. */
  readonly add: readonly (Period & { readonly changed: boolean })[];
}

/**
 * A change of values that holds from a day on. Periods that ended before stay as they are; the period the day falls into is parted; later periods take the change on
 * top of their own values, so that correcting one field never undoes another's later change. A day before the record's first is an earlier beginning.
 */
export function decideAmendment(known: readonly KnownPeriod[], from: LocalDate, change: JsonObject): Amendment {
  const periods = [...known].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const touched = periods.filter((period) => period.validTo === undefined || period.validTo > from);
  const first = touched[0];
  const last = periods.at(-1);
  if (first === undefined) {
    return { close: [], add: [{ validFrom: from, values: mergeValues(last?.values ?? {}, change), changed: true }] };
  }
  const before = first.validFrom < from ? [{ validFrom: first.validFrom, validTo: from, values: first.values, changed: false }] : [];
  const after = touched.map((period, index) => ({
    validFrom: index === 0 ? from : period.validFrom,
    ...(period.validTo === undefined ? {} : { validTo: period.validTo }),
    values: mergeValues(period.values, change),
    changed: true,
  }));
  return { close: touched.map((period) => period.versionId), add: [...before, ...after] };
}

/** What holds no longer from a day on: later periods go, the one the day falls into ends there. All of it stays as it was known. */
export function decideEnd(known: readonly KnownPeriod[], from: LocalDate): Amendment {
  const touched = known.filter((period) => period.validTo === undefined || period.validTo > from);
  return {
    close: touched.map((period) => period.versionId),
    add: touched
      .filter((period) => period.validFrom < from)
      .map(({ validFrom, values }) => ({ validFrom, validTo: from, values, changed: false })),
  };
}

/** The last day on which it holds after such an end; of what is taken back whole, the first day it would have held. Read as known before the end, that is what held last. */
export function lastHeldOn(known: readonly KnownPeriod[], from: LocalDate): LocalDate {
  const days = known.map(({ validFrom }) => validFrom).sort();
  const ends = known.flatMap(({ validFrom, validTo }) =>
    validFrom >= from ? [] : [validTo === undefined || validTo > from ? from : validTo],
  );
  const last = ends.sort().at(-1);
  return last === undefined ? (days[0] ?? from) : addDays(last, -1);
}
