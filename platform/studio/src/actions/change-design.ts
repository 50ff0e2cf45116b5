import type { JsonObject } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Change, Conflict } from "../domain/change.ts";
import type { Design, StoredDesign } from "../domain/design.ts";
import { plainJson } from "../domain/plain-json.ts";
import { rebase } from "../domain/rebase.ts";
import { faults } from "../faults.ts";
import { findChangeByRequest, listChangesSince } from "../store/changes.ts";
import { actingOfficial } from "./acting-official.ts";
import { keepChange, refuseTooDeep } from "./keep-change.ts";
import { lockForDesigner, lockOwn, refuseStranger, showDesign } from "./show-design.ts";

export interface ChangeDesignInput {
  readonly designId: string;
  /** The revision the page was drawn from. */
  readonly revision: number;
  readonly changes: readonly Change[];
  readonly requestKey: string;
}

/** A conflict with who wrote the other value. */
export interface ConflictWith extends Conflict {
  readonly by: string;
}

/**
 * A designer changes a design. What others changed since `revision` stays: different places join, the same place is refused with both values.
 * @throws studio/not-allowed, not-found, not-a-designer, not-a-draft, no-such-place, changed-elsewhere (about.conflicts: ConflictWith[]), too-large.
 */
export async function changeDesign(work: Work, input: ChangeDesignInput): Promise<Design> {
  const acting = await actingOfficial(work, "studio.design");
  refuseTooDeep(input.changes);
  return work.transaction(async (tx) => {
    const own = await lockOwn(tx, input.designId, acting);
    await refuseStranger(tx, input.designId, acting);
    if ((await findChangeByRequest(tx, own.id, acting.officialId, input.requestKey)) !== undefined)
      return showDesign(work, tx, own, acting);
    const design = await lockForDesigner(tx, input.designId, acting);
    const { document, done } = await carryOver(tx, design, input);
    if (done.length === 0) return showDesign(work, tx, design, acting);
    const saved = await keepChange(work, tx, design, document, { ...acting, kind: "change", changes: done, requestKey: input.requestKey });
    return showDesign(work, tx, saved, acting);
  });
}

async function carryOver(tx: Tx, design: StoredDesign, { revision, changes }: ChangeDesignInput) {
  const since = await listChangesSince(tx, design.id, Math.min(revision, design.revision));
  const plain = changes.map((change) =>
    "value" in change ? { ...change, value: plainJson({ value: change.value }).value ?? null } : change,
  );
  const rebased = rebase(
    design.document,
    since.flatMap((row) => row.changes),
    plain,
  );
  if (rebased.ok) return rebased.value;
  if (rebased.why === "no-such-place") throw faults["no-such-place"](rebased.about);
  throw changedElsewhere(rebased.about, since);
}

function changedElsewhere(
  about: JsonObject | Readonly<Record<string, unknown>>,
  since: readonly { readonly name: string; readonly changes: readonly { readonly path: string }[] }[],
) {
  const conflicts: readonly Conflict[] = Array.isArray(about.conflicts) ? about.conflicts : [];
  const named = conflicts.map((conflict): ConflictWith => {
    const by = since.findLast(({ changes }) => changes.some(({ path }) => touches(path, conflict.path)))?.name ?? since.at(-1)?.name ?? "";
    return { ...conflict, by };
  });
  return faults["changed-elsewhere"](
    { conflicts: named },
    named.map(({ path, by }) => ({
      path,
      vi: `${by || "Người khác"} vừa sửa chỗ này. Hãy chọn nội dung đúng.`,
      en: `${by || "Somebody else"} has just changed this. Choose the right one.`,
    })),
  );
}

function touches(a: string, b: string): boolean {
  return `${a}.`.startsWith(`${b}.`) || `${b}.`.startsWith(`${a}.`);
}
