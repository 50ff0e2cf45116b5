import { type Decision, no, yes } from "@motlan/kernel";

/** A key the centre signs directories with, as the directory itself says: from when it holds and, once the next one is announced, until when. ISO instants. */
export interface CentreKey {
  /** The Ed25519 public key, base64url. */
  readonly x: string;
  readonly from: string;
  readonly until?: string;
}

/** When the centre renews its key. */
export interface CentreTerms {
  /** At this age the next one is made and announced. */
  readonly ageMs: number;
  /** For so long it is announced before it is used: who fetches a directory meanwhile knows it. */
  readonly noticeMs: number;
  /** For so long after that the old one is believed beside it. */
  readonly overlapMs: number;
}

const DAY_MS = 86_400_000;
/** Ours: a year, a month, a week. */
export const CENTRE_TERMS: CentreTerms = { ageMs: 365 * DAY_MS, noticeMs: 30 * DAY_MS, overlapMs: 7 * DAY_MS };

/** May a directory be believed that this key signed? */
export function judgeCentreKey({ from, until }: CentreKey, now: Date): Decision<undefined, "centre-key-early" | "centre-key-ended"> {
  if (new Date(from) > now) return no("centre-key-early", { from });
  if (until !== undefined && new Date(until) <= now) return no("centre-key-ended", { until });
  return yes(undefined);
}

/** Of those that hold the newest: it alone says which keys there are, so that nobody wins anything by an old one. */
export function keyInCharge(keys: readonly CentreKey[], now: Date): CentreKey | undefined {
  return newestOf(keys.filter((key) => judgeCentreKey(key, now).ok));
}

/** What was announced and does not hold yet. */
export function announcedIn(keys: readonly CentreKey[], now: Date): CentreKey | undefined {
  return keys.find(({ from }) => new Date(from) > now);
}

/** What a node believes once it took a directory that `signer` signed and that says these keys. Nobody is believed who would leave himself out. */
export function believedAfter(
  held: readonly CentreKey[],
  said: readonly CentreKey[] | undefined,
  signer: string,
  now: Date,
): readonly CentreKey[] {
  const isInCharge = keyInCharge(held, now)?.x === signer;
  const isLeft = said?.some((key) => key.x === signer && judgeCentreKey(key, now).ok) === true;
  return said !== undefined && isInCharge && isLeft ? said : held;
}

/** What the centre says once its next key is announced; announced already, what it says. */
export function announce(keys: readonly CentreKey[], next: string, now: Date, { noticeMs, overlapMs }: CentreTerms): readonly CentreKey[] {
  if (announcedIn(keys, now) !== undefined) return keys;
  const from = now.getTime() + noticeMs;
  const until = new Date(from + overlapMs).toISOString();
  return [...keys.map((key) => ({ ...key, until: key.until ?? until })), { x: next, from: new Date(from).toISOString() }];
}

/**
 * What the centre says of its keys, held against those on its disk: what has ended is left out, a next one whose file is gone is withdrawn, and a key in use of which
 * it never said anything (its first, or a replaced one) holds alone.
 */
export function keysOnDisk(
  said: readonly CentreKey[],
  { current, next }: { readonly current: string; readonly next: string | undefined },
  now: Date,
): readonly CentreKey[] {
  const [inUse, newest] = [said.find(({ x }) => x === current), newestOf(said)];
  if (inUse === undefined) return [{ x: current, from: now.toISOString() }];
  const isThere = newest?.x === current || newest?.x === next;
  const others = said.filter((key) => key.x !== current && (isThere || key.x !== newest?.x) && !hasEnded(key, now));
  return [...others, isThere ? inUse : { x: inUse.x, from: inUse.from }].sort(byBeginning);
}

/** Whether the next key is to be used from now on. */
export function isDue(said: readonly CentreKey[], next: string, now: Date): boolean {
  return said.some(({ x, from }) => x === next && new Date(from) <= now);
}

/** Whether the next key is to be made and announced: the newest is in use, and of that age. */
export function isOld(said: readonly CentreKey[], now: Date, { ageMs }: CentreTerms): boolean {
  const newest = newestOf(said);
  return newest !== undefined && now.getTime() - new Date(newest.from).getTime() >= ageMs;
}

function hasEnded({ until }: CentreKey, now: Date): boolean {
  return until !== undefined && new Date(until) <= now;
}

function newestOf(keys: readonly CentreKey[]): CentreKey | undefined {
  return keys.toSorted(byBeginning).at(-1);
}

function byBeginning(one: CentreKey, other: CentreKey): number {
  return new Date(one.from).getTime() - new Date(other.from).getTime();
}
