import { type Act, askRound, type Waiting } from "@motlan/kernel/db";

/** All ours. */
export interface LanesOptions {
  /** While fewer items than this are under way for a key, the next one goes alone and at once. */
  readonly alone?: number;
  /** The most items of one round. */
  readonly together?: number;
  /** Milliseconds an item waits for others at most. */
  readonly patienceMs?: number;
  /** Milliseconds: a key whose last round took longer shares none until one is quicker again. */
  readonly slowMs?: number;
}

/** Rounds by key: a few items go alone and at once; what comes while those are under way goes together, a few milliseconds later at most. */
export interface Lanes<Item, Result> {
  run(key: string, item: Item, act: Act<Item, Result>): Promise<Result>;
}

interface Lane<Item, Result> {
  readonly waiting: Waiting<Item, Result>[];
  underWay: number;
  isSlow: boolean;
  timer: NodeJS.Timeout | undefined;
}

const KEPT = 10_000;

export function makeLanes<Item, Result>(options: LanesOptions = {}): Lanes<Item, Result> {
  const { alone = 4, together = 16, patienceMs = 5, slowMs = 250 } = options;
  const lanes = new Map<string, Lane<Item, Result>>();
  const laneOf = (key: string): Lane<Item, Result> => {
    const lane = lanes.get(key) ?? { waiting: [], underWay: 0, isSlow: false, timer: undefined };
    if (lanes.size >= KEPT) lanes.clear();
    lanes.set(key, lane);
    return lane;
  };

  async function fly(lane: Lane<Item, Result>, round: readonly Waiting<Item, Result>[], act: Act<Item, Result>): Promise<void> {
    lane.underWay += round.length;
    const began = performance.now();
    const { tell } = await askRound(round, act);
    lane.underWay -= round.length;
    lane.isSlow = performance.now() - began > slowMs;
    tell();
    if (lane.underWay < alone) leave(lane, act);
  }

  /** Whatever waits goes now. */
  function leave(lane: Lane<Item, Result>, act: Act<Item, Result>): void {
    clearTimeout(lane.timer);
    lane.timer = undefined;
    while (lane.waiting.length > 0) void fly(lane, lane.waiting.splice(0, together), act);
  }

  return {
    run: (key, item, act) =>
      new Promise((resolve, reject) => {
        const lane = laneOf(key);
        const one = { item, resolve, reject };
        if (lane.isSlow || (lane.underWay < alone && lane.waiting.length === 0)) return void fly(lane, [one], act);
        lane.waiting.push(one);
        if (lane.waiting.length >= together) leave(lane, act);
        else lane.timer ??= setTimeout(() => leave(lane, act), patienceMs);
      }),
  };
}
