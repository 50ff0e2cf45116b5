import type { Run, Style } from "../domain/rich-text.ts";
import type { Fonts } from "./fonts.ts";

/** A word on a line: pieces in their styles, without the space that follows. */
export interface Word {
  readonly pieces: readonly Run[];
  readonly width: number;
  /** Width of the space after it, in the style of its end. */
  readonly space: number;
}

export interface Line {
  readonly words: readonly Word[];
  /** Natural width, spaces included. */
  readonly width: number;
  /** The last line of a paragraph, or one before a forced break: never stretched. */
  readonly last: boolean;
}

/** Breaks runs into lines no wider than `width`; the first may be shorter by `indent`. "\n" forces a break. */
export function breakLines(runs: readonly Run[], fonts: Fonts, size: number, width: number, indent = 0): readonly Line[] {
  const lines: Line[] = [];
  let words: Word[] = [];
  let used = indent;
  const close = (last: boolean) => {
    lines.push({ words, width: widthOf(words), last });
    words = [];
    used = 0;
  };
  for (const word of wordsOf(runs, fonts, size)) {
    if (word === "break") {
      close(true);
      continue;
    }
    for (const part of fitting(word, fonts, size, width)) {
      if (words.length > 0 && used + part.width > width) close(false);
      words.push(part);
      used += part.width + part.space;
    }
  }
  if (words.length > 0 || lines.length === 0) close(true);
  return lines;
}

export function measure(text: string, style: Style, fonts: Fonts, size: number): number {
  return fonts[style].widthOfTextAtSize(text, size);
}

function widthOf(words: readonly Word[]): number {
  return words.reduce((sum, word, at) => sum + word.width + (at < words.length - 1 ? word.space : 0), 0);
}

function wordsOf(runs: readonly Run[], fonts: Fonts, size: number): readonly (Word | "break")[] {
  const found: (Word | "break")[] = [];
  let pieces: Run[] = [];
  const close = () => {
    if (pieces.length > 0) found.push(wordOf(pieces, fonts, size));
    pieces = [];
  };
  for (const run of runs) {
    for (const token of run.text.match(/\n| +|[^\n ]+/g) ?? []) {
      if (token === "\n") {
        close();
        found.push("break");
      } else if (token.startsWith(" ")) close();
      else pieces.push({ text: token, style: run.style });
    }
  }
  close();
  return found;
}

function wordOf(pieces: readonly Run[], fonts: Fonts, size: number): Word {
  const width = pieces.reduce((sum, piece) => sum + measure(piece.text, piece.style, fonts, size), 0);
  return { pieces, width, space: measure(" ", pieces.at(-1)?.style ?? "regular", fonts, size) };
}

/** A word longer than a whole line (a web address, mostly) is cut where the line is full. */
function fitting(word: Word, fonts: Fonts, size: number, width: number): readonly Word[] {
  if (word.width <= width) return [word];
  const parts: Word[] = [];
  let pieces: Run[] = [];
  for (const piece of word.pieces) {
    for (const character of piece.text) {
      const last = pieces.at(-1);
      const grown: Run[] =
        last?.style === piece.style
          ? [...pieces.slice(0, -1), { ...last, text: last.text + character }]
          : [...pieces, { ...piece, text: character }];
      const over = wordOf(grown, fonts, size).width > width && pieces.length > 0;
      if (over) parts.push({ ...wordOf(pieces, fonts, size), space: 0 });
      pieces = over ? [{ ...piece, text: character }] : grown;
    }
  }
  return [...parts, wordOf(pieces, fonts, size)];
}
