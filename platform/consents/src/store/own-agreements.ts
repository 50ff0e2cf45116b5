import { statement, type Tx } from "@motlan/kernel/db";
import { type Agreement, agreements } from "./terms.ts";

export interface Count {
  /** Consents in force. */
  readonly given: number;
  /** Requests that wait for an answer. */
  readonly waiting: number;
}

const ofAgency = statement<{ id: string }>(
  "consents.agreements_of_agency",
  "select id::text from consents.agreement where agency_id = $1 order by ended_at is not null, id desc limit 500",
);
const standing = statement<Count & { readonly agreementId: string }>(
  "consents.count_standing",
  `select agreement_id::text as "agreementId", (count(*) filter (where state = 'given' and until > $2))::int as given,
          (count(*) filter (where state = 'asked' and answer_by > $2))::int as waiting
     from consents.consent where controller_id = $1 and state in ('asked', 'given') group by agreement_id`,
);
const conditions = statement<{ count: number }>(
  "consents.count_conditions",
  "select count(*)::int as count from consents.condition where code = $1",
);

export async function listOfAgency(tx: Tx, agencyId: string): Promise<readonly Agreement[]> {
  const found: Agreement[] = [];
  for (const { id } of await ofAgency.all(tx, [agencyId])) {
    const one = await agreements.find(tx, id);
    if (one !== undefined) found.push(one);
  }
  return found;
}

/** By agreement; only where the actor may see the consents. */
export async function countStanding(tx: Tx, agencyId: string, now: Date): Promise<ReadonlyMap<string, Count>> {
  return new Map((await standing.all(tx, [agencyId, now])).map(({ agreementId, given, waiting }) => [agreementId, { given, waiting }]));
}

export async function countConditions(tx: Tx, code: string): Promise<number> {
  return (await conditions.one(tx, [code])).count;
}
