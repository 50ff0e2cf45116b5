import { type Exchange, queryService } from "@motlan/exchange";
import type { Fault } from "@motlan/kernel";
import { faults } from "../faults.ts";
import type { FileRow } from "../store/files.ts";
import { asRefusal, readJson } from "./shapes.ts";

export type Asked = Pick<FileRow, "subsystem" | "peer" | "service" | "purpose" | "law">;

/** One signed question to the sender of files, in the receiver's name, and what it gives. @throws what the exchange and the sender refuse */
export async function askSender(exchange: Exchange, asked: Asked, path: string, body?: object): Promise<Buffer> {
  const { subsystem: client, peer, service: code, purpose, law } = asked;
  const service = `${peer}/${code}`;
  const answer = await queryService(exchange.begin(), exchange, {
    client,
    service,
    path,
    ...(body && { method: "POST", body: Buffer.from(JSON.stringify(body)), headers: { "content-type": "application/json" } }),
    ...(purpose !== null && { purpose }),
    ...(law !== null && { law }),
  });
  if (answer.status === 200) return answer.body;
  throw refusalOf(answer.body, service, answer.status);
}

/** What a sender may refuse with, said here again. */
const SAID = [
  "unknown-file",
  "unknown-place",
  "withdrawn",
  "expired",
  "not-for-you",
  "bytes-gone",
  "chunk-missing",
  "receipt-false",
] as const;

function refusalOf(body: Buffer, service: string, status: number): Fault {
  const { code = "", about: { number } = {} } = asRefusal(readJson(body)) ?? {};
  const word = SAID.find((one) => code === `transfers/${one}`);
  return word === undefined
    ? faults["sender-refused"]({ service, said: code === "" ? String(status) : code })
    : faults[word](number === undefined ? {} : { number });
}
