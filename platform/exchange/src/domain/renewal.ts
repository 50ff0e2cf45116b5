import { type Decision, no, yes } from "@motlan/kernel";
import type { Span } from "./certificate-health.ts";
import type { Directory, DirectoryKey } from "./directory.ts";

const DAY_MS = 86_400_000;
/** With so much left a node renews, ours: time enough for a centre that is away for a month. */
export const RENEW_BEFORE_MS = 60 * DAY_MS;
/** The longest a certificate or key may be asked for, ours. */
export const LONGEST_MS = 3 * 366 * DAY_MS;
/** So many a node may have at once, ours: every other node fetches them all. */
const MOST_LISTED = 8;
/** With so many days left its administrator is told. */
export const TELL_DAYS = [30, 7, 1] as const;

export interface RenewalToJudge {
  readonly request: { readonly node: string; readonly certificate: string; readonly key: DirectoryKey };
  /** From when to when the certificate is good, where it can be read. */
  readonly span: Span | undefined;
  readonly now: Date;
  /** Whether the key bears the name its node and hash give it. */
  readonly isOwnName: boolean;
  readonly isAnothers: boolean;
  /** What would then be listed of the node. */
  readonly listed: { readonly certificates: number; readonly keys: number };
}

export function judgeRenewal({ request, span, now, isOwnName, isAnothers, listed }: RenewalToJudge): Decision<undefined, "renewal-unfit"> {
  const key = { from: new Date(request.key.from), until: new Date(request.key.until) };
  const isGood = (one: Span | undefined) => one !== undefined && one.until > now && one.until.getTime() - now.getTime() <= LONGEST_MS;
  const isFine = {
    certificate: isGood(span) && !isAnothers && listed.certificates <= MOST_LISTED,
    key: isGood(key) && isOwnName && listed.keys <= MOST_LISTED,
  };
  const where = [...(isFine.certificate ? [] : ["certificate"]), ...(isFine.key ? [] : ["key"])];
  return where.length === 0 ? yes(undefined) : no("renewal-unfit", { where: where.join(", ") });
}

/** How long after it was first held nobody goes on with a directory of before any more: it has run out by then, and its grace too. */
export function spreadMs({ issuedAt, expiresAt }: Pick<Directory, "issuedAt" | "expiresAt">, graceMs: number): number {
  return new Date(expiresAt).getTime() - new Date(issuedAt).getTime() + graceMs;
}

/** The days of which the administrator is to be told now: the fewest that are reached. */
export function daysToTell(ends: Date, now: Date): number | undefined {
  const left = ends.getTime() - now.getTime();
  return TELL_DAYS.toSorted((one, other) => one - other).find((days) => left <= days * DAY_MS);
}
