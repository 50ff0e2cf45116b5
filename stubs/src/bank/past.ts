import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Entry } from "./entry.ts";
import { SANDBOX_BIN } from "./request.ts";

/** A transfer that was carried out, and told of, before anybody could ask this bank: whoever invents a past says so here. */
export interface PastTransfer {
  readonly transactionId: string;
  readonly bin: string;
  readonly account: string;
  readonly amount: bigint;
  readonly content: string;
  readonly at: Date;
}

/** Writes transfers of the past into the bank's folder; one that is said again is what was said last. */
export function layPast(folder: string): (transfers: readonly PastTransfer[]) => void {
  mkdirSync(folder, { recursive: true });
  return (transfers) => {
    const lines = transfers.map((one) => `${JSON.stringify({ ...one, amount: String(one.amount) })}\n`);
    if (lines.length > 0) appendFileSync(pathIn(folder), lines.join(""));
  };
}

/** The past as far as it is written, read on from where it was read before. Nobody is told of it again. */
export function readPast(folder: string): () => ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  let read = 0;
  return () => {
    const path = pathIn(folder);
    if (!existsSync(path) || statSync(path).size <= read) return entries;
    const fresh = readFileSync(path).subarray(read);
    const whole = fresh.subarray(0, fresh.lastIndexOf(0x0a) + 1);
    read += whole.length;
    for (const line of whole.toString("utf8").split("\n").filter(Boolean)) take(entries, JSON.parse(line));
    return entries;
  };
}

function take(entries: Map<string, Entry>, said: unknown): void {
  if (typeof said !== "object" || said === null || !("transactionId" in said)) return;
  const text = (name: string) => String(Object.entries(said).find(([key]) => key === name)?.[1] ?? "");
  const [transactionId, amount, at] = [text("transactionId"), text("amount"), text("at")];
  if (!/^[1-9]\d*$/.test(amount) || Number.isNaN(Date.parse(at))) return;
  const told = { requestKey: transactionId, currency: "VND", lost: true } as const;
  entries.set(transactionId, {
    ...told,
    transactionId,
    bin: text("bin") || SANDBOX_BIN,
    account: text("account"),
    amount,
    content: text("content"),
    at,
  });
}

function pathIn(folder: string): string {
  return join(folder, "past.ndjson");
}
