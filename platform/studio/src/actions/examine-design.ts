import { examineDocument, type Finding } from "@motlan/catalogue";
import type { JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { listToWrite } from "../filling/to-write.ts";
import { actingOfficial } from "./acting-official.ts";
import { readDesign } from "./show-design.ts";

/** A day that serves where a design has none yet: the day comes with the approval. */
const SOME_DAY = "2099-01-01";

/** What the platform's examiner says of a design as it stands; nothing means that it may be submitted. @throws studio/not-allowed, not-found. */
export async function examineDesign(work: Work, id: string): Promise<readonly Finding[]> {
  const acting = await actingOfficial(work, "studio.read");
  return work.transaction(async (tx) => examineDraft((await readDesign(tx, id, acting)).document));
}

/** Examines a document whose days are not chosen yet. */
export function examineDraft(document: JsonObject): readonly Finding[] {
  return [...examineDocument({ ...document, effective: document.effective ?? { from: SOME_DAY } }), ...listToWrite(document)];
}

/** @throws studio/unsound with each finding at its place. */
export function refuseUnsound(document: JsonObject): void {
  const findings = examineDraft(document);
  if (findings.length === 0) return;
  throw faults.unsound(
    { count: findings.length },
    findings.map(({ place, vi, en }) => ({ path: place, vi, en })),
  );
}
