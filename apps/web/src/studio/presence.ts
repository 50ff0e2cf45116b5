/** Who has which part of a design open, as far as this process has seen: enough to say "An is editing this part". Nothing is kept. */
interface Seen {
  readonly name: string;
  readonly part: string;
  readonly at: number;
}

const STALE_MS = 90_000;
const LARGEST = 2_000;
const seen = new Map<string, Map<string, Seen>>();

/** Says that an official looks at a part now. */
export function comeTo(designId: string, officialId: string, name: string, part: string, now: Date): void {
  if (seen.size > LARGEST) seen.clear();
  const here = seen.get(designId) ?? new Map<string, Seen>();
  here.set(officialId, { name, part, at: now.getTime() });
  seen.set(designId, here);
}

/** The others who were at the design within the last minute and a half. */
export function othersAt(designId: string, officialId: string, now: Date): readonly { readonly name: string; readonly part: string }[] {
  return [...(seen.get(designId) ?? [])]
    .filter(([id, { at }]) => id !== officialId && now.getTime() - at < STALE_MS)
    .map(([, { name, part }]) => ({ name, part }));
}
