import { Slips } from "./slips.ts";
import { isLight, type Spoken, unitsOfText } from "./units.ts";

/** A text that was found, and how much of its weight the question and the text share. */
export interface TextHit {
  readonly text: number;
  /** Weight of the units in both. */
  readonly shared: number;
  /** Weight of the whole question and of the whole text. */
  readonly asked: number;
  readonly said: number;
  /** Share of the question's words with marks that stand in the text with the same marks; 1 where the question has none. */
  readonly agreement: number;
}

interface Entry {
  readonly weight: number;
  readonly marked: ReadonlySet<string>;
}

/** What a word met by a slip of the finger counts beside one met exactly. */
const SLIP = 0.6;
/** A text that shares less than this part of what the best one shares is not looked at. */
const FAINT = 0.3;
const NOTHING: Entry = { weight: 1, marked: new Set() };

/** An index of short texts. Words weigh by how rare they are; slips are forgiven only in words that stand nowhere as they were written. */
export class TextIndex {
  readonly #entries: readonly Entry[];
  readonly #texts = new Map<string, number[]>();
  readonly #weights = new Map<string, number>();
  readonly #slips: Slips;

  constructor(texts: readonly string[]) {
    const spoken = texts.map(unitsOfText);
    for (const [text, { units }] of spoken.entries()) {
      for (const unit of units) {
        const kept = this.#texts.get(unit);
        if (kept) kept.push(text);
        else this.#texts.set(unit, [text]);
      }
    }
    for (const [unit, kept] of this.#texts) this.#weights.set(unit, Math.log(1 + texts.length / kept.length) * (isLight(unit) ? 0.1 : 1));
    this.#slips = new Slips(this.#texts.keys());
    this.#entries = spoken.map(({ units, marked }) => ({
      weight: units.reduce((sum, unit) => sum + (this.#weights.get(unit) ?? 0), 0),
      marked: new Set(marked),
    }));
  }

  find({ units, marked }: Spoken): readonly TextHit[] {
    const shared = new Map<number, number>();
    let asked = 0;
    for (const unit of units) {
      const { words, quality } = this.#meant(unit);
      asked += Math.max(0, ...words.map((word) => this.#weights.get(word) ?? 0));
      this.#add(shared, words, quality);
    }
    const least = Math.max(0, ...shared.values()) * FAINT;
    const hits: TextHit[] = [];
    for (const [text, weight] of shared) {
      if (weight < least) continue;
      const entry = this.#entries[text] ?? NOTHING;
      const same = marked.filter((word) => entry.marked.has(word)).length;
      hits.push({ text, shared: weight, asked, said: entry.weight, agreement: marked.length === 0 ? 1 : same / marked.length });
    }
    return hits;
  }

  /** Each text counts a typed word once, by the weightiest word it may have meant there. */
  #add(shared: Map<number, number>, words: readonly string[], quality: number): void {
    const [only, ...others] = words;
    if (only !== undefined && others.length === 0) {
      const weight = (this.#weights.get(only) ?? 0) * quality;
      for (const text of this.#texts.get(only) ?? []) shared.set(text, (shared.get(text) ?? 0) + weight);
      return;
    }
    const best = new Map<number, number>();
    for (const word of words) {
      const weight = (this.#weights.get(word) ?? 0) * quality;
      for (const text of this.#texts.get(word) ?? []) best.set(text, Math.max(best.get(text) ?? 0, weight));
    }
    for (const [text, weight] of best) shared.set(text, (shared.get(text) ?? 0) + weight);
  }

  #meant(unit: string): { readonly words: readonly string[]; readonly quality: number } {
    if (this.#texts.has(unit)) return { words: [unit], quality: 1 };
    return { words: this.#slips.near(unit), quality: SLIP };
  }
}
