import { createHash, randomUUID } from "node:crypto";
import { type IncomingHttpHeaders, request } from "node:http";
import { buffer } from "node:stream/consumers";
import { bindClient } from "@motlan/exchange";
import { COMMUNE, HOSPITAL } from "@motlan/exchange/testing";
import { openApi } from "@motlan/kernel/http";
import type { TSchema } from "typebox";
import { Value } from "typebox/value";
import { afterAll, expect, test } from "vitest";
import { SMALLEST_CHUNK } from "../domain/chunks.ts";
import { module } from "../module.ts";
import { aDoor, aFile, PURPOSE, twoEnds } from "../testing/index.ts";
import { rangeIn } from "./give-content.ts";
import { FILES_PATH, isFiles } from "./serve-files.ts";

const ends = await twoEnds();
const { asking, giving } = ends.nodes;
const [OURS, THEIRS] = [`mlx_${"c".repeat(40)}`, `mlx_${"h".repeat(40)}`];
await bindClient(asking.work(), COMMUNE, { kind: "key", key: OURS });
await bindClient(giving.work(), HOSPITAL, { kind: "key", key: THEIRS });
const doors = await Promise.all([aDoor(ends.receiver), aDoor(ends.sender)]);
const [commune, hospital] = [systemAt(doors[0].port, COMMUNE, OURS), systemAt(doors[1].port, HOSPITAL, THEIRS)];
afterAll(async () => {
  for (const door of doors) door[Symbol.dispose]();
  await ends[Symbol.asyncDispose]();
});

interface Said {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  /** Of an answer in JSON, what the tests look at; empty of any other. */
  readonly json: {
    readonly id: string;
    readonly code: string;
    readonly state: string;
    readonly message: string;
    readonly kept: unknown;
    readonly missing: unknown;
    readonly files: unknown;
  };
}

function systemAt(port: number, client: string, key: string) {
  return (method: string, path: string, body?: object | Buffer, more: Record<string, string> = {}) =>
    new Promise<Said>((resolve, reject) => {
      const bytes = body === undefined ? undefined : Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
      const headers = { "x-road-client": client, authorization: `Bearer ${key}`, ...more };
      const sent = request({ port, host: "127.0.0.1", method, path: `${FILES_PATH}${path}`, headers }, (message) => {
        buffer(message).then((read) => {
          const isJson = message.headers["content-type"]?.startsWith("application/json") === true;
          const json = JSON.parse(isJson ? read.toString() : "{}");
          const status = message.statusCode ?? 0;
          const said = schemaOf(method, path, status);
          if (said !== undefined && !Value.Check(said, json)) reject(new Error(`not as described: ${method} ${path} ${read}`));
          resolve({ status, headers: message.headers, bytes: read, json });
        }, reject);
      });
      sent.on("error", reject);
      sent.end(bytes);
    });
}

/** What the description promises of such an answer in JSON. */
function schemaOf(method: string, path: string, status: number): TSchema | undefined {
  const named = path
    .replace(/\?.*/, "")
    .replace(/^\/(?!offers)[^/]+/, "/:id")
    .replace(/\/\d+$/, "/:number");
  const door = module.doors?.find((row) => row.method === method && row.path === `/exchange/files${named}`);
  return door?.answers[status]?.["application/json"];
}

const content = aFile(SMALLEST_CHUNK * 2 + 9);
const wish = () => ({
  ...{ to: COMMUNE, name: "phim.tar", type: "application/x-tar", size: content.length, chunkSize: SMALLEST_CHUNK },
  ...{ purpose: PURPOSE.code, key: randomUUID() },
});
const chunk = (number: number) => content.subarray(number * SMALLEST_CHUNK, (number + 1) * SMALLEST_CHUNK);

