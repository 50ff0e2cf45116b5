import type { Tx, Work } from "@motlan/kernel/db";
import { type Dossier, stepOf } from "../domain/dossier.ts";
import { ruleHolds } from "../facts.ts";
import { saveDossier } from "../store/dossiers.ts";
import { insertHistory } from "../store/history.ts";
import { findRequest } from "../store/requests.ts";
import { enterQueue } from "./enter-queue.ts";
import { factsNow } from "./facts-now.ts";
import { lockForNode } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";
import { planReceipt } from "./plan-what-follows.ts";
import { readRegistriesAnew } from "./read-registries-anew.ts";
import { type Rulebook, readRulebook } from "./read-rulebook.ts";
import { runEffects } from "./run-effects.ts";

/**
 * Decides by the node itself where the version declares it (legal basis and conditions): the records are read anew, and only if every condition says yes the
 * steps are gone through at once, up to the seal. A condition that says no, or cannot be evaluated, is a doubt: the dossier stays in the queue, with what is
 * doubtful, for an official. Run twice it decides once.
 */
export function decideAutomatically(work: Work, dossierId: string): Promise<void> {
  return work.transaction(async (tx) => {
    const dossier = await lockForNode(tx, dossierId);
    const rulebook = await readRulebook(work, dossier.versionId);
    const { automatic } = rulebook.version;
    if (automatic === undefined || dossier.decidedBy === "node") return;
    const left = dossier.status !== "open" || stepOf(dossier)?.does !== "take-in" || dossier.doubts.length > 0;
    if (left || (await isInHand(tx, dossier))) return planReceipt(work, tx, dossierId);
    const fresh = await readRegistriesAnew(work, dossier, rulebook);
    const facts = await factsNow(work, fresh);
    const doubts = automatic.conditions.filter((row) => !ruleHolds(rulebook.rules, row.rule, facts)).map((row) => row.id);
    if (doubts.length > 0) await leaveToOfficial(work, tx, dossier, rulebook, doubts);
    const settled = doubts.length === 0 && (await goThrough(work, tx, fresh)).status !== "recording";
    // Where an official or another registry has the word it is not settled at once: the applicant gets the receipt with the day.
    if (!settled) await planReceipt(work, tx, dossierId);
  });
}

/** An official has been at it (took it in and had it sent back, or asked for more): the machine decides no more. */
async function isInHand(tx: Tx, { id, takenInAt }: Dossier): Promise<boolean> {
  return takenInAt !== undefined || (await findRequest(tx, id)) !== undefined;
}

async function leaveToOfficial(work: Work, tx: Tx, dossier: Dossier, rulebook: Rulebook, doubts: readonly string[]): Promise<void> {
  const saved = await saveDossier(tx, { ...dossier, doubts });
  await insertHistory(tx, work.actor, {
    dossierId: dossier.id,
    at: work.clock.now(),
    move: "doubt",
    from: dossier.status,
    to: dossier.status,
    step: dossier.step,
    note: { doubts: [...doubts] },
  });
  await enterQueue(work, tx, saved, rulebook);
  const data = { code: dossier.code, procedureCode: dossier.procedureCode, personId: dossier.personId, doubts: [...doubts] };
  await work.announce(tx, { type: "dossiers.doubted", subject: dossier.id, agencyId: dossier.agencyId, data });
}

async function goThrough(work: Work, tx: Tx, start: Dossier): Promise<Dossier> {
  let dossier: Dossier = start;
  while (dossier.status === "open") {
    const { outcome, waits } = await runEffects(work, tx, dossier, dossier.step ?? "");
    dossier = await moveDossier(work, tx, dossier, "complete", {
      at: dossier.step,
      change: { outcome, known: start.known, decidedBy: "node" },
      note: { automatic: true },
      waitsForAnswer: waits,
    });
  }
  return dossier;
}
