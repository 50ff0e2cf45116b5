import { codeOf } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { type DirectoryIndex, judgeAge } from "../domain/directory.ts";
import { type Face, isOverdue, isOwed, judgeHalves, otherSide } from "../domain/matching.ts";
import type { Exchange } from "../exchange.ts";
import { faults } from "../faults.ts";
import { refuseStranger } from "../rights.ts";
import { type Half, listHalvesOfRequests } from "../store/halves.ts";
import { listOpenMismatches, listPeersToMatch, listToMatch, markSilent, moveMatching, settleMismatches } from "../store/matching.ts";
import { faceOf } from "../wire/faces.ts";
import { type HalvesAsked, MOST_HALVES, readFaces } from "../wire/halves-shape.ts";
import { sendSigned } from "../wire/send-signed.ts";
import { digestOf } from "../wire/sign.ts";
import { facesFor, HALVES_PATH } from "./answer-halves.ts";
import { keepMismatch } from "./keep-mismatch.ts";

/** Half of a message is for what is new, so that what does not fit never keeps it out. */
const HALF = MOST_HALVES / 2;

/**
 * Compares this node's halves with those of every other node it spoke with: each is asked what it holds of the same messages. One that does not answer is accused of
 * nothing, and asked again. Times are this node's own alone, so that clocks may differ. @throws exchange/not-yours
 */
export async function matchHalves(work: Work, exchange: Exchange): Promise<void> {
  refuseStranger(work, "exchange.list");
  const directory = await exchange.directory.current();
  if (directory === undefined || !judgeAge(directory.content, work.clock.now(), exchange.graceMs).ok) return;
  const peers = await work.transaction((tx) => listPeersToMatch(tx, [...directory.nodes.keys()]));
  await Promise.all(peers.map((peer) => matchWith(exchange, directory, peer)));
}

async function matchWith(exchange: Exchange, directory: DirectoryIndex, peer: string): Promise<void> {
  const work = exchange.begin();
  try {
    while (await matchSome(work, exchange, directory, peer));
  } catch (error) {
    exchange.note({ level: "info", matching: peer, error: codeOf(error) });
    await work.transaction((tx) => markSilent(tx, peer, work.clock.now()));
  }
}

/** One message and what it told; true where more waits. */
async function matchSome(work: Work, exchange: Exchange, directory: DirectoryIndex, peer: string): Promise<boolean> {
  const { fresh, again } = await work.transaction(async (tx) => {
    const open = await listOpenMismatches(tx, peer, HALF);
    const fit = new Set(open.map(({ requestId, side }) => `${requestId} ${side}`));
    const halves = await listHalvesOfRequests(
      tx,
      open.map(({ requestId }) => requestId),
      peer,
    );
    return {
      fresh: await listToMatch(tx, peer, HALF),
      again: halves.filter(({ requestId, side }) => fit.has(`${requestId} ${side}`)),
    };
  });
  const halves = [...again, ...fresh];
  const now = work.clock.now();
  const told = halves.length === 0 ? [] : await ask(work, exchange, directory, peer, halves, now);
  const held = new Map(told.map((face) => [`${face.requestId} ${face.side}`, face]));
  await work.transaction(async (tx) => {
    const same: string[] = [];
    for (const half of halves) {
      const found = judgeHalves({ ...faceOf(half), fault: half.fault }, held.get(`${half.requestId} ${otherSide(half.side)}`));
      if (found === "same") same.push(half.requestId);
      else await keep(work, peer, half, found === "differs" ? "differs" : "there", now);
    }
    await settleMismatches(tx, peer, same, now);
    await moveMatching(tx, peer, fresh.at(-1), now);
  });
  return fresh.length === HALF;
}

function keep(work: Work, peer: string, half: Half, kind: "there" | "differs", now: Date): Promise<void> {
  const { requestId, queryId, client, service, side, beganAt: at, endedAt } = half;
  return keepMismatch(work, { requestId, queryId, peer, client, service, side, kind, at }, kind === "differs" || isOverdue(endedAt, now));
}

async function ask(
  work: Work,
  exchange: Exchange,
  directory: DirectoryIndex,
  peer: string,
  halves: readonly Half[],
  now: Date,
): Promise<readonly Face[]> {
  const asked: HalvesAsked = {
    halves: halves.map(({ requestId, side, queryId, client, service, beganAt, endedAt, fault }) => ({
      ...{ requestId, side, queryId, client, service },
      at: beganAt.toISOString(),
      overdue: isOwed({ side, fault }) && isOverdue(endedAt, now),
    })),
  };
  // What this node asked of itself has both its halves here.
  if (peer === exchange.node.id) return facesFor(work, { us: peer, peer, directory }, asked);
  const node = directory.nodes.get(peer);
  if (node === undefined) throw faults["unknown-provider"]({ service: peer });
  const body = Buffer.from(JSON.stringify(asked));
  const headers = { "content-type": "application/json", "content-digest": digestOf(body) };
  const sent = await sendSigned(
    exchange,
    { peer: node, directory, method: "POST", path: HALVES_PATH, search: "", headers, body },
    work.clock,
  );
  if ("fault" in sent) throw sent.fault;
  const read = readFaces(sent.body);
  if (sent.status !== 200 || read === undefined) throw faults["answer-changed"]({ node: peer });
  return read.halves;
}
