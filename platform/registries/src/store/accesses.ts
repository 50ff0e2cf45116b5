import { type Db, statement } from "@motlan/kernel/db";

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
  readonly outcome: "given" | "not-matched" | "not-yours";
}

const of = statement<AccessRow>(
  "registries.accesses_of",
  `select id, at, registry, record_id as "recordId", reader_kind as "readerKind", reader_id as "readerId", reader_post as "readerPost",
          reader_agency as "readerAgency", purpose, law, fields, dossier_id as "dossierId", outcome
     from registries.access_entry
    where person_id = $1 and ($2 or not (reader_kind = 'person' and reader_id = $1::text)) and ($3::uuid is null or dossier_id = $3)
    order by at desc, id desc limit $4 offset $5`,
);

export interface AccessPage {
  readonly own: boolean;
  readonly dossierId?: string;
  readonly limit: number;
  readonly offset: number;
}

const misses = statement<{ misses: number }>("registries.misses_since", "select registries.misses_since($1, $2::timestamptz) as misses");

/** How often this person has asked for others' records since then and typed something that did not fit. */
export async function countMissesSince(db: Db, personId: string, since: Date): Promise<number> {
  return (await misses.one(db, [personId, since])).misses;
}

/** Newest first. Row-level security shows a person their own only, so this is asked inside that person's act. */
export function listAccessesOf(db: Db, personId: string, { own, dossierId, limit, offset }: AccessPage): Promise<AccessRow[]> {
  return of.all(db, [personId, own, dossierId ?? null, limit, offset]);
}
