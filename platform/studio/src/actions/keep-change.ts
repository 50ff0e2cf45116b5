import type { JsonObject } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Done } from "../domain/change.ts";
import type { Designer, StoredDesign } from "../domain/design.ts";
import { isDeep } from "../domain/is-deep.ts";
import { faults } from "../faults.ts";
import { type ChangeRow, insertChange } from "../store/changes.ts";
import { saveDesign } from "../store/designs.ts";

export interface NewChange extends Designer {
  readonly kind: ChangeRow["kind"];
  readonly of?: number;
  readonly changes: readonly Done[];
  readonly requestKey: string;
}

/** Far beyond any declaration written honestly, in signs of JSON. */
const LONGEST = 2_000_000;

/** What comes from outside, before anything walks through it. @throws studio/too-large. */
export function refuseTooDeep(value: unknown): void {
  if (isDeep(value)) throw faults["too-large"]();
}

/** @throws studio/too-large. */
export function refuseTooLarge(document: JsonObject): void {
  if (JSON.stringify(document).length > LONGEST) throw faults["too-large"]();
}

/** Saves the document after a change, keeps the change for ever and tells of it. @throws studio/too-large. */
export async function keepChange(work: Work, tx: Tx, design: StoredDesign, document: JsonObject, change: NewChange): Promise<StoredDesign> {
  refuseTooLarge(document);
  const at = work.clock.now();
  const { requestKey, ...row } = change;
  const saved: StoredDesign = { ...design, document, title: titleOf(document, design), revision: design.revision + 1, updatedAt: at };
  await saveDesign(tx, saved);
  await insertChange(tx, design, { ...row, at, revision: saved.revision }, requestKey);
  const data = { revision: saved.revision, kind: change.kind };
  await work.announce(tx, { type: "studio.changed", subject: design.id, agencyId: design.agencyId, data });
  return saved;
}

/** The list shows the title the document has, unless it has none. */
function titleOf(document: JsonObject, { title }: StoredDesign): StoredDesign["title"] {
  const { title: written } = document;
  if (written === null || typeof written !== "object" || !("vi" in written) || typeof written.vi !== "string" || written.vi.trim() === "")
    return title;
  return { vi: written.vi, en: "en" in written && typeof written.en === "string" ? written.en : "" };
}
