import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import type { Entry } from "./entry.ts";
import { readPast } from "./past.ts";

export type { Entry };

/** The bank's book: each line is on disk before anybody hears of it. */
export interface Book {
  add(entry: Entry): void;
  /** The receiver answered that it knows. */
  markTold(transactionId: string): void;
  isTold(transactionId: string): boolean;
  find(transactionId: string): Entry | undefined;
  findByKey(requestKey: string): Entry | undefined;
  list(account?: string): readonly Entry[];
  listUntold(): readonly Entry[];
  close(): void;
}

export function openBook(folder: string): Book {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "transfers.ndjson");
  const file = openSync(path, "a+");
  const past = readPast(folder);
  const entries = new Map<string, Entry>();
  const byKey = new Map<string, Entry>();
  const told = new Set<string>();
  const take = (line: unknown) => {
    if (isEntryLine(line)) {
      entries.set(line.transfer.transactionId, line.transfer);
      byKey.set(line.transfer.requestKey, line.transfer);
    } else if (isToldLine(line)) told.add(line.told);
  };
  for (const line of readWholeLines(path, file)) take(line);
  const write = (line: object) => {
    writeSync(file, `${JSON.stringify(line)}\n`);
    fsyncSync(file);
    take(line);
  };
  return {
    add: (transfer) => write({ transfer }),
    markTold: (transactionId) => {
      if (!told.has(transactionId)) write({ told: transactionId });
    },
    isTold: (transactionId) => told.has(transactionId),
    find: (transactionId) => entries.get(transactionId) ?? past().get(transactionId),
    findByKey: (requestKey) => byKey.get(requestKey),
    list: (account) => [...past().values(), ...entries.values()].filter((entry) => account === undefined || entry.account === account),
    listUntold: () => [...entries.values()].filter((entry) => !entry.lost && !told.has(entry.transactionId)),
    close: () => closeSync(file),
  };
}

/** Lines up to the last line end: what a kill cut off was never told to anybody, and is cut off here too. */
function readWholeLines(path: string, file: number): unknown[] {
  const text = readFileSync(path);
  const whole = text.subarray(0, text.lastIndexOf(0x0a) + 1);
  if (whole.length < text.length) ftruncateSync(file, whole.length);
  return whole
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

function isEntryLine(line: unknown): line is { readonly transfer: Entry } {
  return typeof line === "object" && line !== null && "transfer" in line && typeof line.transfer === "object" && line.transfer !== null;
}

function isToldLine(line: unknown): line is { readonly told: string } {
  return typeof line === "object" && line !== null && "told" in line && typeof line.told === "string";
}
