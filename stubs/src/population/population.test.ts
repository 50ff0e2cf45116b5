import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Fastify, { type FastifyInstance } from "fastify";
import { createLocalJWKSet, jwtVerify } from "jose";
import { afterAll, beforeEach, expect, test } from "vitest";
import { type PopulationOptions, populationStub } from "./plugin.ts";
import { aNewborn, aNode } from "./testing/a-node.ts";

const folders: string[] = [];
const apps: FastifyInstance[] = [];
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "population-"));
  folders.push(folder);
});
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  for (const path of folders) rmSync(path, { recursive: true, force: true });
});

async function anOffice(options: Partial<PopulationOptions> = {}) {
  const app = Fastify();
  apps.push(app);
  await app.register(populationStub({ folder, ...options }));
  const post = (payload: string) =>
    app.inject({ method: "POST", url: "/population/commands", headers: { "content-type": "application/jose" }, payload });
  const claims = async (receipt: string) => {
    const keys = createLocalJWKSet((await app.inject("/population/jwks.json")).json());
    const { payload } = await jwtVerify<{ answer: { personalNumber: string }; state: string; key: string; bodyHash: string }>(
      receipt,
      keys,
      { issuer: "population" },
    );
    return payload;
  };
  return { app, post, claims };
}

test("one key is one number, however often and however many at once, and after a restart", async () => {
  const office = await anOffice();
  const node = await aNode();
  const replies = await Promise.all(Array.from({ length: 10 }, async () => office.post(await node.sign())));
  const receipts = await Promise.all(replies.map((reply) => office.claims(reply.body)));
  const numbers = new Set(receipts.map((receipt) => receipt.answer.personalNumber));
  expect([...numbers]).toEqual([expect.stringMatching(/^034326[7-9]\d{5}$/)]);
  expect(receipts[0]).toMatchObject({ key: "d1:number", bodyHash: "h1", state: "answered" });
  await office.app.close();
  const again = await anOffice();
  expect((await again.claims((await again.post(await node.sign())).body)).answer.personalNumber).toBe([...numbers][0]);
  expect(readFileSync(join(folder, "numbers.ndjson"), "utf8").trim().split("\n")).toHaveLength(1);
});

test("different keys get different numbers; the same key for another content is refused", async () => {
  const office = await anOffice();
  const node = await aNode();
  const numbers = new Set<string>();
  for (let n = 0; n < 50; n++)
    numbers.add((await office.claims((await office.post(await node.sign({ key: `k${n}` }))).body)).answer.personalNumber);
  expect(numbers.size).toBe(50);
  expect((await office.post(await node.sign({ key: "k1", bodyHash: "other" }))).statusCode).toBe(409);
});

test("what was cut off while being written was never answered, and is dropped", async () => {
  const office = await anOffice();
  const node = await aNode();
  await office.post(await node.sign());
  await office.app.close();
  appendFileSync(join(folder, "numbers.ndjson"), '{"key":"torn","bodyHash":"h","at":"20');
  const again = await anOffice();
  expect((await again.post(await node.sign({ key: "torn" }))).statusCode).toBe(200);
  const lines = readFileSync(join(folder, "numbers.ndjson"), "utf8").trim().split("\n");
  expect(lines.map((line) => JSON.parse(line).key)).toEqual(["d1:number", "torn"]);
});

test.each([
  [{ ...aNewborn, fullName: " " }, "no-name"],
  [{ ...aNewborn, sex: "?" }, "no-sex"],
  [{ ...aNewborn, dateOfBirth: "2026-02-30" }, "no-date-of-birth"],
  [{ ...aNewborn, dateOfBirth: "1899-01-01" }, "born-out-of-range"],
  [null, "no-name"],
])("%j is refused with a signed receipt: %s", async (body, reason) => {
  const office = await anOffice();
  const receipt = await office.claims((await office.post(await (await aNode()).sign({ body }))).body);
  expect(receipt).toMatchObject({ state: "refused", answer: { reason } });
});

test("only a node's own signature is taken: nothing unsigned, nothing altered, no second key for a known node", async () => {
  const office = await anOffice();
  const node = await aNode();
  const signed = await node.sign();
  const [head, body, signature] = signed.split(".");
  const altered = Buffer.from(
    JSON.stringify({ iss: "https://node.example", aud: "population", key: "x", command: "issue-number", bodyHash: "h", body: aNewborn }),
  );
  for (const bad of ["", "x.y.z", `${head}.${altered.toString("base64url")}.${signature}`, `${head}.${body}.`]) {
    expect((await office.post(bad)).statusCode).toBe(401);
  }
  expect((await office.post(signed)).statusCode).toBe(200);
  expect((await office.post(await (await aNode()).sign({ key: "other" }))).statusCode).toBe(401);
  expect((await office.post(await (await aNode("https://other.example")).sign({ key: "other" }))).statusCode).toBe(200);
  expect((await office.post(await node.sign({ command: "erase-all" }))).statusCode).toBe(422);
});

test("it can be stopped and started from its page, and forge on purpose", async () => {
  const office = await anOffice({ faults: { down: true } });
  const node = await aNode();
  expect((await office.post(await node.sign())).statusCode).toBe(503);
  expect((await office.app.inject("/population/")).body).toContain("Đang tạm ngừng");
  const pressed = await office.app.inject({
    method: "POST",
    url: "/population/admin",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    payload: "page=1&down=false",
  });
  expect([pressed.statusCode, pressed.headers.location]).toEqual([303, "/population/"]);
  expect((await office.post(await node.sign())).statusCode).toBe(200);
  const page = (await office.app.inject("/population/")).body;
  expect(page).toContain("Đang hoạt động");
  expect(page).toContain("Đã cấp 1 số");
  expect(page).not.toContain("Nguyễn Minh An");
  await office.app.inject({ method: "POST", url: "/population/admin", payload: { forge: true } });
  await expect(office.claims((await office.post(await node.sign())).body)).rejects.toMatchObject({
    code: "ERR_JWS_SIGNATURE_VERIFICATION_FAILED",
  });
});
