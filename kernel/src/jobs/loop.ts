const PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/** Steps until it is told to stop: at once again while a step did something, else after a pause that grows with each failure. */
export async function loop(step: () => Promise<number>, stopped: () => boolean, failed: (error: unknown) => void): Promise<void> {
  let wait = PAUSE_MS;
  while (!stopped()) {
    try {
      const done = await step();
      wait = done > 0 ? 0 : PAUSE_MS;
    } catch (error) {
      failed(error);
      wait = Math.min(Math.max(wait, PAUSE_MS) * 2, LONGEST_PAUSE_MS);
    }
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
