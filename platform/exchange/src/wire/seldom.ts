/**
 * Does something for whoever asks, but seldom: true where it was done since they asked and in time. Who asks while it is under way waits for that; who asks too soon
 * after hears false at once, and nobody waits longer than `waitMs` (it goes on without them).
 */
export type Seldom = (act: () => Promise<unknown>) => Promise<boolean>;

export function seldom({ everyMs, waitMs }: { readonly everyMs: number; readonly waitMs: number }): Seldom {
  let begunAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<boolean> | undefined;
  const begin = (act: () => Promise<unknown>) => {
    begunAt = performance.now();
    underWay = act()
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        underWay = undefined;
      });
    return underWay;
  };
  return async (act) => {
    if (underWay === undefined && performance.now() - begunAt < everyMs) return false;
    return inTime(underWay ?? begin(act), waitMs);
  };
}

async function inTime(done: Promise<boolean>, waitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), waitMs);
  });
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}
