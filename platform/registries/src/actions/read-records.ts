import { isId, localDateOf, may } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { RESERVED_INDEXES } from "../domain/keys.ts";
import { isGranted, trimValues } from "../domain/paths.ts";
import { faults } from "../faults.ts";
import { type FarReader, readerOf } from "../reader.ts";
import type { ReadRequest, RecordView } from "../record-view.ts";
import { countMissesSince } from "../store/accesses.ts";
import { nameFarReader, type Reading, type ReadRow, readVersions } from "../store/reading.ts";
import { findRegistry, purposeExists, type RegistryRow } from "../store/registries.ts";
import { lookUpstream } from "./look-upstream.ts";

/**
 * Reads the first record found. Each record found leaves its access entry in the same statement, given or not. A person is given their own record, or another's
 * whose `match` they typed right; otherwise the answer is as if there were none. After twenty misses in a day it always is, and nothing is read.
 * What is not here is asked of the registry's main node, where it has one (`setUpstream`).
 * @throws registries/not-yours, registries/unknown-registry, registries/unknown-purpose, registries/unknown-index, registries/upstream-away
 */
export async function readRecord(work: Work, request: ReadRequest): Promise<RecordView | undefined> {
  return (await readRecords(work, request))[0];
}

/** Reads every record found by that value (the children of a mother, say); as `readRecord`. */
export async function readRecords(work: Work, request: ReadRequest): Promise<readonly RecordView[]> {
  refuseReader(work, request.far);
  const { asOf, far, ...rest } = request;
  if (far !== undefined)
    return work.transaction(async (tx) => {
      await nameFarReader(tx, far);
      return readRecords(work, { ...rest, here: true, ...(asOf && { asOf }) });
    });
  if (request.by === "id" && !isId(request.value)) return [];
  const at = work.clock.now();
  if (await hasGuessedTooOften(work, request, at)) return [];
  const asked = {
    ...rest,
    valid: asOf?.valid ?? localDateOf(at),
    ...(asOf?.recorded === undefined ? {} : { recorded: asOf.recorded }),
    at,
    reader: readerOf(work.actor),
  };
  const rows = await readVersions(work.db, asked);
  if (rows.length === 0) return lookElsewhere(work, request);
  const views = rows.flatMap((row) => viewOf(row, request));
  return rows.some(({ outcome }) => outcome === "merged") ? [...views, ...(await followMerges(work, asked, rows))] : views;
}

/** What merged records live on in, each once, and told as what it was found by. */
async function followMerges({ db }: Work, asked: Reading, rows: readonly ReadRow[]): Promise<readonly RecordView[]> {
  const seen = new Set(rows.flatMap(({ recordId, outcome }) => (outcome === "merged" ? [] : [recordId])));
  const views: RecordView[] = [];
  for (const { recordId, mergedInto } of rows) {
    if (mergedInto === null || seen.has(mergedInto)) continue;
    seen.add(mergedInto);
    const living = await readVersions(db, { ...asked, by: "id", value: mergedInto });
    views.push(...living.flatMap((row) => viewOf(row, asked)).map((view) => ({ ...view, mergedFrom: recordId })));
  }
  return views;
}

/** In a day: enough for the slips of a family's papers, too few to find out whose number it is. Counted over all drafts, thrown away or not. */
const MOST_MISSES = 20;
const DAY_MS = 86_400_000;

async function hasGuessedTooOften({ actor, db }: Work, { match = {} }: ReadRequest, at: Date): Promise<boolean> {
  if (actor.kind !== "person" || Object.keys(match).length === 0) return false;
  return (await countMissesSince(db, actor.personId, new Date(at.getTime() - DAY_MS))) >= MOST_MISSES;
}

function refuseReader({ actor }: Work, far: FarReader | undefined): void {
  if (far !== undefined && actor.kind !== "system") throw faults["not-yours"]();
  if (actor.kind === "stranger") throw faults["not-yours"]();
  if (actor.kind === "official" && !may(actor, "registries.read", actor.agencyId)) throw faults["not-yours"]();
}

/** Nothing found is an answer only to a question that could be asked; then the registry's main node may know, unless it was that node's own question. */
async function lookElsewhere(work: Work, request: ReadRequest): Promise<readonly RecordView[]> {
  const found = await refuseUnknown(work, request);
  return request.here === true ? [] : lookUpstream(work, found, request);
}

async function refuseUnknown(work: Work, { registry, by, purpose }: ReadRequest): Promise<RegistryRow> {
  const found = await findRegistry(work.db, registry);
  if (found === undefined) throw faults["unknown-registry"]({ registry });
  if (!(await purposeExists(work.db, registry, purpose))) throw faults["unknown-purpose"]({ registry, purpose });
  const names: readonly string[] = [
    found.declaration.key.name,
    ...found.declaration.indexes.map((index) => index.name),
    ...RESERVED_INDEXES,
  ];
  if (!names.includes(by)) throw faults["unknown-index"]({ registry, index: by });
  return found;
}

function viewOf(row: ReadRow, { registry, purpose }: Pick<ReadRequest, "registry" | "purpose">): RecordView[] {
  if (row.outcome !== "given" || row.values === null) return [];
  const { recordId, versionId, kind, validFrom } = row;
  return [
    {
      recordId,
      versionId,
      registry,
      kind,
      ...(row.agencyId === null ? {} : { agencyId: row.agencyId }),
      validFrom,
      values: trimValues(row.values, row.fields),
      disputed: row.disputed.filter((path) => isGranted(path, row.fields)).sort(),
      receipt: { registry, source: row.source, recordId, versionId, recordedAt: row.recordedAt.toISOString(), law: row.law, purpose },
    },
  ];
}
