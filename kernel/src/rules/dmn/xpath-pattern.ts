/** A pattern could be slow, and the text is a stranger's: longer text is not matched. */
export const LONGEST_MATCHED = 10_000;

const BLOCKS: Readonly<Record<string, string>> = {
  BasicLatin: "\\u{0}-\\u{7F}",
  "Latin-1Supplement": "\\u{80}-\\u{FF}",
  "LatinExtended-A": "\\u{100}-\\u{17F}",
  "LatinExtended-B": "\\u{180}-\\u{24F}",
  IPAExtensions: "\\u{250}-\\u{2AF}",
  SpacingModifierLetters: "\\u{2B0}-\\u{2FF}",
  CombiningDiacriticalMarks: "\\u{300}-\\u{36F}",
  Greek: "\\u{370}-\\u{3FF}",
  GreekandCoptic: "\\u{370}-\\u{3FF}",
  Cyrillic: "\\u{400}-\\u{4FF}",
  Armenian: "\\u{530}-\\u{58F}",
  Hebrew: "\\u{590}-\\u{5FF}",
  Arabic: "\\u{600}-\\u{6FF}",
  Devanagari: "\\u{900}-\\u{97F}",
  Thai: "\\u{E00}-\\u{E7F}",
  Georgian: "\\u{10A0}-\\u{10FF}",
  HangulJamo: "\\u{1100}-\\u{11FF}",
  LatinExtendedAdditional: "\\u{1E00}-\\u{1EFF}",
  GreekExtended: "\\u{1F00}-\\u{1FFF}",
  GeneralPunctuation: "\\u{2000}-\\u{206F}",
  CurrencySymbols: "\\u{20A0}-\\u{20CF}",
  LetterlikeSymbols: "\\u{2100}-\\u{214F}",
  NumberForms: "\\u{2150}-\\u{218F}",
  Arrows: "\\u{2190}-\\u{21FF}",
  MathematicalOperators: "\\u{2200}-\\u{22FF}",
  BoxDrawing: "\\u{2500}-\\u{257F}",
  Hiragana: "\\u{3040}-\\u{309F}",
  Katakana: "\\u{30A0}-\\u{30FF}",
  CJKUnifiedIdeographs: "\\u{4E00}-\\u{9FFF}",
  HangulSyllables: "\\u{AC00}-\\u{D7AF}",
};

/** First signs of an XML name, and those that may follow. */
const NAME_START = "\\p{L}\\p{Nl}_:";
const NAME_SIGN = `${NAME_START}\\p{Nd}\\p{M}\\p{Pc}.\\-\\u{B7}`;

/** Classes written by one letter, as they stand within a class of ECMAScript's v mode. */
const LETTERS: Readonly<Record<string, string>> = {
  s: "[ \\t\\n\\r]",
  S: "[^ \\t\\n\\r]",
  d: "\\p{Nd}",
  D: "\\P{Nd}",
  w: "[^\\p{P}\\p{Z}\\p{C}]",
  W: "[\\p{P}\\p{Z}\\p{C}]",
  i: `[${NAME_START}]`,
  I: `[^${NAME_START}]`,
  c: `[${NAME_SIGN}]`,
  C: `[^${NAME_SIGN}]`,
  n: "\\n",
  r: "\\r",
  t: "\\t",
};

/** The signs that XPath lets one escape; no other may be. */
const ESCAPABLE = /[\\|.\-^?*+{}()[\]$]/;

class NotAPattern extends Error {}

/**
 * A pattern of XPath (which FEEL's `matches`, `replace` and `split` speak) as one of ECMAScript: class subtraction, \i and \c, \p{Is…} blocks,
 * and nothing that XPath lacks. Null when it is no pattern or the flags are none.
 */
