import type { Book, Entry } from "./book.ts";
import type { Mishaps } from "./mishaps.ts";
import type { Signer } from "./signer.ts";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
const PATIENCE_MS = 10_000;

export interface CourierOptions {
  readonly callbackUrl: string;
  readonly book: Book;
  readonly now: () => Date;
}

/** Brings callbacks to the receiver, again and again with longer pauses, until it answers that it knows. */
export interface Courier {
  /** Settles after the first attempt; later ones go on by themselves. */
  deliver(entry: Entry, signer: Signer, mishaps: Pick<Mishaps, "repeat" | "delayMs">): Promise<void>;
  /** One attempt, whatever comes of it: for what should never be believed. */
  throwAt(entry: Entry, signer: Signer): Promise<number>;
  stop(): void;
}

export function makeCourier({ callbackUrl, book, now }: CourierOptions): Courier {
  const timers = new Set<NodeJS.Timeout>();
  let stopped = false;
  const after = (ms: number, act: () => Promise<unknown>) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      void act();
    }, ms);
    timers.add(timer.unref());
  };
  const send = async (entry: Entry, signer: Signer): Promise<number> => post(callbackUrl, await signer.sign(callbackOf(entry), now()));
  const attempt = async (entry: Entry, signer: Signer, copies: number, pause: number): Promise<void> => {
    const answers = await Promise.all(Array.from({ length: copies }, () => send(entry, signer)));
    if (stopped) return;
    if (answers.some((status) => status >= 200 && status < 300)) book.markTold(entry.transactionId);
    else after(pause, () => attempt(entry, signer, copies, Math.min(pause * 2, LONGEST_PAUSE_MS)));
  };
  return {
    deliver: async (entry, signer, { repeat, delayMs }) => {
      if (delayMs === 0) await attempt(entry, signer, repeat, FIRST_PAUSE_MS);
      else after(delayMs, () => attempt(entry, signer, repeat, FIRST_PAUSE_MS));
    },
    throwAt: send,
    stop: () => {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function callbackOf({ transactionId, bin, account, amount, currency, content, at }: Entry) {
  return { event: "transfer", transfer: { transactionId, bin, account, amount, currency, content, at } };
}

/** The answer's status; nought when nobody answered. */
async function post(url: string, message: object): Promise<number> {
  try {
    const body = JSON.stringify(message);
    const headers = { "content-type": "application/json" };
    const response = await fetch(url, { method: "POST", headers, body, redirect: "error", signal: AbortSignal.timeout(PATIENCE_MS) });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}
