import type { Work } from "@motlan/kernel/db";
import { disputeValue } from "@motlan/registries";
import type { Draft } from "../domain/draft.ts";
import { faults } from "../faults.ts";
import { saveDraftRow } from "../store/drafts.ts";
import { judgeDraft } from "./judge-draft.ts";
import { lockWritableDraft } from "./lock-own-draft.ts";
import { rulebookInForce } from "./read-rulebook.ts";

/**
 * The person says that a held value is wrong (dữ liệu sai): the registry marks it as contested for its keeper to settle, and the form goes on with the value as it is.
 * @throws forms/not-held, forms/not-found, forms/already-taken
 */
export function disputeKnown(work: Work, { draftId, path }: { readonly draftId: string; readonly path: string }): Promise<Draft> {
  return work.transaction(async (tx) => {
    const draft = await lockWritableDraft(work, tx, draftId);
    if (draft.disputes.includes(path)) return draft;
    const { check } = await judgeDraft(work, draft, await rulebookInForce(work, draft.procedureCode));
    const source = check.fields.find(({ field }) => field.name === path)?.source;
    const record = source === undefined ? undefined : draft.known[source.name]?.record;
    if (source === undefined || record === undefined) throw faults["not-held"]();
    const node = work.as({ kind: "system", name: "forms.dispute-known" });
    await disputeValue(node, { recordId: record.receipt.recordId, path: source.path });
    await work.announce(tx, { type: "forms.disputed", subject: draft.id, data: { path } });
    return saveDraftRow(tx, { ...draft, disputes: [...draft.disputes, path], updatedAt: work.clock.now() });
  });
}
