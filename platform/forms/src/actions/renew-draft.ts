import { canonicalJson, type Json } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Draft } from "../domain/draft.ts";
import { saveDraftRow } from "../store/drafts.ts";
import { type Rulebook, rulebookInForce } from "./read-rulebook.ts";
import { refreshKnown } from "./refresh-known.ts";

/**
 * Brings an open draft to the version in force today and to what registries hold for it. Answers stay as typed: a question of the new version with the same path
 * finds its answer. Saved only if something is other than before.
 */
export async function renewDraft(work: Work, tx: Tx, draft: Draft): Promise<{ readonly draft: Draft; readonly rulebook: Rulebook }> {
  const rulebook = await rulebookInForce(work, draft.procedureCode);
  const known = await refreshKnown(work, tx, rulebook, draft);
  const unchanged = rulebook.versionId === draft.versionId && canonicalJson(plain(known)) === canonicalJson(plain(draft.known));
  if (unchanged) return { draft, rulebook };
  return { draft: await saveDraftRow(tx, { ...draft, versionId: rulebook.versionId, known }), rulebook };
}

function plain(known: Draft["known"]): Json {
  return JSON.parse(JSON.stringify(known));
}
