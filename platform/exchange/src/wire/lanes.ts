/** What is asked of all the items together, in their order; as many results as items. */
type Act<Item, Result> = (items: readonly Item[]) => Promise<readonly Result[]>;

export interface LanesOptions {
  /** Rounds under way at once for one key before items wait for each other. Ours. */
  readonly most?: number;
  /** Items of one round. Ours. */
  readonly together?: number;
  /** For so long an item waits for others at most, in milliseconds. Ours. */
  readonly patienceMs?: number;
  /** A key whose rounds take longer than this shares none until one is quicker again, in milliseconds. Ours. */
  readonly slowMs?: number;
}

/** Rounds by key: the first ones go alone and at once; what comes while as many as may be are under way goes together, a few milliseconds later at most. */
export interface Lanes<Item, Result> {
  run(key: string, item: Item, act: Act<Item, Result>): Promise<Result>;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

interface Lane<Item, Result> {
  readonly waiting: Waiting<Item, Result>[];
  flying: number;
  isSlow: boolean;
  timer: NodeJS.Timeout | undefined;
}

const KEPT = 10_000;

export function makeLanes<Item, Result>({ most = 3, together = 16, patienceMs = 5, slowMs = 250 }: LanesOptions = {}): Lanes<Item, Result> {
  const lanes = new Map<string, Lane<Item, Result>>();
  const laneOf = (key: string): Lane<Item, Result> => {
    const known = lanes.get(key);
    if (known !== undefined) return known;
    if (lanes.size >= KEPT) lanes.clear();
    const made = { waiting: [], flying: 0, isSlow: false, timer: undefined };
    lanes.set(key, made);
    return made;
  };

  async function fly(lane: Lane<Item, Result>, round: readonly Waiting<Item, Result>[], act: Act<Item, Result>): Promise<void> {
    lane.flying += 1;
    const began = performance.now();
    try {
      const results = await act(round.map(({ item }) => item));
      for (const [at, one] of round.entries()) {
        const result = results[at];
        if (result === undefined) one.reject(new Error("a round gave fewer results than it was asked for"));
        else one.resolve(result);
      }
    } catch (error) {
      for (const one of round) one.reject(error);
    }
    lane.flying -= 1;
    lane.isSlow = performance.now() - began > slowMs;
    leave(lane, act);
  }

  /** Sends off what waits: in the lane that is free, or because it has waited long enough. */
  function leave(lane: Lane<Item, Result>, act: Act<Item, Result>): void {
    clearTimeout(lane.timer);
    lane.timer = undefined;
    if (lane.waiting.length > 0) void fly(lane, lane.waiting.splice(0, together), act);
    if (lane.waiting.length > 0) wait(lane, act);
  }

  function wait(lane: Lane<Item, Result>, act: Act<Item, Result>): void {
    lane.timer ??= setTimeout(() => leave(lane, act), patienceMs);
  }

  return {
    run: (key, item, act) =>
      new Promise((resolve, reject) => {
        const lane = laneOf(key);
        const one = { item, resolve, reject };
        if (lane.isSlow || (lane.flying < most && lane.waiting.length === 0)) return void fly(lane, [one], act);
        lane.waiting.push(one);
        if (lane.waiting.length >= together) leave(lane, act);
        else wait(lane, act);
      }),
  };
}
