import type { Text } from "@motlan/kernel";
import { statement, type Tx } from "@motlan/kernel/db";
import type { SearchCriteria } from "../domain/search.ts";
import type { Status } from "../domain/state.ts";

export interface SearchRow {
  readonly dossierId: string;
  readonly agencyId: string;
  readonly name: string;
  readonly keys: readonly string[];
  readonly phoneReversed: string | null;
  readonly personalNumber: string | null;
  readonly revision: number;
}

/** A dossier that was found. */
export interface Found {
  readonly dossierId: string;
  readonly code: string;
  readonly procedureCode: string;
  readonly applicant: string;
  readonly status: Status;
  readonly submittedAt: Date;
  readonly dueAt: Date | null;
  readonly versionId: string;
  readonly title?: Text;
  /** The code it had in the software it came from. */
  readonly oldCode: string | null;
}

const put = statement(
  "dossiers.put_search_row",
  `insert into dossiers.search_row (dossier_id, agency_id, name, keys, phone_reversed, personal_number, revision) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (dossier_id) do update set name = excluded.name, keys = excluded.keys, phone_reversed = excluded.phone_reversed,
     personal_number = excluded.personal_number, revision = excluded.revision where dossiers.search_row.revision < excluded.revision`,
);
const lacking = statement<{ id: string }>(
  "dossiers.lacking_search_row",
  "select d.id from dossiers.dossier d where not exists (select from dossiers.search_row s where s.dossier_id = d.id) order by d.submitted_at desc limit $1",
);
const find = statement<Found>(
  "dossiers.search",
  `select d.id as "dossierId", d.code, d.procedure_code as "procedureCode", coalesce(s.name, '') as applicant, d.status, d.submitted_at as "submittedAt", d.due_at as "dueAt",
     d.version_id as "versionId", case when d.origins->'source'->>'from' = 'takeover' then d.origins->'source'->>'number' end as "oldCode"
   from dossiers.dossier d left join dossiers.search_row s on s.dossier_id = d.id
   where d.agency_id = $1 and ($2::text is null or d.code ilike '%' || $2 || '%' or d.origins->'source'->>'number' ilike '%' || $2 || '%')
     and ($3::text[] is null or s.keys && $3) and ($4::text[] is null or s.keys && $4) and ($5::text[] is null or s.keys && $5) and ($6::text[] is null or s.keys && $6)
     and ($7::text is null or s.phone_reversed like $7 || '%') and ($8::text is null or d.procedure_code = $8) and ($9::text is null or d.status = $9)
     and ($10::date is null or d.submitted_at >= $10::date::timestamp at time zone 'Asia/Ho_Chi_Minh')
     and ($11::date is null or d.submitted_at < ($11::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
     and ($12::uuid[] is null or d.id = any($12))
   order by d.submitted_at desc, d.id limit $13 offset $14`,
);
const ofNumber = statement<{ id: string }>(
  "dossiers.search_by_number",
  "select dossier_id as id from dossiers.search_row where agency_id = $1 and personal_number = $2 limit 500",
);
const keep = statement(
  "dossiers.keep_search",
  "insert into dossiers.search_query (id, agency_id, official_id, criteria, at) values ($1, $2, $3, $4, $5)",
);
const kept = statement<{ agencyId: string; criteria: SearchCriteria }>(
  "dossiers.kept_search",
  'select agency_id as "agencyId", criteria from dossiers.search_query where id = $1',
);
const forget = statement("dossiers.forget_searches", "delete from dossiers.search_query where at < $1");

export async function putSearchRow(tx: Tx, r: SearchRow): Promise<void> {
  await put.run(tx, [r.dossierId, r.agencyId, r.name, r.keys, r.phoneReversed, r.personalNumber, r.revision]);
}

export async function listLackingSearchRow(tx: Tx, limit: number): Promise<string[]> {
  return (await lacking.all(tx, [limit])).map(({ id }) => id);
}

export interface Looking extends Omit<SearchCriteria, "words" | "phone"> {
  readonly agencyId: string;
  readonly code: string | null;
  /** For each word, the keys of which one must meet; the first four words count. */
  readonly words: readonly (readonly string[])[];
  readonly phoneReversed: string | null;
  readonly limit: number;
  readonly offset: number;
}

export function searchDossiersOf(tx: Tx, l: Looking): Promise<Found[]> {
  const [one = null, two = null, three = null, four = null] = l.words;
  const code = l.code?.replace(/[%_\\]/g, "\\$&") ?? null;
  const facts = [l.phoneReversed, l.procedureCode ?? null, l.status ?? null, l.from ?? null, l.to ?? null, l.dossierIds ?? null];
  return find.all(tx, [l.agencyId, code, one, two, three, four, ...facts, l.limit, l.offset]);
}

export async function listIdsOfNumber(tx: Tx, agencyId: string, personalNumber: string): Promise<string[]> {
  return (await ofNumber.all(tx, [agencyId, personalNumber])).map(({ id }) => id);
}

export async function keepSearch(
  tx: Tx,
  s: { readonly id: string; readonly agencyId: string; readonly officialId: string; readonly criteria: SearchCriteria; readonly at: Date },
): Promise<void> {
  await keep.run(tx, [s.id, s.agencyId, s.officialId, s.criteria, s.at]);
}

export function findSearch(tx: Tx, id: string): Promise<{ agencyId: string; criteria: SearchCriteria } | undefined> {
  return kept.find(tx, [id]);
}

export async function forgetSearches(tx: Tx, before: Date): Promise<void> {
  await forget.run(tx, [before]);
}
