import { randomInt } from "node:crypto";
import { mkdirSync, readFileSync, truncateSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import { makePersonalNumber } from "@motlan/formats";
import { decideIssue } from "./newborn.ts";

/** One request key and what became of it, for ever. */
export interface Entry {
  readonly key: string;
  readonly bodyHash: string;
  readonly at: string;
  readonly node: string;
  readonly state: "answered" | "refused";
  readonly answer: Readonly<Record<string, string>>;
}

export interface Request {
  readonly key: string;
  readonly bodyHash: string;
  readonly node: string;
  readonly body: unknown;
}

export interface Office {
  /** The entry of that key: the one there is, or a new one, on disk before it is given. Nothing when the key stands for another content. */
  issue(request: Request, at: Date): Promise<Entry | undefined>;
  list(): readonly Entry[];
  close(): Promise<void>;
}

/** Below this the demo country's people have their serials; the office gives out what is above, so that no two people share a number. */
const FIRST_SERIAL = 700_000;
const LAST_SERIAL = 999_999;

/** The number office's book: one line of JSON an entry, flushed to the disk before anybody hears of it. A line cut off by a crash was never answered and is dropped. */
export async function openOffice(folder: string, defaultProvince: string): Promise<Office> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "numbers.ndjson");
  const entries = new Map(readBook(path).map((entry) => [entry.key, entry]));
  const numbers = new Set([...entries.values()].flatMap((entry) => entry.answer.personalNumber ?? []));
  const book = await open(path, "a", 0o600);
  let last: Promise<unknown> = Promise.resolve();

  async function issueNext({ key, bodyHash, node, body }: Request, at: Date): Promise<Entry | undefined> {
    const before = entries.get(key);
    if (before !== undefined) return before.bodyHash === bodyHash ? before : undefined;
    const decided = decideIssue(body, defaultProvince);
    const answer = decided.ok ? { personalNumber: draw(numbers, decided.value) } : { reason: decided.why };
    const entry: Entry = { key, bodyHash, at: at.toISOString(), node, state: decided.ok ? "answered" : "refused", answer };
    await write(book, entry);
    entries.set(key, entry);
    if (answer.personalNumber !== undefined) numbers.add(answer.personalNumber);
    return entry;
  }

  return {
    issue: (request, at) => {
      // One after another: two requests with one key never draw two numbers.
      const mine = last.then(() => issueNext(request, at));
      last = mine.catch(() => undefined);
      return mine;
    },
    list: () => [...entries.values()],
    close: () => book.close(),
  };
}

async function write(book: FileHandle, entry: Entry): Promise<void> {
  await book.appendFile(`${JSON.stringify(entry)}\n`);
  await book.datasync();
}

function draw(taken: ReadonlySet<string>, newborn: Omit<Parameters<typeof makePersonalNumber>[0], "serial">): string {
  for (;;) {
    const number = makePersonalNumber({ ...newborn, serial: randomInt(FIRST_SERIAL, LAST_SERIAL + 1) });
    if (!taken.has(number)) return number;
  }
}

function readBook(path: string): Entry[] {
  const text = readIfThere(path);
  const whole = text.slice(0, text.lastIndexOf("\n") + 1);
  if (whole.length < text.length) truncateSync(path, Buffer.byteLength(whole));
  return whole
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Entry => JSON.parse(line));
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    // Only a book that was never begun is empty: one that cannot be read must not be begun anew, or numbers are given out twice.
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  }
}
