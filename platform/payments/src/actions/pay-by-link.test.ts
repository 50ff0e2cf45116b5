import { anAgency } from "@motlan/agencies/testing";
import { stranger } from "@motlan/kernel";
import { aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import type { Provider } from "../providers/provider.ts";
import { anOrder, aTransfer } from "../testing/index.ts";
import { bookTransfer } from "./book-transfer.ts";
import { beginPaymentByLink, findLinkToPay, getLinkedOrder, linkToPay } from "./pay-by-link.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const agency = await anAgency(db.work());
const payer = aPerson();
const owed = () => anOrder(db.work(payer), { agencyId: agency.id, personId: payer.personId });
const anyone = () => db.work(stranger);
const codeIn = (address: string) => address.replace("/nop-ho/", "");

test("one address an order, made once; whoever holds it sees the sum and where it goes, nothing of the person or the dossier", async () => {
  const order = await owed();
  expect(await findLinkToPay(db.work(payer), order.id)).toBeUndefined();
  const address = await linkToPay(db.work(payer), order.id);
  const [again, other] = await Promise.all([linkToPay(db.work(payer), order.id), linkToPay(db.work(payer), order.id)]);
  expect([again, other, await findLinkToPay(db.work(payer), order.id)]).toEqual([address, address, address]);
  expect(address).toMatch(/^\/nop-ho\/[\w-]{43}$/);
  const shown = await getLinkedOrder(anyone(), codeIn(address));
  expect(shown).toMatchObject({ amount: 8_000n, account: order.account, qr: order.qr, state: "open" });
  const said = JSON.stringify(shown, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
  for (const secret of [order.id, order.personId, order.dossierId ?? "none"]) expect(said).not.toContain(secret);
});

test("who pays through it pays the order; afterwards it says so and takes no more", async () => {
  const order = await owed();
  const link = codeIn(await linkToPay(db.work(payer), order.id));
  const asked: string[] = [];
  const gateway = {
    begin: async ({ orderNumber }) => ({ ok: true, value: `https://gateway.example/${asked.push(orderNumber)}` }),
  } satisfies Pick<Provider, "begin">;
  const providers = { gateway: { ...notAsked, ...gateway } };
  const to = { link, provider: "gateway", returnUrl: "http://localhost:3000/" };
  expect(await beginPaymentByLink(anyone(), to, providers)).toBe("https://gateway.example/1");
  expect(asked).toEqual([order.code.slice(2)]);
  expect(await refusal(beginPaymentByLink(anyone(), { ...to, provider: "nobody" }, providers))).toBe("payments/unknown-provider");
  await bookTransfer(db.work(), {
    provider: "bank",
    transfer: aTransfer({ account: order.account, amount: 8_000n, at: new Date() }),
    evidence: "told",
  });
  expect(await getLinkedOrder(anyone(), link)).toMatchObject({ state: "paid" });
  expect(await refusal(beginPaymentByLink(anyone(), to, providers))).toBe("payments/not-payable");
  expect(await refusal(linkToPay(db.work(payer), order.id))).toBe("payments/not-payable");
  expect(await findLinkToPay(db.work(payer), order.id)).toBeUndefined();
});

/** A provider of which nothing else is asked here. */
const notAsked: Provider = {
  readCallback: () => Promise.reject(new Error("not asked")),
  query: () => Promise.reject(new Error("not asked")),
};
