import { may, type Text } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { CentreKey } from "../domain/centre-key.ts";
import { type CertificateHealth, certificatesOf, type Span } from "../domain/certificate-health.ts";
import type { Directory, DirectoryKey } from "../domain/directory.ts";
import { type RefusalCount, refusalsIn, type ServiceTraffic, servicesIn, type Traffic, trafficOf } from "../domain/operations.ts";
import type { PeerState } from "../domain/tally.ts";
import type { Exchange } from "../exchange.ts";
import { faults } from "../faults.ts";
import { hashOfCertificate, printOf, readCertificate } from "../keys/read-certificate.ts";
import { refuseStranger } from "../rights.ts";
import { type CentreKeyAct, listCentreKeyActs } from "../store/centre-key-acts.ts";
import { type DirectoryRefusal, findDirectoryRefusal } from "../store/centre-keys.ts";
import { type Half, type HalfFilter, type LogPlace, listHalvesOfKind } from "../store/halves.ts";
import { findLatestRenewal, type RenewalRow } from "../store/renewals.ts";
import { isOperator, listHomes, listOwnServices, type OwnService } from "../store/services.ts";
import { listPeerStates, listTallies } from "../store/tallies.ts";
import { believedKeys } from "./take-directory.ts";

export const PERIODS = { hour: 3_600_000, day: 86_400_000 } as const;
export type Period = keyof typeof PERIODS;

export interface Operations {
  readonly traffic: Traffic;
  readonly services: readonly ServiceTraffic[];
  readonly refusals: readonly RefusalCount[];
  /** What this agency's subsystems offer, asked or not. */
  readonly offered: readonly OwnService[];
  /** Absent where this node takes no part. */
  readonly node: NodeState | undefined;
}

/** The directory in use, and every node in it. */
export interface NodeState {
  readonly id: string;
  readonly directory: Pick<Directory, "version" | "issuedAt" | "expiresAt"> | undefined;
  /** Until when it may be gone on with. */
  readonly graceUntil: Date | undefined;
  readonly peers: readonly PeerHealth[];
  /** How this node's newest renewal of its keys stands; nothing before the first. */
  readonly renewal: RenewalRow | undefined;
  /** The centre's own keys as this node believes them, the oldest first. */
  readonly centreKeys: readonly CentreKey[];
  /** What people did to them by hand at this node, and why; the newest first. */
  readonly centreKeyActs: readonly CentreKeyAct[];
  /** Why the directory fetched last was not taken; nothing where it was. */
  readonly refusal: DirectoryRefusal | undefined;
  /** What members and subsystems are called. */
  readonly titles: ReadonlyMap<string, Text>;
}

export interface PeerHealth extends CertificateHealth {
  readonly id: string;
  readonly title: Text;
  readonly url: string;
  readonly isSelf: boolean;
  readonly state: PeerState | undefined;
}

/**
 * How the exchange goes, as this official's agency may see it: its own subsystems' traffic of the period, counted from the log; and of the node the directory, the
 * certificates in it and the clocks as they were found last. @throws exchange/not-yours
 */
export async function readOperations(work: Work, exchange: Exchange | undefined, period: Period): Promise<Operations> {
  refuseStranger(work, "exchange.see");
  const now = work.clock.now();
  const since = new Date(now.getTime() - PERIODS[period]);
  const { lines, states, offered, renewal } = await work.transaction(async (tx) => ({
    lines: await listTallies(tx, since),
    states: await listPeerStates(tx),
    renewal: await findLatestRenewal(tx),
    offered: await listOwnServices(tx, work.actor.kind === "official" ? work.actor.agencyId : undefined, now),
  }));
  return {
    traffic: trafficOf(lines),
    services: servicesIn(lines),
    refusals: refusalsIn(lines),
    offered,
    node: exchange === undefined ? undefined : { ...(await stateOf(work, exchange, states)), renewal },
  };
}

