import type { JsonObject, Text } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import { OWN_SUBSYSTEM } from "../domain/joining.ts";
import type { Endpoint } from "../domain/path.ts";
import type { Purpose, Right } from "../domain/rights.ts";

/** What stands behind a service: an information system of the agency, a registry of this node, or another room of it. */
export type Provider =
  /** `signed`: this node signs what it passes on, so that the system can prove whose word it is. */
  | { readonly kind: "http"; readonly url: string; readonly timeoutMs: number; readonly signed?: boolean }
  | { readonly kind: "registry"; readonly registry: string }
  | { readonly kind: "room"; readonly room: string };

export interface ServiceRow {
  readonly subsystem: string;
  readonly code: string;
  readonly title: Text;
  readonly provider: Provider;
  readonly endpoints: readonly Endpoint[];
  readonly openapi: JsonObject | null;
  readonly enabled: boolean;
}

const COLUMNS = `subsystem, code, title, provider, endpoints, openapi, enabled`;
const find = statement<ServiceRow>("exchange.find_service", `select ${COLUMNS} from exchange.service where subsystem = $1 and code = $2`);
const toDecide = statement<{ service: ServiceRow | null; purposes: readonly PurposeRow[]; rights: readonly RightRow[] }>(
  "exchange.to_decide",
  `select (select to_jsonb(s) from (select ${COLUMNS} from exchange.service where subsystem = $1 and code = $2) s) as service,
          coalesce((select jsonb_agg(to_jsonb(p)) from (select code, title, law, fields from exchange.purpose where subsystem = $1 and service = $2) p), '[]') as purposes,
          coalesce((select jsonb_agg(to_jsonb(r)) from (
            select id, client, method, path, purposes, valid_from, valid_to from exchange.access_right
             where subsystem = $1 and service = $2 and valid_from <= $3 and (valid_to is null or valid_to > $3) order by id) r), '[]') as rights`,
);

/** A service with what decides who may ask it, as it stands now: one way to the server and back. */
export async function findToDecide(db: Db, subsystem: string, code: string, at: Date) {
  const { service, purposes, rights: rows } = await toDecide.one(db, [subsystem, code, at]);
  return { service: service ?? undefined, purposes, rights: rows.map(rightFrom) };
}

const ofSubsystem = statement<ServiceRow>(
  "exchange.services_of",
  `select ${COLUMNS} from exchange.service where subsystem = $1 order by code`,
);
/** A service of this node, and how many may ask it now. */
export interface OwnService extends Pick<ServiceRow, "subsystem" | "code" | "title" | "enabled"> {
  readonly kind: Provider["kind"];
  readonly rights: number;
}

const own = statement<OwnService>(
  "exchange.own_services",
  `select s.subsystem, s.code, s.title, s.enabled, s.provider ->> 'kind' as kind,
          (select count(*)::int from exchange.access_right r where r.subsystem = s.subsystem and r.service = s.code
             and r.valid_from <= $2 and (r.valid_to is null or r.valid_to > $2)) as rights
     from exchange.service s
    where $1::uuid is null or s.subsystem in (select subsystem from exchange.home where agency_id = $1)
    order by s.subsystem, s.code`,
);

/** What an agency's subsystems offer; without an agency, what the node does. */
export function listOwnServices(db: Db, agencyId: string | undefined, at: Date): Promise<OwnService[]> {
  return own.all(db, [agencyId ?? null, at]);
}

const put = statement(
  "exchange.put_service",
  `insert into exchange.service (subsystem, code, title, provider, endpoints, openapi, enabled)
   values ($1, $2, $3::jsonb, $4::jsonb, $5::jsonb, $6::jsonb, $7)
   on conflict (subsystem, code) do update set title = excluded.title, provider = excluded.provider, endpoints = excluded.endpoints,
     openapi = excluded.openapi, enabled = excluded.enabled`,
);

export function findService(db: Db, subsystem: string, code: string): Promise<ServiceRow | undefined> {
  return find.find(db, [subsystem, code]);
}

export function listServices(db: Db, subsystem: string): Promise<ServiceRow[]> {
  return ofSubsystem.all(db, [subsystem]);
}

export async function saveService(tx: Tx, row: ServiceRow): Promise<void> {
  const { subsystem, code, title, provider, endpoints, openapi, enabled } = row;
  await put.run(tx, [subsystem, code, title, provider, JSON.stringify(endpoints), openapi, enabled]);
}

export interface PurposeRow extends Purpose {
  readonly title: Text;
}

