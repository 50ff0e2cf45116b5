import type { Finding } from "@motlan/catalogue/declare";
import type { Json, Language } from "@motlan/kernel";
import type { Fact } from "../conditions/facts.ts";

/** What every box is drawn with. */
export interface Drawing {
  readonly lang: Language;
  readonly document: Json;
  /** False for those who only look: no button is drawn. */
  readonly writes: boolean;
  readonly findings: readonly Finding[];
  readonly facts: readonly Fact[];
  /** Messages at boxes whose posted text could not be read, by the name of the leaf. */
  readonly errors: ReadonlyMap<string, string>;
  /** Posted text that could not be read is shown again as it was typed. */
  readonly typed: ReadonlyMap<string, string>;
}

/** What the examiner says of a box: at its own path or at a part of it. */
export function saidOf({ findings, lang }: Drawing, path: string): string | undefined {
  return findings.find(({ place }) => place === path || place.startsWith(`${path}.`))?.[lang];
}

/** What the examiner says of an entry as a whole. */
export function saidOfEntry({ findings, lang }: Drawing, path: string): string | undefined {
  return findings.find(({ place }) => place === path)?.[lang];
}

/** The anchor of a place on the page. */
export function anchorOf(path: string): string {
  return `o-${path.replaceAll(".", "-")}`;
}
