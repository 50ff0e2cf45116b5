/** Named time zones through `Intl`, which server and browser both have. Vietnam needs none of it; FEEL does. */
const FORMATS = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(zone: string): Intl.DateTimeFormat | null {
  const known = FORMATS.get(zone);
  if (known !== undefined) return known;
  let made: Intl.DateTimeFormat | null = null;
  try {
    made = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  } catch {
    // An unknown name: no zone.
  }
  if (FORMATS.size < 500) FORMATS.set(zone, made);
  return made;
}

export function isZone(zone: string): boolean {
  return formatOf(zone) !== null;
}

/** Seconds from UTC when a wall clock there shows that many seconds since 1970. */
export function zoneOffset(zone: string, wallSeconds: number): number {
  const format = formatOf(zone);
  const first = offsetAt(format, wallSeconds);
  return offsetAt(format, wallSeconds - first);
}

function offsetAt(format: Intl.DateTimeFormat | null, utcSeconds: number): number {
  const at = Math.max(-8.64e12, Math.min(8.64e12, utcSeconds));
  const name = format?.formatToParts(at * 1000).find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const found = /([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name);
  if (!found) return 0;
  const size = Number(found[2]) * 3600 + Number(found[3]) * 60 + Number(found[4] ?? 0);
  return found[1] === "-" ? -size : size;
}