export function xpathPattern(pattern: string, flags: string, always = ""): RegExp | null {
  if (!/^[smixq]*$/.test(flags)) return null;
  try {
    const literal = flags.includes("q");
    const source = literal
      ? pattern.replace(/[\\|.^?*+{}()[\]$/-]/g, "\\$&")
      : new Translation(flags.includes("x") ? withoutSpace(pattern) : pattern, flags).whole();
    const kept = [...new Set(flags)].filter((flag) => "smi".includes(flag)).join("");
    return new RegExp(source, `v${always}${literal ? kept.replace(/[sm]/g, "") : kept}`);
  } catch (error) {
    if (error instanceof NotAPattern || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The flag x: white space counts within a class only. */
function withoutSpace(pattern: string): string {
  let depth = 0;
  return [...pattern]
    .filter((sign, at, all) => {
      if (all[at - 1] !== "\\") depth += sign === "[" ? 1 : sign === "]" && depth > 0 ? -1 : 0;
      return depth > 0 || !/[ \t\n\r]/.test(sign);
    })
    .join("");
}

class Translation {
  readonly #text: string;
  readonly #signs: readonly string[];
  readonly #any: string;
  #at = 0;
  #groups = 0;

  constructor(text: string, flags: string) {
    this.#text = text;
    this.#any = flags.includes("s") ? "[\\s\\S]" : "[^\\n\\r]";
    this.#signs = [...text];
  }

  whole(): string {
    let made = "";
    while (this.#at < this.#signs.length) made += this.#next();
    return made;
  }

  #peek(ahead = 0): string {
    return this.#signs[this.#at + ahead] ?? "";
  }

  #take(): string {
    const sign = this.#peek();
    this.#at += 1;
    return sign;
  }

  #next(): string {
    const sign = this.#take();
    if (sign === "\\") return this.#escape(false);
    if (sign === "[") return this.#class();
    if (sign === ".") return this.#any;
    if (sign === "(") return this.#group();
    if (sign === "]" || sign === "}") throw new NotAPattern(this.#text);
    if (sign === "{") return this.#count();
    return /[/\-&~!#%,:;<=>@`"']/.test(sign) && sign !== "," ? literal(sign) : sign;
  }

  /** Groups may be kept out of the count; nothing else may stand behind `(?`. */
  #group(): string {
    if (this.#peek() !== "?") {
      this.#groups += 1;
      return "(";
    }
    if (this.#peek(1) !== ":") throw new NotAPattern(this.#text);
    this.#at += 2;
    return "(?:";
  }

  #count(): string {
    const rest = this.#signs.slice(this.#at - 1).join("");
    const found = /^\{\d+(,\d*)?\}/.exec(rest)?.[0];
    if (found === undefined) throw new NotAPattern(this.#text);
    this.#at += found.length - 1;
    return found;
  }

  #escape(inClass: boolean): string {
    const sign = this.#take();
    if (sign === "p" || sign === "P") return this.#property(sign);
    const letter = LETTERS[sign];
    if (letter !== undefined) return letter;
    if (!inClass && /[1-9]/.test(sign)) {
      if (Number(sign) > this.#groups) throw new NotAPattern(this.#text);
      return `(?:\\${sign})`;
    }
    if (sign === "" || !ESCAPABLE.test(sign)) throw new NotAPattern(this.#text);
    return literal(sign);
  }

  #property(sign: "p" | "P"): string {
    const rest = this.#signs.slice(this.#at).join("");
    const found = /^\{(?:Is([\w-]+)|([A-Z][a-z]?))\}/.exec(rest);
    if (!found) throw new NotAPattern(this.#text);
    this.#at += found[0].length;
    const [, block, category] = found;
    if (block === undefined) return `\\${sign}{${category}}`;
    const range = BLOCKS[block];
    if (range === undefined) throw new NotAPattern(this.#text);
    return sign === "p" ? `[${range}]` : `[^${range}]`;
  }

  /** `[a-z-[aeiou]]`: a class, with another taken away from it where one stands at its end. */
  #class(): string {
    const not = this.#peek() === "^";
    if (not) this.#at += 1;
    let members = "";
    let first = true;
    for (;;) {
      const sign = this.#take();
      if (sign === "") throw new NotAPattern(this.#text);
      if (sign === "]" && !first) return finish(members, not);
      if (sign === "-" && this.#peek() === "[") {
        this.#at += 1;
        const taken = this.#class();
        if (this.#take() !== "]") throw new NotAPattern(this.#text);
        return `[${finish(members, not)}--${taken}]`;
      }
      if (sign === "[" || sign === "]") throw new NotAPattern(this.#text);
      if (sign === "-" && !first && this.#peek() !== "]") members += this.#peek() === "" ? "" : "-";
      else if (sign === "\\") members += this.#escape(true);
      else members += literal(sign);
      first = false;
    }
  }
}

function finish(members: string, not: boolean): string {
  return `[${not ? "^" : ""}${members}]`;
}

/** A sign that stands for itself, in v mode too. */
function literal(sign: string): string {
  return /[\p{L}\p{N}_]/u.test(sign) ? sign : `\\u{${sign.codePointAt(0)?.toString(16)}}`;
}
