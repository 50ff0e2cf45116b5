import { type Actor, newId, stranger } from "@motlan/kernel";
import { makeServer, mountRoutes } from "@motlan/kernel/http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aSoundDocument, aStudio, type Studio } from "../testing/index.ts";
import { routes } from "./routes.ts";

let studio: Studio;
let app: ReturnType<typeof makeServer>;
let who: Actor = stranger;
beforeAll(async () => {
  studio = await aStudio();
  app = makeServer({ pool: studio.db.pool, clock: studio.clock, actorOf: async () => who });
  mountRoutes(app, routes, "http://localhost");
});
afterAll(async () => {
  await app.close();
  await studio.db[Symbol.asyncDispose]();
});

async function call(actor: Actor, method: "GET" | "POST" | "DELETE", path: string, body?: object) {
  who = actor;
  const headers = { origin: "http://localhost" };
  const answer = await app.inject({ method, url: `/api/v1${path}`, headers, ...(body && { payload: body }) });
  return { status: answer.statusCode, body: answer.json() };
}
const title = { vi: "Thử", en: "Test" };

test("a program designs, a second person approves, all over the machine door", async () => {
  const lan = studio.lan.actor;
  const from = { kind: "document", document: aSoundDocument("x.machine") };
  const begun = await call(lan, "POST", "/designs", { code: "x.machine", title, from, requestKey: newId() });
  expect(begun).toMatchObject({ status: 200, body: { state: "draft", revision: 0 } });
  const at = `/designs/${begun.body.id}`;
  const changes = [{ op: "set", path: "summary.vi", value: "Để thử máy." }];
  const changed = await call(lan, "POST", `${at}/changes`, { revision: 0, changes, requestKey: newId() });
  expect(changed.body).toMatchObject({ revision: 1, undo: 1, document: { summary: { vi: "Để thử máy." } } });
  expect((await call(lan, "POST", `${at}/undo`, { requestKey: newId() })).body).toMatchObject({ revision: 2, redo: 1 });
  expect((await call(lan, "GET", `${at}/findings`)).body).toEqual({ items: [] });
  expect((await call(lan, "POST", `${at}/submit`, { revision: 2, requestKey: newId() })).body.state).toBe("submitted");
  const approved = await call(studio.approver.actor, "POST", `${at}/approve`, {
    revision: 2,
    publishFrom: "2026-12-01",
    requestKey: newId(),
  });
  expect(approved.body).toMatchObject({ state: "approved", publishFrom: "2026-12-01", versionId: expect.any(String) });
  const back = await call(studio.approver.actor, "POST", `${at}/withdraw`, { reason: "Lùi ngày." });
  expect(back.body.state).toBe("withdrawn");
  expect((await call(lan, "GET", "/designs?limit=5")).body).toMatchObject({ total: 1, items: [{ code: "x.machine" }] });
});

test("a table is sent as text or as a file", async () => {
  const text = "Bước;Nội dung;Người thực hiện;Thời gian\n1;Tiếp nhận;Nhân viên một cửa;1 giờ\n2;Ký;Giám đốc;4 giờ\n";
  for (const table of [{ text }, { csv: Buffer.from(text).toString("base64") }]) {
    const begun = await call(studio.lan.actor, "POST", "/designs", {
      ...{ code: "x.table", title, from: { kind: "table", ...table }, requestKey: newId() },
    });
    expect(begun.body.document.steps).toMatchObject([{ does: "take-in", hours: 1 }, { does: "sign", hours: 4 }, { does: "seal" }]);
  }
  const none = { code: "x.table", title, from: { kind: "table" }, requestKey: newId() };
  expect((await call(studio.lan.actor, "POST", "/designs", none)).status).toBe(422);
});

test("what does not fit the schema is refused at the door", async () => {
  const bad = [
    { revision: 0, changes: [{ op: "replace", path: "a", value: 1 }], requestKey: newId() },
    { revision: -1, changes: [{ op: "set", path: "a", value: 1 }], requestKey: newId() },
    { revision: 0, changes: [], requestKey: newId() },
    { revision: 0, changes: [{ op: "set", path: "a", value: 1 }] },
  ];
  for (const body of bad) expect((await call(studio.lan.actor, "POST", `/designs/${newId()}/changes`, body)).status).toBe(422);
});

test("brackets within brackets are refused with a sentence", async () => {
  const nested = (levels: number): unknown => JSON.parse(`${"[".repeat(levels)}${"]".repeat(levels)}`);
  const from = { kind: "document", document: { steps: nested(3000) } };
  expect((await call(studio.lan.actor, "POST", "/designs", { code: "x.deep", title, from, requestKey: newId() })).status).toBe(413);
  const design = await studio.start({ steps: [] });
  const changes = [{ op: "set", path: "steps", value: nested(3000) }];
  expect(
    (await call(studio.lan.actor, "POST", `/designs/${design.id}/changes`, { revision: 0, changes, requestKey: newId() })).status,
  ).toBe(413);
});

test("every route refuses a stranger", async () => {
  for (const { method, path } of routes) {
    const url = path.replace(":designId", newId());
    expect(
      (await call(stranger, method === "PUT" ? "POST" : method, url, method === "GET" ? undefined : {})).status,
      `${method} ${path}`,
    ).toBe(401);
  }
});
