import type { Work } from "@motlan/kernel/db";
import { type ImportLine, sizeOf } from "../domain/import-row.ts";
import { faults } from "../faults.ts";
import { isOfOthers } from "../store/import-files.ts";
import { findImport, type ImportState, listImportFaults, listLatestImports, type NumberedFault } from "../store/importing.ts";
import {
  beginImport,
  finishImport,
  type ImportBeginning,
  type ImportDefaults,
  type JudgedRows,
  judgeImportRows,
  writeImportRows,
} from "./import-records.ts";

export interface ImportSource extends ImportBeginning {
  /** The rows after so many of them, as they come. */
  readonly lines: (after: number) => AsyncIterable<ImportLine>;
  readonly defaults?: ImportDefaults;
  readonly onMove?: (state: ImportState) => void;
}

/** Rows an act: enough that the round trips do not count, few enough that a stopped machine repeats little. */
const BATCH = 2_000;
/** Characters an act: long rows make a smaller batch, so that what is held does not grow with them. */
const BATCH_SIZE = 8_000_000;

/**
 * Takes a file over as it is read: two batches at most are held, whatever the file's size, since one is read and judged while the one before is written. Stopped anywhere and
 * begun again it goes on.
 * @throws registries/not-yours, registries/unknown-registry, registries/import-elsewhere
 */
export async function runImport(work: () => Work, { lines, defaults = {}, onMove, ...beginning }: ImportSource): Promise<ImportState> {
  const begun = await beginImport(work(), beginning);
  if (begun.finishedAt !== null) return begun;
  let writing: Promise<unknown> = Promise.resolve();
  let from = begun.rowsDone;
  const write = async (judged: JudgedRows) => {
    const state = await writeImportRows(work(), begun.id, judged);
    if (state.rowsDone !== judged.from + judged.lines.length) throw faults["import-elsewhere"]();
    onMove?.(state);
  };
  try {
    for await (const batch of batchesOf(lines(from))) {
      const judged = await judgeImportRows(work(), beginning.registry, { from, lines: batch, defaults });
      from += batch.length;
      await writing;
      writing = write(judged);
      // Whoever awaits it hears the fault; until then it is nobody's.
      writing.catch(() => undefined);
    }
  } finally {
    await writing;
  }
  return finishImport(work(), begun.id);
}

async function* batchesOf(lines: AsyncIterable<ImportLine>): AsyncGenerator<readonly ImportLine[]> {
  let [batch, size]: [ImportLine[], number] = [[], 0];
  for await (const line of lines) {
    size += sizeOf(line);
    if (batch.push(line) < BATCH && size < BATCH_SIZE) continue;
    yield batch;
    [batch, size] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/** Imports, the newest first: how far each is. Officials see those of the command on the server; of what was sent, `listSentFiles` tells an office its own. @throws registries/not-yours */
export async function listImports(work: Work): Promise<readonly ImportState[]> {
  refuseOutsiders(work);
  return listLatestImports(work.db, work.actor.kind === "system");
}

/** One import. @throws registries/not-yours, registries/import-not-found */
export async function getImport(work: Work, id: string): Promise<ImportState> {
  refuseOutsiders(work);
  const found = (await isAnothers(work, id)) ? undefined : await findImport(work.db, id);
  if (found === undefined) throw faults["import-not-found"]();
  return found;
}

const PAGE = 5_000;

/** Which rows are not in, and why, in the order of the file. @throws registries/not-yours, registries/import-not-found */
export async function* readImportFaults(work: Work, id: string): AsyncGenerator<NumberedFault> {
  refuseOutsiders(work);
  if (await isAnothers(work, id)) throw faults["import-not-found"]();
  let after = { row: 0, path: "" };
  for (;;) {
    const page = await listImportFaults(work.db, id, after, PAGE);
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last;
  }
}

/** A file another office sent is none of this one's. */
async function isAnothers({ actor, db }: Work, id: string): Promise<boolean> {
  return actor.kind === "official" && (await isOfOthers(db, id, actor.agencyId));
}

function refuseOutsiders({ actor }: Work): void {
  const official = actor.kind === "official" && actor.permissions.has("registries.import");
  if (actor.kind !== "system" && !official) throw faults["not-yours"]();
}
