import { bookTransfer } from "@motlan/payments";
import { anOrder, aTransfer } from "@motlan/payments/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWebWorld, type WebWorld, words } from "../../testing/a-browser.ts";

let world: WebWorld;
beforeAll(async () => {
  world = await aWebWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test("the address of an order is made by a button, says nothing of whom it is for, and is over once it is paid; the payer's receipt opens", async () => {
  const dossier = await world.aSubmitted({ procedure: "x.library-card", answers: { "card.size": "small" } });
  const me = world.browser(dossier.by);
  const order = `/thanh-toan/${dossier.orderId}`;
  expect(words(await me.get(order))).toContain("Tạo địa chỉ nộp hộ");
  expect((await me.post(`${order}/nop-ho`)).headers.location).toBe(`${order}#nop-ho`);
  const link = /href="(\/nop-ho\/[\w-]{43})"/.exec((await me.get(order)).body)?.[1] ?? "";
  const friend = world.browser();
  const page = await friend.get(link);
  expect(page.statusCode).toBe(200);
  expect(words(page)).toContain("Nộp hộ phí, lệ phí");
  expect(words(page)).toContain("5.000 đ");
  for (const secret of [dossier.code, dossier.id, String(dossier.by.values.fullName), String(dossier.orderId)])
    expect(page.body).not.toContain(secret);
  expect((await friend.post(link)).headers.location).toBe(`${link}?cho=1`);
  expect((await friend.post(`${link}/cach`, { cach: "nobody" })).statusCode).toBe(404);
  expect((await friend.get(order)).statusCode, "the order's own page asks who one is").toBe(303);
  expect((await friend.get("/nop-ho/khong-co")).statusCode).toBe(404);
  expect((await me.get(`${order}/bien-lai`)).statusCode, "nothing is paid yet").toBe(404);
  await world.pay(await world.now(dossier.id));
  expect(words(await friend.get(link))).toContain("Đã nhận 5.000 đ");
  expect((await friend.post(link)).headers.location).toBe(link);
  expect((await me.get(order)).body).toContain(`href="${order}/bien-lai"`);
  expect(words(await me.get(`${order}/bien-lai`))).toContain("Biên lai đang được ký số");
  await world.runJobs();
  expect((await me.get(`${order}/bien-lai`)).headers["content-type"]).toBe("application/pdf");
  expect((await world.browser(await world.aCitizen()).get(`${order}/bien-lai`)).statusCode).toBe(404);
});

test("an order that is for no dossier is paid at its own page and leads to none", async () => {
  const by = await world.aCitizen();
  const { personId } = by.actor;
  const order = await anOrder(world.node(), { agencyId: world.agency.id, personId, subject: { kind: "tuition", id: "2026-1" } });
  const transfer = aTransfer({ account: order.account, at: world.clock.now() });
  await bookTransfer(world.node(), { provider: "bank", transfer, evidence: "" });
  const [me, page] = [world.browser(by), `/thanh-toan/${order.id}`];
  expect((await me.get(page)).body).not.toContain("undefined");
  expect((await me.post(page)).headers.location).toBe(page);
});