test("two systems over two nodes: announced, sent in parts with a part left out and sent later, seen, fetched, downloaded by range, one receipt", async () => {
  const made = await hospital("POST", "", wish());
  expect([made.status, made.json]).toMatchObject([201, { state: "coming", chunks: 3, kept: 0 }]);
  const { id } = made.json;
  const digest = `sha-256=:${createHash("sha256").update(chunk(2)).digest("base64")}:`;
  expect((await hospital("PUT", `/${id}/chunks/2`, chunk(2), { "content-digest": digest })).json.kept).toBe(1);
  expect((await hospital("PUT", `/${id}/chunks/0`, chunk(0), { "content-digest": digest })).json.code).toBe("transfers/chunk-wrong");
  await hospital("PUT", `/${id}/chunks/0`, chunk(0));
  expect((await hospital("GET", `/${id}`)).json.missing).toEqual([[1, 1]]);
  expect((await commune("GET", `/offers?service=${ends.service}&purpose=${PURPOSE.code}`)).json).toEqual({ files: [] });
  expect((await hospital("PUT", `/${id}/chunks/1`, chunk(1))).json.state).toBe("offered");

  const offers = await commune("GET", `/offers?service=${ends.service}&purpose=${PURPOSE.code}&law=x`);
  expect(offers.json.files).toMatchObject([{ id, name: "phim.tar", size: content.length }]);
  const begun = await commune("POST", "", { from: ends.service, id, purpose: PURPOSE.code, law: "Điều 3" });
  expect([begun.status, begun.json]).toMatchObject([201, { state: "coming", size: null, offer: id }]);
  const here = begun.json.id;
  expect((await commune("GET", `/${here}/receipt`)).json.code).toBe("transfers/no-receipt");
  await ends.settle();
  expect((await commune("GET", `/${here}`)).json).toMatchObject({ state: "received", kept: 3, hasReceipt: true, missing: [] });

  const whole = await commune("GET", `/${here}/content`);
  expect(whole.bytes.equals(content)).toBe(true);
  expect(whole.headers).toMatchObject({
    "content-type": "application/x-tar",
    "accept-ranges": "bytes",
    "x-content-type-options": "nosniff",
  });
  const part = await commune("GET", `/${here}/content`, undefined, { range: "bytes=70000-" });
  expect([part.status, part.headers["content-range"]]).toEqual([206, `bytes 70000-${content.length - 1}/${content.length}`]);
  expect(part.bytes.equals(content.subarray(70_000))).toBe(true);
  expect((await commune("GET", `/${here}/content`, undefined, { range: "bytes=9999999-" })).status).toBe(416);
  expect((await commune("HEAD", `/${here}/content`)).headers["content-length"]).toBe(String(content.length));

  const [ours, theirs] = [await commune("GET", `/${here}/receipt`), await hospital("GET", `/${id}/receipt`)];
  expect(ours.bytes.equals(theirs.bytes)).toBe(true);
  expect((await commune("GET", "")).json.files).toMatchObject([{ id: here, side: "incoming" }]);
  expect((await commune("DELETE", `/${here}`)).status).toBe(200);
  expect((await commune("GET", `/${here}/content`)).json.code).toBe("transfers/bytes-gone");
});

test.each<[number, string, string, string, object | undefined]>([
  [404, "transfers/unknown-place", "GET", "/x/y", undefined],
  [404, "transfers/unknown-place", "PATCH", "", {}],
  [404, "transfers/unknown-place", "GET", "/a/b/c/d", undefined],
  [404, "transfers/unknown-file", "GET", "/0199a000-0000-7000-8000-000000000000", undefined],
  [404, "transfers/unknown-file", "GET", "/not-an-id", undefined],
  [404, "transfers/unknown-file", "DELETE", "/not-an-id", undefined],
  [404, "transfers/unknown-file", "PUT", "/not-an-id/chunks/0", {}],
  [422, "transfers/bad-request", "POST", "", { to: COMMUNE }],
  [422, "transfers/bad-request", "POST", "", { from: ends.service, id: "x" }],
  [422, "transfers/bad-request", "POST", "", { from: ends.service, id: "x", note: "y".repeat(70_000) }],
])("%i %s: %s %s", async (status, code, method, path, body) => {
  const said = await commune(method, path, body);
  expect([said.status, said.json.code]).toEqual([status, code]);
  expect(said.json.message.length).toBeGreaterThan(10);
});

