import { anAgency } from "@motlan/agencies/testing";
import { fixedClock, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { checkLedger } from "../index.ts";
import { makeJobs } from "../jobs.ts";
import type { Provider } from "../providers/provider.ts";
import { anOrder, aTransfer } from "../testing/index.ts";
import { bookTransfer } from "./book-transfer.ts";
import { cancelOrder } from "./cancel-order.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());

const at = (hour: string) => fixedClock(`2026-11-20T${hour}:00+07:00`);
const never = () => Promise.reject(new Error("nobody asked for this"));

test("after a storm of withdrawals the refunds follow one another at once, each is sent once, and no turn follows the last", async () => {
  const asked: string[] = [];
  const bank: Provider = {
    readCallback: never,
    query: never,
    refund: async ({ requestKey }) => ({ did: "sent", reference: `HT${asked.push(requestKey)}` }),
  };
  const agency = await anAgency(db.work(), { bank: { bin: "970499", number: "8800001", holder: "UBND" } });
  const withdrawn = async () => {
    const order = await anOrder(db.work(undefined, at("08:00")), { agencyId: agency.id });
    const transfer = aTransfer({ account: order.account, content: order.purpose, at: at("08:30").now() });
    await bookTransfer(db.work(undefined, at("08:31")), { provider: "bank", transfer, evidence: "{}" });
    await cancelOrder(db.work(undefined, at("09:00")), { orderId: order.id });
  };
  for (let orders = 0; orders < 60; orders += 1) await withdrawn();
  const job = makeJobs({ bank }).find(({ name }) => name === "payments.send-refunds");
  const turn = async () => {
    await db.asOwner("delete from graphile_worker._private_jobs");
    await job?.run(db.work(undefined, at("09:01")), {});
    return db.asOwner("select key from graphile_worker._private_jobs");
  };
  expect(await turn()).toEqual([{ key: "payments.send-refunds" }]);
  expect(asked).toHaveLength(50);
  expect(await turn()).toEqual([]);
  expect(new Set(asked).size).toBe(60);
  expect(asked).toHaveLength(60);
  expect(await checkLedger(db.work().db)).toEqual([]);
});
