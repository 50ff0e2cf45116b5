import type { JsonObject } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";

/** Where the main copy of a registry is, in the words of the exchange. */
export interface Upstream {
  /** In whose name this node asks, `INSTANCE/CLASS/MEMBER/SUBSYSTEM`. */
  readonly client: string;
  /** The registry as a service of its node, `INSTANCE/CLASS/MEMBER/SUBSYSTEM/SERVICE`. */
  readonly service: string;
  /** For which purpose what is recorded here is written there, and of which kinds; nothing is where none is named. */
  readonly writes?: { readonly purpose: string; readonly kinds: readonly string[] };
}

/** A record as the other node gives it, cut to the purpose there. */
export interface UpstreamRecord {
  readonly recordId: string;
  readonly kind: string;
  readonly validFrom: string;
  readonly values: JsonObject;
  readonly disputed: readonly string[];
  readonly versionId: string;
  readonly recordedAt: string;
  readonly law: string;
}

export interface UpstreamLook {
  readonly by: string;
  readonly value: string;
  readonly purpose: string;
  /** The case it is asked for. */
  readonly issue?: string;
  /** The official who asks, by a word of this node's. */
  readonly user?: string;
}

export interface UpstreamAct {
  /** What the other node makes a repeat harmless by. */
  readonly key: string;
  readonly command: string;
  readonly body: JsonObject;
  readonly issue: string;
}

export type Written =
  | { readonly taken: string }
  /** `fields`: the paths that are named as wrong. */
  | { readonly refused: string; readonly code: string; readonly fields: readonly string[] }
  | { readonly why: string };

/** Reaches other nodes. The exchange is one; it stands above this room, and is handed in by whoever starts the node. */
export interface Courier {
  /** @throws whatever kept it from an answer */
  look(work: Work, upstream: Upstream, look: UpstreamLook): Promise<readonly UpstreamRecord[]>;
  /** The id of the exchange under which it was taken, or refused by whoever keeps the main copy; or the word for why there was no such answer. */
  write(work: Work, upstream: Upstream, act: UpstreamAct): Promise<Written>;
}

/** One node a process; a node without an exchange has none. */
let courier: Courier | undefined;

/** From now on other nodes are reached through this; gives back how it ends. */
export function reachThrough(one: Courier): () => void {
  courier = one;
  return () => {
    if (courier === one) courier = undefined;
  };
}

export function courierHere(): Courier | undefined {
  return courier;
}
