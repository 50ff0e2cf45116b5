import { isId, type JsonObject, type LocalDate, localDateOf, may, type Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { RESERVED_INDEXES } from "../domain/keys.ts";
import { isGranted, trimValues } from "../domain/paths.ts";
import { faults } from "../faults.ts";
import { readerOf } from "../reader.ts";
import { countMissesSince } from "../store/accesses.ts";
import { type ReadRow, readVersions } from "../store/reading.ts";
import { findRegistry, purposeExists } from "../store/registries.ts";

export interface ReadRequest {
  readonly registry: string;
  /** A declared index or the key; "id" is the record's own id, "person" a person the record is about. */
  readonly by: string;
  readonly value: string;
  readonly purpose: string;
  readonly dossierId?: string;
  readonly draftId?: string;
  /** For another person's record: what was typed, by field of the record. Compared without marks and capitals; a mismatch gives nothing and is kept. */
  readonly match?: Readonly<Record<string, string>>;
  /** `valid`: what held on that day (today); `recorded`: as it was known at that instant (now). */
  readonly asOf?: { readonly valid?: LocalDate; readonly recorded?: Date };
}

/** Where a value came from: shown beside it, kept with the form. */
export interface Receipt {
  readonly registry: string;
  readonly source: Text;
  readonly recordId: string;
  readonly versionId: string;
  /** ISO instant at which this version came to be known. */
  readonly recordedAt: string;
  readonly law: string;
  readonly purpose: string;
}

/** A record as the purpose lets it be seen. `disputed`: paths somebody contests. */
export interface RecordView {
  readonly recordId: string;
  readonly versionId: string;
  readonly registry: string;
  readonly kind: string;
  readonly agencyId?: string;
  readonly validFrom: LocalDate;
  readonly values: JsonObject;
  readonly disputed: readonly string[];
  readonly receipt: Receipt;
}

/**
 * Reads the first record found. Each record found leaves its access entry in the same statement, given or not. A person is given their own record, or another's
 * whose `match` they typed right; otherwise the answer is as if there were none. After twenty misses in a day it always is, and nothing is read.
 * @throws registries/not-yours, registries/unknown-registry, registries/unknown-purpose, registries/unknown-index
 */
export async function readRecord(work: Work, request: ReadRequest): Promise<RecordView | undefined> {
  return (await readRecords(work, request))[0];
}

/** Reads every record found by that value (the children of a mother, say); as `readRecord`. */
export async function readRecords(work: Work, request: ReadRequest): Promise<readonly RecordView[]> {
  refuseReader(work);
  const { asOf, ...rest } = request;
  if (request.by === "id" && !isId(request.value)) return [];
  const at = work.clock.now();
  if (await hasGuessedTooOften(work, request, at)) return [];
  const rows = await readVersions(work.db, {
    ...rest,
    valid: asOf?.valid ?? localDateOf(at),
    ...(asOf?.recorded === undefined ? {} : { recorded: asOf.recorded }),
    at,
    reader: readerOf(work.actor),
  });
  if (rows.length === 0) await refuseUnknown(work, request);
  return rows.flatMap((row) => viewOf(row, request));
}

/** In a day: enough for the slips of a family's papers, too few to find out whose number it is. Counted over all drafts, thrown away or not. */
const MOST_MISSES = 20;
const DAY_MS = 86_400_000;

async function hasGuessedTooOften({ actor, db }: Work, { match = {} }: ReadRequest, at: Date): Promise<boolean> {
  if (actor.kind !== "person" || Object.keys(match).length === 0) return false;
  return (await countMissesSince(db, actor.personId, new Date(at.getTime() - DAY_MS))) >= MOST_MISSES;
}

function refuseReader({ actor }: Work): void {
  if (actor.kind === "stranger") throw faults["not-yours"]();
  if (actor.kind === "official" && !may(actor, "registries.read", actor.agencyId)) throw faults["not-yours"]();
}

/** Nothing found is an answer only to a question that could be asked. */
async function refuseUnknown(work: Work, { registry, by, purpose }: ReadRequest): Promise<void> {
  const found = await findRegistry(work.db, registry);
  if (found === undefined) throw faults["unknown-registry"]({ registry });
  if (!(await purposeExists(work.db, registry, purpose))) throw faults["unknown-purpose"]({ registry, purpose });
  const names: readonly string[] = [
    found.declaration.key.name,
    ...found.declaration.indexes.map((index) => index.name),
    ...RESERVED_INDEXES,
  ];
  if (!names.includes(by)) throw faults["unknown-index"]({ registry, index: by });
}

function viewOf(row: ReadRow, { registry, purpose }: ReadRequest): RecordView[] {
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
