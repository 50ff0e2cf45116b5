import type { LocalDate } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { CompiledRules } from "../domain/compile.ts";
import type { ProcedureVersion } from "../domain/procedure.ts";

/** A published version with its rules, as every reader gets it. */
export interface PublishedVersion {
  readonly versionId: string;
  readonly version: ProcedureVersion;
  /** By FEEL text. */
  readonly rules: CompiledRules;
}

interface VersionRow {
  readonly id: string;
  readonly document: ProcedureVersion;
  readonly compiled: CompiledRules;
}

const COLUMNS = "id, document, compiled";
const byId = statement<VersionRow>("catalogue.version", `select ${COLUMNS} from catalogue.procedure_version where id = $1`);
const inForce = statement<{ readonly id: string }>(
  "catalogue.version_in_force",
  "select id from catalogue.procedure_version where code = $1 and effective @> $2::date",
);
const runnable = statement<{ readonly id: string }>(
  "catalogue.runnable",
  "select id from catalogue.procedure_version where effective @> $1::date order by code",
);
const same = statement<{ readonly id: string; readonly hash: string }>(
  "catalogue.version_same",
  "select id, hash from catalogue.procedure_version where code = $1 and version = $2",
);
const insert = statement(
  "catalogue.insert_version",
  `insert into catalogue.procedure_version (id, code, version, effective, document, compiled, hash, published_at)
   values ($1, $2, $3, daterange($4::date, $5::date, '[]'), $6, $7, $8, $9)`,
);

/**
 * Published versions never change, so that one reading of each serves the process: a document with its rules is some hundred kilobytes to fetch and parse, and
 * every page and every act asks for one.
 */
const kept = new Map<string, PublishedVersion>();
const MOST_KEPT = 500;

export async function findVersionById(db: Db, versionId: string): Promise<PublishedVersion | undefined> {
  const before = kept.get(versionId);
  if (before !== undefined) return before;
  const row = await byId.find(db, [versionId]);
  if (row === undefined) return undefined;
  if (kept.size >= MOST_KEPT) kept.clear();
  const read = { versionId: row.id, version: row.document, rules: row.compiled };
  kept.set(versionId, read);
  return read;
}

/** The version whose period holds that day; periods of one code never overlap. */
export async function findVersionInForce(db: Db, code: string, on: LocalDate): Promise<PublishedVersion | undefined> {
  const found = await inForce.find(db, [code, on]);
  return found && findVersionById(db, found.id);
}

/** Every version in force that day: the procedures that can be applied for here. */
export async function listRunnable(db: Db, on: LocalDate): Promise<readonly PublishedVersion[]> {
  const versions: PublishedVersion[] = [];
  for (const { id } of await runnable.all(db, [on])) {
    const found = await findVersionById(db, id);
    if (found !== undefined) versions.push(found);
  }
  return versions;
}

export async function findSameVersion(
  db: Db,
  code: string,
  version: string,
): Promise<{ readonly id: string; readonly hash: string } | undefined> {
  return same.find(db, [code, version]);
}

export interface NewVersion {
  readonly id: string;
  readonly version: ProcedureVersion;
  readonly rules: CompiledRules;
  readonly hash: string;
  readonly at: Date;
}

export async function insertVersion(tx: Tx, { id, version, rules, hash, at }: NewVersion): Promise<void> {
  const { from, to } = version.effective;
  await insert.run(tx, [id, version.code, version.version, from, to ?? null, version, rules, hash, at]);
}
