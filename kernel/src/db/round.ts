/** What is asked of everybody together, in the order of the items; as many results as items. */
export type Act<Item, Result> = (items: readonly Item[]) => Promise<readonly Result[]>;

export interface Waiting<Item, Result> {
  readonly item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/** How a round ended: `tell` says it to each that waits. */
export interface EndedRound {
  readonly failed?: { readonly error: unknown };
  tell(): void;
}

/** Asks once for all of a round; nobody who waits is told yet. */
export async function askRound<Item, Result>(round: readonly Waiting<Item, Result>[], act: Act<Item, Result>): Promise<EndedRound> {
  try {
    const results = await act(round.map(({ item }) => item));
    return { tell: () => giveOut(round, results) };
  } catch (error) {
    return {
      failed: { error },
      tell: () => {
        for (const one of round) one.reject(error);
      },
    };
  }
}

function giveOut<Item, Result>(round: readonly Waiting<Item, Result>[], results: readonly Result[]): void {
  for (const [at, one] of round.entries()) {
    const result = results[at];
    if (result === undefined) one.reject(new Error("a round gave fewer results than it was asked for"));
    else one.resolve(result);
  }
}
