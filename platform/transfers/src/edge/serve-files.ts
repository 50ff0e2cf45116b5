import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Exchange, faults as exchangeFaults } from "@motlan/exchange";
import { type Caller, proveCaller, readBody, send, toRefusal } from "@motlan/exchange/module";
import { isFault } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { beginFetch } from "../actions/begin-fetch.ts";
import { listOffers } from "../actions/list-offers.ts";
import { offerFile } from "../actions/offer-file.ts";
import { putChunk } from "../actions/put-chunk.ts";
import { listFiles, readFile, readMissing, readReceipt } from "../actions/read-files.ts";
import { dropContent, type FileToEnd, withdrawFile } from "../actions/withdraw-file.ts";
import type { Bytes } from "../disk/bytes.ts";
import { CHUNK } from "../domain/chunks.ts";
import { faults } from "../faults.ts";
import type { FileRow } from "../store/files.ts";
import { readJson } from "../wire/shapes.ts";
import { giveContent } from "./give-content.ts";
import { viewOf } from "./view-of.ts";
import { asFetchWish, asOffer } from "./wishes.ts";

export const FILES_PATH = "/api/v1/exchange/files";
const LARGEST_WISH = 64 * 1024;

export function isFiles(url: string): boolean {
  const [path = ""] = url.split("?");
  return path === FILES_PATH || path.startsWith(`${FILES_PATH}/`);
}

interface Answer {
  readonly status: number;
  readonly content?: object;
  /** What is no JSON. */
  readonly text?: string;
}

/** One request of a system of this node that has shown who it is. */
interface Asked {
  readonly exchange: Exchange;
  readonly disk: Bytes;
  readonly work: Work;
  readonly client: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/**
 * The door for systems of this node that give and fetch files: they name themselves and show who they are as at the edge. A plain handler of Node's, since what goes through it is streamed.
 */
export function serveFiles(exchange: Exchange, disk: Bytes, request: IncomingMessage, response: ServerResponse, caller: Caller): void {
  answer(exchange, disk, request, response, caller)
    .catch((error: unknown) => refused(exchange, request, error))
    .then(
      (said) => said !== "streamed" && sendAnswer(request, response, said),
      () => response.destroy(),
    );
}

function sendAnswer(request: IncomingMessage, response: ServerResponse, { status, content, text }: Answer): void {
  const type = text === undefined ? "application/json; charset=utf-8" : "application/jose";
  const body = Buffer.from(text ?? (content === undefined ? "" : JSON.stringify(content)));
  send(request, response, { status, headers: { "content-type": type, "cache-control": "no-store" }, body });
}

function refused({ note }: Exchange, { headers }: IncomingMessage, error: unknown): Answer {
  const { code, status, text, about } = isFault(error) ? error : toRefusal(error, "asking", note, randomUUID());
  const message = /^en\b/i.test(headers["accept-language"] ?? "") ? text.en : text.vi;
  return { status, content: { code, message, vi: text.vi, en: text.en, about } };
}

async function answer(
  exchange: Exchange,
  disk: Bytes,
  request: IncomingMessage,
  response: ServerResponse,
  caller: Caller,
): Promise<Answer | "streamed"> {
  const work = exchange.begin();
  const client = await proveCaller(exchange, request.rawHeaders, caller);
  const place = exchange.gates.asking.enter(client);
  if ("seconds" in place) {
    response.setHeader("retry-after", String(place.seconds));
    throw exchangeFaults["asking-too-many"]({ client, seconds: place.seconds });
  }
  try {
    return await route({ exchange, disk, work, client, request, response });
  } finally {
    place.leave();
  }
}

async function route(asked: Asked): Promise<Answer | "streamed"> {
  const { exchange, disk, work, client: subsystem, request } = asked;
  const [path = "", query = ""] = (request.url ?? "").split("?");
  const [, id, part, number, ...rest] = path.slice(FILES_PATH.length).split("/");
  if (rest.length > 0) throw faults["unknown-place"]();
  const method = request.method === "HEAD" ? "GET" : (request.method ?? "");
  const route = `${method}${id === undefined ? "" : id === "offers" ? " offers" : " *"}${part === undefined ? "" : ` ${part}`}${number === undefined ? "" : " *"}`;
  const which = { id: id ?? "", subsystem };
  switch (route) {
    case "GET":
      return { status: 200, content: { files: (await listFiles(work, subsystem)).map(viewOf) } };
    case "POST":
      return begin(asked);
    case "GET offers":
      return { status: 200, content: { files: await listOffers(work, exchange, { receiver: subsystem, ...offersWish(query) }) } };
    case "GET *":
      return { status: 200, content: { ...viewOf(await readFile(work, which)), missing: await readMissing(work, which) } };
    case "PUT * chunks *":
      return { status: 200, content: viewOf(await takeChunk(asked, which.id, number ?? "")) };
    case "GET * content":
      return giveContent(work, disk, which, asked);
    case "GET * receipt":
      return { status: 200, text: await readReceipt(work, which) };
    case "DELETE *":
      return { status: 200, content: viewOf(await end(asked, which)) };
    default:
      throw faults["unknown-place"]();
  }
}

/** What is received is kept as such: only its bytes go. */
async function end({ work, disk }: Asked, which: FileToEnd): Promise<FileRow> {
  const { side, state } = await readFile(work, which);
  if (side === "incoming" && state === "received") await dropContent(work, disk, which);
  else await withdrawFile(work, which);
  return readFile(work, which);
}

function offersWish(query: string) {
  const asked = new URLSearchParams(query);
  const [service, purpose, law] = [asked.get("service") ?? "", asked.get("purpose"), asked.get("law")];
  return { service, ...(purpose !== null && { purpose }), ...(law !== null && { law }) };
}

async function begin({ exchange, disk, work, client, request }: Asked): Promise<Answer> {
  const body = await readBody(request, LARGEST_WISH);
  const read = body === "too-large" ? undefined : readJson(body);
  const offer = asOffer(read);
  if (offer !== undefined) {
    const { to: receiver, key: requestKey, until, ...wish } = offer;
    const times = until === undefined ? {} : { until: new Date(until) };
    const file = await offerFile(work, exchange, disk, { ...wish, ...times, sender: client, receiver, requestKey });
    return { status: 201, content: viewOf(file) };
  }
  const wish = asFetchWish(read);
  if (wish === undefined) throw faults["bad-request"]({ where: "JSON: {to, name, size, key} / {from, id}" });
  const { from: service, id: offerId, ...said } = wish;
  return { status: 201, content: viewOf(await beginFetch(work, exchange, { ...said, receiver: client, service, offerId })) };
}

async function takeChunk({ disk, work, client, request }: Asked, id: string, number: string): Promise<FileRow> {
  const bytes = await readBody(request, CHUNK);
  if (bytes === "too-large" || !/^\d{1,6}$/.test(number)) throw faults["chunk-wrong"]({ number });
  const digest = request.headers["content-digest"];
  return putChunk(work, disk, { id, sender: client, number: Number(number), bytes, ...(typeof digest === "string" && { digest }) });
}
