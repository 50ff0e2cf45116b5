import type { JsonObject, LocalDate } from "@motlan/kernel";
import { type Db, statement, type Tx } from "@motlan/kernel/db";
import type { Consent } from "../domain/consent.ts";

const COLUMNS = `id, person_id as "personId", agreement_id::text as "agreementId", revision_id as "revisionId", controller_id as "controllerId",
  agency_id as "agencyId", code, client, services, reason, law, state, needs, guardian_ids as "guardianIds", child_name as "childName", adult_on::text as "adultOn",
  self_said_at as "selfSaidAt", guardian_said_at as "guardianSaidAt", guardian_id as "guardianId", asked_at as "askedAt", answer_by as "answerBy",
  given_at as "givenAt", until, ended_at as "endedAt", revision`;
const FROM = `select ${COLUMNS} from consents.consent`;

const insert = statement(
  "consents.insert",
  `insert into consents.consent (id, person_id, agreement_id, revision_id, controller_id, agency_id, code, client, services, reason, law, state, needs, guardian_ids,
     child_name, adult_on, asked_at, answer_by, request_key, request_hash)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
   on conflict (person_id, agreement_id) where state in ('asked', 'given') do nothing`,
);

/** What somebody asked under a key of theirs; `hash` tells a repetition from another request, null where the key alone does. */
export interface Request {
  readonly key: string;
  readonly hash: string | null;
}

/** False where one stands already that this actor does not see: another office's. */
export async function insertConsent(tx: Tx, c: Consent, { key, hash }: Request): Promise<boolean> {
  const what = [c.id, c.personId, c.agreementId, c.revisionId, c.controllerId, c.agencyId, c.code, c.client, c.services, c.reason, c.law];
  const added = await insert.run(tx, [...what, c.state, c.needs, c.guardianIds, c.childName, c.adultOn, c.askedAt, c.answerBy, key, hash]);
  return added === 1;
}

const save = statement<Consent>(
  "consents.save",
  `update consents.consent set state = $2, revision_id = $3, self_said_at = $4, guardian_said_at = $5, guardian_id = $6, given_at = $7, until = $8, ended_at = $9,
     code = $10, client = $11, services = $12, revision = revision + 1 where id = $1 returning ${COLUMNS}`,
);

export function saveConsent(tx: Tx, c: Consent): Promise<Consent> {
  const said = [c.selfSaidAt, c.guardianSaidAt, c.guardianId, c.givenAt, c.until, c.endedAt];
  return save.one(tx, [c.id, c.state, c.revisionId, ...said, c.code, c.client, c.services]);
}

const hold = statement("consents.hold", "select pg_advisory_xact_lock(hashtextextended('consents:' || $1 || ':' || $2, 0))");
const byId = statement<Consent>("consents.by_id", `${FROM} where id = $1`);
const lock = statement<Consent>("consents.lock", `${FROM} where id = $1 for update`);
const byRequest = statement<Consent & { readonly requestHash: string | null }>(
  "consents.by_request",
  `select ${COLUMNS}, request_hash as "requestHash" from consents.consent where request_key = $1`,
);
const standing = statement<Consent>(
  "consents.standing",
  `${FROM} where person_id = $1 and agreement_id = $2 and state in ('asked', 'given') for update`,
);
const over = statement<Consent>(
  "consents.over",
  `${FROM} where state in ('asked', 'given') and coalesce(until, answer_by) <= $1 order by coalesce(until, answer_by) limit 200 for update skip locked`,
);

/** One after the other, so that two presses are one consent. */
export async function holdConsent(tx: Tx, personId: string, agreementId: string): Promise<void> {
  await hold.run(tx, [personId, agreementId]);
}

/** What that key led to. It is this act's alone until it is over. */
export async function holdRequest(tx: Tx, key: string) {
  await hold.run(tx, [key, "request"]);
  return byRequest.find(tx, [key]);
}

export const findConsent = (tx: Tx, id: string) => byId.find(tx, [id]);
export const lockConsent = (tx: Tx, id: string) => lock.find(tx, [id]);
export const lockStanding = (tx: Tx, personId: string, agreementId: string) => standing.find(tx, [personId, agreementId]);
export const lockOver = (tx: Tx, now: Date) => over.all(tx, [now]);

const ofEnded = statement<Consent>(
  "consents.of_ended",
  `${FROM} where state in ('asked', 'given') and ($1::bigint is null or agreement_id = $1)
      and agreement_id in (select id from consents.agreement where ended_at is not null) limit $2 for update skip locked`,
);
const toAskAnew = statement<Consent>(
  "consents.to_ask_anew",
  `${FROM} where id in (select c.id from consents.consent c join consents.revision r on r.id = c.revision_id
       join (select object_id, max(number) as number from consents.revision
              where schema_name = 'DataAgreement' and snapshot::jsonb #>> '{objectData,asksAnew}' = 'true' group by object_id) anew
         on anew.object_id = c.agreement_id and r.number < anew.number
      where c.state = 'given' and c.until > $2 and ($1::bigint is null or c.agreement_id = $1)
        and exists (select from consents.agreement a where a.id = c.agreement_id and a.ended_at is null)) limit $3 for update skip locked`,
);
const askAgain = statement<Consent>(
  "consents.ask_again",
  `update consents.consent set state = 'asked', asked_at = $2, answer_by = $3, needs = $4, law = $5, given_at = null, until = null, revision = revision + 1
    where id = $1 returning ${COLUMNS}`,
);

/** Those that an agreement's end leaves without words; of one agreement, or of all. */
export const lockOfEnded = (tx: Tx, agreementId: string | null, limit: number) => ofEnded.all(tx, [agreementId, limit]);
/** Consents to words before those that ask anew. */
export const lockToAskAnew = (tx: Tx, agreementId: string | null, now: Date, limit: number) => toAskAnew.all(tx, [agreementId, now, limit]);

