import type { Page } from "playwright-core";

/** A text that can be read on the page, with the language its element says it is in. */
export interface VisibleText {
  readonly text: string;
  readonly lang: string;
  /** True where codes are meant to stand: `code`, `pre`, `kbd`, and what is written to be filled later. */
  readonly code: boolean;
}

/** Everything that can be read on the page, the title included. */
export function visibleTexts(page: Page): Promise<readonly VisibleText[]> {
  return page.evaluate(() => {
    const heading = document.querySelector("h1")?.closest("[lang]")?.getAttribute("lang") ?? "";
    const found = [{ text: document.title, lang: heading, code: false }];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = (node.textContent ?? "").trim();
      const parent = node.parentElement;
      if (text === "" || parent === null || parent.closest("script, style, noscript, textarea") !== null) continue;
      const lang = parent.closest("[lang]")?.getAttribute("lang") ?? "";
      found.push({ text, lang, code: parent.closest("code, pre, kbd, samp, [data-blanks]") !== null });
    }
    return found;
  });
}

/** What no reader should meet: a value that was not there, an object as text, a placeholder that was not filled, a name meant for programs. */
const BROKEN: readonly (readonly [RegExp, string])[] = [
  [/\bundefined\b/, "a value that is not there"],
  [/\bnull\b/, "a value that is not there"],
  [/\[object/, "an object as text"],
  [/\bNaN\b/, "no number"],
  [/Invalid Date/, "no date"],
  [/\{[a-zA-Z]+\}/, "a placeholder that was not filled"],
  [
    /\b(?:take-in|one-stop-clerk|civil-status-officer|awaiting-payment|birth-certificate|civil-status-extract)\b/,
    "a name meant for programs",
  ],
  [
    /\b(?:dossiers|forms|payments|identity|registries|catalogue|documents|notices|voice|agencies|places|insight)[./][a-z]+(?:-[a-z]+)*\b/,
    "a code meant for programs",
  ],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/, "an id meant for programs"],
];

/** Words of one language that do not occur in the other, and hardly in names or titles of acts. */
const ENGLISH = /(?<!\p{L})(?:the|your|and|please|submit|from|this|was|with|you|are|what|which|been)(?!\p{L})/iu;
const VIETNAMESE =
  /(?<!\p{L})(?:của|và|[Ll]à|được|[Bb]ạn|[Hh]ồ sơ|không|người|[Nn]gày|[Đđ]ã|[Cc]hưa|[Hh]ãy|trong|cho|[Cc]ơ quan|giấy|[Tt]hông tin|[Tt]hủ tục|[Nn]ộp|[Cc]án bộ)(?!\p{L})/u;

/** What leaks into the texts of a page; each text once. */
export function findLeaks(texts: readonly VisibleText[]): readonly string[] {
  return texts.flatMap(({ text, lang, code }) => {
    if (code) return [];
    const broken = BROKEN.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${what}: “${short(text)}”`);
    if (lang === "vi" && ENGLISH.test(text)) broken.push(`English on a Vietnamese page: “${short(text)}”`);
    if (lang === "en" && VIETNAMESE.test(text)) broken.push(`Vietnamese on an English page: “${short(text)}”`);
    return broken;
  });
}

function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
