import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { RegistryDeclaration } from "../domain/declaration.ts";

/** A registry as GovStack's Database API speaks of it. */
export interface DatabaseRow {
  readonly number: bigint;
  readonly code: string;
  readonly version: number;
  readonly declaration: RegistryDeclaration;
  readonly publishedAt: Date;
  readonly declaredBy: string | null;
  readonly groupName: string | null;
  readonly catalogName: string | null;
}

const COLUMNS = `number, code, version, declaration, published_at as "publishedAt", declared_by as "declaredBy", group_name as "groupName",
  catalog_name as "catalogName"`;
const all = statement<DatabaseRow>("registries.databases", `select ${COLUMNS} from registries.registry order by number`);
const byNumber = statement<DatabaseRow>("registries.database", `select ${COLUMNS} from registries.registry where number = $1::bigint`);
const byCode = statement<DatabaseRow>("registries.database_of", `select ${COLUMNS} from registries.registry where code = $1`);
const name = statement(
  "registries.name_database",
  "update registries.registry set declared_by = $2, group_name = $3, catalog_name = $4 where code = $1",
);
const holds = statement<{ yes: boolean }>(
  "registries.holds_records",
  "select exists (select from registries.record where registry = $1) as yes",
);
const drop = statement("registries.take_back", "delete from registries.registry where code = $1");

const hold = statement("registries.hold_code", "select pg_advisory_xact_lock(hashtextextended('registries.code:' || $1, 0))");

/** Until the act is over nobody else declares under that code. */
export async function holdCode(tx: Tx, code: string): Promise<void> {
  await hold.run(tx, [code]);
}

export function listDatabaseRows(db: Db): Promise<DatabaseRow[]> {
  return all.all(db);
}

export function findDatabaseByNumber(db: Db, number: bigint): Promise<DatabaseRow | undefined> {
  return byNumber.find(db, [number]);
}

export function findDatabaseByCode(db: Db, code: string): Promise<DatabaseRow | undefined> {
  return byCode.find(db, [code]);
}

export async function nameDatabase(
  tx: Tx,
  code: string,
  names: { readonly agencyId: string; readonly groupName: string; readonly catalogName: string },
): Promise<void> {
  await name.run(tx, [code, names.agencyId, names.groupName, names.catalogName]);
}

export async function holdsRecords(tx: Tx, code: string): Promise<boolean> {
  return (await holds.one(tx, [code])).yes;
}

/** What was published of it stays in `registry_version`. */
export async function dropRegistry(tx: Tx, code: string): Promise<void> {
  await drop.run(tx, [code]);
}
