import type { JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { faults } from "../faults.ts";
import { type DeskAct, lockForOfficial } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";
import { type Rulebook, readRulebook } from "./read-rulebook.ts";

export interface Stop extends DeskAct {
  /** Id of a ground the declaration names; else `law` says the article. */
  readonly ground?: string;
  /** Why it cannot go on, in words the applicant understands. */
  readonly words: string;
  readonly law?: { readonly act: string; readonly article?: string };
}

/**
 * Stops the dossier (dừng giải quyết): it cannot be settled, and nobody refused it. It is closed with a ground the procedure declares, or with words and their
 * legal basis; the applicant is told in writing. Entries made for it stay in their books, named in the history.
 * @throws dossiers/stop-reason-needed, dossiers/not-found, dossiers/not-yours, dossiers/changed-meanwhile, dossiers/move-not-allowed
 */
export function stopDossier(work: Work, act: Stop): Promise<Dossier> {
  return work.transaction(async (tx) => {
    const { dossier, step } = await lockForOfficial(work, tx, act, "dossiers.refuse", "stop");
    const said = groundsOf(act, await readRulebook(work, dossier.versionId));
    if (said === undefined) throw faults["stop-reason-needed"]();
    const { records } = dossier.outcome;
    const note = records === undefined ? said : { ...said, records };
    const change = { decidedBy: "official" as const, outcome: { ...dossier.outcome, stop: note } };
    return moveDossier(work, tx, dossier, "stop", { at: step?.id, note, change });
  });
}

function groundsOf({ ground: id, words, law }: Stop, { version }: Rulebook): JsonObject | undefined {
  const said = words.trim();
  if (said === "") return undefined;
  if (id !== undefined && id !== "") {
    const ground = version.refusals.find((row) => row.id === id);
    return ground && { ground: ground.id, reason: ground.text, law: { ...ground.law }, words: said };
  }
  const act = law?.act.trim() ?? "";
  if (act === "") return undefined;
  const article = law?.article?.trim() ?? "";
  return { law: article === "" ? { act } : { act, article }, words: said };
}
