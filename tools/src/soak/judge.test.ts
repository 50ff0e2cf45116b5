import { newId } from "@motlan/kernel";
import { connect } from "@motlan/kernel/db";
import { testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { judge } from "./judge.ts";

const db = await testDatabase();
// Row-level security hides other people's dossiers from the app role: the judge looks as the owner, as after the soak.
const owner = connect(db.ownerUrl, { max: 1 });
afterAll(async () => {
  await owner.end();
  await db[Symbol.asyncDispose]();
});

test("an unhurt database has no fault; each planted damage is seen", async () => {
  expect(await judge(owner, [])).toEqual([]);

  const id = newId();
  await db.asOwner(
    `insert into kernel.event (key, at, type, subject, actor, data) values ('${newId()}', now(), 'dossiers.submitted', '${id}', '{}', '{}')`,
  );
  await db.asOwner(
    `insert into dossiers.dossier (id, code, procedure_code, version_id, agency_id, person_id, acting_for, channel, delivery, language, status, step, process, answers,
       known, fee, submitted_at, request_key)
     select gen_random_uuid(), 'X' || n, 'x', '${id}', '${id}', gen_random_uuid(), 'self', 'online', 'online', 'vi', 'open', 'take-in', '[]', '{}', '{}', 8000, now(), 'same'
       from generate_series(1, 2) n`,
  );
  const done = "now(), 'complete', 'open', 'open', 'sign', '{}'";
  await db.asOwner(
    `insert into dossiers.history (dossier_id, at, move, from_status, to_status, step, actor) select id, ${done} from dossiers.dossier, generate_series(1, 2) where code = 'X1'`,
  );
  await db.asOwner(`set session_replication_role = replica;
    insert into payments.ledger_entry (posting_id, at, day, account, amount) values (gen_random_uuid(), now(), current_date, 'bank', 8000);
    insert into payments.transfer (id, provider, transaction_id, bin, account, amount, currency, content, at, heard_at, evidence)
      values (gen_random_uuid(), 'bank', 'T1', '970499', '1', 8000, 'VND', '', now(), now(), '');
    insert into payments.payment_order (id, number, subject_id, dossier_id, agency_id, person_id, lines, amount, state, bin, account, holder, created_at, expires_at, paid_at, paid_by, request_key, ask_at)
      values (gen_random_uuid(), '0000000001', '', gen_random_uuid(), '${id}', gen_random_uuid(), '[]', 8000, 'paid', '970499', '1', 'X', now(), now(), now(), 'cash', 'k', now());
    set session_replication_role = default`);
  const lost = newId();
  const said = (await judge(owner, [{ draftId: newId(), requestKey: "same", dossierId: lost }])).join("\n");
  for (const sentence of [
    "2 dossiers without exactly one submission in their history",
    "2 dossiers without exactly one event",
    "2 dossiers with a fee and without exactly one payment order",
    "2 open dossiers without a line in the queue",
    "1 submissions announced without their dossier",
    "1 events without their audit leaf",
    "1 dossiers that lost an update",
    "1 steps completed twice in a row",
    "1 postings that do not sum to nought",
    "1 transfers that are booked otherwise than once",
    "1 paid orders without exactly one receipt",
    `the dossier ${lost} was answered and is lost`,
    "the key same made 2 dossiers",
  ])
    expect(said).toContain(sentence);
});
