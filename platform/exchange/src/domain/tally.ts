import { isCause } from "./causes.ts";
import { checkOf } from "./link-checks.ts";
import { paceOf } from "./pace.ts";

/** So many calls of one kind within five minutes. */
export interface Tally {
  readonly since: Date;
  readonly side: "asking" | "giving";
  readonly client: string;
  readonly service: string;
  readonly peer: string;
  /** Empty where the query was answered. */
  readonly fault: string;
  readonly pace: number;
  readonly calls: number;
  readonly overAsked: number;
}

/** What of a half is counted. */
export interface Counted {
  readonly side: "asking" | "giving";
  readonly client: string;
  readonly service: string;
  readonly peer: string | null;
  readonly fault: string | null;
  readonly overAsked: readonly string[];
  readonly requestSigned: string | null;
  readonly answerSigned: string | null;
  readonly beganAt: Date;
  readonly endedAt: Date;
}

export const STEP_MS = 300_000;

export function talliesOf(halves: readonly Counted[]): readonly Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { side, client, service, peer, fault, overAsked, beganAt, endedAt } of halves) {
    const since = new Date(Math.floor(beganAt.getTime() / STEP_MS) * STEP_MS);
    const pace = paceOf(endedAt.getTime() - beganAt.getTime());
    const kind = { since, side, client, service, peer: peer ?? "", fault: fault ?? "", pace };
    const key = JSON.stringify(kind);
    const known = tallies.get(key) ?? { ...kind, calls: 0, overAsked: 0 };
    tallies.set(key, { ...known, calls: known.calls + 1, overAsked: known.overAsked + (overAsked.length > 0 ? 1 : 0) });
  }
  return [...tallies.values()];
}

/** How another node was found. */
export interface PeerState {
  readonly node: string;
  readonly heardAt: Date | null;
  /** By how many seconds its clock was ahead of ours; below nought, behind. Nought is as exact as whole seconds allow. */
  readonly clockSeconds: number | null;
  readonly goodAt: Date | null;
  readonly fault: string | null;
  readonly faultAt: Date | null;
}

/** The newest that these halves, in their order, say of each other node. */
export function peersIn(halves: readonly Counted[]): readonly PeerState[] {
  const states = new Map<string, PeerState>();
  for (const half of halves) {
    if (half.peer === null) continue;
    const known = states.get(half.peer) ?? { node: half.peer, heardAt: null, clockSeconds: null, goodAt: null, fault: null, faultAt: null };
    states.set(half.peer, { ...known, ...clockIn(half), ...outcomeOf(half) });
  }
  return [...states.values()];
}

/** A refusal of one system says nothing of the node; what stopped between the nodes does. */
function outcomeOf({ side, fault, endedAt }: Counted): Partial<PeerState> {
  if (side === "giving") return {};
  const isBetweenNodes = fault !== null && isCause(fault) && checkOf(fault) !== "rights";
  return isBetweenNodes ? { fault, faultAt: endedAt } : { goodAt: endedAt };
}

/** Between this question's beginning and its end the other node signed; what it wrote as the time lies before, between or after. */
function clockIn({ side, requestSigned, answerSigned, beganAt, endedAt }: Counted): Partial<PeerState> {
  const created = /;created=(\d{1,12})\b/.exec((side === "asking" ? answerSigned : requestSigned) ?? "")?.[1];
  if (created === undefined) return {};
  const [written, earliest, latest] = [Number(created) * 1_000, beganAt.getTime() - SLACK_MS[side], endedAt.getTime()];
  const off = written < earliest ? written - earliest : written > latest ? written - latest : 0;
  return { heardAt: endedAt, clockSeconds: Math.round(off / 1_000) };
}

/** Whole seconds are written, and a question was on its way before it came here. */
const SLACK_MS = { asking: 1_000, giving: 3_000 } as const;
