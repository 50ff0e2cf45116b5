import { anAgency } from "@motlan/agencies/testing";
import { type Actor, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { anOrder } from "../testing/index.ts";
import { beginPayment } from "./begin-payment.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const agency = await anAgency(db.work());
const payer = aPerson();
const order = await anOrder(db.work(payer), { agencyId: agency.id, personId: payer.personId });

test.each<readonly [string, Actor]>([
  ["a stranger", stranger],
  ["another person", aPerson()],
  ["an official", anOfficial({ agencyId: agency.id, permissions: ["payments.see"] })],
])("%s is not sent away to pay somebody's order", async (_who, actor) => {
  const asked = { orderId: order.id, provider: "gateway", returnUrl: "http://localhost:3000/" };
  expect(await refusal(beginPayment(db.work(actor), asked, {}))).toBe("payments/not-found");
});
