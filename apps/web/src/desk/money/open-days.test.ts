import { bookTransfer } from "@motlan/payments";
import { anOrder, aTransfer } from "@motlan/payments/testing";
import { afterAll, expect, test } from "vitest";
import { openDesk } from "../testing/open-desk.ts";

const desk = await openDesk();
afterAll(() => desk[Symbol.asyncDispose]());
const { world, vice } = desk;
const accountant = await world.anOfficialOf("accountant");
const node = () => world.db.work(undefined, world.clock);

test("the accountant's page names the days not closed, the oldest first, and leads to each", async () => {
  expect((await desk.get(accountant.actor, "/ban-lam-viec/thu-ngan/2026-11-19")).body).not.toContain("Ngày chưa khóa sổ");
  for (const day of ["2026-11-18", "2026-11-17"]) {
    const order = await anOrder(node(), { agencyId: world.agency.id });
    const transfer = aTransfer({ account: order.account, at: new Date(`${day}T09:00:00+07:00`) });
    await bookTransfer(node(), { provider: "bank", transfer, evidence: "" });
  }
  for (const { actor } of [accountant, vice]) {
    const { body } = await desk.get(actor, "/ban-lam-viec/thu-ngan/2026-11-19");
    const list = body.slice(body.indexOf("Ngày chưa khóa sổ"));
    const days = [...list.matchAll(/href="\/ban-lam-viec\/thu-ngan\/(\d{4}-\d{2}-\d{2})"/g)].map((match) => match[1]);
    expect(days).toEqual(["2026-11-17", "2026-11-18"]);
    expect(list).toContain("Khóa được");
  }
});
