import { foldVietnamese } from "@motlan/formats";
import type { LocalDate } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Agency, AgencyLevel, Competence, Matter } from "../domain/agency.ts";
import { postKindsAllowing } from "../domain/post.ts";
import { type AgencyRow, toAgency } from "./rows.ts";

const SELECT = `select a.id, a.kind, a.level, a.name_vi, a.name_en, a.code, a.code_origin, a.place_id, a.parent_id, p.name_vi as parent_vi,
    p.name_en as parent_en, a.valid_from, a.valid_to, a.phone, a.address, a.hours_vi, a.hours_en, a.bank_bin, a.bank_account, a.bank_holder
  from agencies.agency a left join agencies.agency p on p.id = a.parent_id`;
const onDay = (table: string, day: string) => `${table}.valid_from <= ${day} and (${table}.valid_to is null or ${table}.valid_to > ${day})`;

const byId = statement<AgencyRow>("agencies.find", `${SELECT} where a.id = $1`);
const byCode = statement<AgencyRow>("agencies.find_by_code", `${SELECT} where a.code = $1 order by a.valid_to desc nulls first limit 1`);
const lock = statement<AgencyRow>("agencies.lock", `${SELECT} where a.id = $1 for update of a`);

export async function findAgencyById(db: Db, id: string): Promise<Agency | undefined> {
  const row = await byId.find(db, [id]);
  return row && toAgency(row);
}

/** The agency of that identifier code (mã định danh), whoever made the code; the present holder where several had it. */
export async function findAgencyByCode(db: Db, code: string): Promise<Agency | undefined> {
  const row = await byCode.find(db, [code]);
  return row && toAgency(row);
}

/** Locks the agency until the transaction ends: its posts do not change under an appointment. */
export async function lockAgency(tx: Tx, id: string): Promise<Agency | undefined> {
  const row = await lock.find(tx, [id]);
  return row && toAgency(row);
}

const ofPlace = statement<AgencyRow>(
  "agencies.of_place",
  `${SELECT} join agencies.competence c on c.agency_id = a.id
    where c.place_id = $1 and c.matter = $2 and ${onDay("c", "$3")} and ${onDay("a", "$3")} order by a.id limit 1`,
);

/** The agency competent for a matter in a place on a day, if there is one. */
export async function findAgencyOfPlace(db: Db, placeId: string, matter: Matter, on: LocalDate): Promise<Agency | undefined> {
  const row = await ofPlace.find(db, [placeId, matter, on]);
  return row && toAgency(row);
}

const mattersOf = statement<{ readonly matter: string }>(
  "agencies.matters_of",
  `select distinct c.matter from agencies.competence c where c.agency_id = $1 and ${onDay("c", "$2")} order by c.matter`,
);

/** What an authority is competent for on a day, wherever. Public. */
export async function listMattersOf(db: Db, agencyId: string, on: LocalDate): Promise<readonly Matter[]> {
  return (await mattersOf.all(db, [agencyId, on])).map(({ matter }) => matter);
}

const under = statement<AgencyRow>(
  "agencies.under",
  `${SELECT} where (a.parent_id = $1 or p.parent_id = $1) and ${onDay("a", "$2")} and ($3 = '' or a.search like '%' || $3 || '%')
    order by a.search, a.id limit $4 offset $5`,
);

/** The authorities directly under one, and those under these. Public. */
export async function searchUnder(db: Db, parentId: string, q: Omit<SearchRows, "placeId">): Promise<Agency[]> {
  return (await under.all(db, [parentId, q.on, q.words, q.limit, q.offset])).map(toAgency);
}

const competent = statement<AgencyRow>(
  "agencies.competent",
  `${SELECT} where a.level = $2 and ${onDay("a", "$3")} and ($5 = '' or a.search like '%' || $5 || '%')
      and exists (select from agencies.competence c where c.agency_id = a.id and c.matter = $1 and ${onDay("c", "$3")})
      and ($8::text[] is null or exists (select from agencies.post t join agencies.appointment h on h.post_id = t.id
        where t.agency_id = a.id and t.kind = any($8) and ${onDay("t", "$3")} and ${onDay("h", "$3")}))
    order by (a.place_id is not distinct from $4) desc, a.parent_id, a.search, a.id limit $6 offset $7`,
);

export interface CompetentRows {
  readonly matter: Matter;
  readonly level: AgencyLevel;
  readonly on: LocalDate;
  readonly firstPlaceId?: string | undefined;
  readonly staffed?: boolean | undefined;
  readonly words: string;
  readonly limit: number;
  readonly offset: number;
}

const TAKING_IN = postKindsAllowing("dossiers.take-in");

export async function listCompetent(db: Db, q: CompetentRows): Promise<Agency[]> {
  const values = [q.matter, q.level, q.on, q.firstPlaceId ?? null, q.words, q.limit, q.offset, q.staffed ? TAKING_IN : null];
  return (await competent.all(db, values)).map(toAgency);
}

