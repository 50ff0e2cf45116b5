import { POST_KINDS, type PostKind } from "@motlan/agencies";
import { getDossierForDesk, listAgencyQueue, listPapersFor } from "@motlan/dossiers";
import { aWorld, type World } from "@motlan/dossiers/testing";
import { isFault } from "@motlan/kernel";
import { statement } from "@motlan/kernel/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let world: World;
let dossierId: string;
beforeAll(async () => {
  world = await aWorld();
  dossierId = (await world.aPaid()).id;
  await world.runJobs();
});
afterAll(() => world[Symbol.asyncDispose]());

const kinds = Object.keys(POST_KINDS) as PostKind[];

/** Rows of one authority that nobody of another sees, whatever their post, even by SQL of their own. */
const SECOND_LOCK = [
  "dossiers.dossier",
  "dossiers.queue_entry",
  "dossiers.history",
  "dossiers.request_for_more",
  "dossiers.consultation",
  "studio.design",
  "studio.change",
  "studio.act",
];

/**
 * Tables of authorities' rows without a second lock: what they hold is public, is read by whoever has the paper's code, or is read by the node alone. Their doors ask who it
 * is. A new table must be named here with its reason, or be locked.
 */
const BY_THEIR_DOORS: Readonly<Record<string, string>> = {
  "agencies.competence": "public",
  "agencies.day_off": "public",
  "agencies.post": "public",
  "documents.document": "a paper is checked by anybody who has its code; the door asks whose it is",
  "documents.file": "the door asks whose it is",
  "documents.register": "numbers without names",
  "dossiers.counter": "numbers without names",
  "dossiers.review": "the door asks for the agency",
  "insight.dossier_fact": "facts without names, public as figures",
  "payments.collecting_account": "public",
  "payments.fee_receipt": "the door asks for the agency",
  "payments.held_transfer": "the door asks for the agency",
  "payments.ledger_entry": "accounts without names; the door asks for the agency",
  "payments.payment_order": "the door asks for the person or the agency",
  "payments.receipt_counter": "numbers without names",
  "registries.command": "the door asks for the agency",
  "registries.record": "a record is everybody's who has a lawful purpose; its values are locked",
  "registries.register_number": "numbers without names",
  "tenants.tenant": "since when an authority works here, and who administers it: public",
  "voice.rating": "figures without names; words are locked",
};

describe("an official of another authority on the same node", () => {
  test.each(kinds)("%s: finds no dossier, no queue, no paper of ours", async (kind) => {
    const desk = await world.anOfficialOf(kind, world.elsewhere.id);
    expect(await codeOf(getDossierForDesk(desk.work(), dossierId))).toMatch(/not-found|not-allowed|not-yours/);
    const queue = await listAgencyQueue(desk.work(), {}).catch((error: unknown) => (isFault(error) ? [] : Promise.reject(error)));
    expect(JSON.stringify(queue)).not.toContain(dossierId);
    expect(await codeOf(listPapersFor(desk.work(), dossierId))).toMatch(/not-found|not-allowed|not-yours/);
  });

  test.each(SECOND_LOCK)("%s shows them nothing, not even by SQL", async (table) => {
    const desk = await world.anOfficialOf("chair", world.elsewhere.id);
    const count = statement<{ readonly n: number }>(`tests.count_${table}`, `select count(*)::int as n from ${table}`);
    expect(await desk.work().transaction((tx) => count.find(tx, []))).toEqual({ n: 0 });
  });

  test("what is locked holds something that ours do see", async () => {
    const own = await world.anOfficialOf("chair");
    const count = statement<{ readonly n: number }>("tests.count_own", "select count(*)::int as n from dossiers.dossier");
    expect((await own.work().transaction((tx) => count.find(tx, [])))?.n).toBeGreaterThan(0);
  });
});

test("every table that bears an authority's id is locked, or is named with the reason why its door is enough", async () => {
  const tables = await world.db.asOwner<{ readonly name: string; readonly locked: boolean }>(
    `select n.nspname || '.' || c.relname as name, c.relrowsecurity as locked from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped where c.relkind in ('r', 'p') order by 1`,
  );
  const open = tables.filter(({ name, locked }) => !locked && !(name in BY_THEIR_DOORS) && !name.startsWith("kernel."));
  expect(open).toEqual([]);
});

test("the second lock hangs on each of its tables, those too that bear no authority's id or hold nothing here", async () => {
  const locked = await world.db.asOwner<{ readonly name: string }>(
    `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relrowsecurity and c.relkind in ('r', 'p')`,
  );
  expect(locked.map(({ name }) => name)).toEqual(expect.arrayContaining(SECOND_LOCK));
});

function codeOf(act: Promise<unknown>): Promise<string> {
  return act.then(
    () => "seen",
    (error: unknown) => (isFault(error) ? error.code : String(error)),
  );
}
