import { anAgency } from "@motlan/agencies/testing";
import { type Actor, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { aLine } from "../testing/index.ts";
import { getOrderedOrder, orderForSystem } from "./order-for-system.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const agency = await anAgency(db.work());
const asked = { subject: { kind: "tuition", id: "1" }, personId: newId(), lines: [aLine()], requestKey: newId() };
const system = anOfficial({ agencyId: agency.id, permissions: ["payments.order"] });
const made = await orderForSystem(db.work(system), asked);

const strange: readonly (readonly [string, Actor])[] = [
  ["a stranger", stranger],
  ["the payer", aPerson({ personId: asked.personId })],
  ["an official of the agency without the right", anOfficial({ agencyId: agency.id, permissions: ["payments.see"] })],
];

test.each(strange)("%s neither orders nor reads what was ordered", async (_who, actor) => {
  expect(await refusal((async () => orderForSystem(db.work(actor), asked))())).toBe("payments/not-yours");
  expect(await refusal(getOrderedOrder(db.work(actor), made.id))).toBe("payments/not-yours");
});

test("another agency's order is not there, and a dossier's is never made here", async () => {
  const other = db.work(anOfficial({ permissions: ["payments.order"] }));
  expect(await refusal(getOrderedOrder(other, made.id))).toBe("payments/not-found");
  const dossier = { ...asked, subject: { kind: "dossier", id: newId() } };
  expect(await refusal((async () => orderForSystem(db.work(system), dossier))())).toBe("payments/not-yours");
});
