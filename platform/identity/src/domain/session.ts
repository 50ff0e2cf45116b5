import type { AppName, AssuranceLevel } from "./account.ts";

/** Half an hour without a click ends a session: people walk away from shared computers. */
export const IDLE_MS = 30 * 60_000;
/** Twelve hours end it in any case: one working day with its evening. */
export const LONGEST_MS = 12 * 3_600_000;

/** A session of the portal or the desk. */
export interface Session {
  readonly id: string;
  readonly personId: string;
  readonly level: AssuranceLevel;
  readonly app: AppName;
  readonly postId?: string;
  /** What it runs on, coarsely. */
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
}

export function isLive(session: Pick<Session, "lastSeenAt" | "expiresAt">, now: Date): boolean {
  return now < session.expiresAt && now.getTime() - session.lastSeenAt.getTime() < IDLE_MS;
}

/**
 * Whether a session may act from a post at all. A level 1 account is opened by whoever knows a number, a name and a date of birth: it must never carry
 * an official's powers.
 */
export function mayHoldPost({ level }: Pick<Session, "level">): boolean {
  return level === 2;
}

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg/, "Edge"],
  [/\bOPR\//, "Opera"],
  [/coc_coc/i, "Cốc Cốc"],
  [/\bFirefox\//, "Firefox"],
  [/\bChrome\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];

/** The user agent as a class that a person recognises and that singles nobody out: "phone/Chrome", "computer/Firefox". */
export function deviceOf(userAgent: string | undefined): string {
  const text = userAgent ?? "";
  const kind = /iPad|Tablet/.test(text) ? "tablet" : /Mobi|Android|iPhone/.test(text) ? "phone" : text === "" ? "unknown" : "computer";
  const browser = BROWSERS.find(([pattern]) => pattern.test(text))?.[1] ?? "other";
  return `${kind}/${browser}`;
}
