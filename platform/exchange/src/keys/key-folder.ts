import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TlsIdentity } from "../wire/peers.ts";
import { type NodeKey, openSigningKey, openTls } from "./open-keys.ts";

/** What a node signs with and shows. */
export interface NodeIdentity {
  readonly signing: NodeKey;
  readonly tls: TlsIdentity;
}

/** A node's keys on its disk: those in use, and the next ones while they are made known. */
export interface KeyFolder {
  current(now: Date): Promise<NodeIdentity>;
  hasNext(): boolean;
  /** Made where there are none yet. */
  next(now: Date): Promise<NodeIdentity>;
  /** The next ones are in use from now on. Cut short, it is finished at the next opening. */
  takeNext(): void;
}

const FILES = ["signing.pem", "tls-key.pem", "tls.pem"] as const;
/** Stands in the folder of the next ones while they are being taken. */
const TAKING = "taking";

export function openKeyFolder(folder: string, name: string): KeyFolder {
  const next = join(folder, "next");
  const finish = () => {
    // What is not there any more was moved before it was cut short; the mark goes last.
    for (const file of FILES) if (existsSync(join(next, file))) renameSync(join(next, file), join(folder, file));
    rmSync(next, { recursive: true, force: true });
  };
  if (existsSync(join(next, TAKING))) finish();
  const open = async (where: string, now: Date) => ({ signing: openSigningKey(where, name), tls: await openTls(where, name, now) });
  return {
    current: (now) => open(folder, now),
    hasNext: () => FILES.every((file) => existsSync(join(next, file))),
    next: (now) => open(next, now),
    takeNext: () => {
      mkdirSync(next, { recursive: true, mode: 0o700 });
      writeFileSync(join(next, TAKING), "", { mode: 0o600 });
      finish();
    },
  };
}
