import { endOfTerm } from "@motlan/formats";
import { type Json, type JsonObject, localDateOf, newId, type Person } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { type Correction, type CorrectionTerms, correctionTermsOn } from "../domain/correction.ts";
import { CORRECTION_TERMS } from "../domain/correction-terms.ts";
import { schemaOf } from "../domain/examine.ts";
import { fieldsOf, patchOf, valueAt } from "../domain/fields.ts";
import { mergeValues } from "../domain/merge.ts";
import { faults } from "../faults.ts";
import type { RecordView } from "../record-view.ts";
import { findCorrectionOfRequest, insertCorrection, insertCorrectionAct, lockCorrection, saveCorrection } from "../store/corrections.ts";
import { settleDispute } from "../store/disputes.ts";
import { getRecordRow } from "../store/keeping.ts";
import { disputeValue } from "./dispute-value.ts";
import { getRegistry, prepareRecord } from "./prepare-record.ts";
import { readRecord } from "./read-records.ts";

export interface CorrectionInput {
  readonly recordId: string;
  /** Which value, as `listRecordFields` names it. */
  readonly path: string;
  /** What is right; null: nothing should stand there. */
  readonly wanted: Json;
  /** Why, in the person's own words. */
  readonly words: string;
  /** Papers that show it, kept with the documents room under the owner `correction` and this input's `id`. */
  readonly fileIds?: readonly string[];
  readonly id?: string;
  readonly requestKey: string;
}

/** How long an answer may take for what is asked today, and by which law. */
export function correctionTerms(work: Work): CorrectionTerms {
  return correctionTermsOn(CORRECTION_TERMS, localDateOf(work.clock.now()));
}

const MOST_WORDS = 2000;
/** No single value of a registry comes near it. */
const LONGEST_VALUE = 1000;

/**
 * Somebody says that what a registry holds about them is wrong, and what is right: a case at the agency that keeps the record, on the law's clock; the value is marked
 * as contested wherever it is shown. Said twice with one key it is one case.
 * @throws registries/not-yours, registries/not-found, registries/no-such-field, registries/same-value, registries/words-missing, registries/value-too-long,
 * registries/bad-record, registries/no-keeper, registries/already-asked
 */
export function askCorrection(work: Work, input: CorrectionInput): Promise<Correction> {
  return work.transaction(async (tx) => {
    const { personId } = personOf(work);
    const before = await findCorrectionOfRequest(tx, personId, input.requestKey);
    if (before !== undefined) return before;
    const { view, held, words } = await readContested(work, tx, input);
    if (view.agencyId === undefined) throw faults["no-keeper"]();
    const now = work.clock.now();
    const terms = correctionTerms(work);
    const { recordId, registry, kind, agencyId } = view;
    const correction: Correction = {
      ...{ id: input.id ?? newId(now), recordId, registry, kind, agencyId, personId },
      ...{ path: input.path, held, wanted: input.wanted, words, fileIds: input.fileIds ?? [] },
      ...{ state: "received", receivedAt: now, dueAt: endOfTerm(now, terms.days), extended: false, settledAt: null, versionId: null },
    };
    if (!(await insertCorrection(tx, correction, input.requestKey))) {
      // A second click may have been written meanwhile: it is the same request.
      const same = await findCorrectionOfRequest(tx, personId, input.requestKey);
      if (same === undefined) throw faults["already-asked"]();
      return same;
    }
    await insertCorrectionAct(tx, correction.id, { at: now, move: "ask", officialId: null, words, basis: "" });
    await disputeValue(work.as({ kind: "system", name: "registries.ask-correction" }), { recordId, path: input.path });
    await work.announce(tx, {
      ...{ type: "registries.correction-asked", subject: correction.id, agencyId },
      data: { registry, recordId, personId, dueAt: correction.dueAt.toISOString() },
    });
    return correction;
  });
}

async function readContested(
  work: Work,
  tx: Tx,
  { recordId, path, wanted, words }: CorrectionInput,
): Promise<{ readonly view: RecordView; readonly held: Json; readonly words: string }> {
  const said = words.trim();
  const record = await getRecordRow(tx, recordId);
  const view = record && (await readRecord(work, { registry: record.registry, by: "id", value: recordId, purpose: "self" }));
  if (view === undefined) throw faults["not-found"]();
  const registry = await getRegistry(tx, view.registry);
  if (!fieldsOf(schemaOf(registry.declaration, view.kind) ?? {}, view.values).some((field) => field.path === path))
    throw faults["no-such-field"]();
  const held = valueAt(view.values, path) ?? null;
  if (JSON.stringify(held) === JSON.stringify(wanted)) throw faults["same-value"]();
  if (said === "" || said.length > MOST_WORDS) throw faults["words-missing"]();
  if (typeof wanted === "string" && wanted.length > LONGEST_VALUE) throw faults["value-too-long"]({ most: LONGEST_VALUE });
  prepareRecord(registry, view.kind, recordId, mended(view.values, path, wanted));
  return { view, held, words: said };
}

function mended(values: JsonObject, path: string, wanted: Json): JsonObject {
  return mergeValues(values, patchOf(values, new Map([[path, wanted]])));
}

/** The person takes it back while nobody has settled it; the value is contested no more. @throws registries/not-yours, registries/correction-not-found, registries/correction-settled */
export function withdrawCorrection(work: Work, { id }: { readonly id: string }): Promise<Correction> {
  return work.transaction(async (tx) => {
    const { personId } = personOf(work);
    const found = await lockCorrection(tx, id);
    if (found === undefined || found.personId !== personId) throw faults["correction-not-found"]();
    if (found.state === "withdrawn") return found;
    if (found.state !== "received") throw faults["correction-settled"]();
    const now = work.clock.now();
    const withdrawn: Correction = { ...found, state: "withdrawn", settledAt: now };
    await saveCorrection(tx, withdrawn);
    await insertCorrectionAct(tx, id, { at: now, move: "withdraw", officialId: null, words: "", basis: "" });
    await settleDispute(tx, { recordId: found.recordId, path: found.path, at: now });
    const { registry, recordId, agencyId } = found;
    await work.announce(tx, {
      ...{ type: "registries.correction-settled", subject: id, agencyId },
      data: { registry, recordId, personId, outcome: "withdrawn" },
    });
    return withdrawn;
  });
}

function personOf({ actor }: Work): Person {
  if (actor.kind !== "person") throw faults["not-yours"]();
  return actor;
}
