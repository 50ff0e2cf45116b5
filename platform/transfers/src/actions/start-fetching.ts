import type { Exchange } from "@motlan/exchange";
import type { Bytes } from "../disk/bytes.ts";
import { listDue } from "../store/rounds.ts";
import { fetchFile } from "./fetch-file.ts";

export interface Fetching {
  /** Lets the rounds under way end. */
  stop(): Promise<void>;
}

const LOOK_MS = 500;
/** Files at once, ours: each has three chunks in memory at most. */
const FILES_AT_ONCE = 4;

/** Fetches what is due, each file by itself, until stopped. */
export function startFetching(exchange: Exchange, disk: Bytes): Fetching {
  const under = new Map<string, Promise<void>>();
  let stopping = false;
  const run = async (id: string) => {
    try {
      while (!stopping && (await fetchFile(exchange.begin(), exchange, disk, id)));
    } catch (error) {
      exchange.note({ level: "warn", file: id, error: error instanceof Error ? error.name : typeof error });
    } finally {
      under.delete(id);
    }
  };
  const look = async () => {
    if (stopping) return;
    const work = exchange.begin();
    const due = await work.transaction((tx) => listDue(tx, work.clock.now())).catch(() => []);
    for (const id of due) if (!stopping && !under.has(id) && under.size < FILES_AT_ONCE) under.set(id, run(id));
  };
  let looking = look();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, LOOK_MS);
  return {
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await looking;
      await Promise.all(under.values());
    },
  };
}
