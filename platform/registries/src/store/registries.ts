import type { Text } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { RegistryDeclaration } from "../domain/declaration.ts";

export interface RegistryRow {
  readonly code: string;
  readonly version: number;
  readonly declaration: RegistryDeclaration;
  readonly hash: string;
}

const find = statement<RegistryRow>("registries.find", "select code, version, declaration, hash from registries.registry where code = $1");
const all = statement<RegistryRow>("registries.all", "select code, version, declaration, hash from registries.registry order by code");
const save = statement<{ version: number }>(
  "registries.save",
  `insert into registries.registry as r (code, version, declaration, hash, published_at) values ($1, 1, $2, $3, $4)
   on conflict (code) do update set version = r.version + 1, declaration = excluded.declaration, hash = excluded.hash, published_at = excluded.published_at
     where r.hash <> excluded.hash
   returning version`,
);
const saveVersion = statement(
  "registries.save_version",
  "insert into registries.registry_version (code, version, declaration, published_at) values ($1, $2, $3, $4)",
);
const dropPurposes = statement("registries.drop_purposes", "delete from registries.purpose where registry = $1");
const addPurpose = statement(
  "registries.add_purpose",
  "insert into registries.purpose (registry, code, title, law, fields, source) values ($1, $2, $3, $4, $5, $6)",
);
const purposeTitles = statement<{ registry: string; code: string; title: Text }>(
  "registries.purpose_titles",
  "select registry, code, title from registries.purpose",
);
const hasPurpose = statement<{ yes: boolean }>(
  "registries.has_purpose",
  "select exists (select from registries.purpose where registry = $1 and code = $2) as yes",
);

export function findRegistry(db: Db, code: string): Promise<RegistryRow | undefined> {
  return find.find(db, [code]);
}

export function listRegistries(db: Db): Promise<RegistryRow[]> {
  return all.all(db);
}

/** The new version's number, or nothing when this very declaration is in force already. */
export async function saveRegistry(tx: Tx, declaration: RegistryDeclaration, hash: string, at: Date): Promise<number | undefined> {
  const saved = await save.find(tx, [declaration.code, declaration, hash, at]);
  if (saved === undefined) return undefined;
  await saveVersion.run(tx, [declaration.code, saved.version, declaration, at]);
  return saved.version;
}

export interface PurposeRow {
  readonly code: string;
  readonly title: Text;
  readonly law: string;
  readonly fields: readonly string[];
}

export async function replacePurposes(tx: Tx, registry: string, source: Text, purposes: readonly PurposeRow[]): Promise<void> {
  await dropPurposes.run(tx, [registry]);
  for (const { code, title, law, fields } of purposes) await addPurpose.run(tx, [registry, code, { ...title }, law, fields, { ...source }]);
}

/** Titles by "registry/purpose". */
export async function listPurposeTitles(db: Db): Promise<ReadonlyMap<string, Text>> {
  return new Map((await purposeTitles.all(db)).map((row) => [`${row.registry}/${row.code}`, row.title]));
}

export async function purposeExists(db: Db, registry: string, purpose: string): Promise<boolean> {
  return (await hasPurpose.one(db, [registry, purpose])).yes;
}
