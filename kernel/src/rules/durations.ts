/** Years and months, as one number of months: never mixed with days, since a month has no fixed length. */
export class MonthsDuration {
  readonly months: number;
  constructor(months: number) {
    this.months = months;
  }
  toString(): string {
    const size = Math.abs(this.months);
    const years = Math.floor(size / 12);
    const rest = size % 12;
    return `${this.months < 0 ? "-" : ""}P${years ? `${years}Y` : ""}${rest || !years ? `${rest}M` : ""}`;
  }
}

/** Days, hours, minutes and seconds, as one number of nanoseconds. */
export class TimeDuration {
  readonly nanos: bigint;
  constructor(nanos: bigint) {
    this.nanos = nanos;
  }
  toString(): string {
    const [days, hours, minutes, nanos] = this.parts();
    const seconds = secondsText(Number(nanos));
    const time = `${hours ? `${hours}H` : ""}${minutes ? `${minutes}M` : ""}${nanos ? `${seconds}S` : ""}`;
    const text = `${days ? `${days}D` : ""}${time && `T${time}`}`;
    return `${this.nanos < 0n ? "-" : ""}P${text || "T0S"}`;
  }
  /** Days, hours, minutes and nanoseconds of the size, without the sign. */
  parts(): readonly [days: bigint, hours: bigint, minutes: bigint, nanos: bigint] {
    const size = this.nanos < 0n ? -this.nanos : this.nanos;
    return [size / DAY, (size % DAY) / HOUR, (size % HOUR) / MINUTE, size % MINUTE];
  }
}

export const SECOND = 1_000_000_000n;
export const MINUTE = 60n * SECOND;
export const HOUR = 60n * MINUTE;
export const DAY = 24n * HOUR;

/** `5`, `05` or `05.25` from nanoseconds. */
export function secondsText(nanos: number, width = 1): string {
  const fraction = String(nanos % 1e9)
    .padStart(9, "0")
    .replace(/0+$/, "");
  return String(Math.floor(nanos / 1e9)).padStart(width, "0") + (fraction && `.${fraction}`);
}

/** Nanoseconds of a written fraction of a second; digits beyond the ninth are dropped. */
export function nanosOf(fraction: string | undefined): number {
  return Number((fraction ?? "").slice(0, 9).padEnd(9, "0"));
}

const WRITTEN = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d*))?S)?)?$/;

/** Reads ISO 8601: `P1Y2M` or `P1DT2H`; a mixture of months and days is no duration of FEEL. */
export function parseDuration(text: string): MonthsDuration | TimeDuration | null {
  const found = WRITTEN.exec(text);
  if (!found || /[PT]$/.test(text)) return null;
  const [, sign, years, months, days, time, hours, minutes, seconds, fraction] = found;
  if (years !== undefined || months !== undefined) {
    const total = Number(years ?? 0) * 12 + Number(months ?? 0);
    return days === undefined && time === undefined && Number.isSafeInteger(total) ? new MonthsDuration(sign ? -total : total) : null;
  }
  const nanos =
    BigInt(days ?? 0) * DAY +
    BigInt(hours ?? 0) * HOUR +
    BigInt(minutes ?? 0) * MINUTE +
    BigInt(seconds ?? 0) * SECOND +
    BigInt(nanosOf(fraction));
  return new TimeDuration(sign ? -nanos : nanos);
}
