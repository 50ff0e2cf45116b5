import type { Json, Text } from "@motlan/kernel";

export interface BoxOption {
  readonly value: string;
  readonly label: Text;
  readonly hint?: Text;
}

/**
 * One thing a designer fills in, and where it stands in the document. `words`: both languages; `feel`: a condition, with help to write it; `law`: act and article;
 * `term`: a count and its unit; `ticks`: several of a list; `cell`: a test of a decision table; `amount`: an amount or its expression;
 * `lines`: a list of texts, one a line; `pairs`: names, each with an expression; `json`: anything else.
 */
export interface Box {
  readonly path: string;
  readonly as:
    | "words"
    | "long-words"
    | "text"
    | "number"
    | "money"
    | "date"
    | "choice"
    | "ticks"
    | "flag"
    | "feel"
    | "law"
    | "term"
    | "cell"
    | "amount"
    | "lines"
    | "pairs"
    | "json";
  readonly label: Text;
  readonly hint?: Text;
  readonly options?: readonly BoxOption[];
  readonly optional?: boolean;
  /** For `text`: it takes several lines. */
  readonly long?: boolean;
  /** For `feel`: what it gives is a value, not yes or no; no builder is offered. */
  readonly gives?: "value";
}

/** A new entry that may be added to a list. */
export interface Added {
  readonly label: Text;
  readonly value: (taken: readonly string[]) => Json;
}

export interface Entry {
  readonly path: string;
  /** How it is called on the page: its words, or what it is. */
  readonly title: string;
  readonly boxes: readonly Box[];
  readonly lists?: readonly List[];
  /** Boxes that few need: folded until they are opened or filled. */
  readonly more?: readonly Box[];
}

/** Entries of one kind in an order: added, taken away, moved by buttons. `grid`: a table whose columns are the boxes of each entry. */
export interface List {
  readonly path: string;
  readonly title: Text;
  readonly hint?: Text;
  /** What one entry is: "bước". */
  readonly one: Text;
  readonly entries: readonly Entry[];
  readonly adds: readonly Added[];
  readonly as: "cards" | "grid";
  /** An empty list says this. */
  readonly none?: Text;
}

/** A stretch of a part of the workbench. */
export interface Section {
  readonly title: Text;
  readonly lead?: Text;
  readonly boxes?: readonly Box[];
  readonly lists?: readonly List[];
}
