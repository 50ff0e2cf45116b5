import type { Tx, Work } from "@motlan/kernel/db";
import type { Design, StoredDesign } from "../domain/design.ts";
import { inverseOf, rebase } from "../domain/rebase.ts";
import { decideStacks } from "../domain/stacks.ts";
import { faults } from "../faults.ts";
import { findChange, findChangeByRequest, listActsOfDesigner, listChangesSince } from "../store/changes.ts";
import { type Acting, actingOfficial } from "./acting-official.ts";
import { keepChange } from "./keep-change.ts";
import { lockForDesigner, showDesign } from "./show-design.ts";

export interface UndoInput {
  readonly designId: string;
  readonly requestKey: string;
}

/** A designer takes their own last change back. @throws studio/not-allowed, not-found, not-a-designer, not-a-draft, nothing-to-undo, built-on. */
export function undoDesign(work: Work, input: UndoInput): Promise<Design> {
  return takeBackOwn(work, input, "undo");
}

/** A designer brings back what they undid last. @throws as undoDesign, with nothing-to-redo. */
export function redoDesign(work: Work, input: UndoInput): Promise<Design> {
  return takeBackOwn(work, input, "redo");
}

async function takeBackOwn(work: Work, { designId, requestKey }: UndoInput, kind: "undo" | "redo"): Promise<Design> {
  const acting = await actingOfficial(work, "studio.design");
  return work.transaction(async (tx) => {
    const design = await lockForDesigner(tx, designId, acting);
    if ((await findChangeByRequest(tx, designId, acting.officialId, requestKey)) !== undefined) return showDesign(work, tx, design, acting);
    const of = decideStacks(await listActsOfDesigner(tx, designId, acting.officialId))[kind].at(-1);
    const target = of === undefined ? undefined : await findChange(tx, designId, of);
    if (of === undefined || target === undefined) throw faults[kind === "undo" ? "nothing-to-undo" : "nothing-to-redo"]();
    const saved = await takeBackAt(work, tx, design, acting, { kind, of, requestKey, changes: target.changes.toReversed().map(inverseOf) });
    return showDesign(work, tx, saved, acting);
  });
}

type Inverse = Parameters<typeof keepChange>[4] extends infer N ? Omit<N & { readonly of: number }, "officialId" | "name"> : never;

async function takeBackAt(work: Work, tx: Tx, design: StoredDesign, acting: Acting, inverse: Inverse): Promise<StoredDesign> {
  const since = await listChangesSince(tx, design.id, inverse.of);
  const rebased = rebase(
    design.document,
    since.flatMap((row) => row.changes),
    inverse.changes,
  );
  if (!rebased.ok) {
    const others = since.filter(({ officialId }) => officialId !== acting.officialId);
    throw faults["built-on"]({ who: (others.at(-1) ?? since.at(-1))?.name ?? "" });
  }
  const { document, done } = rebased.value;
  return keepChange(work, tx, design, document, { officialId: acting.officialId, name: acting.name, ...inverse, changes: done });
}
