import { CAUSES, isCause, type Office } from "./causes.ts";
import { timeWithin } from "./pace.ts";
import type { Tally } from "./tally.ts";

/** What was asked and answered in some time, and how fast. */
export interface Traffic {
  readonly calls: number;
  readonly refused: number;
  readonly overAsked: number;
  /** Milliseconds of the answered ones. */
  readonly p50: number | undefined;
  readonly p95: number | undefined;
}

export interface ServiceTraffic extends Traffic {
  readonly side: "asking" | "giving";
  readonly client: string;
  readonly service: string;
}

export interface RefusalCount {
  readonly fault: string;
  readonly side: "asking" | "giving";
  readonly client: string;
  readonly service: string;
  /** The office that must act. */
  readonly office: Office | undefined;
  readonly calls: number;
}

type Line = Omit<Tally, "since" | "peer">;

export function trafficOf(lines: readonly Line[]): Traffic {
  const sum = (of: (line: Line) => number) => lines.reduce((total, line) => total + of(line), 0);
  const paces = new Map<number, number>();
  for (const { fault, pace, calls } of lines) if (fault === "") paces.set(pace, (paces.get(pace) ?? 0) + calls);
  return {
    calls: sum(({ calls }) => calls),
    refused: sum(({ fault, calls }) => (fault === "" ? 0 : calls)),
    overAsked: sum(({ overAsked }) => overAsked),
    p50: timeWithin(paces, 0.5),
    p95: timeWithin(paces, 0.95),
  };
}

/** Who asks what, the busiest first. */
export function servicesIn(lines: readonly Line[]): readonly ServiceTraffic[] {
  return [...grouped(lines, ({ side, client, service }) => JSON.stringify([side, client, service])).values()]
    .flatMap((group) => group.slice(0, 1).map(({ side, client, service }) => ({ side, client, service, ...trafficOf(group) })))
    .sort((one, other) => other.calls - one.calls);
}

/** Why queries were refused, whose turn it is, and how often; the most frequent first. */
export function refusalsIn(lines: readonly Line[]): readonly RefusalCount[] {
  const refused = lines.filter(({ fault }) => fault !== "");
  return [...grouped(refused, ({ fault, side, client, service }) => JSON.stringify([fault, side, client, service])).values()]
    .flatMap((group) =>
      group.slice(0, 1).map(({ fault, side, client, service }) => ({
        ...{ fault, side, client, service, office: isCause(fault) ? CAUSES[fault].office : undefined },
        calls: group.reduce((total, { calls }) => total + calls, 0),
      })),
    )
    .sort((one, other) => other.calls - one.calls);
}

function grouped(lines: readonly Line[], keyOf: (line: Line) => string): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return groups;
}