const staffed = statement<AgencyRow>(
  "agencies.staffed",
  `${SELECT} where ${onDay("a", "$2")} and a.id <> $4 and (a.id = $1 or a.parent_id = $1 or p.parent_id = $1 or a.level = 'central')
      and exists (select from agencies.post t join agencies.appointment h on h.post_id = t.id
        where t.agency_id = a.id and t.kind = any($3) and ${onDay("t", "$2")} and ${onDay("h", "$2")})
    order by array_position(array['commune', 'province', 'central'], a.level), a.search, a.id limit $5`,
);

/** Agencies of one province (its committee's id), and central ones, where somebody with that permission holds a post on the day; not oneself. */
export async function listStaffed(
  db: Db,
  q: { readonly provinceId: string; readonly but: string; readonly permission: string; readonly on: LocalDate; readonly limit: number },
): Promise<Agency[]> {
  return (await staffed.all(db, [q.provinceId, q.on, postKindsAllowing(q.permission), q.but, q.limit])).map(toAgency);
}

const search = statement<AgencyRow>(
  "agencies.search",
  `${SELECT} where ($1 = '' or a.search like '%' || $1 || '%') and ($2::uuid is null or a.place_id = $2 or p.place_id = $2) and ${onDay("a", "$3")}
    order by array_position(array['central', 'province', 'commune'], a.level), a.search, a.id limit $4 offset $5`,
);

export interface SearchRows {
  readonly words: string;
  readonly placeId?: string | undefined;
  readonly on: LocalDate;
  readonly limit: number;
  readonly offset: number;
}

export async function searchAgencies(db: Db, q: SearchRows): Promise<Agency[]> {
  return (await search.all(db, [q.words, q.placeId ?? null, q.on, q.limit, q.offset])).map(toAgency);
}

const page = statement<AgencyRow>("agencies.page", `${SELECT} where ($1::uuid is null or a.id > $1) order by a.id limit $2`);

/** Every agency of any time, in the order of their ids. Public. */
export async function listAgencyPage(db: Db, q: { readonly after?: string; readonly limit: number }): Promise<Agency[]> {
  return (await page.all(db, [q.after ?? null, q.limit])).map(toAgency);
}

const insert = statement(
  "agencies.insert",
  `insert into agencies.agency (id, kind, level, name_vi, name_en, search, code, code_origin, place_id, parent_id, valid_from, valid_to, phone,
      address, hours_vi, hours_en, bank_bin, bank_account, bank_holder)
    select r.id, r.kind, r.level, r.name_vi, r.name_en, r.search, r.code, r.code_origin, r.place_id, r.parent_id, r.valid_from, r.valid_to, r.phone,
      r.address, r.hours_vi, r.hours_en, r.bank_bin, r.bank_account, r.bank_holder
    from jsonb_populate_recordset(null::agencies.agency, $1::jsonb) r on conflict (id) do nothing`,
);

/** Enters agencies in one statement; those already there stay as they are. Says how many were new. */
export function insertAgencies(tx: Tx, agencies: readonly Agency[]): Promise<number> {
  return insert.run(tx, [JSON.stringify(agencies.map(toRecord))]);
}

const insertCompetence = statement(
  "agencies.insert_competence",
  `insert into agencies.competence (agency_id, matter, place_id, valid_from, valid_to)
    select r.agency_id, r.matter, r.place_id, r.valid_from, r.valid_to
    from jsonb_populate_recordset(null::agencies.competence, $1::jsonb) r on conflict do nothing`,
);

export function insertCompetences(tx: Tx, rows: readonly Competence[]): Promise<number> {
  const records = rows.map(({ agencyId, matter, placeId, period }) => ({
    agency_id: agencyId,
    matter,
    place_id: placeId,
    valid_from: period.from,
    valid_to: period.to ?? null,
  }));
  return insertCompetence.run(tx, [JSON.stringify(records)]);
}

function toRecord(agency: Agency) {
  return {
    id: agency.id,
    kind: agency.kind,
    level: agency.level,
    name_vi: agency.name.vi,
    name_en: agency.name.en,
    search: foldVietnamese(agency.name.vi),
    code: agency.code,
    code_origin: agency.codeOrigin,
    place_id: agency.placeId ?? null,
    parent_id: agency.parentId ?? null,
    valid_from: agency.period.from,
    valid_to: agency.period.to ?? null,
    phone: agency.phone ?? null,
    address: agency.address ?? null,
    hours_vi: agency.hours?.vi ?? null,
    hours_en: agency.hours?.en ?? null,
    bank_bin: agency.bank?.bin ?? null,
    bank_account: agency.bank?.number ?? null,
    bank_holder: agency.bank?.holder ?? null,
  };
}
