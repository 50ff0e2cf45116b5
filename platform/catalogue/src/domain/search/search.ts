import { foldVietnamese, parseProcedureCode } from "@motlan/formats";
import type { Card } from "../card.ts";
import { type Prior, priorOf, specialAsked, weighPrior } from "./prior.ts";
import { type TextHit, TextIndex } from "./text-index.ts";
import { unitsOfQuestion } from "./units.ts";

/** What people call some procedures: the codes, the likeliest first, and ways of saying it. */
export interface Everyday {
  readonly codes: readonly string[];
  readonly say: readonly string[];
}

export interface SearchHit {
  readonly code: string;
  readonly score: number;
}

/** Below this share of the best score a procedure is no answer. */
const TAIL = 0.45;
/** A second or third code of one phrase stands a little behind the first. */
const LATER = 0.06;
const REPEALED = 0.4;
/** What a word counts that stands in only one of the two: in the question, in a title, in an everyday phrase. */
const UNMET = 0.35;
const BEYOND_TITLE = 0.35;
const BEYOND_PHRASE = 0.6;
/** An everyday phrase is what people say: it stands a little above a title. */
const SPOKEN = 1.15;

/** The search over the whole catalogue, in memory: everyday phrases and titles, each weighed for itself; the better of the two speaks. */
export class CatalogueSearch {
  readonly #cards: readonly Card[];
  readonly #byCode: ReadonlyMap<string, Card>;
  readonly #priors: readonly Prior[];
  readonly #titles: TextIndex;
  readonly #phrases: TextIndex;
  readonly #codesOf: readonly (readonly string[])[];

  constructor(cards: readonly Card[], everyday: readonly Everyday[]) {
    this.#cards = cards;
    this.#byCode = new Map(cards.map((card) => [card.code, card]));
    this.#priors = cards.map(priorOf);
    this.#titles = new TextIndex(cards.map((card) => withoutHead(card.title)));
    const phrases = everyday.flatMap(({ codes, say }) => say.map((text) => ({ codes, text })));
    this.#phrases = new TextIndex(phrases.map(({ text }) => text));
    this.#codesOf = phrases.map(({ codes }) => codes);
  }

  /** Every procedure that answers, the likeliest first. A code is answered by itself; what the law replaced stands behind its successor. */
  find(question: string): readonly SearchHit[] {
    const code = parseProcedureCode(question);
    if (code.ok && this.#byCode.has(code.value)) return this.#settle(new Map([[code.value, 1]]));
    const spoken = unitsOfQuestion(question);
    const special = specialAsked(foldVietnamese(question));
    const scores = new Map<string, number>();
    for (const hit of this.#titles.find(spoken)) {
      const [card, prior] = [this.#cards[hit.text], this.#priors[hit.text]];
      if (card && prior) scores.set(card.code, alike(hit, BEYOND_TITLE) * weighPrior(prior, special));
    }
    for (const [found, score] of this.#spokenOf(spoken)) {
      const title = scores.get(found) ?? 0;
      scores.set(found, Math.max(score, title) + 0.15 * Math.min(score, title));
    }
    return this.#settle(scores);
  }

  #spokenOf(spoken: ReturnType<typeof unitsOfQuestion>): ReadonlyMap<string, number> {
    const best = new Map<string, number>();
    for (const hit of this.#phrases.find(spoken)) {
      for (const [rank, code] of (this.#codesOf[hit.text] ?? []).entries()) {
        const score = alike(hit, BEYOND_PHRASE) * SPOKEN * (1 - LATER * rank);
        if (score > (best.get(code) ?? 0) && this.#byCode.has(code)) best.set(code, score);
      }
    }
    return best;
  }

  #settle(scores: Map<string, number>): readonly SearchHit[] {
    for (const [code, score] of [...scores]) {
      const successors = this.#byCode.get(code)?.replacedBy ?? [];
      if (successors.length === 0) continue;
      scores.set(code, score * REPEALED);
      for (const successor of successors) scores.set(successor, Math.max(scores.get(successor) ?? 0, score));
    }
    const sorted = [...scores].map(([code, score]) => ({ code, score })).sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
    const least = (sorted[0]?.score ?? 0) * TAIL;
    return sorted.filter((hit) => hit.score >= least || (this.#byCode.get(hit.code)?.replacedBy.length ?? 0) > 0);
  }
}

/**
 * How alike question and text are (Tversky): words the text has beyond the question weigh against it, words of the question that the text lacks weigh little,
 * for people tell their story around what they want.
 */
function alike({ shared, asked, said, agreement }: TextHit, beyond: number): number {
  return (shared / (shared + UNMET * (asked - shared) + beyond * Math.max(0, said - shared))) * (0.75 + 0.25 * agreement);
}

/** "Thủ tục đăng ký khai sinh" is found as "đăng ký khai sinh". */
function withoutHead(title: string): string {
  return title.replace(/^\s*thủ tục:?\s+/iu, "");
}
