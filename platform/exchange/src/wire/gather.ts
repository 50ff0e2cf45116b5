/**
 * Gathers what comes while a round is under way into the next: as many callers as there are share one statement and one commit, and nobody alone waits for company.
 */
export function gather<Item, Result>(
  act: (items: readonly Item[]) => Promise<readonly Result[]>,
  most = 500,
): (item: Item) => Promise<Result> {
  interface Waiting {
    readonly item: Item;
    resolve(result: Result): void;
    reject(error: unknown): void;
  }
  const waiting: Waiting[] = [];
  let isRunning = false;
  const run = async () => {
    isRunning = true;
    // What came in this same turn of the loop goes together.
    await Promise.resolve();
    while (waiting.length > 0) {
      const round = waiting.splice(0, most);
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
    }
    isRunning = false;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isRunning) void run();
    });
}
