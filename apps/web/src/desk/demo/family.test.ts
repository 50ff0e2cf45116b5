import cookie from "@fastify/cookie";
import { aVault } from "@motlan/denunciations/testing";
import { aWorld } from "@motlan/dossiers/testing";
import { findAccountOfPerson } from "@motlan/identity";
import { keptMessages } from "@motlan/identity/testing";
import { type Actor, stranger } from "@motlan/kernel";
import { makeServer } from "@motlan/kernel/http";
import { civilStatus } from "@motlan/pack-civil-status";
import { readRecord } from "@motlan/registries";
import { assetPaths, buildAssets } from "@motlan/ui/assets";
import { afterAll, expect, test } from "vitest";
import { mountPages } from "../../frame/mount-pages.ts";
import { PUBLIC_URL } from "../../testing/a-site.ts";
import { deskPages } from "../pages.ts";
import { madeHere, PER_ADDRESS } from "./rate.ts";

const world = await aWorld({ registries: civilStatus.registries, procedures: [], matter: "civil-status" });
afterAll(() => world[Symbol.asyncDispose]());
const actor: Actor = stranger;
const assets = assetPaths(await buildAssets());

async function site(stubsUrl?: string) {
  const app = makeServer({ pool: world.db.pool, clock: world.clock, actorOf: async () => actor });
  await app.register(cookie);
  await mountPages(
    app,
    deskPages,
    { publicUrl: PUBLIC_URL, clock: world.clock, sms: keptMessages(), vault: aVault(), ...(stubsUrl && { stubsUrl }) },
    assets,
  );
  return app;
}

const demo = await site("http://localhost:3001");
const FAMILY = {
  "mother.name": "Nguyễn Thị Bưởi",
  "mother.dob.day": "5",
  "mother.dob.month": "3",
  "mother.dob.year": "1995",
  "father.name": "Trần Văn Cam",
  "father.dob.day": "12",
  "father.dob.month": "9",
  "father.dob.year": "1993",
  place: "phuong lang",
  line: "7 ngõ Hoa",
  married: "yes",
  password: "con mèo ăn cơm",
};
const post = (fields: Record<string, string>, from = "10.0.0.1") =>
  demo.inject({
    method: "POST",
    url: "/trinh-dien/gia-dinh-moi",
    headers: { accept: "text/html", origin: PUBLIC_URL, "content-type": "application/x-www-form-urlencoded", "x-forwarded-for": from },
    payload: new URLSearchParams(fields).toString(),
  });

test("a family a stranger invents can sign in, and its marriage is found in the book", async () => {
  const made = await post(FAMILY);
  expect(made.statusCode).toBe(303);
  expect(made.headers.location).not.toMatch(/\d{12}/);
  const page = await demo.inject({ url: String(made.headers.location), headers: { accept: "text/html" } });
  const [mother = "", father = ""] = page.body.match(/\b001\d{9}\b/g) ?? [];
  const found = await readRecord(world.node(), { registry: "population", by: "personalNumber", value: mother, purpose: "identify" });
  expect(found?.values).toMatchObject({ fullName: "Nguyễn Thị Bưởi", maritalStatus: "married", relatives: { spouseNumber: father } });
  expect(await findAccountOfPerson(world.node().db, found?.recordId ?? "")).toMatchObject({ level: 2 });
  const marriage = { registry: "civil-status", by: "marriageOf", value: mother, purpose: "birth-registration" };
  expect((await readRecord(world.node(), marriage))?.values).toMatchObject({ agencyName: world.agency.name.vi });
});

test("every fault is said at once, each with what to do, and nothing is made", async () => {
  const wrong = await post({ ...FAMILY, "mother.name": "L4n", "father.dob.year": "2020", place: "Atlantis", password: "ngắn" });
  expect(wrong.statusCode).toBe(422);
  for (const part of ["Hãy ghi họ tên bằng chữ", "người từ 18 đến 100 tuổi", "Không tìm thấy xã, phường này", "Ít nhất 8 ký tự"]) {
    expect(wrong.body).toContain(part);
  }
});

test("five an hour from one address, then a pause that says so", async () => {
  madeHere.set("10.0.0.2", Array(PER_ADDRESS).fill(world.clock.now().getTime()));
  const stopped = await post(FAMILY, "10.0.0.2");
  expect([stopped.statusCode, stopped.body.includes("Đã tạo nhiều gia đình trong một giờ qua")]).toEqual([429, true]);
});

test("the page of the numbers forgets them after half an hour", async () => {
  const made = await post(FAMILY, "10.0.0.3");
  world.clock.advance(31 * 60_000);
  expect((await demo.inject({ url: String(made.headers.location), headers: { accept: "text/html" } })).statusCode).toBe(410);
});

test("outside a demo there is no such page", async () => {
  const real = await site();
  expect((await real.inject({ url: "/trinh-dien/gia-dinh-moi" })).statusCode).toBe(404);
  await real.close();
});
