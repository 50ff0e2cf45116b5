/** What a text is for: asking for more, refusing, an opinion to another agency. */
export const TEMPLATE_KINDS = ["request", "refusal", "opinion"] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** The blanks a text may have; an opinion is written where the applicant is not known. */
export const PLACEHOLDERS = {
  request: ["applicant", "code", "procedure", "deadline", "agency", "official", "today"],
  refusal: ["applicant", "code", "procedure", "deadline", "agency", "official", "today"],
  opinion: ["code", "procedure", "deadline", "agency", "official", "today"],
} as const satisfies Record<TemplateKind, readonly string[]>;
export type Placeholder = (typeof PLACEHOLDERS)["request"][number];

/** A text made once and used often (mẫu trả lời), of one agency; each change is a version. */
export interface Template {
  readonly id: string;
  readonly agencyId: string;
  readonly kind: TemplateKind;
  /** Of one procedure; null: of all. */
  readonly procedureCode: string | null;
  readonly version: number;
  readonly title: string;
  readonly words: string;
}

const BLANK = /\{([^{}]*)\}/g;

/** Blanks of the text that nothing fills for that kind; a brace left open counts as one. */
export function unknownBlanks(kind: TemplateKind, words: string): readonly string[] {
  const known: readonly string[] = PLACEHOLDERS[kind];
  const named = [...words.matchAll(BLANK)].map(([, name]) => name ?? "").filter((name) => !known.includes(name));
  const stray = /[{}]/.test(words.replaceAll(BLANK, ""));
  return [...new Set(named.map((name) => `{${name}}`)), ...(stray ? ["{"] : [])];
}

/** The text with its blanks filled; one that has no value becomes dots to be written over. */
export function fillBlanks(words: string, values: Partial<Record<Placeholder, string>>): string {
  const known = new Map(Object.entries(values));
  return words.replaceAll(BLANK, (_, name: string) => known.get(name) || "…");
}
