import type { Clock } from "@motlan/kernel";
import { type Pool, startWork, type Work } from "@motlan/kernel/db";
import type { ConsentDesk } from "./consents.ts";
import type { CentreKeys } from "./keys/centre-keys.ts";
import type { AskedOfNode, Sent } from "./messages.ts";
import type { RoomService } from "./providers/room.ts";
import { type Bundling, makeBundling } from "./wire/bundling.ts";
import { type DecidingReads, decidingReads } from "./wire/deciding.ts";
import { type DirectoryKeeper, keepDirectories } from "./wire/directory-keeper.ts";
import { type Gate, type GateOptions, makeGate } from "./wire/gate.ts";
import { type Lanes, type LanesOptions, makeLanes } from "./wire/lanes.ts";
import { type MessageLog, messageLog } from "./wire/message-log.ts";
import { connectPeers, type Peers, type TlsIdentity } from "./wire/peers.ts";
import { makePlaces, type Places } from "./wire/places.ts";
import { type Seldom, seldom } from "./wire/seldom.ts";
import type { SigningKey } from "./wire/sign.ts";

/** What this node is in the exchange. */
export interface ThisNode {
  readonly instance: string;
  /** Its name in the directory, `INSTANCE/CLASS/MEMBER/CODE`. */
  readonly id: string;
  readonly signing: SigningKey;
  readonly tls: TlsIdentity;
  /** Where the directory is fetched, and the centre's public key (Ed25519, base64url) by which the first one is believed; later keys each directory says itself. */
  readonly centre?: { readonly url: string; readonly x: string };
  /** For how long an expired directory is gone on with: an hour, ours. */
  readonly graceMs?: number;
  /** On the centre: with what it signs the directory. */
  readonly issues?: CentreKeys;
  /** How long a query may take in all: 30 seconds, ours. */
  readonly timeoutMs?: number;
}

/** The exchange of one node: its directory, its connections, its log. */
export interface Exchange {
  readonly node: ThisNode;
  readonly graceMs: number;
  readonly timeoutMs: number;
  readonly directory: DirectoryKeeper;
  /** Fetches the directory for a query that names what the held one does not know: once in ten seconds, and no query waits longer than one; ours. */
  readonly seek: Seldom;
  readonly peers: Peers;
  readonly bundling: Bundling;
  readonly lanes: Lanes<AskedOfNode, Sent>;
  readonly log: MessageLog;
  readonly reads: DecidingReads;
  /** Lets queries in, fairly between clients; of its two sides, each has its own. */
  readonly gates: { readonly asking: Gate; readonly giving: Gate };
  /** Places for long bodies of questions, which are whole in memory; of its two sides, each has its own. */
  readonly bodies: { readonly asking: Places; readonly giving: Places };
  /** Rooms of this node that stand behind services, by the word a service names them with. */
  readonly rooms: Readonly<Record<string, RoomService>>;
  /** Whom to ask whether a person agreed; without it a right that needs a consent cannot be given. */
  readonly consents: ConsentDesk | undefined;
  /** From now on this is what the node signs with and shows; what is under way goes on as it began. */
  take(identity: Pick<ThisNode, "signing" | "tls">): void;
  /** Heard when it does. */
  whenTaken(hear: (tls: TlsIdentity) => void): void;
  /** A work of the node itself. */
  begin(): Work;
  /** One line of the technical log: no personal value. */
  note(line: Readonly<Record<string, unknown>>): void;
}

export interface ExchangeOptions {
  readonly node: ThisNode;
  readonly pool: Pool;
  readonly clock: Clock;
  readonly rooms?: Exchange["rooms"];
  readonly consents?: ConsentDesk;
  readonly note?: Exchange["note"];
  /** How many queries are let in: 256 at once and 500 a second for one client, ours. */
  readonly gate?: GateOptions;
  readonly lanes?: LanesOptions;
}

/** At once, of ten MiB at most each: ours. */
const LONG_BODIES = 24;

export function makeExchange({ node, pool, clock, rooms = {}, consents, note = () => undefined, gate, lanes }: ExchangeOptions): Exchange {
  const { graceMs = 3_600_000, timeoutMs = 30_000 } = node;
  // No query waits longer than that, so none waits for its database longer.
  const begin = () => startWork({ pool, clock, actor: { kind: "system", name: "exchange" }, patienceMs: timeoutMs });
  const held = { ...node };
  const hearing: ((tls: TlsIdentity) => void)[] = [];
  return {
    node: held,
    graceMs,
    timeoutMs,
    directory: keepDirectories(node.instance, () => begin().db),
    seek: seldom({ everyMs: 10_000, waitMs: 1_000 }),
    peers: connectPeers(() => held.tls, timeoutMs),
    bundling: makeBundling(),
    lanes: makeLanes(lanes),
    log: messageLog(begin),
    reads: decidingReads(begin, consents),
    gates: { asking: makeGate(gate), giving: makeGate(gate) },
    bodies: { asking: makePlaces(LONG_BODIES), giving: makePlaces(LONG_BODIES) },
    take({ signing, tls }) {
      Object.assign(held, { signing, tls });
      for (const hear of hearing) hear(tls);
    },
    whenTaken: (hear) => void hearing.push(hear),
    rooms,
    consents,
    begin,
    note,
  };
}
