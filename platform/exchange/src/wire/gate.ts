/** So many queries may be under way at once, and so many begin in a second for one client: ours. */
const MOST = 256;
const PER_SECOND = 500;
/** Alone, a client may have three quarters: somebody else always finds a place. */
const ALONE = 0.75;
const KEPT = 10_000;

export interface GateOptions {
  readonly most?: number;
  readonly perSecond?: number;
  /** Milliseconds that only go forward. */
  readonly now?: () => number;
}

/** Lets queries in, fairly: a flood of one client costs that client, and nobody else. */
export interface Gate {
  /** A place, to be left again; or after how many seconds to come back. */
  enter(client: string): { readonly leave: () => void } | { readonly seconds: number };
}

export function makeGate({ most = MOST, perSecond = PER_SECOND, now = () => performance.now() }: GateOptions = {}): Gate {
  const inside = new Map<string, number>();
  const budgets = new Map<string, { left: number; at: number }>();
  let total = 0;

  /** Fills up with time, to two seconds' worth. */
  function budgetOf(client: string) {
    const known = budgets.get(client) ?? { left: perSecond * 2, at: now() };
    const left = Math.min(perSecond * 2, known.left + ((now() - known.at) / 1_000) * perSecond);
    const budget = { left, at: now() };
    if (budgets.size >= KEPT) budgets.clear();
    budgets.set(client, budget);
    return budget;
  }

  function hasPlace(client: string): boolean {
    const own = inside.get(client) ?? 0;
    if (own === 0) return true;
    const share = Math.min(most * ALONE, most / inside.size);
    return own < Math.max(1, Math.floor(share)) && total < most;
  }

  function leave(client: string): void {
    const own = (inside.get(client) ?? 1) - 1;
    if (own === 0) inside.delete(client);
    else inside.set(client, own);
    total -= 1;
  }

  return {
    enter(client) {
      const budget = budgetOf(client);
      if (budget.left < 1) return { seconds: Math.max(1, Math.ceil((1 - budget.left) / perSecond)) };
      if (!hasPlace(client)) return { seconds: 1 };
      budget.left -= 1;
      inside.set(client, (inside.get(client) ?? 0) + 1);
      total += 1;
      let isIn = true;
      return {
        leave: () => {
          if (isIn) leave(client);
          isIn = false;
        },
      };
    },
  };
}
