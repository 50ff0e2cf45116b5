import { type Db, statement } from "@motlan/kernel/db";
import type { FarReader } from "../reader.ts";

/** One read, or attempt to read, as the person concerned may see it. */
export interface AccessRow {
  readonly id: bigint;
  readonly at: Date;
  readonly registry: string;
  readonly recordId: string;
  readonly readerKind: "person" | "official" | "system";
  readonly readerId: string | null;
  readonly readerPost: string | null;
  readonly readerAgency: string | null;
  readonly purpose: string;
  readonly law: string;
  readonly fields: readonly string[];
  readonly dossierId: string | null;
  readonly draftId: string | null;
  readonly outcome: "given" | "not-matched" | "not-yours";
  readonly far: FarReader | null;
  readonly batch: { readonly id: string; readonly reason: string } | null;
  readonly hiddenReason: string | null;
  readonly hiddenUntil: Date | null;
}

const COLUMNS = `id, at, registry, record_id as "recordId", reader_kind as "readerKind", reader_id as "readerId", reader_post as "readerPost",
  reader_agency as "readerAgency", purpose, law, fields, dossier_id as "dossierId", draft_id as "draftId", outcome, far, batch,
  hidden_reason as "hiddenReason", case when hidden_until is not null then registries.hidden_till(id, hidden_until) end as "hiddenUntil"`;
/** A hidden read opens by itself at its moment; `now` is the act's own time. */
const OPEN = (now: string) => `(hidden_until is null or registries.hidden_till(id, hidden_until) <= ${now})`;
const ASKED = `person_id = $1 and ($2 or not (reader_kind = 'person' and reader_id = $1::text)) and ($3::uuid is null or dossier_id = $3)
  and ($4::uuid is null or reader_agency = $4) and ($5::timestamptz is null or at >= $5) and ($6::timestamptz is null or at < $6)
  and ($7::text[] is null or registry = any ($7)) and ($8::text is null or purpose <> $8)
  and ${OPEN("$9::timestamptz")}`;

const of = statement<AccessRow>(
  "registries.accesses_of",
  `select ${COLUMNS} from registries.access_entry where ${ASKED} order by at desc, id desc limit $10 offset $11`,
);
const oldest = statement<AccessRow>(
  "registries.accesses_of_oldest",
  `select ${COLUMNS} from registries.access_entry where ${ASKED} order by at, id limit $10 offset $11`,
);
const count = statement<{ n: number }>(
  "registries.count_accesses",
  `select count(*)::int as n from registries.access_entry where ${ASKED}`,
);
const one = statement<AccessRow>(
  "registries.access_of",
  `select ${COLUMNS} from registries.access_entry where person_id = $1 and id = $2 and ${OPEN("$3::timestamptz")}`,
);
const readers = statement<{ agencyId: string; n: number }>(
  "registries.readers_of",
  `select reader_agency as "agencyId", count(*)::int as n from registries.access_entry where person_id = $1 and reader_agency is not null and ${OPEN("$2::timestamptz")}
    group by 1 order by 2 desc limit 100`,
);

/** Which of a person's reads are asked for. */
export interface AccessFilter {
  readonly own: boolean;
  readonly dossierId?: string;
  /** Whose office read. */
  readonly agencyId?: string;
  readonly from?: Date;
  readonly until?: Date;
  readonly registries?: readonly string[];
  readonly withoutPurpose?: string;
  /** What is hidden at that moment is left out. */
  readonly now: Date;
}

export interface AccessPage extends AccessFilter {
  readonly limit: number;
  readonly offset: number;
  readonly oldestFirst?: boolean;
}

function valuesOf(personId: string, { own, dossierId, agencyId, from, until, registries, withoutPurpose, now }: AccessFilter) {
  return [personId, own, dossierId ?? null, agencyId ?? null, from ?? null, until ?? null, registries ?? null, withoutPurpose ?? null, now];
}

const misses = statement<{ misses: number }>("registries.misses_since", "select registries.misses_since($1, $2::timestamptz) as misses");

/** How often this person has asked for others' records since then and typed something that did not fit. */
export async function countMissesSince(db: Db, personId: string, since: Date): Promise<number> {
  return (await misses.one(db, [personId, since])).misses;
}

/** Newest first unless asked otherwise. Row-level security shows a person their own only, so this is asked inside that person's act. */
export function listAccessesOf(db: Db, personId: string, page: AccessPage): Promise<AccessRow[]> {
  return (page.oldestFirst === true ? oldest : of).all(db, [...valuesOf(personId, page), page.limit, page.offset]);
}

export async function countAccessesOf(db: Db, personId: string, filter: AccessFilter): Promise<number> {
  return (await count.one(db, valuesOf(personId, filter))).n;
}

export function findAccessOf(db: Db, personId: string, id: bigint, now: Date): Promise<AccessRow | undefined> {
  return one.find(db, [personId, id, now]);
}

/** The offices that read, those that did most often first. */
export function listReadersOf(db: Db, personId: string, now: Date) {
  return readers.all(db, [personId, now]);
}
