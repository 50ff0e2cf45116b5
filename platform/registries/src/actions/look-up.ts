import { isId, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { standingVersion } from "../domain/history.ts";
import { RESERVED_INDEXES } from "../domain/keys.ts";
import { faults } from "../faults.ts";
import type { RecordView } from "../record-view.ts";
import { officialWith } from "../rights.ts";
import { listKeptIds } from "../store/history.ts";
import { keeping } from "../store/keeping.ts";
import { findLook, forgetLooks, keepLook, type Look } from "../store/looks.ts";
import { purposeExists } from "../store/registries.ts";
import { type Hiding, hideWhile, refuseHiding } from "./hide-reads.ts";
import { getRegistry, mayKeep } from "./prepare-record.ts";
import { KEEPING, type RecordHistory, readHistory } from "./read-history.ts";
import { readRecords } from "./read-records.ts";

export interface LookInput {
  readonly registry: string;
  readonly by: string;
  readonly value: string;
  readonly purpose: string;
  readonly dossierId?: string;
  /** What is read is kept from its person until then: by who may hide, within the law's limit. */
  readonly hiding?: Hiding;
}

/** More than these no value leads to at a desk: another index tells them apart. */
const MOST_KEPT = 20;
const DAY_MS = 86_400_000;

/**
 * Keeps what an official looks for, and what for, under an id that says nothing. Nothing is read yet.
 * @throws registries/not-yours, registries/nothing-typed, registries/unknown-registry, registries/unknown-index, registries/unknown-purpose,
 * registries/unknown-hiding, registries/hiding-over, registries/hidden-too-long
 */
export async function beginLook(work: Work, input: LookInput): Promise<string> {
  // Before the act: that more was asked for than the law allows stays in the log though nothing is kept.
  if (input.hiding !== undefined) await refuseHiding(work, input.hiding);
  return work.transaction(async (tx) => {
    const { officialId, agencyId } = officialWith(work, "registries.read");
    const value = input.value.trim();
    if (value === "") throw faults["nothing-typed"]();
    await refuseUnaskable(work, tx, input, agencyId);
    const at = work.clock.now();
    const id = newId(at);
    await keepLook(tx, { ...input, id, officialId, agencyId, value, at });
    return id;
  });
}

async function refuseUnaskable(work: Work, tx: Tx, { registry: code, by, purpose }: LookInput, agencyId: string): Promise<void> {
  const registry = await getRegistry(tx, code);
  const { key, indexes } = registry.declaration;
  if (![key, ...indexes].some(({ name }) => name === by) && !RESERVED_INDEXES.some((name) => name === by))
    throw faults["unknown-index"]({ registry: code, index: by });
  const known = purpose === KEEPING ? mayKeep(work, registry, "amend", agencyId) : await purposeExists(tx, code, purpose);
  if (!known || purpose === "self") throw faults["unknown-purpose"]({ registry: code, purpose });
}

export interface LookFound {
  readonly look: Look;
  readonly found: readonly Pick<RecordView, "recordId" | "kind" | "values" | "disputed" | "mergedFrom">[];
}

/** What an official's look finds now; each record given leaves its access entry. @throws registries/not-yours, registries/look-not-found */
export async function openLook(work: Work, id: string): Promise<LookFound> {
  const look = await getLook(work, id);
  const { registry, by, value, purpose, dossierId } = look;
  const here = look.hiding !== undefined;
  const read = () => readRecords(work, { registry, by, value, purpose, here, ...(dossierId !== undefined && { dossierId }) });
  return { look, found: await asSaid<LookFound["found"]>(work, look, purpose === KEEPING ? () => readKept(work, look) : read) };
}

/** Hidden, where the look is. */
function asSaid<T>(work: Work, { registry, hiding }: Look, read: () => Promise<T>): Promise<T> {
  return hiding === undefined ? read() : hideWhile(work, registry, hiding, read);
}

async function readKept(work: Work, { registry, by, value, agencyId }: Look): Promise<LookFound["found"]> {
  if (by === "id" && !isId(value)) return [];
  const ids = await work.transaction((tx) => keeping(tx, () => listKeptIds(tx, { registry, by, value, agencyId, limit: MOST_KEPT })));
  const found: LookFound["found"][number][] = [];
  for (const recordId of ids) {
    const { kind, versions, disputes } = await readHistory(work, { recordId, purpose: KEEPING });
    const values = standingVersion(versions, work.clock.now())?.values ?? {};
    found.push({ recordId, kind, values, disputed: disputes.filter(({ settledAt }) => settledAt === undefined).map(({ path }) => path) });
  }
  return found;
}

/**
 * One record a look led to, with its whole history; for the purpose, and the dossier, of the look.
 * @throws registries/not-yours, registries/look-not-found, registries/not-found
 */
export function openLookedUp(
  work: Work,
  { lookId, recordId }: { readonly lookId: string; readonly recordId: string },
): Promise<{ readonly look: Look; readonly history: RecordHistory }> {
  // One act: what is not given leaves no entry that it was.
  return work.transaction(async () => {
    const look = await getLook(work, lookId);
    const { purpose, dossierId } = look;
    const asked = { recordId, purpose, ...(dossierId !== undefined && { dossierId }) };
    const history = await asSaid(work, look, () => readHistory(work, asked));
    if (history.registry !== look.registry) throw faults["not-found"]();
    return { look, history };
  });
}

/** Looks of yesterday are forgotten. */
export function sweepLooks(work: Work): Promise<void> {
  return work.transaction((tx) => forgetLooks(tx, new Date(work.clock.now().getTime() - DAY_MS)));
}

function getLook(work: Work, id: string): Promise<Look> {
  return work.transaction(async (tx) => {
    const { officialId, agencyId } = officialWith(work, "registries.read");
    const look = isId(id) ? await findLook(tx, id) : undefined;
    if (look === undefined || look.officialId !== officialId || look.agencyId !== agencyId) throw faults["look-not-found"]();
    return look;
  });
}
