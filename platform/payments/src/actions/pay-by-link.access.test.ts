import { anAgency } from "@motlan/agencies/testing";
import { stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { anOrder } from "../testing/index.ts";
import { beginPaymentByLink, findLinkToPay, getLinkedOrder, linkToPay } from "./pay-by-link.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const agency = await anAgency(db.work());
const payer = aPerson();
const owed = () => anOrder(db.work(payer), { agencyId: agency.id, personId: payer.personId });
const anyone = () => db.work(stranger);

test.each([
  ["a stranger", stranger],
  ["another person", aPerson()],
  ["an official", anOfficial({ agencyId: agency.id, permissions: ["payments.see"] })],
])("%s makes no address for somebody's order and reads none", async (_who, actor) => {
  const order = await owed();
  expect(await refusal(linkToPay(db.work(actor), order.id))).toBe("payments/not-found");
  expect(await refusal(findLinkToPay(db.work(actor), order.id))).toBe("payments/not-found");
});

test.each(["", "khong-co", "a".repeat(43)])("an address nobody made (%s) leads nowhere", async (link) => {
  expect(await refusal(getLinkedOrder(anyone(), link))).toBe("payments/not-found");
  expect(await refusal(beginPaymentByLink(anyone(), { link, provider: "gateway", returnUrl: "http://localhost:3000/" }, {}))).toBe(
    "payments/not-found",
  );
});
