import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { anAgency } from "@motlan/agencies/testing";
import { stranger, systemClock } from "@motlan/kernel";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { fixedClock, testDatabase } from "@motlan/kernel/testing";
import { findOrder, listHeld, type Order } from "@motlan/payments";
import { paymentsModule } from "@motlan/payments/module";
import { anOrder } from "@motlan/payments/testing";
import Fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { bankStub } from "./plugin.ts";

const folder = mkdtempSync(join(tmpdir(), "bank-node-"));
const db = await testDatabase();
const agency = await anAgency(db.work(), { bank: { bin: "970499", number: "9900004", holder: "UBND" } });
const bankPort = await freePort();
const bankUrl = `http://127.0.0.1:${bankPort}/bank`;
const module = paymentsModule({ bankUrl });
const node = makeServer({ pool: db.pool, clock: systemClock, actorOf: async () => stranger });
mountRoutes(node, module.routes, "http://localhost:3000");
const nodeUrl = await node.listen({ host: "127.0.0.1", port: 0 });
let bank = await startBank();

afterAll(async () => {
  await Promise.all([bank.close(), node.close()]);
  await db[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => admin({ reset: true }));

async function startBank(callbackUrl = `${nodeUrl}/api/v1/payments/callbacks/bank`): Promise<FastifyInstance> {
  const app = Fastify();
  await app.register(bankStub({ folder, callbackUrl, portalUrl: "http://localhost:3000" }));
  await app.listen({ host: "127.0.0.1", port: bankPort });
  return app;
}
async function freePort(): Promise<number> {
  const probe = Fastify();
  const url = await probe.listen({ host: "127.0.0.1", port: 0 });
  await probe.close();
  return Number(new URL(url).port);
}
const admin = (payload: object) => bank.inject({ method: "POST", url: "/bank/admin", payload });
const transfer = (payload: object) => bank.inject({ method: "POST", url: "/bank/transfers", payload });
const stateOf = async ({ id }: Order) => (await findOrder(db.work().db, id))?.state;
const order = (clock = systemClock) => anOrder(db.work(undefined, clock), { agencyId: agency.id });
const reasons = async ({ id }: Order) =>
  (await listHeld(db.work({ kind: "system", name: "test", agencyId: agency.id })))
    .filter((held) => held.orderId === id)
    .map((held) => held.reason);

test("a person scans the code, transfers, and the order is paid; a double click transfers once", async () => {
  const owed = await order();
  const page = await bank.inject(`/bank/?qr=${encodeURIComponent(owed.qr)}&back=${encodeURIComponent("http://localhost:3000/ho-so/1")}`);
  expect(page.body).toContain(`value="${owed.account}"`);
  expect(page.body).toContain('value="8000"');
  const requestKey = /name="requestKey" value="([^"]+)"/.exec(page.body)?.[1] ?? "";
  const form = new URLSearchParams({
    requestKey,
    bin: owed.bin,
    account: owed.account,
    amount: "8.000 đ",
    content: owed.purpose,
    back: "http://localhost:3000/ho-so/1",
  });
  const click = () =>
    bank.inject({
      method: "POST",
      url: "/bank/transfers",
      payload: form.toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
  const [first, second] = await Promise.all([click(), click()]);
  expect([first.statusCode, second.headers.location]).toEqual([303, first.headers.location]);
  await expect.poll(() => stateOf(owed)).toBe("paid");
  const done = await bank.inject(String(first.headers.location));
  expect(done.body).toContain("Đã chuyển 8.000\u00a0đ");
  expect(done.body).toContain('href="http://localhost:3000/ho-so/1"');
  expect(await reasons(owed)).toEqual([]);
});

describe("mishaps", () => {
  test("told five times before the payer's page answers: paid once", async () => {
    await admin({ repeat: 5, before: true });
    const owed = await order();
    await transfer({ qr: owed.qr });
    expect(await stateOf(owed)).toBe("paid");
    expect(await reasons(owed)).toEqual([]);
  });

  test("told late", async () => {
    await admin({ delayMs: 3_000, before: true });
    const owed = await order();
    await transfer({ qr: owed.qr });
    expect(await stateOf(owed)).toBe("open");
    await expect.poll(() => stateOf(owed)).toBe("paid");
  });

  test.each([
    ["too little is a part", { wrongAmount: "7000" }, "partly-paid", []],
    ["too much pays, the surplus goes back", { wrongAmount: "80000" }, "paid", []],
    ["another currency is set aside", { currency: "USD" }, "open", ["other-currency"]],
  ])("%s", async (_what, mishap, state, held) => {
    await admin({ ...mishap, before: true });
    const owed = await order();
    await transfer({ qr: owed.qr });
    expect([await stateOf(owed), await reasons(owed)]).toEqual([state, held]);
  });

  test("a forged callback is refused and no money is in the statement", async () => {
    await admin({ forge: true });
    const owed = await order();
    expect((await transfer({ qr: owed.qr })).json()).toEqual({ forged: true, status: 401 });
    expect(await stateOf(owed)).toBe("open");
    const statement = (await bank.inject(`/bank/transactions?account=${owed.account}`)).json();
    expect(JSON.parse(Buffer.from(statement.payload, "base64url").toString()).transfers).toEqual([]);
  });

  test("a lost callback is found by asking; while the bank is down, nothing is concluded", async () => {
    await admin({ lose: true });
    const clock = fixedClock(new Date());
    const owed = await order(clock);
    await transfer({ qr: owed.qr });
    const ask = () => module.jobs[0]?.run(db.work(undefined, clock), {});
    clock.advance(61_000);
    await admin({ down: true });
    await ask();
    expect(await stateOf(owed)).toBe("open");
    await admin({ down: false });
    clock.advance(61_000);
    await ask();
    expect(await stateOf(owed)).toBe("paid");
  });
});

test("what is too much goes back by the bank that brought it, once; a bank that will not leaves it to an official", async () => {
  const send = module.jobs.find(({ name }) => name === "payments.send-refunds");
  const refunds = async ({ id }: Order) =>
    (await db.asOwner<{ state: string; fault: string | null }>("select state, fault from payments.refund where order_id = $1", [id])).map(
      ({ state, fault }) => [state, fault],
    );
  const over = async () => {
    await admin({ reset: true, before: true });
    await admin({ wrongAmount: "9000", before: true });
    const owed = await order();
    await transfer({ qr: owed.qr });
    return owed;
  };
  const first = await over();
  await admin({ down: true });
  await send?.run(db.work(), {});
  expect(await refunds(first)).toEqual([["due", "provider-away"]]);
  await admin({ reset: true });
  await send?.run(db.work(undefined, fixedClock(new Date(Date.now() + 120_000))), {});
  expect(await refunds(first)).toEqual([["sent", null]]);
  const second = await over();
  await admin({ refuseRefunds: true });
  await send?.run(db.work(), {});
  expect(await refunds(second)).toEqual([["failed", "account-closed"]]);
  const unsigned = await bank.inject({
    method: "POST",
    url: "/bank/refunds",
    payload: { requestKey: "x", transactionId: "y", amount: "1" },
  });
  expect(unsigned.statusCode).toBe(401);
});

test("killed before it told the node, a bank started again tells it, and a line cut in half is left out", async () => {
  await bank.close();
  bank = await startBank("http://127.0.0.1:9/nobody");
  const owed = await order();
  await transfer({ qr: owed.qr });
  await bank.close();
  const path = join(folder, "transfers.ndjson");
  writeFileSync(path, `${readFileSync(path, "utf8")}{"transfer":{"acc`);
  bank = await startBank();
  await expect.poll(() => stateOf(owed)).toBe("paid");
  expect(
    readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .every((line) => JSON.parse(line)),
  ).toBe(true);
});

describe("the page refuses with a sentence", () => {
  test.each([
    ["qr=hello", "Không đọc được mã QR"],
    ["", "Quét mã trên trang thanh toán"],
  ])("?%s", async (query, sentence) => {
    expect((await bank.inject(`/bank/?${query}`)).body).toContain(sentence);
  });

  test.each([
    [{ account: "", amount: "1" }, "Số tài khoản"],
    [{ account: "99", amount: "nhiều" }, "Số tiền"],
    [{ account: "99", amount: "0" }, "Số tiền"],
    [{ account: "99", amount: "1", content: "x".repeat(201) }, "Nội dung"],
    [{ account: "99", amount: "1", requestKey: "x".repeat(101) }, "Mã yêu cầu"],
  ])("%j", async (payload, sentence) => {
    const answer = await transfer(payload);
    expect([answer.statusCode, answer.json().title]).toEqual([422, expect.stringContaining(sentence)]);
  });

  test("an unknown transfer, a foreign address to go back to, a mark-up in the content", async () => {
    expect((await bank.inject("/bank/transfers/FT1")).statusCode).toBe(404);
    const made = (await transfer({ account: "1", amount: "1", content: "<b>x" })).json();
    const page = await bank.inject(`/bank/transfers/${made.transactionId}?back=${encodeURIComponent("https://evil.example/")}`);
    expect(page.body).not.toContain("evil");
    expect(page.body).toContain("&#60;b&#62;x");
  });
});
