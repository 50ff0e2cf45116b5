import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Fastify from "fastify";
import { afterAll, expect, test } from "vitest";
import { gatewayKey, signBody, smsStub } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "motlan-sms-"));
const KEY = "shared";
const app = Fastify();
await app.register(smsStub({ folder, key: KEY, slowMs: 30 }));
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

function send(message: object, { path = "/sms/messages", key = KEY, at = new Date() } = {}) {
  const body = JSON.stringify(message);
  const headers = { "content-type": "application/json", "x-motlan-signature": signBody(key, body, at) };
  return app.inject({ method: "POST", url: path, headers, body });
}

const admin = (mode: string) =>
  app.inject({ method: "POST", url: "/sms/admin", headers: { "content-type": "application/json" }, body: JSON.stringify({ mode }) });
const kept = async (to: string) => (await app.inject(`/sms/messages?to=${encodeURIComponent(to)}`)).json().items;

test("a signed message is kept once and stands in the inbox, newest first, harmless", async () => {
  const message = { to: "+84912345678", text: "Mã 123456 <script>", key: "m1" };
  const first = await send(message);
  expect(first.statusCode).toBe(202);
  expect((await send(message)).json()).toEqual(first.json());
  await send({ ...message, key: "m2", text: "Mã 654321" });
  expect((await kept("+84912345678")).map((row: { text: string }) => row.text)).toEqual(["Mã 654321", "Mã 123456 <script>"]);
  const page = (await app.inject("/sms/")).body;
  expect(page).toContain("0912 345 678");
  expect(page).toContain("Bản trình diễn");
  expect(page).not.toContain("<script>");
  expect(page.indexOf("654321")).toBeLessThan(page.indexOf("123456"));
});

test.each([
  ["another key", { key: "guessed" }],
  ["an old signature", { at: new Date(Date.now() - 600_000) }],
])("%s is refused", async (_what, options) => {
  expect((await send({ to: "+84911111111", text: "x", key: "m3" }, options)).statusCode).toBe(401);
  expect(await kept("+84911111111")).toEqual([]);
});

test("a message without text is malformed; one without a signature is not taken", async () => {
  expect((await send({ to: "+84911111111", key: "m4" })).statusCode).toBe(422);
  expect((await app.inject({ method: "POST", url: "/sms/messages", payload: {} })).statusCode).toBe(401);
});

test("it fails on purpose: down, slow, lost, and works again", async () => {
  const to = "+84922222222";
  await admin("down");
  expect((await send({ to, text: "1", key: "f1" })).statusCode).toBe(503);
  await admin("slow");
  const before = performance.now();
  expect((await send({ to, text: "2", key: "f2" })).statusCode).toBe(202);
  expect(performance.now() - before).toBeGreaterThan(25);
  await admin("lost");
  expect((await send({ to, text: "3", key: "f3" })).statusCode).toBe(202);
  await admin("ok");
  expect((await kept(to)).map((row: { text: string }) => row.text)).toEqual(["2"]);
  expect((await admin("broken")).statusCode).toBe(422);
});

test("the inbox page sets the mode by its form", async () => {
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const answer = await app.inject({ method: "POST", url: "/sms/admin", headers, body: "mode=ok" });
  expect([answer.statusCode, answer.headers.location]).toEqual([303, "/sms/"]);
});

test("mail is kept apart, with its subject", async () => {
  await send({ to: "an@example.vn", subject: "Kết quả", text: "Đã có", key: "e1" }, { path: "/mail/messages" });
  expect((await app.inject("/mail/")).body).toContain("Kết quả");
  expect(await kept("an@example.vn")).toEqual([]);
});

test("messages outlive a restart, and a line cut in half harms nothing", async () => {
  await send({ to: "+84933333333", text: "còn đây", key: "r1" });
  writeFileSync(join(folder, "sms.jsonl"), '{"id":"half', { flag: "a" });
  const again = Fastify();
  await again.register(smsStub({ folder, key: KEY }));
  expect((await again.inject("/sms/")).body).toContain("còn đây");
  await again.close();
});

test("without a key, the folder keeps one that both sides read", async () => {
  const key = gatewayKey(join(folder, "own"));
  expect(gatewayKey(join(folder, "own"))).toBe(key);
  expect(key.length).toBeGreaterThan(40);
});
