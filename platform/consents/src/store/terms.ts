import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { AgreementTerms, PolicyTerms } from "../domain/terms.ts";
import { dataOf, type Revision, type SchemaName } from "../seal.ts";

/** A policy or an agreement with its newest words, or those of one revision. */
export interface Kept<Terms> {
  readonly id: string;
  readonly agencyId: string;
  readonly ended: boolean;
  readonly terms: Terms;
  readonly revision: Revision;
}
export type Agreement = Kept<AgreementTerms>;
export type Policy = Kept<PolicyTerms>;

type Row = Revision & { readonly agencyId: string; readonly ended: boolean };

function keptFrom<Terms>({ agencyId, ended, ...revision }: Row): Kept<Terms> {
  return { id: revision.objectId, agencyId, ended, terms: dataOf<Terms>(revision), revision };
}

const REVISION = `r.id, r.schema_name as "schemaName", r.object_id::text as "objectId", r.number, r.snapshot, r.digest, r.at, r.by_official as "byOfficial"`;

/** The statements of one of the two kinds: their tables are alike. */
function kindOf<Terms>(table: "policy" | "agreement", schema: SchemaName) {
  const columns = `o.agency_id as "agencyId", o.ended_at is not null as ended, ${REVISION}`;
  const newest = `select ${columns} from consents.${table} o join consents.revision r on r.id = o.revision_id`;
  const find = statement<Row>(`consents.find_${table}`, `${newest} where o.id = $1`);
  // The row alone: joined to its words, it would be gone for whoever waited while they changed.
  const lock = statement(`consents.lock_${table}`, `select from consents.${table} where id = $1 for update`);
  const atRevision = statement<Row>(
    `consents.${table}_at`,
    `select ${columns} from consents.${table} o join consents.revision r on r.schema_name = '${schema}' and r.object_id = o.id where o.id = $1 and r.id = $2`,
  );
  const list = statement<Row>(
    `consents.list_${table}`,
    `${newest} where o.ended_at is null and ($3::uuid is null or r.id = $3) order by o.id limit $1 offset $2`,
  );
  const end = statement(`consents.end_${table}`, `update consents.${table} set ended_at = $2 where id = $1`);
  return {
    find: async (db: Db, id: string) => mapped(await find.find(db, [id])),
    lock: async (tx: Tx, id: string) => {
      await lock.run(tx, [id]);
      return mapped(await find.find(tx, [id]));
    },
    findAt: async (db: Db, id: string, revisionId: string) => mapped(await atRevision.find(db, [id, revisionId])),
    list: async (db: Db, { limit, offset, revisionId }: Page) =>
      (await list.all(db, [limit, offset, revisionId ?? null])).map((row) => keptFrom<Terms>(row)),
    end: async (tx: Tx, id: string, at: Date) => {
      await end.run(tx, [id, at]);
    },
  };
  function mapped(row: Row | undefined): Kept<Terms> | undefined {
    return row === undefined ? undefined : keptFrom<Terms>(row);
  }
}

export interface Page {
  readonly limit: number;
  readonly offset: number;
  readonly revisionId?: string;
}

export const policies = kindOf<PolicyTerms>("policy", "Policy");
export const agreements = kindOf<AgreementTerms>("agreement", "DataAgreement");

const nextPolicy = statement<{ id: string }>(
  "consents.next_policy",
  `select nextval(pg_get_serial_sequence('consents.policy', 'id'))::text as id`,
);
const nextAgreement = statement<{ id: string }>(
  "consents.next_agreement",
  `select nextval(pg_get_serial_sequence('consents.agreement', 'id'))::text as id`,
);

export async function nextId(tx: Tx, schema: SchemaName): Promise<string> {
  return (await (schema === "Policy" ? nextPolicy : nextAgreement).one(tx)).id;
}

const putPolicy = statement(
  "consents.put_policy",
  `insert into consents.policy (id, agency_id, revision_id) overriding system value values ($1, $2, $3)
   on conflict (id) do update set revision_id = excluded.revision_id`,
);
const putAgreement = statement(
  "consents.put_agreement",
  `insert into consents.agreement (id, agency_id, revision_id, code, policy_id, active) overriding system value values ($1, $2, $3, $4, $5, $6)
   on conflict (id) do update set revision_id = excluded.revision_id, code = excluded.code, policy_id = excluded.policy_id, active = excluded.active`,
);
const putRevision = statement(
  "consents.put_revision",
  `insert into consents.revision (id, schema_name, object_id, number, snapshot, digest, at, by_official) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

async function saveRevision(tx: Tx, r: Revision): Promise<void> {
  await putRevision.run(tx, [r.id, r.schemaName, r.objectId, r.number, r.snapshot, r.digest, r.at, r.byOfficial]);
}

export async function savePolicy(tx: Tx, { id, agencyId, revision }: Policy): Promise<void> {
  await saveRevision(tx, revision);
  await putPolicy.run(tx, [id, agencyId, revision.id]);
}

export async function saveAgreement(tx: Tx, { id, agencyId, revision, terms }: Agreement): Promise<void> {
  await saveRevision(tx, revision);
  await putAgreement.run(tx, [id, agencyId, revision.id, terms.code, terms.policyId, terms.active]);
}

const isUsed = statement<{ yes: boolean }>(
  "consents.policy_used",
  "select exists (select from consents.agreement where policy_id = $1 and ended_at is null) as yes",
);
const codeOf = statement<{ id: string }>(
  "consents.agreement_of_code",
  "select id::text from consents.agreement where code = $1 and ended_at is null",
);
const allOf = statement<Revision>(
  "consents.revisions_of",
  `select ${REVISION} from consents.revision r where r.schema_name = $1 and r.object_id = $2 order by r.number limit $3 offset $4`,
);
const oneOf = statement<Revision>("consents.revision", `select ${REVISION} from consents.revision r where r.id = $1`);

const holdCode = statement("consents.hold_code", "select pg_advisory_xact_lock(hashtextextended('consents.code:' || $1, 0))");
const claim = statement(
  "consents.claim_code",
  "insert into consents.purpose (code, agency_id) values ($1, $2) on conflict (code) do nothing",
);
const owner = statement<{ agencyId: string }>(
  "consents.owner_of_code",
  `select agency_id as "agencyId" from consents.purpose where code = $1`,
);

/** Whose a purpose's code is: this agency's, if nobody had it before. Held until the act ends, so that one code goes to one agreement. */
export async function claimCode(tx: Tx, code: string, agencyId: string): Promise<string> {
  await holdCode.run(tx, [code]);
  await claim.run(tx, [code, agencyId]);
  return (await owner.one(tx, [code])).agencyId;
}

export async function isPolicyUsed(db: Db, id: string): Promise<boolean> {
  return (await isUsed.one(db, [id])).yes;
}

/** The agreement in force for a purpose. */
export async function findAgreementOfCode(db: Db, code: string): Promise<string | undefined> {
  return (await codeOf.find(db, [code]))?.id;
}

export function listRevisions(db: Db, schema: SchemaName, objectId: string, { limit, offset }: Page): Promise<Revision[]> {
  return allOf.all(db, [schema, objectId, limit, offset]);
}

export const findRevision = (db: Db, id: string) => oneOf.find(db, [id]);
