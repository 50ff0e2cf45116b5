import type { IncomingMessage, ServerResponse } from "node:http";
import type { Exchange } from "@motlan/exchange";
import { readBody } from "@motlan/exchange/module";
import type { Work } from "@motlan/kernel/db";
import type { Door } from "@motlan/kernel/http";
import { Type } from "typebox";
import { beginFetch } from "../actions/begin-fetch.ts";
import { listOffers } from "../actions/list-offers.ts";
import { offerFile } from "../actions/offer-file.ts";
import { putChunk } from "../actions/put-chunk.ts";
import { listFiles, readFile, readMissing, readReceipt } from "../actions/read-files.ts";
import { dropContent, withdrawFile } from "../actions/withdraw-file.ts";
import type { Bytes } from "../disk/bytes.ts";
import { CHUNK } from "../domain/chunks.ts";
import { faults } from "../faults.ts";
import type { FileRow } from "../store/files.ts";
import { Offers, readJson } from "../wire/shapes.ts";
import { giveContent } from "./give-content.ts";
import { FileView, viewOf } from "./view-of.ts";
import { asFetchWish, asOffer, FetchWish, Offer, OffersQuery } from "./wishes.ts";

export const FILES_PATH = "/api/v1/exchange/files";
const LARGEST_WISH = 64 * 1024;

export interface Answer {
  readonly status: number;
  readonly content?: object;
  /** What is no JSON. */
  readonly text?: string;
}

/** One request of a system of this node that has shown who it is. */
export interface Asked {
  readonly exchange: Exchange;
  readonly disk: Bytes;
  readonly work: Work;
  readonly client: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** What its path names. */
export interface Named {
  readonly id: string;
  readonly number: string;
}

interface FileDoor extends Door {
  answer(asked: Asked, named: Named): Promise<Answer | "streamed">;
}

const JSON_TYPE = "application/json";
const Id = Type.Object({ id: Type.String({ format: "uuid" }) });
const Whole = { "application/octet-stream": Type.String({ format: "binary" }) };
const Ranges = Type.Array(Type.Tuple([Type.Integer(), Type.Integer()]), {
  description: "Chunks still to come: first and last of each range.",
});

/** What a system may ask of files at its own node; what is literal stands before what is named. */
export const doors: readonly FileDoor[] = [
  {
    method: "GET",
    path: "/exchange/files",
    summary: { vi: "Tệp gửi đi và nhận về của hệ thống, mới nhất trước", en: "The system's own files, the newest first" },
    answers: { 200: { [JSON_TYPE]: Type.Object({ files: Type.Array(FileView) }) } },
    answer: async ({ work, client }) => ({ status: 200, content: { files: (await listFiles(work, client)).map(viewOf) } }),
  },
  {
    method: "POST",
    path: "/exchange/files",
    summary: {
      vi: "Báo trước một tệp sẽ gửi, hoặc cho nhận một tệp được gửi",
      en: "Announces a file that will be given, or has one fetched that is offered",
    },
    body: { [JSON_TYPE]: Type.Union([Offer, FetchWish]) },
    answers: { 201: { [JSON_TYPE]: FileView } },
    answer: begin,
  },
  {
    method: "GET",
    path: "/exchange/files/offers",
    summary: { vi: "Tệp mà hệ thống khác đang gửi cho hệ thống này", en: "What another system offers this one" },
    query: OffersQuery,
    answers: { 200: { [JSON_TYPE]: Offers } },
    answer: async ({ work, exchange, client, request }) => ({
      status: 200,
      content: { files: await listOffers(work, exchange, { receiver: client, ...offersWish(request.url ?? "") }) },
    }),
  },
  {
    method: "GET",
    path: "/exchange/files/:id",
    summary: { vi: "Một tệp: trạng thái và các phần còn thiếu", en: "One file: its state and the chunks still to come" },
    params: Id,
    answers: { 200: { [JSON_TYPE]: Type.Object({ ...FileView.properties, missing: Ranges }) } },
    answer: async ({ work, client: subsystem }, { id }) => {
      const which = { id, subsystem };
      return { status: 200, content: { ...viewOf(await readFile(work, which)), missing: await readMissing(work, which) } };
    },
  },
  {
    method: "PUT",
    path: "/exchange/files/:id/chunks/:number",
    summary: {
      vi: "Gửi một phần của tệp; đủ các phần thì bên nhận tải được",
      en: "Sends one chunk; with the last of them the file is offered",
    },
    params: Type.Object({ ...Id.properties, number: Type.Integer({ minimum: 0 }) }),
    headers: ["content-digest"],
    body: Whole,
    answers: { 200: { [JSON_TYPE]: FileView } },
    answer: async (asked, { id, number }) => ({ status: 200, content: viewOf(await takeChunk(asked, id, number)) }),
  },
  {
    method: "GET",
    path: "/exchange/files/:id/content",
    summary: { vi: "Nội dung tệp đã nhận đủ, cả tệp hoặc một đoạn", en: "The bytes of a file that is here whole, or a range of them" },
    params: Id,
    headers: ["range"],
    answers: { 200: Whole, 206: Whole, 416: {} },
    answer: ({ work, disk, client: subsystem, ...pair }, { id }) => giveContent(work, disk, { id, subsystem }, pair),
  },
  {
    method: "GET",
    path: "/exchange/files/:id/receipt",
    summary: { vi: "Biên nhận có chữ ký của nút bên nhận", en: "The receipt, signed by the receiver's node" },
    params: Id,
    answers: { 200: { "application/jose": Type.String() } },
    answer: async ({ work, client: subsystem }, { id }) => ({ status: 200, text: await readReceipt(work, { id, subsystem }) }),
  },
  {
    method: "DELETE",
    path: "/exchange/files/:id",
    summary: {
      vi: "Rút tệp đang gửi, thôi nhận, hoặc xóa nội dung đã dùng xong",
      en: "Takes a file back, gives it up, or drops the bytes that are done with",
    },
    params: Id,
    answers: { 200: { [JSON_TYPE]: FileView } },
    answer: async (asked, { id }) => ({ status: 200, content: viewOf(await end(asked, id)) }),
  },
];

/** What is received is kept as such: only its bytes go. */
async function end({ work, disk, client: subsystem }: Asked, id: string): Promise<FileRow> {
  const which = { id, subsystem };
  const { side, state } = await readFile(work, which);
  if (side === "incoming" && state === "received") await dropContent(work, disk, which);
  else await withdrawFile(work, which);
  return readFile(work, which);
}

function offersWish(url: string) {
  const asked = new URL(url, "http://files").searchParams;
  const [service, purpose, law] = [asked.get("service") ?? "", asked.get("purpose"), asked.get("law")];
  return { service, ...(purpose !== null && { purpose }), ...(law !== null && { law }) };
}

async function begin({ exchange, disk, work, client, request }: Asked): Promise<Answer> {
  const body = await readBody(request, { largest: LARGEST_WISH });
  const read = Buffer.isBuffer(body) ? readJson(body) : undefined;
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
  const bytes = await readBody(request, { largest: CHUNK });
  if (!Buffer.isBuffer(bytes) || !/^\d{1,6}$/.test(number)) throw faults["chunk-wrong"]({ number });
  const digest = request.headers["content-digest"];
  return putChunk(work, disk, { id, sender: client, number: Number(number), bytes, ...(typeof digest === "string" && { digest }) });
}
