/** From when to when something is good. */
export interface Span {
  readonly from: Date;
  readonly until: Date;
}

/** Until when a node can be spoken with, and how that stands. */
export interface CertificateHealth {
  /** When the last of its certificates ends; nothing where none can be read. */
  readonly certificateUntil: Date | undefined;
  readonly keyUntil: Date | undefined;
  readonly health: "good" | "ends-soon" | "ended";
}

/** With a month left somebody should look, ours: a node renews by itself well before. */
export const SOON_MS = 30 * 86_400_000;

/** Of several side by side the longest counts: two overlap while one is renewed. */
export function certificatesOf(certificates: readonly (Span | undefined)[], keys: readonly Span[], now: Date): CertificateHealth {
  const [certificateUntil, keyUntil] = [lastOf(certificates, now), lastOf(keys, now)];
  const ends = Math.min(certificateUntil?.getTime() ?? 0, keyUntil?.getTime() ?? 0);
  const health = ends <= now.getTime() ? "ended" : ends - now.getTime() < SOON_MS ? "ends-soon" : "good";
  return { certificateUntil, keyUntil, health };
}

function lastOf(spans: readonly (Span | undefined)[], now: Date): Date | undefined {
  const begun = spans.filter((span) => span !== undefined && span.from <= now);
  const ends = begun.map((span) => span?.until.getTime() ?? 0);
  return ends.length === 0 ? undefined : new Date(Math.max(...ends));
}
