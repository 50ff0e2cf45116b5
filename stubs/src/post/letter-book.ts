import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What the operator does on purpose: works, is down (503), or brings every letter back as undeliverable. */
export const MODES = ["ok", "down", "return"] as const;
export type Mode = (typeof MODES)[number];

export function isMode(text: unknown): text is Mode {
  return MODES.some((mode) => mode === text);
}

/** A letter as the operator took it. */
export interface Letter {
  /** The sender's own key: the same letter handed in again is taken once. */
  readonly key: string;
  /** Name and address, one a line. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** ISO instant. */
  readonly at: string;
  readonly returned: boolean;
}

export type State = "accepted" | "delivered" | "returned";

/** The operator's book, in memory and in a file, so that letters outlive a restart. */
export class LetterBook {
  readonly #file: string;
  readonly #letters: Map<string, Letter>;
  readonly #daysMs: number;
  mode: Mode = "ok";

  /** `carriesMs`: how long a letter is on its way. */
  constructor(folder: string, carriesMs: number) {
    mkdirSync(folder, { recursive: true });
    this.#file = join(folder, "letters.json");
    this.#daysMs = carriesMs;
    const kept: readonly Letter[] = existsSync(this.#file) ? JSON.parse(readFileSync(this.#file, "utf8")) : [];
    this.#letters = new Map(kept.map((letter) => [letter.key, letter]));
  }

  take(letter: Omit<Letter, "at" | "returned">, now: Date): void {
    if (this.#letters.has(letter.key)) return;
    this.#letters.set(letter.key, { ...letter, at: now.toISOString(), returned: this.mode === "return" });
    writeFileSync(this.#file, JSON.stringify([...this.#letters.values()]), { mode: 0o600 });
  }

  /** Newest first. */
  list(): readonly Letter[] {
    return [...this.#letters.values()].toReversed();
  }

  stateOf(key: string, now: Date): State | undefined {
    const letter = this.#letters.get(key);
    if (letter === undefined) return undefined;
    if (now.getTime() - Date.parse(letter.at) < this.#daysMs) return "accepted";
    return letter.returned ? "returned" : "delivered";
  }
}
