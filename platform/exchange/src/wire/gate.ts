import { makePlaces, type Place } from "./places.ts";

/** So many queries may be under way at once, and so many begin in a second for one client: ours. */
const MOST = 256;
const PER_SECOND = 500;
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
  enter(client: string): Place | { readonly seconds: number };
}

export function makeGate({ most = MOST, perSecond = PER_SECOND, now = () => performance.now() }: GateOptions = {}): Gate {
  const places = makePlaces(most);
  const budgets = new Map<string, { left: number; at: number }>();

  /** Fills up with time, to two seconds' worth. */
  function budgetOf(client: string) {
    const known = budgets.get(client) ?? { left: perSecond * 2, at: now() };
    const left = Math.min(perSecond * 2, known.left + ((now() - known.at) / 1_000) * perSecond);
    const budget = { left, at: now() };
    if (budgets.size >= KEPT) budgets.clear();
    budgets.set(client, budget);
    return budget;
  }

  return {
    enter(client) {
      const budget = budgetOf(client);
      if (budget.left < 1) return { seconds: Math.max(1, Math.ceil((1 - budget.left) / perSecond)) };
      const place = places.enter(client);
      if (place === undefined) return { seconds: 1 };
      budget.left -= 1;
      return place;
    },
  };
}
