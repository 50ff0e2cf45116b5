import { statement, type Tx } from "@motlan/kernel/db";

const among = statement<{ readonly personId: string }>(
  "proactive.opted_out_among",
  `select distinct person_id as "personId" from proactive.opt_out where person_id = any ($1::uuid[]) and code in ($2, '*')`,
);
const ofPerson = statement<{ readonly code: string }>(
  "proactive.opt_outs_of",
  "select code from proactive.opt_out where person_id = $1 order by code",
);
const add = statement(
  "proactive.opt_out",
  "insert into proactive.opt_out (person_id, code, since) values ($1, $2, $3) on conflict do nothing",
);
const remove = statement("proactive.opt_in", "delete from proactive.opt_out where person_id = $1 and code = $2");
const hold = statement("proactive.hold_person", "select pg_advisory_xact_lock(hashtextextended('proactive:' || $1, 0))");

/** Telling somebody and their opting out come one after the other: whoever is second sees what the first did. */
export async function holdPerson(tx: Tx, personId: string): Promise<void> {
  await hold.run(tx, [personId]);
}

/** Who of them wants nothing of this service, or of any. */
export async function listOptedOut(tx: Tx, personIds: readonly string[], code: string): Promise<ReadonlySet<string>> {
  return new Set((await among.all(tx, [personIds, code])).map(({ personId }) => personId));
}

export async function listOptOutsOf(tx: Tx, personId: string): Promise<readonly string[]> {
  return (await ofPerson.all(tx, [personId])).map(({ code }) => code);
}

/** True when it is new. */
export async function insertOptOut(tx: Tx, personId: string, code: string, at: Date): Promise<boolean> {
  return (await add.run(tx, [personId, code, at])) === 1;
}

export async function deleteOptOut(tx: Tx, personId: string, code: string): Promise<boolean> {
  return (await remove.run(tx, [personId, code])) === 1;
}
