import { type Fault, newId } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import type { DirectoryIndex } from "../domain/directory.ts";
import { otherSide } from "../domain/matching.ts";
import { subsystemKey, subsystemOf } from "../domain/names.ts";
import type { Exchange } from "../exchange.ts";
import { faults } from "../faults.ts";
import type { Outgoing, Received, Served } from "../messages.ts";
import { toRefusal } from "../refusals.ts";
import { listHalvesOfRequests } from "../store/halves.ts";
import { settleOwnMismatches } from "../store/matching.ts";
import { faceOf } from "../wire/faces.ts";
import { type HalvesAsked, readAsked } from "../wire/halves-shape.ts";
import { answerInTurn, signOutcome } from "./answer-query.ts";
import { believeNode } from "./believe-query.ts";
import { keepMismatch } from "./keep-mismatch.ts";

/** Where nodes compare their halves: of the exchange itself, no service, and no half is left of it. */
export const HALVES_PATH = "/x/halves/v1";

/**
 * Tells another node what this one holds of the messages between the two that it names, as digests: who holds nothing cannot make them up. What it says is overdue and is
 * not here is written down here too: whoever looks into this node's log must know that it is not whole.
 */
export function answerHalves(work: Work, exchange: Exchange, received: Received): Promise<Outgoing> {
  return answerInTurn(work, exchange, received, () => answerLetIn(work, exchange, received));
}

async function answerLetIn(work: Work, exchange: Exchange, received: Received): Promise<Outgoing> {
  let outcome: Served | { readonly fault: Fault };
  try {
    const { directory, peer } = await believeNode(work, exchange, received);
    const asked = readAsked(received.body);
    if (asked === undefined || received.method !== "POST") throw faults["bad-address"]();
    const content = { halves: await facesFor(work, { us: exchange.node.id, peer, directory }, asked) };
    const body = Buffer.from(JSON.stringify(content));
    outcome = { status: 200, headers: { "content-type": "application/json" }, body, endpoint: "", law: undefined, overAsked: [] };
  } catch (error) {
    outcome = { fault: toRefusal(error, "giving", exchange.note, newId(work.clock.now())) };
  }
  return signOutcome(exchange, received, outcome, work.clock.now());
}

/** The two nodes whose halves are compared. */
interface Pair {
  readonly us: string;
  readonly peer: string;
  readonly directory: DirectoryIndex;
}

export function facesFor(work: Work, pair: Pair, { halves }: HalvesAsked) {
  const { peer } = pair;
  return work.transaction(async (tx) => {
    const own = await listHalvesOfRequests(
      tx,
      halves.map(({ requestId }) => requestId),
      peer,
    );
    const held = new Map(own.map((half) => [`${half.requestId} ${half.side}`, faceOf(half)]));
    const found = halves.map((asked) => ({ asked, face: held.get(`${asked.requestId} ${otherSide(asked.side)}`) }));
    for (const { asked, face } of found) {
      if (face !== undefined || !asked.overdue || !isOfPair(pair, asked)) continue;
      const { requestId, queryId, client, service, at, side } = asked;
      await keepMismatch(work, { requestId, queryId, peer, client, service, side: otherSide(side), kind: "here", at: new Date(at) }, true);
    }
    const faces = found.flatMap(({ face }) => face ?? []);
    await settleOwnMismatches(tx, peer, faces, work.clock.now());
    return faces;
  });
}

/** A node is believed of what it says it asked here or gave to here; of other nodes' systems its word counts for nothing. */
function isOfPair({ us, peer, directory: { subsystems } }: Pair, { side, client, service }: HalvesAsked["halves"][number]): boolean {
  const [asking, giving] = side === "asking" ? [peer, us] : [us, peer];
  return subsystems.get(client)?.node === asking && subsystems.get(subsystemKey(subsystemOf(service)))?.node === giving;
}