async function stateOf(work: Work, exchange: Exchange, states: readonly PeerState[]): Promise<Omit<NodeState, "renewal">> {
  const { node, graceMs } = exchange;
  const directory = await exchange.directory.current();
  const content = directory?.content;
  const now = work.clock.now();
  const byNode = new Map(states.map((state) => [state.node, state]));
  const peers = (content?.nodes ?? []).map(({ id, title, url, certificates, keys }) => ({
    ...{ id, title, url, isSelf: id === node.id, state: byNode.get(id) },
    ...certificatesOf(
      certificates.map(readCertificate),
      keys.map(({ from, until }) => ({ from: new Date(from), until: new Date(until) })),
      now,
    ),
  }));
  const centre = await work.transaction(async (tx) => ({
    centreKeys: await believedKeys(tx, node),
    centreKeyActs: await listCentreKeyActs(tx, node.instance),
    refusal: await findDirectoryRefusal(tx, node.instance),
  }));
  return {
    ...centre,
    id: node.id,
    directory: content,
    graceUntil: content === undefined ? undefined : new Date(new Date(content.expiresAt).getTime() + graceMs),
    peers,
    titles: new Map([...(content?.members ?? []), ...(content?.subsystems ?? [])].map(({ name, title }) => [name, title])),
  };
}

/** One node, closer: what is its, and in whose name the way to it may be tried. */
export interface PeerRead {
  readonly peer: PeerHealth;
  readonly subsystems: Directory["subsystems"];
  readonly certificates: readonly { readonly hash: string; readonly print: string; readonly span: Span | undefined }[];
  readonly keys: readonly DirectoryKey[];
  /** Whether this official decides who takes part: theirs is the agency that runs the centre, and this is its node. */
  readonly decides: boolean;
  /** The official's agency's own subsystems on this node. */
  readonly clients: Directory["subsystems"];
}

/** @throws exchange/not-yours, exchange/no-such-thing where it is not in the directory */
export async function readPeer(work: Work, exchange: Exchange, id: string): Promise<PeerRead> {
  refuseStranger(work, "exchange.see");
  const states = await work.transaction((tx) => listPeerStates(tx));
  const { peers } = await stateOf(work, exchange, states);
  const directory = await exchange.directory.current();
  const [peer, node] = [peers.find((one) => one.id === id), directory?.nodes.get(id)];
  if (peer === undefined || node === undefined || directory === undefined) throw faults["no-such-thing"]({ name: id.slice(0, 200) });
  const homes = work.actor.kind === "official" ? await listHomes(work.db, work.actor.agencyId) : [];
  const here = directory.content.subsystems.filter((one) => one.node === exchange.node.id && homes.includes(one.name));
  const subsystems = directory.content.subsystems.filter((one) => one.node === id);
  const certificates = node.certificates.map((der) => ({ hash: hashOfCertificate(der), print: printOf(der), span: readCertificate(der) }));
  return { peer, subsystems, certificates, keys: node.keys, clients: here, decides: await decides(work, exchange) };
}

/** Whether who acts decides at the centre who takes part. */
export async function decides(work: Work, exchange: Exchange): Promise<boolean> {
  const { actor, db } = work;
  if (exchange.node.issues === undefined || actor.kind !== "official" || !may(actor, "exchange.list", actor.agencyId)) return false;
  return isOperator(db, actor.agencyId);
}

/** The lines behind a figure, the newest first; an official has those of their agency's own subsystems. @throws exchange/not-yours */
export async function listLines(
  work: Work,
  filter: HalfFilter,
  { period, before, limit }: { readonly period: Period; readonly before?: LogPlace | undefined; readonly limit: number },
): Promise<readonly Half[]> {
  refuseStranger(work, "exchange.see");
  const now = work.clock.now().getTime();
  const place = before ?? { at: new Date(now + 60_000), key: "ffffffff-ffff-ffff-ffff-ffffffffffff" };
  return work.transaction((tx) => listHalvesOfKind(tx, filter, { from: new Date(now - PERIODS[period]), before: place, limit }));
}
