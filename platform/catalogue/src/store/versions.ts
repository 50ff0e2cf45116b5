import { type LocalDate, localDate } from "@motlan/kernel";
import { type Db, statement } from "@motlan/kernel/db";
import type { Reasons } from "../domain/compare/compare-versions.ts";
import type { CompiledRules } from "../domain/compile.ts";
import type { ProcedureVersion } from "../domain/procedure.ts";

/** A published version with its rules, as every reader gets it. */
export interface PublishedVersion {
  readonly versionId: string;
  readonly version: ProcedureVersion;
  /** By FEEL text. */
  readonly rules: CompiledRules;
  /** Why it says what it says, where its designers told. */
  readonly why?: Reasons;
}

interface VersionRow {
  readonly id: string;
  readonly document: ProcedureVersion;
  readonly compiled: CompiledRules;
  readonly why: Reasons;
  /** Written by the very transaction that reads it: it may yet be undone. */
  readonly own: boolean;
}

/** A version without its document: its days, and whether it was taken back. */
export interface VersionSummary {
  readonly versionId: string;
  readonly code: string;
  readonly version: string;
  readonly hash: string;
  readonly origin: "declared" | "generic";
  readonly from: LocalDate;
  /** The last day; absent while the period is open. */
  readonly to?: LocalDate;
  readonly publishedAt: Date;
  readonly withdrawn?: { readonly at: Date; readonly why: string };
}

interface SummaryRow {
  readonly id: string;
  readonly code: string;
  readonly version: string;
  readonly hash: string;
  readonly origin: "declared" | "generic";
  readonly first: string;
  readonly last: string | null;
  readonly published_at: Date;
  readonly withdrawn_at: Date | null;
  readonly withdrawn_why: string | null;
}

const SUMMARY = `id, code, version, hash, origin, lower(effective)::text as first, (upper(effective) - 1)::text as last, published_at,
  withdrawn_at, withdrawn_why`;
const byId = statement<VersionRow>(
  "catalogue.version",
  `select id, document, compiled, why, coalesce(xmin = pg_current_xact_id_if_assigned()::xid, false) as own
   from catalogue.procedure_version where id = $1`,
);
const ofCode = statement<SummaryRow>(
  "catalogue.versions_of_code",
  `select ${SUMMARY} from catalogue.procedure_version where code = $1 order by lower(effective), published_at`,
);
const standing = statement<SummaryRow>(
  "catalogue.versions_standing",
  `select ${SUMMARY} from catalogue.procedure_version where withdrawn_at is null and origin = 'declared' order by code, lower(effective)`,
);
const same = statement<{ readonly id: string; readonly hash: string }>(
  "catalogue.version_same",
  "select id, hash from catalogue.procedure_version where code = $1 and version = $2 and withdrawn_at is null",
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
  const read = { versionId: row.id, version: row.document, rules: row.compiled, why: row.why };
  if (row.own) return read;
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(versionId, read);
  return read;
}

/** Every version of a procedure from the earliest to the latest, those taken back included. */
export async function listVersions(db: Db, code: string): Promise<readonly VersionSummary[]> {
  return (await ofCode.all(db, [code])).map(toSummary);
}

/** Every declared version that stands, of every procedure. */
export async function listStandingVersions(db: Db): Promise<readonly VersionSummary[]> {
  return (await standing.all(db)).map(toSummary);
}

/** The standing version of that number. */
export async function findSameVersion(
  db: Db,
  code: string,
  version: string,
): Promise<{ readonly id: string; readonly hash: string } | undefined> {
  return same.find(db, [code, version]);
}

function toSummary({
  id,
  code,
  version,
  hash,
  origin,
  first,
  last,
  published_at,
  withdrawn_at,
  withdrawn_why,
}: SummaryRow): VersionSummary {
  return {
    ...{ versionId: id, code, version, hash, origin, from: localDate(first), publishedAt: published_at },
    ...(last !== null && { to: localDate(last) }),
    ...(withdrawn_at !== null && { withdrawn: { at: withdrawn_at, why: withdrawn_why ?? "" } }),
  };
}
