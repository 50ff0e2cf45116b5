import type { Tx, Work } from "@motlan/kernel/db";
import type { Draft, Typed } from "../domain/draft.ts";
import { type Conflict, mergeAnswers } from "../domain/merge-answers.ts";
import { overfullGroup } from "../domain/overfull.ts";
import { questionAt } from "../domain/questions.ts";
import { withRevived } from "../domain/revive-entries.ts";
import type { FormView } from "../domain/view.ts";
import { faults } from "../faults.ts";
import { saveDraftRow } from "../store/drafts.ts";
import { lockWritableDraft } from "./lock-own-draft.ts";
import { type Rulebook, rulebookInForce } from "./read-rulebook.ts";
import { renewDraft } from "./renew-draft.ts";
import { showForm } from "./show-form.ts";

export interface SaveDraftInput {
  readonly draftId: string;
  /** The revision the page was drawn from. */
  readonly revision: number;
  /** What was typed, by path; only what is named changes. An unticked box sends no path: name it with null. */
  readonly answers: Typed;
  /** Why a held value is not right, by path; null takes the held value back. */
  readonly overrides?: Readonly<Record<string, string | null>>;
  /** The page that was saved: from then on its faults are shown. Without it, the pages of the paths are. */
  readonly pageId?: string;
}

/** Far beyond any form filled in honestly, in signs of JSON. */
const LONGEST = 400_000;

/**
 * Stores whatever was typed, right or wrong, and answers with the form as it then stands. Records found by what changed are read anew.
 * @throws forms/not-found, forms/already-taken, forms/changed-elsewhere (about.conflicts: path, mine, theirs), forms/too-long,
 * forms/no-more-entries
 */
export function saveDraft(work: Work, input: SaveDraftInput): Promise<FormView> {
  return work.transaction(async (tx) => {
    const draft = await lockWritableDraft(work, tx, input.draftId);
    const rulebook = await rulebookInForce(work, draft.procedureCode);
    const saved = await save(work, tx, draft, rulebook, input);
    const renewed = await renewDraft(work, tx, saved);
    return showForm(work, renewed.draft, renewed.rulebook, input.pageId);
  });
}

async function save(work: Work, tx: Tx, draft: Draft, rulebook: Rulebook, input: SaveDraftInput): Promise<Draft> {
  const answers = asked(rulebook, input.answers, (kind) => kind !== "file" && kind !== "signatures");
  refuseOverfull(rulebook, Object.keys(answers), answers);
  const merged = mergeAnswers(draft, answers, input.revision);
  if (!merged.ok) throw changedElsewhere(merged.about);
  const overrides = withOverrides(
    draft.overrides,
    asked(rulebook, input.overrides ?? {}, () => true),
  );
  const seen = withSeen(draft.seen, rulebook, input);
  const touched = JSON.stringify([draft.overrides, draft.seen]) !== JSON.stringify([overrides, seen]);
  if (merged.value.changed.length === 0 && !touched) return draft;
  if (JSON.stringify([merged.value.answers, overrides]).length > LONGEST) throw faults["too-long"]();
  const { changed, changedAt } = merged.value;
  const revived = withRevived(rulebook.version, merged.value.answers, changed);
  refuseOverfull(rulebook, changed, revived);
  return saveDraftRow(tx, {
    ...draft,
    answers: revived,
    changedAt,
    overrides,
    seen,
    revision: draft.revision + 1,
    updatedAt: work.clock.now(),
  });
}

/** @throws forms/no-more-entries */
function refuseOverfull({ version }: Rulebook, paths: readonly string[], answers: Typed): void {
  const most = overfullGroup(version, paths, answers)?.group?.most;
  if (most !== undefined) throw faults["no-more-entries"]({ most });
}

/** Only what the form asks is kept; files come by `attachFile` alone and signatures by their signers, so that nobody names another's. */
function asked<T>({ version }: Rulebook, typed: Readonly<Record<string, T>>, fits: (kind: string) => boolean): Record<string, T> {
  return Object.fromEntries(
    Object.entries(typed).filter(([path]) => {
      const field = questionAt(version, path)?.field;
      return field !== undefined && field.computed === undefined && fits(field.kind);
    }),
  );
}

function withOverrides(before: Draft["overrides"], brought: Readonly<Record<string, string | null>>): Draft["overrides"] {
  const all: Record<string, string | null> = { ...before, ...brought };
  return Object.fromEntries(Object.entries(all).flatMap(([path, reason]) => (reason === null ? [] : [[path, reason]])));
}

function withSeen(before: readonly string[], { version }: Rulebook, { pageId, answers }: SaveDraftInput): readonly string[] {
  const touched = pageId === undefined ? Object.keys(answers).flatMap((path) => questionAt(version, path)?.page.id ?? []) : [pageId];
  const ids = new Set(touched);
  return [...new Set([...before, ...version.pages.map(({ id }) => id).filter((id) => ids.has(id))])];
}

function changedElsewhere(about: Readonly<Record<string, unknown>>) {
  const conflicts = Array.isArray(about.conflicts) ? about.conflicts : [];
  return faults["changed-elsewhere"](
    about,
    conflicts.map(({ path }: Conflict) => ({
      path,
      vi: "Mục này vừa được sửa ở cửa sổ khác. Hãy chọn câu trả lời đúng.",
      en: "This was just changed in another window. Choose the right answer.",
    })),
  );
}
