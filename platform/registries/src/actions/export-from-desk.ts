import { isId, localDateOf, newId } from "@motlan/kernel";
import type { Tx, Work } from "@motlan/kernel/db";
import { faults } from "../faults.ts";
import { readerOf } from "../reader.ts";
import { officialWith } from "../rights.ts";
import {
  addExport,
  beginTaking,
  countExportsSince,
  countRecords,
  type ExportRow,
  holdExports,
  listExports,
  lockExport,
  moveExport,
  nameExport,
} from "../store/exports.ts";
import { FIRST_PAGE, readKeptPage, readPage } from "../store/pages.ts";
import { purposeExists, type RegistryRow } from "../store/registries.ts";
import { type Exported, exportedOf } from "./export-records.ts";
import { getRegistry } from "./prepare-record.ts";

export interface ExportInput {
  readonly registry: string;
  readonly purpose: string;
  readonly format: ExportRow["format"];
  /** Shown to everybody whose record is among them. */
  readonly reason: string;
}

/** In one file (ours); more is the business of whoever runs the node, by command. */
export const MOST_EXPORTED = 1_000_000;
/** Of an agency in a day (ours). */
const MOST_IN_A_DAY = 10;
/** How often one file may be taken, and how long it waits (ours). */
const MOST_TAKINGS = 3;
const WAITS_MS = 3_600_000;
const DAY_MS = 86_400_000;
const PAGE = 1_000;

/**
 * Asks to take records away: of a registry about people those that the official's agency keeps, of one about nobody all. Nothing is read yet.
 * @throws registries/not-yours, registries/unknown-registry, registries/unknown-purpose, registries/words-missing, registries/export-too-large, registries/export-too-often
 */
export function askExport(work: Work, input: ExportInput, most = MOST_EXPORTED): Promise<string> {
  return work.transaction(async (tx) => {
    const { agencyId, officialId, postId } = officialWith(work, "registries.export");
    const reason = input.reason.trim();
    if (reason === "" || reason.length > 2_000) throw faults["words-missing"]();
    const registry = await getRegistry(tx, input.registry);
    await refuseUnreadable(tx, registry, input.purpose);
    const at = work.clock.now();
    if ((await countRecords(tx, registry.code, keeperOf(registry, agencyId), most + 1)) > most) throw faults["export-too-large"]({ most });
    await holdExports(tx, agencyId);
    if ((await countExportsSince(tx, agencyId, new Date(at.getTime() - DAY_MS))) >= MOST_IN_A_DAY)
      throw faults["export-too-often"]({ most: MOST_IN_A_DAY });
    const id = newId(at);
    await addExport(tx, { ...input, id, reason, agencyId, officialId, postId, askedAt: at });
    const data = { exportId: id, registry: input.registry, purpose: input.purpose, format: input.format };
    await work.announce(tx, { type: "registries.export-asked", subject: id, agencyId, data });
    return id;
  });
}

/** What the agency asked to take away of a registry, the newest first. @throws registries/not-yours */
export function listAgencyExports(work: Work, registry: string): Promise<readonly ExportRow[]> {
  return work.transaction((tx) => listExports(tx, officialWith(work, "registries.export").agencyId, registry));
}

/** An export whose file goes out now. */
export interface Taking {
  readonly row: ExportRow;
  readonly records: AsyncGenerator<Exported>;
}

/**
 * Begins the file: by the official who asked, within the hour, three times at most. Each page of it is an act of its own, so that the entries of what was given are there before
 * it leaves, also where the line breaks.
 * @throws registries/not-yours, registries/export-over
 */
export async function takeExport(work: Work, id: string): Promise<Taking> {
  const { row, registry } = await work.transaction(async (tx) => {
    const { officialId } = officialWith(work, "registries.export");
    const found = isId(id) ? await lockExport(tx, id) : undefined;
    if (found === undefined || found.officialId !== officialId) throw faults["not-yours"]();
    if (found.takings >= MOST_TAKINGS || work.clock.now().getTime() - found.askedAt.getTime() > WAITS_MS) throw faults["export-over"]();
    const registry = await getRegistry(tx, found.registry);
    await refuseUnreadable(tx, registry, found.purpose);
    await beginTaking(tx, id);
    return { row: found, registry };
  });
  return { row, records: pagesOf(work, row, registry) };
}

async function* pagesOf(work: Work, row: ExportRow, registry: RegistryRow): AsyncGenerator<Exported> {
  let after = FIRST_PAGE;
  let given = 0;
  for (let more = true; more; ) {
    const page = await work.transaction(async (tx) => {
      await nameExport(tx, row);
      const rows = await readOne(work, tx, row, registry, after);
      const records = rows.flatMap(exportedOf);
      given += records.length;
      more = rows.length === PAGE;
      await moveExport(tx, row.id, given, more ? null : work.clock.now());
      if (!more) {
        const data = { exportId: row.id, registry: row.registry, purpose: row.purpose, given };
        await work.announce(tx, { type: "registries.exported", subject: row.id, agencyId: row.agencyId, data });
      }
      const last = rows.at(-1);
      return { records, after: last === undefined ? after : { value: last.key, recordId: last.recordId } };
    });
    after = page.after;
    yield* page.records;
  }
}

function readOne(work: Work, tx: Tx, { purpose, agencyId }: ExportRow, registry: RegistryRow, after: typeof FIRST_PAGE) {
  const at = work.clock.now();
  const { code, declaration } = registry;
  const asked = { registry: code, purpose, valid: localDateOf(at), at, reader: readerOf(work.actor), after, limit: PAGE };
  const keeper = keeperOf(registry, agencyId);
  return keeper === null ? readPage(tx, { ...asked, name: declaration.key.name }) : readKeptPage(tx, { ...asked, keeper });
}

/** Whose records they must be; null where they are about nobody. */
export function keeperOf(registry: RegistryRow, agencyId: string): string | null {
  return isAboutNobody(registry) ? null : agencyId;
}

export function isAboutNobody({ declaration: { concerns } }: RegistryRow): boolean {
  return concerns !== "itself" && concerns.length === 0;
}

async function refuseUnreadable(tx: Tx, { code: registry, declaration }: RegistryRow, purpose: string): Promise<void> {
  const declared = declaration.purposes.find(({ code }) => code === purpose);
  if (declared === undefined || declared.writes === true || !(await purposeExists(tx, registry, purpose)))
    throw faults["unknown-purpose"]({ registry, purpose });
}
