import { listAgencyQueue } from "@motlan/dossiers";
import { agencyFigures } from "@motlan/insight";
import { instantOf, localDate, systemClock } from "@motlan/kernel";
import { runJobsUntilQuiet } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPeople } from "../people/make-country.ts";
import { readProgress } from "../store/progress.ts";
import { aDemoNode, type DemoNode } from "../testing/a-demo-node.ts";
import { fillFirst } from "./fill-first.ts";
import { fillRest } from "./fill-rest.ts";
import { findKeepers, listOfficials } from "./staff-agencies.ts";

const DOSSIERS = 24;
let node: DemoNode;
const count = async (from: string) => (await node.db.asOwner<{ n: number }>(`select count(*)::int as n from ${from}`))[0]?.n ?? 0;

beforeAll(async () => {
  node = await aDemoNode();
  await fillFirst(node.context);
  // A turn that is over before it begins makes nothing.
  expect(await fillRest(node.context, { dossiers: DOSSIERS, isOver: () => true })).toBe(false);
  // Two at once, as after a restart that found the job of a dead process still running: nothing is made twice.
  await Promise.all([fillRest(node.context, { dossiers: DOSSIERS }), fillRest(node.context, { dossiers: DOSSIERS })]);
}, 240_000);
afterAll(() => node[Symbol.asyncDispose]());

test("everybody of the country is there once, and every adult has an account", async () => {
  const { people } = demoPeople();
  expect(await count("registries.record where registry = 'population'")).toBe(people.length);
  expect(await count("identity.account")).toBeGreaterThan(people.length / 2);
});

test("each dossier of the past is made once, by the clock of its day", async () => {
  const made = await count("dossiers.dossier");
  expect(made).toBe(await count("demo.made where name like 'past/%'"));
  expect(made).toBeGreaterThan(DOSSIERS - 5);
  expect(await count(`dossiers.dossier where status not in ('returned', 'refused', 'withdrawn')`)).toBeGreaterThan(0);
  const wrong =
    "taken_in_at < submitted_at or decided_at < submitted_at or returned_at < decided_at or submitted_at < '2025-07-01+07' or decided_at > now()";
  expect(await count(`dossiers.dossier where ${wrong}`)).toBe(0);
  expect(await count("dossiers.dossier where status = 'awaiting-payment'")).toBe(0);
});

test("what is decided has its sealed result, what is open waits in a queue", async () => {
  const open = "status not in ('returned', 'refused', 'withdrawn')";
  expect(
    await count(`dossiers.dossier d where ${open} and not exists (select from dossiers.queue_entry q where q.dossier_id = d.id)`),
  ).toBe(0);
  const results = "documents.document where state = 'sealed' and kind in ('civil-status-extract', 'birth-certificate')";
  expect(await count(results)).toBe(await count("dossiers.dossier where status in ('decided', 'returned')"));
  const [keeper] = await findKeepers(node.db.pool);
  const [official] = await listOfficials(node.db.pool, keeper?.agencyId ?? "");
  expect(official).toBeDefined();
  if (official !== undefined) expect(Array.isArray(await listAgencyQueue(node.db.work(official)))).toBe(true);
});

test("a registered birth has the number the other owner gave", async () => {
  const births = await count("dossiers.dossier where procedure_code = '1.001193' and status in ('decided', 'returned')");
  expect(await count("registries.command where state = 'answered'")).toBeGreaterThanOrEqual(births);
});

test("what the past paid stands in the bank's statements, each on its day and once", async () => {
  const paid = await node.db.asOwner<{ account: string; day: string; reference: string }>(
    `select split_part(bank_account, '/', 2) as account, day::text as day, transaction_id as reference from payments.ledger_entry e
     join payments.transfer t on t.id = e.transfer_id where e.account = 'bank' and e.amount > 0`,
  );
  expect(paid.length).toBeGreaterThan(0);
  for (const { account, day, reference } of paid) {
    const answer = await fetch(`${node.bankUrl}/statements?account=${account}&day=${day}&format=csv`);
    expect((await answer.text()).split(reference)).toHaveLength(2);
  }
});

test("the node hears of the past, the figures count it, and filling again changes nothing", async () => {
  await runJobsUntilQuiet(node.db.pool, systemClock, node.modules);
  const before = [await count("dossiers.dossier"), await count("kernel.event")];
  const figures = await agencyFigures(node.db.pool, { from: instantOf(localDate("2025-07-01")), to: new Date(), now: new Date() });
  expect(figures.received).toBe(before[0]);
  expect(figures.onTime).toBeGreaterThan(0);
  expect(await fillRest(node.context, { dossiers: DOSSIERS })).toBe(true);
  expect([await count("dossiers.dossier"), await count("kernel.event")]).toEqual(before);
  const stages = await readProgress(node.db.pool);
  expect(stages.map(({ name, finishedAt, done, total }) => [name, finishedAt !== undefined, done === total])).toEqual([
    ["first", true, true],
    ["people", true, true],
    ["past", true, true],
  ]);
});
