/** What a check lets pass for now: the thing's name and the reason. The lists may only shrink: an entry that is no longer needed is itself a fault. */
export type Allowed = Readonly<Record<string, string>>;

export interface Found {
  readonly key: string;
  readonly says: string;
}

export function beyond(found: readonly Found[], allowed: Allowed): readonly string[] {
  const keys = new Set(found.map(({ key }) => key));
  return [
    ...found.filter(({ key }) => !Object.hasOwn(allowed, key)).map(({ says }) => says),
    ...Object.keys(allowed)
      .filter((key) => !keys.has(key))
      .map((key) => `${key}: is in order now; take it off the list in tools/src/house/exceptions.ts`),
  ];
}
