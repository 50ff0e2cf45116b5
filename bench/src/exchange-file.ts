import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, readFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { request } from "node:https";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import { FILES_PATH } from "@motlan/transfers/module";
import type { Figure } from "./report.ts";

const MIB = 1024 * 1024;
const CHUNK = 4 * MIB;
const CHUNKS = 256;
/** What a node may hold more than before it began: its buffers, whatever the file's size. */
const GROWTH_MIB = 200;
/** Ours: every chunk is signed, logged on both sides and on the disk by itself. */
const AIM = 0.5;

export type Start = (
  env: Readonly<Record<string, string>>,
) => Promise<{ readonly port: number; readonly peers: number; readonly pid: number }>;

interface FileBench {
  readonly folder: string;
  readonly sender: Place;
  readonly receiver: Place;
  readonly from: string;
  readonly to: string;
  readonly start: Start;
}

interface Place {
  readonly port: number;
  readonly pid: number;
}

/**
 * A file of 1 GiB from one node's disk to the other's: each chunk a signed query, in both logs, verified and on the disk before the next is asked for; beside one copy
 * of the same file over HTTPS, written and synchronised at its end. And how much the two nodes grew meanwhile.
 */
export async function benchFile({ folder, sender, receiver, from, to, start }: FileBench): Promise<readonly Figure[]> {
  const source = join(folder, "source");
  await makeFile(source);
  const plain = await copyPlainly(folder, source, start);
  const before = await Promise.all([sender, receiver].map(({ pid }) => memoryOf(pid, "VmRSS")));
  const sent = await send(sender.port, from, to, source);
  const began = performance.now();
  const got = await fetchIt(receiver.port, to, `${from}/files`, sent);
  const seconds = (performance.now() - began) / 1_000;
  const after = await Promise.all([sender, receiver].map(({ pid }) => memoryOf(pid, "VmHWM")));
  const grown = Math.max(...after.map((most, at) => most - (before[at] ?? 0)));
  const [rate, floor] = [(CHUNKS * CHUNK) / MIB / seconds, (CHUNKS * CHUNK) / MIB / plain];
  return [
    {
      work: `file of 1 GiB between two nodes (${got} chunks)`,
      floor: `${floor.toFixed(0)} MiB/s`,
      measured: `${rate.toFixed(0)} MiB/s = ${(rate / floor).toFixed(2)} of the floor`,
      aim: `≥ ${AIM}`,
      met: rate / floor >= AIM,
    },
    {
      work: "the same: growth of the larger of both nodes",
      floor: "",
      measured: `${grown.toFixed(0)} MiB`,
      aim: `≤ ${GROWTH_MIB} MiB`,
      met: grown <= GROWTH_MIB,
    },
  ];
}

async function makeFile(path: string): Promise<void> {
  const file = await open(path, "w");
  for (let at = 0; at < CHUNKS; at += 1) await file.write(randomBytes(CHUNK));
  await file.sync();
  await file.close();
}

async function copyPlainly(folder: string, source: string, start: Start): Promise<number> {
  const { port } = await start({ ROLE: "file", TARGET: source, NODE: "VN/GOV/00003/nut", KEYS: join(folder, "plain") });
  const began = performance.now();
  const message = await new Promise<IncomingMessage>((resolve, reject) =>
    request({ port, host: "127.0.0.1", rejectUnauthorized: false }, resolve).on("error", reject).end(),
  );
  const path = join(folder, "copied");
  await pipeline(message, createWriteStream(path));
  const file = await open(path, "r+");
  await file.sync();
  await file.close();
  return (performance.now() - began) / 1_000;
}

/** In MiB, as Linux counts it: resident now, or at most so far. */
async function memoryOf(pid: number, what: "VmRSS" | "VmHWM"): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`^${what}:\\s+(\\d+) kB`, "m").exec(status)?.[1] ?? 0) / 1024;
}

async function ask(port: number, client: string, method: string, path: string, body?: object | Uint8Array<ArrayBuffer>) {
  const sent = body === undefined ? {} : { body: body instanceof Uint8Array ? body : JSON.stringify(body) };
  const answer = await fetch(`http://127.0.0.1:${port}${FILES_PATH}${path}`, { method, headers: { "x-road-client": client }, ...sent });
  const said: { id: string; state: string; kept: number; trouble: { code: string } | null } = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${path} answers ${answer.status} ${JSON.stringify(said)}`);
  return said;
}

async function send(port: number, from: string, to: string, source: string): Promise<string> {
  const wish = { to, name: "gigabyte", size: CHUNKS * CHUNK, chunkSize: CHUNK, key: "1" };
  const { id } = await ask(port, from, "POST", "", wish);
  const file = await open(source, "r");
  for (let number = 0; number < CHUNKS; number += 1) {
    const bytes = new Uint8Array(CHUNK);
    await file.read(bytes, 0, CHUNK, number * CHUNK);
    await ask(port, from, "PUT", `/${id}/chunks/${number}`, bytes);
  }
  await file.close();
  return id;
}

async function fetchIt(port: number, client: string, from: string, offer: string): Promise<number> {
  const { id } = await ask(port, client, "POST", "", { from, id: offer });
  for (;;) {
    const { state, kept, trouble } = await ask(port, client, "GET", `/${id}`);
    if (state === "received") return kept;
    if (state !== "coming") throw new Error(`${state} ${trouble?.code}`);
    await wait(100);
  }
}
