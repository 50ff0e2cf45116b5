import { isId, newId } from "@motlan/kernel";
import type { EventRow, Work } from "@motlan/kernel/db";
import { sayNotice } from "../domain/kinds.ts";
import { insertNotice } from "../store/notices.ts";

/** Whoever a merged record is about hears of it, and of its undoing. */
export function hearMerges(work: Work, { key, type, at, data }: EventRow): Promise<void> {
  return work.transaction(async (tx) => {
    const kind = type === "registries.merged" ? "records-merged" : "records-unmerged";
    const people: readonly unknown[] = Array.isArray(data.personIds) ? data.personIds : [];
    for (const personId of people) {
      if (typeof personId !== "string" || !isId(personId)) continue;
      const facts = { id: newId(at), eventKey: key, personId, kind, dossierId: null, at } as const;
      await insertNotice(tx, { ...facts, ...sayNotice(kind, ""), link: "/du-lieu-cua-toi" });
    }
  });
}
