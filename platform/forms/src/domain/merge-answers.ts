import { canonicalJson, type Decision, type Json, no, yes } from "@motlan/kernel";
import type { Draft, Typed } from "./draft.ts";

/** The same question answered in two tabs: what this one brings, and what was saved since it was opened. */
export interface Conflict {
  readonly path: string;
  readonly mine: Json;
  readonly theirs: Json;
}

export interface Merged {
  readonly answers: Typed;
  readonly changedAt: Readonly<Record<string, number>>;
  /** Paths whose value is another than before. */
  readonly changed: readonly string[];
}

/**
 * Lays what a tab brings over what is saved. It showed the draft as of `revision`: a path that changed since to another value is a conflict; the same value
 * again, or a path nobody else touched, is none.
 */
export function mergeAnswers(
  draft: Pick<Draft, "answers" | "changedAt" | "revision">,
  brought: Typed,
  revision: number,
): Decision<Merged, "changed-elsewhere"> {
  const changed = Object.keys(brought).filter((path) => !same(brought[path], draft.answers[path]));
  const conflicts = changed
    .filter((path) => (draft.changedAt[path] ?? 0) > revision)
    .map((path): Conflict => ({ path, mine: brought[path] ?? null, theirs: draft.answers[path] ?? null }));
  if (conflicts.length > 0) return no("changed-elsewhere", { conflicts, revision: draft.revision });
  return yes({
    answers: { ...draft.answers, ...Object.fromEntries(changed.map((path) => [path, brought[path] ?? null])) },
    changedAt: { ...draft.changedAt, ...Object.fromEntries(changed.map((path) => [path, draft.revision + 1])) },
    changed,
  });
}

/** An answer never given and one emptied differ: emptying an offered value is an answer. */
function same(one: Json | undefined, other: Json | undefined): boolean {
  return one === undefined || other === undefined ? one === other : canonicalJson(one) === canonicalJson(other);
}
