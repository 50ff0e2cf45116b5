import { statement, type Tx } from "@motlan/kernel/db";
import type { PeerState, Tally } from "../domain/tally.ts";

const add = statement(
  "exchange.add_tallies",
  `insert into exchange.tally (since, side, client, service, peer, fault, pace, calls, over_asked)
   select since, side, client, service, peer, fault, pace, calls, "overAsked" from jsonb_to_recordset($1::jsonb)
     as t(since timestamptz, side text, client text, service text, peer text, fault text, pace smallint, calls int, "overAsked" int)
   on conflict (since, side, client, service, peer, fault, pace) do update
     set calls = tally.calls + excluded.calls, over_asked = tally.over_asked + excluded.over_asked`,
);
const since = statement<Omit<Tally, "since" | "peer">>(
  "exchange.tallies_since",
  `select side, client, service, fault, pace, sum(calls)::int as calls, sum(over_asked)::int as "overAsked" from exchange.tally
    where since >= $1 group by side, client, service, fault, pace`,
);
const sweep = statement("exchange.sweep_tallies", "delete from exchange.tally where since < $1");
const putPeers = statement(
  "exchange.put_peer_states",
  `insert into exchange.peer_state as p (node, heard_at, clock_seconds, good_at, fault, fault_at)
   select node, "heardAt", "clockSeconds", "goodAt", fault, "faultAt" from jsonb_to_recordset($1::jsonb)
     as s(node text, "heardAt" timestamptz, "clockSeconds" int, "goodAt" timestamptz, fault text, "faultAt" timestamptz)
   on conflict (node) do update set heard_at = coalesce(excluded.heard_at, p.heard_at), clock_seconds = coalesce(excluded.clock_seconds, p.clock_seconds),
     good_at = coalesce(excluded.good_at, p.good_at), fault = coalesce(excluded.fault, p.fault), fault_at = coalesce(excluded.fault_at, p.fault_at)`,
);
const peers = statement<PeerState>(
  "exchange.peer_states",
  `select node, heard_at as "heardAt", clock_seconds as "clockSeconds", good_at as "goodAt", fault, fault_at as "faultAt" from exchange.peer_state`,
);

export async function addTallies(tx: Tx, tallies: readonly Tally[]): Promise<void> {
  await add.run(tx, [JSON.stringify(tallies)]);
}

/** Added up over every step from then on; row-level security shows an official those of their agency's own subsystems. */
export function listTallies(tx: Tx, from: Date): Promise<Omit<Tally, "since" | "peer">[]> {
  return since.all(tx, [from]);
}

export async function sweepTallies(tx: Tx, before: Date): Promise<void> {
  await sweep.run(tx, [before]);
}

export async function savePeerStates(tx: Tx, states: readonly PeerState[]): Promise<void> {
  await putPeers.run(tx, [JSON.stringify(states)]);
}

export function listPeerStates(tx: Tx): Promise<PeerState[]> {
  return peers.all(tx, []);
}