test("a system sees and changes its own files alone; who does not show who it is sees nothing; English where asked for", async () => {
  const { id } = (await hospital("POST", "", wish())).json;
  for (const [method, path] of [
    ["GET", ""],
    ["GET", "/receipt"],
    ["GET", "/content"],
    ["DELETE", ""],
    ["PUT", "/chunks/0"],
  ] as const)
    expect((await commune(method, `/${id}${path}`, method === "PUT" ? chunk(0) : undefined)).json.code).toBe("transfers/unknown-file");
  const other = systemAt(doors[1].port, COMMUNE, THEIRS);
  expect((await other("GET", `/${id}`, undefined, { "accept-language": "en" })).json).toMatchObject({ code: "exchange/not-this-client" });
  expect((await systemAt(doors[1].port, "", "")("GET", "")).json.code).toBe("exchange/bad-client");
  expect((await hospital("GET", `/${randomUUID()}`, undefined, { "accept-language": "en" })).json.message).toContain("no such file");
});

test("a chunk larger than any, and an offer nobody granted", async () => {
  const { id } = (await hospital("POST", "", wish())).json;
  expect((await hospital("PUT", `/${id}/chunks/0`, Buffer.alloc(4 * 1024 * 1024 + 1))).json.code).toBe("transfers/chunk-wrong");
  expect((await hospital("POST", "", { ...wish(), purpose: "other" })).json.code).toBe("transfers/not-granted");
});

test("the description of the machine door has each place of files, what it takes, who may, and what it answers", () => {
  const { paths, components } = openApi(module.routes, "http://localhost", module.doors);
  const rows = Object.entries(paths ?? {}).map(([path, methods]) => `${path} ${Object.keys(methods)}`);
  expect(rows).toEqual([
    "/exchange/files get,post",
    "/exchange/files/offers get",
    "/exchange/files/{id} get,delete",
    "/exchange/files/{id}/chunks/{number} put",
    "/exchange/files/{id}/content get",
    "/exchange/files/{id}/receipt get",
  ]);
  expect(components).toMatchObject({ securitySchemes: { system: { scheme: "bearer" } } });
  expect(paths).toMatchObject({
    "/exchange/files": { post: { security: [{ system: [] }, {}], responses: { 201: {} } } },
    "/exchange/files/{id}/chunks/{number}": {
      put: {
        parameters: [{ name: "x-road-client", required: true }, { name: "id", in: "path" }, { name: "number" }, { name: "content-digest" }],
        requestBody: { content: { "application/octet-stream": {} } },
      },
    },
  });
  const takes = module.doors?.find(({ method }) => method === "POST")?.body?.["application/json"];
  if (takes === undefined) throw new Error("nothing is said of what it takes");
  for (const fits of [wish(), { from: ends.service, id: randomUUID() }]) expect(Value.Check(takes, fits)).toBe(true);
  for (const other of [{}, { to: COMMUNE }, { ...wish(), more: 1 }]) expect(Value.Check(takes, other)).toBe(false);
});

test("addresses and ranges", () => {
  expect([FILES_PATH, `${FILES_PATH}?x`, `${FILES_PATH}/a`, `${FILES_PATH}x`, "/"].map(isFiles)).toEqual([true, true, true, false, false]);
  const cases: readonly [string | undefined, ReturnType<typeof rangeIn>][] = [
    [undefined, undefined],
    ["bytes=0-0", [0, 0]],
    ["bytes=5-", [5, 9]],
    ["bytes=-3", [7, 9]],
    ["bytes=-30", [0, 9]],
    ["bytes=0-99", [0, 9]],
    ["bytes=10-", "none"],
    ["bytes=-0", "none"],
    ["bytes=6-5", "none"],
    ["bytes=-", undefined],
    ["bytes=0-1,3-4", undefined],
    ["lines=0-1", undefined],
  ];
  for (const [header, range] of cases) expect(rangeIn(header, 10)).toEqual(range);
});
