import type { LinkedPart } from "@motlan/catalogue";
import type { JsonObject } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import type { Dossier } from "../domain/dossier.ts";
import { followingOf, isDone, type PartRow } from "../domain/linked.ts";
import { insertParts, listParts, savePartState } from "../store/linked-parts.ts";
import { beginPart } from "./begin-part.ts";
import { factsOfParts, linesOfParts } from "./facts-of-parts.ts";
import { lockForNode } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";
import { readRulebook } from "./read-rulebook.ts";

/** A part ended, or the whole was paid: what follows. Run twice it does its work once, since the whole is locked and the parts say where they stand. */
export function goOnWithParts(work: Work, wholeId: string): Promise<void> {
  return work.transaction(async (tx) => void (await followParts(work, tx, await lockForNode(tx, wholeId))));
}

/** Begins the parts whose time has come, calls off those that will not be done, and ends the whole after the last. */
export async function followParts(work: Work, tx: Tx, whole: Dossier): Promise<Dossier> {
  const { version } = await readRulebook(work, whole.versionId);
  if (whole.status !== "open" || version.parts === undefined) return whole;
  let rows = await partsOf(work, tx, whole, version.parts);
  let next = followingOf(version.parts, rows);
  // A part that is left out makes way for those after it at once.
  while (next.begin.length > 0 || next.callOff.length > 0) {
    for (const id of next.callOff) await savePartState(tx, whole.id, id, "called-off", work.clock.now());
    for (const part of version.parts.filter(({ id }) => next.begin.includes(id))) await beginPart(work, tx, whole, part, rows);
    rows = await listParts(tx, whole.id);
    next = followingOf(version.parts, rows);
  }
  return next.over ? end(work, tx, whole, rows) : whole;
}

async function partsOf(work: Work, tx: Tx, whole: Dossier, parts: readonly LinkedPart[]): Promise<PartRow[]> {
  const rows = await listParts(tx, whole.id);
  if (rows.length > 0) return rows;
  const ids = parts.map(({ id }) => id);
  await insertParts(tx, whole.id, ids, work.clock.now());
  return listParts(tx, whole.id);
}

/** The whole ends with a result where one part has one; where none has, as the part that ended first for a reason of its own. */
async function end(work: Work, tx: Tx, whole: Dossier, rows: readonly PartRow[]): Promise<Dossier> {
  const rulebook = await readRulebook(work, whole.versionId);
  const lines = await linesOfParts(work, tx, rulebook, rows);
  const parts: JsonObject = { ...(await factsOfParts(tx, rows)), list: lines };
  const outcome: JsonObject = { ...whole.outcome, parts };
  const change = { outcome, decidedBy: "node" as const };
  const at = whole.step;
  if (rows.some(({ state }) => isDone(state))) return moveDossier(work, tx, whole, "complete", { at, change });
  const failed = rows.find(({ state }) => state === "refused" || state === "stopped");
  if (failed === undefined) return moveDossier(work, tx, whole, "withdraw", { at, change: { outcome } });
  const note = groundOf(rulebook.version.refusals[0], rulebook.version.parts, failed);
  const move = failed.state === "refused" ? "refuse" : "stop";
  const member = failed.state === "refused" ? "refusal" : "stop";
  return moveDossier(work, tx, whole, move, { at, note, change: { ...change, outcome: { ...outcome, [member]: note } } });
}

type Ground = { readonly id: string; readonly text: { readonly vi: string; readonly en: string }; readonly law: JsonObject };

function groundOf(ground: Ground | undefined, parts: readonly LinkedPart[] = [], failed: PartRow): JsonObject {
  const words = parts.find(({ id }) => id === failed.part)?.told.vi ?? "";
  return ground === undefined ? { words } : { ground: ground.id, reason: ground.text, law: ground.law, words };
}
