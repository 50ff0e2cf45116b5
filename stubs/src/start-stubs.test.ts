import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "@motlan/kernel";
import { runJobsUntilQuiet, testDatabase } from "@motlan/kernel/testing";
import { noticesModule } from "@motlan/notices/module";
import { announceNews, aToldDossier } from "@motlan/notices/testing";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { gatewayKey, startStubs } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "stubs-"));
const db = await testDatabase();
let app: FastifyInstance;
let url: string;

beforeAll(async () => {
  app = await startStubs({ port: 0, folder, nodeUrl: "http://127.0.0.1:9", publicUrl: "http://localhost:3000" });
  const address = app.server.address();
  url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
});
afterAll(async () => {
  await app.close();
  await db[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

test("the first page names every stand-in, and each link answers", async () => {
  const page = await (await fetch(url)).text();
  expect(page).toContain("Các hệ thống giả lập");
  const links = [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, href = ""]) => href);
  expect(links).toEqual(["/bank/", "/sms/", "/mail/", "/post/", "/population/", "/national-portal/", "/ca/root.pem"]);
  for (const href of links) expect((await fetch(`${url}${href}`)).status, href).toBe(200);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test("forms and JSON reach each stand-in, whatever the others make of bodies", async () => {
  const send = (path: string, type: string, body: string) =>
    fetch(`${url}${path}`, { method: "POST", redirect: "manual", headers: { "content-type": type }, body });
  const form = "application/x-www-form-urlencoded";
  expect((await send("/bank/transfers", form, "account=99&amount=8000&content=x")).status).toBe(303);
  expect((await send("/bank/admin", "application/json", '{"repeat":2}')).status).toBe(200);
  expect((await send("/sms/admin", form, "mode=ok")).status).toBe(303);
  expect((await send("/population/admin", "application/json", "{}")).status).toBe(200);
});

test("a notice of the node arrives on the invented phone and in the invented mailbox", async () => {
  const module = noticesModule({
    smsUrl: `${url}/sms/messages`,
    mailUrl: `${url}/mail/messages`,
    gatewayKey: gatewayKey(join(folder, "sms")),
    contactOf: async () => ({ phone: "+84912345678", email: "hoa@example.vn", language: "vi" }),
    publicUrl: "http://localhost:3000",
  });
  const dossier = aToldDossier();
  await announceNews(db.work(), dossier, ["dossiers.asked"]);
  await runJobsUntilQuiet(db.pool, systemClock, [module]);
  const read = async (path: string) => JSON.stringify(await (await fetch(`${url}${path}`)).json());
  expect(await read("/sms/messages?to=%2B84912345678")).toContain(dossier.code);
  expect(await read("/mail/messages?to=hoa%40example.vn")).toContain(`http://localhost:3000/ho-so/${dossier.dossierId}`);
});
