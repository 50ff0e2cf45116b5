interface Held<T> {
  readonly at: number;
  readonly told: Promise<T>;
}

/** What was told about somebody holds for so long, in this process alone: a page that looks again every two seconds asks far away no oftener. What failed is asked again. */
export function toldLately<T>(ms: number): (key: string, now: number, ask: () => Promise<T>) => Promise<T> {
  const held = new Map<string, Held<T>>();
  return (key, now, ask) => {
    // The oldest come first.
    for (const [name, { at }] of held) {
      if (Math.abs(now - at) < ms) break;
      held.delete(name);
    }
    const known = held.get(key)?.told;
    if (known !== undefined) return known;
    const told = ask();
    held.set(key, { at: now, told });
    told.catch(() => held.delete(key));
    return told;
  };
}
