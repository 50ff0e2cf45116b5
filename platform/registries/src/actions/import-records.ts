import { setImmediate } from "node:timers/promises";
import { actorReference, isFault, type LocalDate, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { ONLY_KIND, schemaOf } from "../domain/examine.ts";
import { type ImportLine, type ReadRow, type RowFault, readRow } from "../domain/import-row.ts";
import { faults } from "../faults.ts";
import {
  commitLazily,
  type FreshRecord,
  findOrBeginImport,
  finishImportRow,
  type ImportState,
  insertFresh,
  insertImportFaults,
  isParted,
  listTaken,
  lockImport,
  moveImport,
  type NumberedFault,
} from "../store/importing.ts";
import { keeping } from "../store/keeping.ts";
import type { RegistryRow } from "../store/registries.ts";
import { askForTwins } from "./find-twins.ts";
import { getRegistry, prepareRecord } from "./prepare-record.ts";

export interface ImportBeginning {
  readonly registry: string;
  /** What the file is called. */
  readonly name: string;
  /** SHA-256 of its bytes. */
  readonly digest: string;
}

/** What holds of every row that does not say otherwise. */
export interface ImportDefaults {
  readonly kind?: string;
  readonly agencyId?: string;
  readonly validFrom?: LocalDate;
  /** Why they are recorded, as the history says it. */
  readonly reason?: string;
}

/** Begins to take a file over; the same file into the same registry goes on where it stopped. The node alone may. @throws registries/not-yours, registries/unknown-registry */
export function beginImport(work: Work, { registry, name, digest }: ImportBeginning): Promise<ImportState> {
  refuseOthers(work);
  return work.transaction(async (tx) => {
    await getRegistry(tx, registry);
    const at = work.clock.now();
    return findOrBeginImport(tx, { id: newId(at), registry, name, digest, at });
  });
}

export interface RowsToTake {
  /** How many rows of the file stand before them. */
  readonly from: number;
  readonly lines: readonly ImportLine[];
  readonly defaults?: ImportDefaults;
}

/** Rows held against the declaration in force, before the act that writes them: that takes as long as the writing. */
export interface JudgedRows extends RowsToTake {
  readonly registry: RegistryRow;
  readonly judged: readonly Judged[];
}

/** @throws registries/not-yours, registries/unknown-registry */
export async function judgeImportRows(work: Work, code: string, rows: RowsToTake): Promise<JudgedRows> {
  refuseOthers(work);
  return judgeBy(await getRegistry(work.db, code), rows, work.clock.now());
}

/** Rows judged in one go: few enough that what is written meanwhile does not wait for them. */
const AT_ONCE = 100;

async function judgeBy(registry: RegistryRow, { from, lines, defaults = {} }: RowsToTake, at: Date): Promise<JudgedRows> {
  const judged: Judged[] = [];
  for (const line of lines) {
    judged.push({ row: from + judged.length + 1, ...judge(registry, line, defaults, at) });
    if (judged.length % AT_ONCE === 0) await setImmediate();
  }
  return { from, lines, defaults, registry, judged };
}

/**
 * Writes the next rows of a file: a row is whole or not in, and says why; the rows and how far the file is are one act. Where another process has gone on meanwhile,
 * nothing is done, and the state says how far it is. Rows judged by a declaration that is no longer in force are judged anew.
 * @throws registries/not-yours, registries/import-not-found
 */
export function writeImportRows(work: Work, importId: string, before: JudgedRows): Promise<ImportState> {
  refuseOthers(work);
  return work.transaction(async (tx) => {
    await commitLazily(tx);
    const found = await lockImport(tx, importId);
    if (found === undefined) throw faults["import-not-found"]();
    if (found.rowsDone !== before.from) return found;
    const registry = await getRegistry(tx, found.registry);
    const at = work.clock.now();
    const { judged, from, lines, defaults } = registry.hash === before.registry.hash ? before : await judgeBy(registry, before, at);
    const named = { registry: registry.code, keyName: registry.declaration.key.name };
    const facts = { ...named, at, reason: defaults?.reason ?? TAKEN_OVER, requestKey: `import:${importId}` };
    const { good, bad } = await keeping(tx, async () => {
      const sorted = await sortOut(tx, registry, judged);
      await insertFresh(tx, { ...facts, actor: { ...actorReference(work.actor) } }, sorted.good);
      return sorted;
    });
    await insertImportFaults(tx, importId, bad);
    if (good.length > 0)
      await work.announce(tx, { type: "registries.loaded", subject: newId(at), data: { registry: registry.code, count: good.length } });
    const faulty = new Set(bad.map(({ row }) => row)).size;
    return moveImport(tx, importId, { rowsDone: from + lines.length, taken: good.length, faulty, at });
  });
}

/** The whole file was read; what may be in twice is looked for. @throws registries/not-yours, registries/import-not-found */
export function finishImport(work: Work, importId: string): Promise<ImportState> {
  refuseOthers(work);
  return work.transaction(async (tx) => {
    const found = await lockImport(tx, importId);
    if (found === undefined) throw faults["import-not-found"]();
    const { declaration } = await getRegistry(tx, found.registry);
    if (declaration.duplicates !== undefined && found.finishedAt === null) await askForTwins(work, found.registry);
    return finishImportRow(tx, importId, work.clock.now());
  });
}

const TAKEN_OVER = "Nhập từ tệp";

const NO_DAY: RowFault = { path: "@validFrom", vi: "Còn thiếu ngày bắt đầu đúng.", en: "The day from which it is true is missing." };
const HELD: Omit<RowFault, "path"> = { vi: "Cơ sở dữ liệu đã có bản ghi mang giá trị này.", en: "Another record holds this already." };
const TWICE: Omit<RowFault, "path"> = { vi: "Giá trị này đã có ở một dòng trước trong tệp.", en: "A row before holds this already." };

const UNKEEPABLE: RowFault = { path: "", vi: "Dòng này có ký tự không lưu được.", en: "This line has a character that cannot be kept." };

/** The database keeps no null character and no half of a pair; JSON writes both as escapes, and writes nothing else so that begins like them. */
const isKeepable = (json: string): boolean => !(json.includes("\\u") && /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(json));

export type Judged = { readonly row: number } & ({ readonly fresh: FreshRecord } | { readonly faults: readonly RowFault[] });

function judge(
  registry: RegistryRow,
  line: ImportLine,
  defaults: ImportDefaults,
  at: Date,
): { readonly fresh: FreshRecord } | { readonly faults: readonly RowFault[] } {
  const read: ReadRow = readRow(line, (kind) => schemaOf(registry.declaration, kind ?? defaults.kind ?? ONLY_KIND));
  if ("faults" in read) return read;
  const { kind = defaults.kind ?? ONLY_KIND, validFrom = defaults.validFrom, values } = read.row;
  const recordId = read.row.recordId ?? newId(at);
  const agencyId = read.row.agencyId ?? defaults.agencyId;
  if (validFrom === undefined) return { faults: [NO_DAY] };
  try {
    const found = prepareRecord(registry, kind, recordId, values);
    const written = JSON.stringify(values);
    if (!isKeepable(written) || found.keys.some(({ value }) => isParted(value))) return { faults: [UNKEEPABLE] };
    const own = { recordId, isNamed: read.row.recordId !== undefined, versionId: newId(at), kind, validFrom, values: written };
    return { fresh: { ...own, ...found, ...(agencyId !== undefined && { agencyId }) } };
  } catch (error) {
    if (!isFault(error, "registries/bad-record")) throw error;
    return { faults: error.fields.map(({ path, vi, en }) => ({ path, vi, en })) };
  }
}

/** What is in already, or twice in the batch, is no new record. Found by sets: two look-ups a batch. */
async function sortOut(
  tx: Tx,
  registry: RegistryRow,
  judged: readonly Judged[],
): Promise<{ readonly good: readonly FreshRecord[]; readonly bad: readonly NumberedFault[] }> {
  const keyOf = ({ keys }: FreshRecord) => keys.find(({ isKey }) => isKey)?.value ?? "";
  const fresh = judged.flatMap((one) => ("fresh" in one ? [one.fresh] : []));
  const { name, path } = registry.declaration.key;
  const taken = await listTaken(tx, {
    ...{ registry: registry.code, name, values: fresh.map(keyOf) },
    ids: fresh.filter(({ isNamed }) => isNamed).map(({ recordId }) => recordId),
  });
  const seen = new Set<string>();
  const good: FreshRecord[] = [];
  const bad: NumberedFault[] = [];
  for (const one of judged) {
    const wrong = "faults" in one ? one.faults : clashOf(one.fresh);
    if (wrong.length > 0) bad.push(...wrong.map((fault) => ({ row: one.row, ...fault })));
    else if ("fresh" in one) good.push(one.fresh);
  }
  return { good, bad };

  function clashOf(record: FreshRecord): readonly RowFault[] {
    const key = keyOf(record);
    const own = [
      ...(taken.keys.has(key) ? [{ path, ...HELD }] : seen.has(`=${key}`) ? [{ path, ...TWICE }] : []),
      ...(taken.ids.has(record.recordId) ? [{ path: "@id", ...HELD }] : seen.has(record.recordId) ? [{ path: "@id", ...TWICE }] : []),
    ];
    if (own.length === 0) seen.add(`=${key}`).add(record.recordId);
    return own;
  }
}

function refuseOthers({ actor }: Work): void {
  if (actor.kind !== "system") throw faults["not-yours"]();
}