const purposes = statement<PurposeRow>(
  "exchange.purposes_of",
  "select code, title, law, fields from exchange.purpose where subsystem = $1 and service = $2 order by code",
);
const clearPurposes = statement("exchange.clear_purposes", "delete from exchange.purpose where subsystem = $1 and service = $2");
const putPurpose = statement(
  "exchange.put_purpose",
  "insert into exchange.purpose (subsystem, service, code, title, law, fields) values ($1, $2, $3, $4::jsonb, $5, $6)",
);

export function listPurposes(db: Db, subsystem: string, service: string): Promise<PurposeRow[]> {
  return purposes.all(db, [subsystem, service]);
}

export async function replacePurposes(tx: Tx, subsystem: string, service: string, rows: readonly PurposeRow[]): Promise<void> {
  await clearPurposes.run(tx, [subsystem, service]);
  for (const { code, title, law, fields } of rows) await putPurpose.run(tx, [subsystem, service, code, title, law, fields]);
}

interface RightRow {
  readonly id: string;
  readonly client: string;
  readonly method: string;
  readonly path: string;
  readonly purposes: readonly string[];
  /** Text where it comes as JSON. */
  readonly valid_from: Date | string;
  readonly valid_to: Date | string | null;
}

/** A right with the number its conditions are kept under. */
export type NumberedRight = Right & { readonly id: string };

function rightFrom({ id, client, method, path, purposes: codes, valid_from, valid_to }: RightRow): NumberedRight {
  return {
    id,
    client,
    endpoint: { method, path },
    purposes: codes,
    from: new Date(valid_from),
    until: valid_to === null ? undefined : new Date(valid_to),
  };
}

const rights = statement<RightRow>(
  "exchange.rights_of",
  `select id, client, method, path, purposes, valid_from, valid_to from exchange.access_right
    where subsystem = $1 and service = $2 and valid_from <= $3 and (valid_to is null or valid_to > $3) order by id`,
);
const addRight = statement(
  "exchange.add_right",
  `insert into exchange.access_right (id, subsystem, service, client, method, path, purposes, valid_from, valid_to, granted_by)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb)`,
);
const endRight = statement<{ subsystem: string; service: string }>(
  "exchange.end_right",
  "update exchange.access_right set valid_to = $2 where id = $1 and (valid_to is null or valid_to > $2) returning subsystem, service",
);

export async function listRights(db: Db, subsystem: string, service: string, at: Date): Promise<readonly Right[]> {
  return (await rights.all(db, [subsystem, service, at])).map(rightFrom);
}

export interface NewRight {
  readonly id: string;
  readonly subsystem: string;
  readonly service: string;
  readonly right: Right;
  readonly by: object;
}

export async function saveRight(tx: Tx, { id, subsystem, service, right, by }: NewRight): Promise<void> {
  const { client, endpoint, purposes: codes, from, until } = right;
  await addRight.run(tx, [id, subsystem, service, client, endpoint.method, endpoint.path, codes, from, until ?? null, by]);
}

const rightOf = statement<{ subsystem: string }>("exchange.right_of", "select subsystem from exchange.access_right where id = $1");

/** Whose service a right is for. */
export async function findRightOwner(db: Db, id: string): Promise<string | undefined> {
  return (await rightOf.find(db, [id]))?.subsystem;
}

const home = statement<{ agencyId: string }>("exchange.home_of", `select agency_id as "agencyId" from exchange.home where subsystem = $1`);
const homesOf = statement<{ subsystem: string }>(
  "exchange.homes_of",
  "select subsystem from exchange.home where agency_id = $1 order by subsystem",
);

/** An agency's subsystems on this node. */
export async function listHomes(db: Db, agencyId: string): Promise<readonly string[]> {
  return (await homesOf.all(db, [agencyId])).map(({ subsystem }) => subsystem);
}

const operates = statement<{ yes: boolean }>(
  "exchange.is_operator",
  `select exists (select from exchange.home where agency_id = $1 and subsystem like '%/' || $2) as yes`,
);

/** Whether an agency has the subsystem every node has for the exchange's own business: it operates this node. */
export async function isOperator(db: Db, agencyId: string): Promise<boolean> {
  return (await operates.one(db, [agencyId, OWN_SUBSYSTEM])).yes;
}

const putHome = statement(
  "exchange.put_home",
  "insert into exchange.home (subsystem, agency_id) values ($1, $2) on conflict (subsystem) do update set agency_id = excluded.agency_id",
);

/** The agency of a subsystem on this node. */
export async function findHome(db: Db, subsystem: string): Promise<string | undefined> {
  return (await home.find(db, [subsystem]))?.agencyId;
}

export async function saveHome(tx: Tx, subsystem: string, agencyId: string): Promise<void> {
  await putHome.run(tx, [subsystem, agencyId]);
}

export async function closeRight(tx: Tx, id: string, at: Date): Promise<boolean> {
  return (await endRight.find(tx, [id, at])) !== undefined;
}
