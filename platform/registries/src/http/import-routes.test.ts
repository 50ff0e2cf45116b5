import { systemClock } from "@motlan/kernel";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { anOfficial, runJobsUntilQuiet, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { publishRegistry } from "../actions/publish-registry.ts";
import { module } from "../module.ts";
import { aMember, libraryMembers } from "../testing/library-members.ts";
import { importRoutes } from "./import-routes.ts";

const db = await testDatabase();
const actor = anOfficial({ permissions: ["registries.import"] });
const app = makeServer({ pool: db.pool, clock: systemClock, actorOf: async () => actor });
mountRoutes(app, importRoutes, "http://localhost:3000");
afterAll(async () => {
  await app.close();
  await db[Symbol.asyncDispose]();
});
const post = (path: string, payload: object = {}) => app.inject({ method: "POST", url: `/api/v1/registries/imports${path}`, payload });

test("a machine sends a file in parts, is told from which byte to go on, stops it and goes on", async () => {
  await publishRegistry(db.work(), libraryMembers);
  const bytes = Buffer.from(`${JSON.stringify({ values: aMember() })}\n`);
  const begun = await post("", {
    registry: "library-members",
    name: "so.ndjson",
    size: bytes.length,
    validFrom: "2020-01-01",
    reason: "x",
  });
  const { id } = begun.json<{ id: string }>();
  const part = (from: number, to?: number) => ({ from, base64: bytes.subarray(from, to).toString("base64") });
  expect((await post(`/${id}/parts`, part(0, 40))).json()).toMatchObject({ got: 40, finished: false });
  expect((await post(`/${id}/parts`, part(50))).statusCode).toBe(409);
  expect((await post(`/${id}/stop`)).json()).toMatchObject({ stopped: true });
  expect((await post(`/${id}/parts`, part(40))).json()).toMatchObject({ got: bytes.length });
  expect((await post(`/${id}/resume`)).json()).toMatchObject({ stopped: false });
  await runJobsUntilQuiet(db.pool, systemClock, [module]);
  const done = await app.inject({ method: "GET", url: `/api/v1/registries/imports/${id}` });
  expect(done.json()).toMatchObject({ rows: 1, taken: 1, faulty: 0, finished: true, failed: null });
});

test("a part garbled on the way is refused whole, and the file is as far as it was", async () => {
  await publishRegistry(db.work(), libraryMembers);
  const { id } = (await post("", { registry: "library-members", name: "so.ndjson", size: 9, reason: "x" })).json<{ id: string }>();
  for (const base64 of ["QUJD*REV==", "QUJDR", "QUJD\nREVG", "%%%%", "QQ==QUJD"]) {
    const answer = await post(`/${id}/parts`, { from: 0, base64 });
    expect([answer.statusCode, answer.json()]).toEqual([422, expect.objectContaining({ code: "kernel/bad-input" })]);
  }
  expect((await post(`/${id}/parts`, { from: 0, base64: "QUJDREVGRw==" })).json()).toMatchObject({ got: 7 });
});
