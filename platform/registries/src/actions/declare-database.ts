import { newId } from "@motlan/kernel";
import type { Db, Work } from "@motlan/kernel/db";
import type { RegistryDeclaration } from "../domain/declaration.ts";
import { faults } from "../faults.ts";
import { officialWith } from "../rights.ts";
import {
  type DatabaseRow,
  dropRegistry,
  findDatabaseByCode,
  findDatabaseByNumber,
  holdCode,
  holdsRecords,
  listDatabaseRows,
  nameDatabase,
} from "../store/databases.ts";
import { replacePurposes } from "../store/registries.ts";
import { getRegistry } from "./prepare-record.ts";
import { publishRegistry } from "./publish-registry.ts";

/**
 * The version a caller names must be one that was published; what is read is the registry as it is in force.
 * @throws registries/unknown-registry, registries/no-such-version
 */
export async function getVersion(db: Db, code: string, version: string): Promise<void> {
  const { version: current } = await getRegistry(db, code);
  const [, number = "0"] = /^(\d{1,9})(?:\.0)?$/.exec(version) ?? [];
  if (Number(number) < 1 || Number(number) > current) throw faults["no-such-version"]({ registry: code, version, current });
}

/** Every registry of this node as it is declared; nothing of any record. @throws registries/not-yours */
export function listDatabases(work: Work): Promise<readonly DatabaseRow[]> {
  officialWith(work, "registries.read");
  return listDatabaseRows(work.db);
}

/** @throws registries/not-yours, registries/unknown-registry */
export async function getDatabase(work: Work, number: bigint): Promise<DatabaseRow> {
  officialWith(work, "registries.read");
  const found = await findDatabaseByNumber(work.db, number);
  if (found === undefined) throw faults["unknown-registry"]({ registry: number });
  return found;
}

/**
 * Declares a registry, or the next version of one that this agency declared. What packs or others declared is not theirs to change.
 * @throws registries/not-yours, registries/anothers-registry, registries/bad-declaration
 */
export function declareDatabase(
  work: Work,
  { declaration, ...names }: { readonly declaration: RegistryDeclaration; readonly groupName: string; readonly catalogName: string },
): Promise<DatabaseRow> {
  return work.transaction(async (tx) => {
    const { agencyId } = officialWith(work, "registries.publish");
    const { code } = declaration;
    await holdCode(tx, code);
    const before = await findDatabaseByCode(tx, code);
    if (before !== undefined && before.declaredBy !== agencyId) throw faults["anothers-registry"]({ registry: code });
    await publishRegistry(work, declaration);
    await nameDatabase(tx, code, { ...names, agencyId });
    const declared = await findDatabaseByCode(tx, code);
    if (declared === undefined) throw faults["unknown-registry"]({ registry: code });
    return declared;
  });
}

/**
 * Takes a declaration back that this agency made, while nothing was ever recorded under it. What was published stays known, and its numbers go on.
 * @throws registries/not-yours, registries/unknown-registry, registries/anothers-registry, registries/holds-records
 */
export function takeBackDatabase(work: Work, number: bigint): Promise<void> {
  return work.transaction(async (tx) => {
    const { agencyId } = officialWith(work, "registries.publish");
    const found = await findDatabaseByNumber(tx, number);
    if (found === undefined) throw faults["unknown-registry"]({ registry: number });
    const { code: registry, declaredBy, declaration } = found;
    if (declaredBy !== agencyId) throw faults["anothers-registry"]({ registry });
    if (await holdsRecords(tx, registry)) throw faults["holds-records"]({ registry });
    await dropRegistry(tx, registry);
    await replacePurposes(tx, registry, declaration.title, []);
    await work.announce(tx, { type: "registries.taken-back", subject: newId(work.clock.now()), data: { code: registry } });
  });
}
