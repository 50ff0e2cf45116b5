import type { ComponentChildren } from "preact";

/** The two languages of every page. Vietnamese is the one that binds. */
export type Lang = "vi" | "en";

/** What a sentence means for the reader: always shown by a word and a shape, and only then by a colour. */
export type Tone = "neutral" | "info" | "success" | "warning" | "error";

/** Anything that may stand between two tags. */
export type Children = ComponentChildren;

/** A word or sentence with the address it leads to. */
export interface Link {
  readonly href: string;
  readonly label: string;
}
