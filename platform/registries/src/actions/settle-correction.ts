import { endOfTerm, formatDate } from "@motlan/formats";
import { isId, type JsonObject, type LocalDate, localDateOf, type Official } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Correction, type CorrectionMove, correctionTermsOn, listSince, stillStands } from "../domain/correction.ts";
import { CORRECTION_TERMS } from "../domain/correction-terms.ts";
import { patchOf } from "../domain/fields.ts";
import { type HistoryVersion, periodsKnownAt, standingVersion } from "../domain/history.ts";
import { faults } from "../faults.ts";
import { officialWith } from "../rights.ts";
import { insertCorrectionAct, lockCorrection, saveCorrection } from "../store/corrections.ts";
import { settleDispute } from "../store/disputes.ts";
import { findStandingMerge, lockRecords } from "../store/merges.ts";
import { amendRecord } from "./amend-record.ts";
import { KEEPING, readHistory } from "./read-history.ts";

export interface CorrectionAnswer {
  readonly id: string;
  /** Why, as the person reads it. */
  readonly words: string;
}

/** The right to answer corrections is that of amending the records one's agency keeps. */
export const ANSWERS = "registries.amend";

/**
 * The keeper agrees: the record is amended from the day named, on the basis named, and the value is contested no more. Where something else stands by now than what was
 * said to be wrong, or right, nothing is put over it.
 * @throws registries/not-yours, registries/correction-not-found, registries/correction-settled, registries/words-missing, registries/not-yet-true, registries/bad-record,
 * registries/conflict, registries/changed-meanwhile, registries/list-was-other
 */
export function acceptCorrection(
  work: Work,
  {
    id,
    words,
    basis,
    validFrom,
    requestKey,
  }: CorrectionAnswer & { readonly basis: string; readonly validFrom: LocalDate; readonly requestKey: string },
): Promise<Correction> {
  return work.transaction(async (tx) => {
    const { correction, official } = await lockOpen(work, tx, id, [words, basis]);
    const { path, wanted } = correction;
    const recordId = await lockLiving(tx, correction.recordId);
    const now = work.clock.now();
    // From a later day the value said to be wrong would go on holding, contested no more.
    if (validFrom > localDateOf(now)) throw faults["not-yet-true"]();
    const { versions } = await readHistory(work, { recordId, purpose: KEEPING });
    const values = valuesToMend(correction, versions, validFrom, now);
    const patch = patchOf(values, new Map([[path, wanted]]));
    const { versionId } = await amendRecord(work, {
      recordId,
      values: patch,
      validFrom,
      reason: words.trim(),
      basis: basis.trim(),
      requestKey,
    });
    await settleDispute(tx, { recordId: correction.recordId, path, at: now });
    return settle(work, tx, { ...correction, state: "accepted", settledAt: now, versionId }, "accept", { official, words, basis });
  });
}

/** What stands now, where the correction still speaks of it and may be put into the time since that day. @throws registries/changed-meanwhile, registries/list-was-other */
function valuesToMend(correction: Correction, versions: readonly HistoryVersion[], validFrom: LocalDate, now: Date): JsonObject {
  const values = standingVersion(versions, now)?.values ?? {};
  if (!stillStands(correction, values)) throw faults["changed-meanwhile"]();
  const since = listSince(
    correction,
    periodsKnownAt(versions, now).filter((period) => period.validFrom <= localDateOf(now)),
  );
  if (since !== undefined && validFrom < since) throw faults["list-was-other"]({ day: formatDate(since) });
  return values;
}

/** The record that will be amended: the one it lives on in, where it was merged away. Nobody else writes into it meanwhile. */
async function lockLiving(tx: Tx, recordId: string): Promise<string> {
  await lockRecords(tx, [recordId]);
  const living = (await findStandingMerge(tx, recordId))?.livingId ?? recordId;
  await lockRecords(tx, [living]);
  return living;
}

/**
 * The keeper does not agree, and says why; the value stands, contested no more.
 * @throws registries/not-yours, registries/correction-not-found, registries/correction-settled, registries/words-missing
 */
export function refuseCorrection(work: Work, { id, words, basis }: CorrectionAnswer & { readonly basis: string }): Promise<Correction> {
  return work.transaction(async (tx) => {
    const { correction, official } = await lockOpen(work, tx, id, [words, basis]);
    const now = work.clock.now();
    await settleDispute(tx, { recordId: correction.recordId, path: correction.path, at: now });
    return settle(work, tx, { ...correction, state: "refused", settledAt: now }, "refuse", { official, words, basis });
  });
}

/**
 * The keeper needs longer, once, and says why.
 * @throws registries/not-yours, registries/correction-not-found, registries/correction-settled, registries/words-missing, registries/already-extended
 */
export function extendCorrection(work: Work, { id, words }: CorrectionAnswer): Promise<Correction> {
  return work.transaction(async (tx) => {
    const { correction, official } = await lockOpen(work, tx, id, [words]);
    if (correction.extended) throw faults["already-extended"]();
    const terms = correctionTermsOn(CORRECTION_TERMS, localDateOf(correction.receivedAt));
    const dueAt = endOfTerm(correction.dueAt, terms.longer);
    return settle(work, tx, { ...correction, dueAt, extended: true }, "extend", { official, words, basis: "" });
  });
}

interface Said {
  readonly official: Official;
  readonly words: string;
  readonly basis: string;
}

async function settle(
  work: Work,
  tx: Tx,
  correction: Correction,
  move: CorrectionMove,
  { official, words, basis }: Said,
): Promise<Correction> {
  await saveCorrection(tx, correction);
  const said = { officialId: official.officialId, words: words.trim(), basis: basis.trim() };
  await insertCorrectionAct(tx, correction.id, { at: work.clock.now(), move, ...said });
  const { id, registry, recordId, personId, agencyId, state, dueAt } = correction;
  const data = { registry, recordId, personId };
  await work.announce(
    tx,
    move === "extend"
      ? { type: "registries.correction-extended", subject: id, agencyId, data: { ...data, dueAt: dueAt.toISOString() } }
      : { type: "registries.correction-settled", subject: id, agencyId, data: { ...data, outcome: state } },
  );
  return correction;
}

async function lockOpen(
  work: Work,
  tx: Tx,
  id: string,
  said: readonly string[],
): Promise<{ readonly correction: Correction; readonly official: Official }> {
  const official = officialWith(work, ANSWERS);
  const correction = isId(id) ? await lockCorrection(tx, id) : undefined;
  if (correction === undefined || correction.agencyId !== official.agencyId) throw faults["correction-not-found"]();
  if (correction.personId === official.personId) throw faults["not-yours"]();
  if (correction.state !== "received") throw faults["correction-settled"]();
  if (said.some((words) => words.trim() === "")) throw faults["words-missing"]();
  return { correction, official };
}
