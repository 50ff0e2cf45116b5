import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Fastify from "fastify";
import { afterAll, expect, test } from "vitest";
import { signBody } from "../sms/index.ts";
import { postStub } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "motlan-post-"));
const KEY = "shared";
let now = new Date("2026-11-22T09:00:00+07:00");
const open = async () => {
  const app = Fastify();
  await app.register(postStub({ folder, key: KEY, carriesMs: 60_000, now: () => now }));
  return app;
};
const app = await open();
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const letter = (key: string) => ({ key, to: "Võ Văn Tư\nThôn Đông <xã>", subject: "Đã có kết quả", text: "Mời bác đến nhận." });
const send = (message: object, key = KEY) => {
  const body = JSON.stringify(message);
  const headers = { "content-type": "application/json", "x-motlan-signature": signBody(key, body) };
  return app.inject({ method: "POST", url: "/post/letters", headers, body });
};
const admin = (mode: string) =>
  app.inject({ method: "POST", url: "/post/admin", headers: { "content-type": "application/json" }, body: JSON.stringify({ mode }) });
const stateOf = async (key: string, on = app) => (await on.inject(`/post/letters/${encodeURIComponent(key)}`)).json().state;

test("a letter is taken once, carried, delivered, and outlives a restart", async () => {
  expect((await send(letter("a:letter"))).statusCode).toBe(202);
  expect((await send(letter("a:letter"))).statusCode).toBe(202);
  expect((await app.inject("/post/letters")).json().items).toHaveLength(1);
  expect(await stateOf("a:letter")).toBe("accepted");
  now = new Date(now.getTime() + 60_000);
  expect(await stateOf("a:letter")).toBe("delivered");
  const again = await open();
  expect(await stateOf("a:letter", again)).toBe("delivered");
  await again.close();
  expect((await app.inject("/post/")).body).toContain("Thôn Đông &#60;xã&#62;");
});

test("on purpose it is away, or brings everything back", async () => {
  await admin("down");
  expect((await send(letter("b"))).statusCode).toBe(503);
  await admin("return");
  expect((await send(letter("b"))).statusCode).toBe(202);
  now = new Date(now.getTime() + 60_000);
  expect(await stateOf("b")).toBe("returned");
  await admin("ok");
  expect((await admin("lazy")).statusCode).toBe(422);
});

test("without the key, without an address, or by an unknown key there is nothing", async () => {
  expect((await send(letter("c"), "guessed")).statusCode).toBe(401);
  expect((await send({ key: "c", text: "x" })).statusCode).toBe(422);
  expect((await app.inject("/post/letters/c")).statusCode).toBe(404);
});
