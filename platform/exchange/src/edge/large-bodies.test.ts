import { type ClientRequest, request as httpRequest, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import { Readable } from "node:stream";
import { systemClock } from "@motlan/kernel";
import { afterAll, expect, test } from "vitest";
import { bindClient } from "../actions/bind-client.ts";
import { grantRight } from "../actions/grant-right.ts";
import { offerService } from "../actions/offer-service.ts";
import { aSystem, COMMUNE, HOSPITAL, json, testEdge, twoNodes } from "../testing/index.ts";

const nodes = await twoNodes({ clock: systemClock }, { clock: systemClock });
const { asking, giving } = nodes;
const system = await aSystem();
const edge = await testEdge(asking.exchange);
afterAll(async () => {
  await edge[Symbol.asyncDispose]();
  await system[Symbol.asyncDispose]();
  await nodes[Symbol.asyncDispose]();
});
await bindClient(asking.work(), COMMUNE, { kind: "address", address: "127.0.0.1" });
await offerService(giving.work(), {
  subsystem: HOSPITAL,
  code: "scans",
  title: { vi: "Ảnh chụp", en: "Scans" },
  provider: { kind: "http", url: system.url, timeoutMs: 5_000 },
});
await grantRight(giving.work(), { subsystem: HOSPITAL, service: "scans", client: COMMUNE, purposes: [] });

const MIB = 1024 * 1024;
const SCANS = `/r1/${HOSPITAL}/scans`;
const ask = (body?: string) => edge.ask(body === undefined ? "GET" : "POST", SCANS, ["x-road-client", COMMUNE], body);

interface Refused {
  readonly status: number;
  readonly connection: string | undefined;
  readonly said: { readonly code: string; readonly vi: string };
  readonly sent: number;
}

/** Goes on sending, whatever it hears, until the connection is ended. */
function pour(body: Iterable<Buffer>, length?: number, to: (options: RequestOptions) => ClientRequest = httpRequest, path = SCANS) {
  return new Promise<Refused>((resolve, reject) => {
    let [sent, heard]: [number, Omit<Refused, "sent"> | undefined] = [0, undefined];
    const options = { port: edge.port, host: "127.0.0.1", method: "POST", path, agent: false };
    const message = to({ ...options, headers: { "x-road-client": COMMUNE, ...(length !== undefined && { "content-length": length }) } });
    message.on("response", (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (piece: string) => {
        text += piece;
        try {
          heard = { status: answer.statusCode ?? 0, connection: answer.headers.connection, said: JSON.parse(text) };
        } catch {
          // More of it comes.
        }
      });
    });
    const source = Readable.from(body, { objectMode: false, highWaterMark: MIB });
    source.on("data", (piece: Buffer) => {
      sent += piece.length;
    });
    message.on("error", () => undefined);
    message.on("close", () => {
      source.destroy();
      if (heard === undefined) reject(new Error("cut off without an answer"));
      else resolve({ ...heard, sent });
    });
    source.pipe(message);
  });
}

function* pieces(many: number) {
  const piece = Buffer.alloc(MIB, 7);
  for (let at = 0; at < many; at += 1) yield piece;
}

test.each<[string, number, number | undefined]>([
  ["64 MiB that come", 64, 64 * MIB],
  ["2 GiB that are announced and never come", 1, 2_048 * MIB],
  ["a body without a length that never ends", Number.MAX_SAFE_INTEGER, undefined],
])("%s: refused at once with the way to go, the connection ended, memory as before, and the node goes on", async (_name, many, length) => {
  const before = process.memoryUsage.rss();
  const refused = await pour(pieces(many), length);
  expect([refused.status, refused.connection, refused.said.code]).toEqual([400, "close", "exchange/too-large"]);
  expect(refused.said.vi).toContain("/api/v1/exchange/files");
  expect(process.memoryUsage.rss() - before).toBeLessThan(150 * MIB);
  system.answer(json({ beds: 7 }));
  expect((await ask()).status).toBe(200);
  expect((await ask("x".repeat(9 * MIB))).status).toBe(200);
});

test("a caller who is nobody is not listened to for longer", async () => {
  await bindClient(asking.work(), COMMUNE, { kind: "address", address: "127.0.0.1" }, new Date(0));
  const refused = await pour(pieces(Number.MAX_SAFE_INTEGER));
  expect([refused.connection, refused.said.code]).toEqual(["close", "exchange/not-this-client"]);
  await bindClient(asking.work(), COMMUNE, { kind: "address", address: "127.0.0.1" });
});

test("so at the door for other nodes, where nobody unknown is listened to for as long; and for an answer of the system behind a service", async () => {
  const { certificate: cert, privateKey: key } = asking.exchange.node.tls;
  const port = Number(new URL(giving.listed.url).port);
  const toNode = (options: RequestOptions) => httpsRequest({ ...options, port, cert, key, rejectUnauthorized: false });
  const refused = await pour(pieces(Number.MAX_SAFE_INTEGER), undefined, toNode, `/x/v1/${HOSPITAL}/scans`);
  expect([refused.connection, refused.said.code]).toEqual(["close", "exchange/too-large"]);
  const nobody = (options: RequestOptions) => httpsRequest({ ...options, port, rejectUnauthorized: false });
  for (const path of [`/x/v1/${HOSPITAL}/scans`, "/x/bundle/v1", "/x/halves/v1"]) {
    const unheard = await pour(pieces(Number.MAX_SAFE_INTEGER), undefined, nobody, path);
    expect([unheard.connection, unheard.said.code]).toEqual(["close", "exchange/caller-certificate"]);
  }

  let given = 0;
  system.answer((_request, response) => {
    const source = Readable.from(pieces(2_048), { objectMode: false });
    source.on("data", (piece: Buffer) => {
      given += piece.length;
    });
    response.on("close", () => source.destroy()).on("error", () => undefined);
    source.pipe(response.writeHead(200, { "content-type": "application/octet-stream" }));
  });
  const answer = await ask();
  expect([answer.status, JSON.parse(answer.text).code]).toEqual([500, "exchange/answer-too-large"]);
  expect(given).toBeLessThan(64 * MIB);
  system.answer(json({ beds: 7 }));
  expect((await ask()).status).toBe(200);
});

test("what is only asked about may be of any length: an answer to HEAD brings nothing", async () => {
  system.answer((_request, response) => response.writeHead(200, { "content-length": 2_048 * MIB }).end());
  expect((await edge.ask("HEAD", SCANS, ["x-road-client", COMMUNE])).status).toBe(200);
  system.answer(json({ beds: 7 }));
});
