import { isId, type LocalDate, newId, type Text } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { officialWith } from "../rights.ts";
import {
  findImportFile,
  type ImportFile,
  insertImportFile,
  insertPart,
  listImportFiles,
  lockImportFile,
  markStopped,
} from "../store/import-files.ts";
import { findImport, type ImportState } from "../store/importing.ts";
import { listRegistries, type RegistryRow } from "../store/registries.ts";
import { getRegistry, mayKeep } from "./prepare-record.ts";

export interface ImportFileInput {
  readonly registry: string;
  /** `.csv`, `.tsv`, or else one JSON object a line. */
  readonly name: string;
  readonly size: number;
  readonly kind?: string;
  /** The first day the records hold, where a row does not say. */
  readonly validFrom?: LocalDate;
  readonly reason: string;
}

const IMPORTS = "registries.import";
/** The job that takes a file over. */
export const TAKE_FILE = "registries.take-file";
/** A file of some ten million rows; more comes by the command on the server. */
const LARGEST = 4 * 1024 ** 3;

/**
 * Begins to send a file whose rows become records that this official's agency keeps; its parts follow (`sendImportPart`).
 * @throws registries/not-yours, registries/unknown-registry, registries/words-missing, registries/file-size
 */
export function beginImportFile(work: Work, { registry, name, size, kind, validFrom, reason }: ImportFileInput): Promise<string> {
  return work.transaction(async (tx) => {
    const { agencyId, officialId } = officialWith(work, IMPORTS);
    if (!mayImport(work, await getRegistry(tx, registry), agencyId)) throw faults["not-yours"]();
    if (reason.trim() === "") throw faults["words-missing"]();
    if (!Number.isSafeInteger(size) || size < 1 || size > LARGEST) throw faults["file-size"]();
    const at = work.clock.now();
    const id = newId(at);
    const said = { kind: kind ?? null, validFrom: validFrom ?? null, reason: reason.trim() };
    await insertImportFile(tx, { id, registry, name: name.slice(0, 200), size, agencyId, officialId, ...said, at });
    return id;
  });
}

/**
 * Takes the part that begins at that byte. One that is there already does nothing; one that would leave a gap is refused and says from where to go on. With the last
 * part the taking over begins.
 * @throws registries/not-yours, registries/import-not-found, registries/part-elsewhere, registries/file-gone
 */
export function sendImportPart(
  work: Work,
  { id, from, bytes }: { readonly id: string; readonly from: number; readonly bytes: Uint8Array },
): Promise<{ readonly got: number; readonly size: number }> {
  return work.transaction(async (tx) => {
    const { got, size, forgottenAt } = await lockOwn(work, tx, id);
    if (from + bytes.length <= got) return { got, size };
    // What would come now nobody would take over, nor forget.
    if (forgottenAt !== null) throw faults["file-gone"]();
    if (from !== got || bytes.length === 0 || got + bytes.length > size) throw faults["part-elsewhere"]({ got });
    await insertPart(tx, id, from, bytes);
    const now = got + bytes.length;
    if (now === size) await work.enqueue(tx, TAKE_FILE, { id }, { key: `take-file:${id}` });
    return { got: now, size };
  });
}

/** Stops the taking over after the rows it is at; nothing half is in. @throws registries/not-yours, registries/import-not-found */
export function stopImportFile(work: Work, id: string): Promise<void> {
  return work.transaction(async (tx) => {
    const file = await lockOwn(work, tx, id);
    if (file.stoppedAt === null && file.forgottenAt === null) await markStopped(tx, id, work.clock.now());
  });
}

/** Goes on where it stopped. @throws registries/not-yours, registries/import-not-found, registries/file-gone */
export function resumeImportFile(work: Work, id: string): Promise<void> {
  return work.transaction(async (tx) => {
    const file = await lockOwn(work, tx, id);
    if (file.forgottenAt !== null) throw faults["file-gone"]();
    await markStopped(tx, id, null);
    if (file.got === file.size) await work.enqueue(tx, TAKE_FILE, { id }, { key: `take-file:${id}` });
  });
}

export interface ImportableRegistry {
  readonly code: string;
  readonly title: Text;
}

/** The registries a file may be sent for. @throws registries/not-yours */
export async function listImportable(work: Work): Promise<readonly ImportableRegistry[]> {
  const { agencyId } = officialWith(work, IMPORTS);
  return (await listRegistries(work.db))
    .filter((registry) => mayImport(work, registry, agencyId))
    .map(({ code, declaration }) => ({ code, title: declaration.title }));
}

export interface SentFile extends ImportFile {
  readonly progress?: ImportState;
}

/** The files this official's agency sent, the newest first, each with how far it is. @throws registries/not-yours */
export async function listSentFiles(work: Work): Promise<readonly SentFile[]> {
  const { agencyId } = officialWith(work, IMPORTS);
  const files = await listImportFiles(work.db, agencyId);
  return Promise.all(files.map((file) => withProgress(work, file)));
}

/** One of them. @throws registries/not-yours, registries/import-not-found */
export async function getSentFile(work: Work, id: string): Promise<SentFile> {
  const { agencyId } = officialWith(work, IMPORTS);
  const file = isId(id) ? await findImportFile(work.db, id) : undefined;
  if (file?.agencyId !== agencyId) throw faults["import-not-found"]();
  return withProgress(work, file);
}

async function withProgress({ db }: Work, file: ImportFile): Promise<SentFile> {
  const progress = file.importId === null ? undefined : await findImport(db, file.importId);
  return { ...file, ...(progress !== undefined && { progress }) };
}

async function lockOwn(work: Work, tx: Tx, id: string): Promise<ImportFile> {
  const { agencyId } = officialWith(work, IMPORTS);
  const file = isId(id) ? await lockImportFile(tx, id) : undefined;
  if (file?.agencyId !== agencyId) throw faults["import-not-found"]();
  return file;
}

/** The right to import stands for the common right to record; where a registry names its own right to record, that is needed too. */
function mayImport(work: Work, registry: RegistryRow, agencyId: string): boolean {
  return registry.declaration.permissions?.record === undefined || mayKeep(work, registry, "record", agencyId);
}
