import { anAgency } from "@motlan/agencies/testing";
import { fixedClock, refusal, testDatabase } from "@motlan/kernel/testing";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { checkLedger, findOrder, type Order, type Transfer } from "../index.ts";
import { makeJobs } from "../jobs.ts";
import type { Provider } from "../providers/provider.ts";
import { aBank, anOrder, aTransfer } from "../testing/index.ts";
import { receiveCallback } from "./receive-callback.ts";

const db = await testDatabase();
const bank = await aBank();
const given = new Map<string, bigint>();
const provider: Provider = {
  ...bank.provider,
  refund: async ({ requestKey, amount }) => {
    given.set(requestKey, amount);
    return { did: "sent", reference: `HT${requestKey}` };
  },
};
const providers = { bank: provider };
const send = makeJobs(providers).find(({ name }) => name === "payments.send-refunds");
afterAll(async () => {
  await bank[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});
const agency = await anAgency(db.work());
const START = "2026-11-02T09:00:00+07:00";

/** How the payer of one order behaves, and how the bank tells of it. */
const tellings = fc.record({
  sums: fc.array(fc.constantFrom(8_000n, 8_000n, 3_000n, 5_000n, 9_000n), { maxLength: 3 }),
  late: fc.boolean(),
  copies: fc.integer({ min: 1, max: 3 }),
  forged: fc.boolean(),
});

test("200 orders, callbacks doubled, forged and late in any order: the ledger is the bank's statement is the orders", async () => {
  const clock = fixedClock(START);
  const node = () => db.work(undefined, clock);
  const [plan = []] = fc.sample(fc.array(tellings, { minLength: 200, maxLength: 200 }), { numRuns: 1 });
  const orders: Order[] = [];
  const statement: Transfer[] = [];
  const calls: { readonly transfer: Transfer; readonly forged: boolean; readonly order: number }[] = [];
  for (const { sums, late, copies, forged } of plan) {
    const order = orders.length;
    const made = await anOrder(node(), { agencyId: agency.id });
    orders.push(made);
    for (const amount of sums) {
      const at = new Date(clock.now().getTime() + (late ? 8 : 1) * 86_400_000);
      const transfer = aTransfer({ account: made.account, amount, at });
      statement.push(transfer);
      for (let copy = 0; copy < copies; copy += 1) calls.push({ transfer, forged: false, order });
    }
    if (forged) calls.push({ transfer: aTransfer({ account: made.account, at: clock.now() }), forged: true, order });
  }
  clock.set("2026-11-12T09:00:00+07:00");
  const [shuffled = []] = fc.sample(fc.shuffledSubarray(calls, { minLength: calls.length }), { numRuns: 1 });
  for (let from = 0; from < shuffled.length; from += 20) {
    const told = shuffled.slice(from, from + 20).map(async ({ transfer, forged }) => {
      const message = await bank.signTransfer(transfer, { at: clock.now(), forged });
      const received = receiveCallback(node(), { provider: "bank", message }, providers);
      return forged ? expect(await refusal(received)).toBe("payments/bad-signature") : received;
    });
    await Promise.all(told);
  }
  for (let minute = 1; minute <= 20; minute += 1) {
    clock.set(new Date(Date.parse("2026-11-12T09:00:00+07:00") + minute * 60_000).toISOString());
    await send?.run(node(), {});
  }
  for (const [index, { id }] of orders.entries()) {
    const mine = statement.filter(({ account }) => account === orders[index]?.account);
    const inTime = plan[index]?.late === true ? 0n : mine.reduce((sum, { amount }) => sum + amount, 0n);
    const now = await findOrder(node().db, id);
    expect([now?.state, now?.received]).toEqual(stateFor(inTime));
  }
  const came = statement.reduce((sum, { amount }) => sum + amount, 0n);
  const went = [...given.values()].reduce((sum, amount) => sum + amount, 0n);
  expect(await checkLedger(node().db, { statement: came - went })).toEqual([]);
}, 120_000);

function stateFor(came: bigint): readonly [string, bigint] {
  if (came === 0n) return ["open", 0n];
  return came >= 8_000n ? ["paid", 8_000n] : ["partly-paid", came];
}
