import type { Text } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { RegistryDeclaration } from "../domain/declaration.ts";
import type { Upstream } from "../upstream.ts";

export interface RegistryRow {
  readonly code: string;
  readonly version: number;
  readonly declaration: RegistryDeclaration;
  readonly hash: string;
  /** Where its main copy is, where that is another node. */
  readonly upstream: Upstream | null;
}

const find = statement<RegistryRow>(
  "registries.find",
  "select code, version, declaration, hash, upstream from registries.registry where code = $1",
);
const all = statement<RegistryRow>(
  "registries.all",
  "select code, version, declaration, hash, upstream from registries.registry order by code",
);
const save = statement<{ version: number }>(
  "registries.save",
  `insert into registries.registry as r (code, version, declaration, hash, published_at)
   values ($1, 1 + coalesce((select max(version) from registries.registry_version v where v.code = $1), 0), $2, $3, $4)
   on conflict (code) do update set version = r.version + 1, declaration = excluded.declaration, hash = excluded.hash, published_at = excluded.published_at
     where r.hash <> excluded.hash
   returning version`,
);
const keptBy = statement<{ code: string }>(
  "registries.kept_by",
  "select r.code from registries.registry r where exists (select from registries.record k where k.registry = r.code and k.agency_id = $1)",
);
const setUpstream = statement("registries.set_upstream", "update registries.registry set upstream = $2 where code = $1");
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

/** False where there is no such registry. */
export async function saveUpstream(tx: Tx, code: string, upstream: Upstream | undefined): Promise<boolean> {
  return (await setUpstream.run(tx, [code, upstream === undefined ? null : { ...upstream }])) === 1;
}

export function listRegistries(db: Db): Promise<RegistryRow[]> {
  return all.all(db);
}

/** The codes of those in which an agency keeps records. */
export async function listKeptRegistries(db: Db, agencyId: string): Promise<readonly string[]> {
  return (await keptBy.all(db, [agencyId])).map(({ code }) => code);
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

/** What a registry and a purpose of it are called; their codes where they are no longer declared. */
export async function namesOfRead(db: Db, registry: string, purpose: string): Promise<{ readonly registry: Text; readonly purpose: Text }> {
  const declared = await findRegistry(db, registry);
  const titled = (await listPurposeTitles(db)).get(`${registry}/${purpose}`);
  return { registry: declared?.declaration.title ?? { vi: registry, en: registry }, purpose: titled ?? { vi: purpose, en: purpose } };
}

export async function purposeExists(db: Db, registry: string, purpose: string): Promise<boolean> {
  return (await hasPurpose.one(db, [registry, purpose])).yes;
}