/** A consent becomes a request again; who said what to which words stays with it. */
export function saveAskedAnew(tx: Tx, { id, askedAt, answerBy, needs, law }: Consent): Promise<Consent> {
  return askAgain.one(tx, [id, askedAt, answerBy, needs, law]);
}

const list = statement<Consent>(
  "consents.list",
  `${FROM} where ($1::uuid is null or $1 = person_id or $1 = any (guardian_ids) and (adult_on is null or $6::date < adult_on))
      and ($2::bigint is null or agreement_id = $2) and ($3::uuid is null or $3 in (agency_id, controller_id))
    order by asked_at desc, id desc limit $4 offset $5`,
);

export interface ConsentFilter {
  /** Their own, and their children's of that day. */
  readonly person?: { readonly personId: string; readonly on: LocalDate };
  readonly agreementId?: string;
  readonly agencyId?: string;
  readonly limit: number;
  readonly offset: number;
}

/** The newest first. */
export function listConsents(tx: Tx, { person, agreementId, agencyId, limit, offset }: ConsentFilter): Promise<Consent[]> {
  return list.all(tx, [person?.personId ?? null, agreementId ?? null, agencyId ?? null, limit, offset, person?.on ?? null]);
}

const childsStanding = statement(
  "consents.childs_standing",
  "select from consents.consent where person_id = $1 and adult_on is not null and state in ('asked', 'given') limit 1",
);
const guardians = statement(
  "consents.guardians",
  `update consents.consent set guardian_ids = $2,
     guardian_said_at = case when state = 'asked' and guardian_id <> all ($2::uuid[]) then null else guardian_said_at end
    where person_id = $1 and adult_on is not null and state in ('asked', 'given') and guardian_ids <> $2::uuid[]`,
);

/** Whether something waits or holds that was asked of them as of a child. */
export async function hasChildsStanding(tx: Tx, personId: string): Promise<boolean> {
  return (await childsStanding.find(tx, [personId])) !== undefined;
}

/** Who has a say for a child from now on. */
export async function changeGuardians(tx: Tx, personId: string, guardianIds: readonly string[]): Promise<void> {
  await guardians.run(tx, [personId, guardianIds]);
}

const persons = statement<{ personId: string }>(
  "consents.persons",
  `select person_id as "personId" from consents.consent where $1::uuid in (agency_id, controller_id) and ($2::uuid is null or person_id = $2)
    group by person_id order by max(asked_at) desc, person_id limit $3 offset $4`,
);

/** Whose consents are an agency's; who was asked last comes first. */
export async function listPersons(
  tx: Tx,
  {
    agencyId,
    personId,
    limit,
    offset,
  }: Pick<ConsentFilter, "limit" | "offset"> & { readonly agencyId: string; readonly personId: string | undefined },
): Promise<readonly string[]> {
  return (await persons.all(tx, [agencyId, personId ?? null, limit, offset])).map((row) => row.personId);
}

const forCall = statement<Pick<Consent, "personId" | "id" | "agreementId" | "revisionId">>(
  "consents.for_call",
  `select distinct on (person_id) person_id as "personId", id, agreement_id::text as "agreementId", revision_id as "revisionId" from consents.consent c
    where person_id = any ($1::uuid[]) and code = $2 and services && $3::text[] and client = any ($4) and state = 'given' and until > $5
      and exists (select from consents.agreement a where a.id = c.agreement_id and a.ended_at is null)
      and not exists (select from consents.revision r join consents.revision n on n.schema_name = r.schema_name and n.object_id = r.object_id and n.number > r.number
        where r.id = c.revision_id and n.snapshot::jsonb #>> '{objectData,asksAnew}' = 'true')
    order by person_id, given_at desc`,
);

/** Of these persons, whose consent to that purpose, service and receiver holds at that moment: one whose words are over, or are asked anew, does not, closed or not. */
export function listForCall(
  db: Db,
  asked: {
    readonly persons: readonly string[];
    readonly code: string;
    /** Every name the service goes by. */
    readonly services: readonly string[];
    readonly clients: readonly string[];
    readonly at: Date;
  },
) {
  return forCall.all(db, [asked.persons, asked.code, asked.services, asked.clients, asked.at]);
}

const addCondition = statement("consents.add_condition", "insert into consents.condition (right_id, service, code) values ($1, $2, $3)");
const conditions = statement<{ rightId: string; code: string }>(
  "consents.conditions",
  `select right_id as "rightId", code from consents.condition where service = $1`,
);

export async function insertCondition(tx: Tx, rightId: string, service: string, code: string): Promise<void> {
  await addCondition.run(tx, [rightId, service, code]);
}

export const listConditions = (db: Db, service: string) => conditions.all(db, [service]);

/** One line of what was said. */
export interface Step {
  readonly consentId: string;
  readonly at: Date;
  readonly move: string;
  readonly actor: JsonObject;
  readonly digest: string;
}

const insertLine = statement(
  "consents.insert_step",
  "insert into consents.step (consent_id, at, move, actor, digest) values ($1, $2, $3, $4, $5)",
);
const lines = statement<Step>(
  "consents.steps",
  `select consent_id as "consentId", at, move, actor, digest from consents.step where consent_id = any ($1::uuid[]) order by id`,
);

export async function insertStep(tx: Tx, { consentId, at, move, actor, digest }: Step): Promise<void> {
  await insertLine.run(tx, [consentId, at, move, actor, digest]);
}

export const listSteps = (tx: Tx, consentIds: readonly string[]) => lines.all(tx, [consentIds]);
