/**
 * Words one slip of the finger away: a letter too many, too few, wrong, or two changed about. Every word of the vocabulary is kept under itself with each letter
 * left out, so that a look-up costs as many steps as the word has letters.
 */
export class Slips {
  readonly #under = new Map<string, string[]>();

  constructor(vocabulary: Iterable<string>) {
    for (const word of vocabulary) {
      if (word.length < 3) continue;
      for (const key of leaveOneOut(word)) {
        const kept = this.#under.get(key);
        if (kept) kept.push(word);
        else this.#under.set(key, [word]);
      }
    }
  }

  /** The words of the vocabulary that the one typed may have meant. */
  near(typed: string): readonly string[] {
    if (typed.length < 3) return [];
    const found = new Set<string>();
    for (const key of leaveOneOut(typed)) for (const word of this.#under.get(key) ?? []) found.add(word);
    return [...found];
  }
}

function leaveOneOut(word: string): ReadonlySet<string> {
  const keys = new Set([word]);
  for (let at = 0; at < word.length; at += 1) keys.add(word.slice(0, at) + word.slice(at + 1));
  return keys;
}
