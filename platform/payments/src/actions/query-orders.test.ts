import { anAgency } from "@motlan/agencies/testing";
import { yes } from "@motlan/kernel";
import { fixedClock, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import type { Transfer } from "../domain/transfer.ts";
import { checkLedger, findOrder } from "../index.ts";
import type { Provider } from "../providers/provider.ts";
import { markStarted } from "../store/orders.ts";
import { listRefundsOfOrder } from "../store/refunds.ts";
import { anOrder, aTransfer } from "../testing/index.ts";
import { bookTransfer } from "./book-transfer.ts";
import { cancelOrder } from "./cancel-order.ts";
import { queryOrders } from "./query-orders.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const agency = await anAgency(db.work(), { bank: { bin: "970499", number: "9900041", holder: "UBND" } });
const MINUTE_MS = 60_000;

test("an order that cannot be asked about keeps no other from being asked about", async () => {
  const clock = fixedClock(new Date());
  const work = () => db.work(undefined, clock);
  const [stuck, next] = [await anOrder(work(), { agencyId: agency.id }), await anOrder(work(), { agencyId: agency.id })];
  const bank: Provider = {
    readCallback: () => Promise.reject(new Error()),
    query: async (account) => {
      if (account === stuck.account) throw new Error("no sense in it");
      return yes({ transfers: account === next.account ? [aTransfer({ account, at: clock.now() })] : [], evidence: "" });
    },
  };
  clock.advance(2 * MINUTE_MS);
  await expect(queryOrders(work(), { bank })).rejects.toThrow("1 of 2 failed");
  expect((await findOrder(db.work().db, next.id))?.state).toBe("paid");
  expect((await findOrder(db.work().db, stuck.id))?.state).toBe("open");
});

test.each(["paid another way", "called off"] as const)(
  "what was paid at a gateway as well, whose callback was lost after the order was %s, is found and goes back; a day after the term nobody asks",
  async (how) => {
    const clock = fixedClock(new Date());
    const work = () => db.work(undefined, clock);
    const order = await anOrder(work(), { agencyId: agency.id });
    const taken: Transfer[] = [];
    let asked = 0;
    const gateway: Provider = {
      way: "gateway",
      begin: async () => yes("http://gateway/pay"),
      readCallback: () => Promise.reject(new Error()),
      query: async () => {
        asked += 1;
        return yes({ transfers: taken, evidence: "" });
      },
    };
    await work().transaction((tx) => markStarted(tx, order.id, "gateway", clock.now()));
    if (how === "called off") await cancelOrder(work(), { orderId: order.id });
    else await bookTransfer(work(), { provider: "bank", transfer: aTransfer({ account: order.account, at: clock.now() }), evidence: "" });
    taken.push({ ...aTransfer({ account: order.code, bin: "000000", at: clock.now() }), orderNumber: order.code.slice(2) });
    clock.advance(MINUTE_MS);
    await queryOrders(work(), { gateway });
    const [refund] = await listRefundsOfOrder(db.work().db, order.id);
    expect(refund).toMatchObject({ cause: how === "called off" ? "after-cancel" : "paid-twice", provider: "gateway", amount: 8_000n });
    expect((await findOrder(db.work().db, order.id))?.state).toBe(how === "called off" ? "cancelled" : "paid");
    expect(await checkLedger(db.work().db)).toEqual([]);
    clock.set(new Date(order.expiresAt.getTime() + 1_441 * MINUTE_MS));
    await queryOrders(work(), { gateway });
    expect(asked).toBe(2);
    clock.advance(1_441 * MINUTE_MS);
    await queryOrders(work(), { gateway });
    expect(asked).toBe(2);
  },
);
