import { canonicalJson, type Json, type Language } from "@motlan/kernel";
import type { FormView } from "./view.ts";

/** One line of the application as the person reads it before putting their name to it. */
export type SeenLine = {
  readonly path: string;
  readonly label: string;
  readonly value: string;
};

/** What a person saw (nội dung đã xem), and the hash that binds it to the answers, the version of the law and the fee. */
export interface Seal {
  readonly lines: readonly SeenLine[];
  /** SHA-256 in hex of `sealedText`. */
  readonly hash: string;
}

/** The lines of the whole form in one language, in the order of the page that shows them. */
export function linesOf({ review }: Pick<FormView, "review">, lang: Language): readonly SeenLine[] {
  return review.flatMap(({ fields }) =>
    fields.map(({ name, label, shown }) => ({ path: name, label: label[lang], value: shown?.[lang] ?? "" })),
  );
}

/** The lines that others put their name to: all but the signatures themselves. */
export function linesToSign(view: Pick<FormView, "review">, lang: Language): readonly SeenLine[] {
  const review = view.review.map((page) => ({ ...page, fields: page.fields.filter(({ kind }) => kind !== "signatures") }));
  return linesOf({ review }, lang);
}

/** Everything bound together, as one canonical text: the rendered lines, the answers behind them, the version, for whom, where, how and for how much. */
export function sealedText(view: Pick<FormView, "draft" | "answers" | "fees">, lang: Language, lines: readonly SeenLine[]): string {
  const { procedureCode, versionId, actingFor, agencyId = null, delivery = null } = view.draft;
  const fees = view.fees.map(({ id, amount }) => [id, String(amount)]);
  return canonicalJson({ procedureCode, versionId, actingFor, agencyId, delivery, lang, fees, answers: view.answers, lines: [...lines] });
}

/** The same for what others sign: where it goes and for how much is the applicant's matter alone. */
export function textToSign(
  view: Pick<FormView, "draft" | "answers">,
  lang: Language,
  lines: readonly SeenLine[],
  without: readonly string[],
): string {
  const { procedureCode, versionId, actingFor } = view.draft;
  return canonicalJson({ procedureCode, versionId, actingFor, lang, answers: leaveOut(view.answers, without), lines: [...lines] });
}

function leaveOut(json: Json, paths: readonly string[]): Json {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return json;
  const kept = Object.entries(json).flatMap(([key, value]): [string, Json][] => {
    if (value === undefined || paths.includes(key)) return [];
    const inner = paths.filter((path) => path.startsWith(`${key}.`)).map((path) => path.slice(key.length + 1));
    return [[key, inner.length === 0 ? value : leaveOut(value, inner)]];
  });
  return Object.fromEntries(kept);
}

/** A line that is not as it was when the person looked. */
export interface SeenChange {
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
}

/** What changed between what was seen and what stands now, by path: added, gone, or said otherwise. */
export function changesBetween(before: readonly SeenLine[], after: readonly SeenLine[]): readonly SeenChange[] {
  const old = new Map(before.map((line) => [line.path, line]));
  const now = new Set(after.map(({ path }) => path));
  const changed = after.flatMap(({ path, label, value }): SeenChange[] => {
    const was = old.get(path);
    if (was === undefined) return [{ label, after: value }];
    return was.value === value ? [] : [{ label, before: was.value, after: value }];
  });
  const gone = before.filter(({ path }) => !now.has(path)).map(({ label, value }) => ({ label, before: value }));
  return [...changed, ...gone];
}
