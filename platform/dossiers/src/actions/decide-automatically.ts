import type { Known } from "@motlan/catalogue";
import type { JsonObject } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { readRecords } from "@motlan/registries";
import { type Dossier, type KnownRecord, stepOf } from "../domain/dossier.ts";
import { evaluateRule, factsOf, ruleHolds } from "../facts.ts";
import { saveDossier } from "../store/dossiers.ts";
import { insertHistory } from "../store/history.ts";
import { putQueueEntry } from "../store/queue.ts";
import { lockForNode } from "./lock-for-official.ts";
import { moveDossier } from "./move-dossier.ts";
import { type Rulebook, readRulebook } from "./read-rulebook.ts";
import { runEffects } from "./run-effects.ts";

/**
 * Decides by the node itself where the version declares it (legal basis and conditions): the records are read anew, and only if every condition holds the
 * steps are gone through at once, up to the seal. A doubtful dossier stays in the queue, with what is doubtful, for an official.
 */
export function decideAutomatically(work: Work, dossierId: string): Promise<void> {
  return work.transaction(async (tx) => {
    const dossier = await lockForNode(tx, dossierId);
    const rulebook = await readRulebook(work, dossier.versionId);
    const { automatic } = rulebook.version;
    if (automatic === undefined || dossier.status !== "open" || stepOf(dossier)?.does !== "take-in") return;
    const fresh = await readAnew(work, dossier, rulebook);
    const facts = factsOf(fresh, work.clock.now(), { paid: true });
    const doubts = automatic.conditions.filter((row) => !ruleHolds(rulebook.rules, row.rule, facts)).map((row) => row.id);
    if (doubts.length > 0) await leaveToOfficial(work, tx, dossier, rulebook, doubts);
    else await goThrough(work, tx, fresh);
  });
}

/** The same records as at the application, as they are now. One that is gone makes the conditions fail, as it should. */
async function readAnew(work: Work, dossier: Dossier, { version, rules }: Rulebook): Promise<Dossier> {
  const { applicant } = dossier.known;
  let known: Dossier["known"] = applicant === undefined ? {} : { applicant };
  for (const row of version.known) {
    const facts = factsOf({ ...dossier, known: { ...dossier.known, ...known } }, work.clock.now(), accountOf(dossier));
    const found = await readOne(work, dossier, row, evaluateRule(rules, row.find, facts));
    if (found !== undefined) known = { ...known, [row.name]: found };
  }
  return { ...dossier, known };
}

async function readOne(work: Work, dossier: Dossier, row: Known, value: unknown): Promise<KnownRecord | undefined> {
  if (typeof value !== "string" || value === "") return undefined;
  const { registry, by, purpose } = row;
  const found = await readRecords(work, { registry, by, value, purpose, dossierId: dossier.id });
  const [first] = found;
  if (first === undefined) return undefined;
  const disputed = first.values.disputed === true || first.disputed.length > 0;
  const { source, ...receipt } = first.receipt;
  return { values: { ...first.values, personId: first.recordId, disputed }, found: found.length, receipt: { ...receipt, source: { ...source } } };
}

/** What `find` rules see of the applicant's account. */
function accountOf(dossier: Dossier): JsonObject {
  const number = dossier.known.applicant?.values.personalNumber;
  return { account: { personId: dossier.personId, personalNumber: number ?? null } };
}

async function leaveToOfficial(work: Work, tx: Tx, dossier: Dossier, { version }: Rulebook, doubts: readonly string[]): Promise<void> {
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
  await putQueueEntry(tx, saved, version.title, "");
  const data = { code: dossier.code, procedureCode: dossier.procedureCode, personId: dossier.personId, doubts: [...doubts] };
  await work.announce(tx, { type: "dossiers.doubted", subject: dossier.id, agencyId: dossier.agencyId, data });
}

async function goThrough(work: Work, tx: Tx, start: Dossier): Promise<void> {
  let dossier: Dossier = start;
  while (dossier.status === "open") {
    const { outcome, waits } = await runEffects(work, tx, dossier, dossier.step ?? "");
    dossier = await moveDossier(work, tx, dossier, "complete", {
      change: { outcome, known: start.known, decidedBy: "node" },
      note: { automatic: true },
      waitsForAnswer: waits,
    });
  }
}
