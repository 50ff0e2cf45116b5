import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { followDemoClock } from "./demo-clock.ts";
import { systemClock } from "./time.ts";

const DAY_MS = 86_400_000;

test("the process lives ahead by the hours in the file, never back, and given instants stay what they are", async () => {
  const folder = await mkdtemp(join(tmpdir(), "demo-clock-"));
  const file = join(folder, "clock");
  const real = Date.now();
  const stop = followDemoClock(file);
  try {
    expect(Date.now() - real).toBeLessThan(DAY_MS);
    await writeFile(file, "240");
    await vi.waitFor(() => expect(Date.now() - real).toBeGreaterThanOrEqual(10 * DAY_MS), { timeout: 20_000 });
    expect(systemClock.now().getTime() - real).toBeGreaterThanOrEqual(10 * DAY_MS);
    expect(new Date()).toBeInstanceOf(Date);
    expect(new Date("2026-01-05T00:00:00Z").toISOString()).toBe("2026-01-05T00:00:00.000Z");
    expect(Date.UTC(2026, 0, 5)).toBe(Date.parse("2026-01-05T00:00:00Z"));
    await writeFile(file, "soon");
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(Date.now() - real).toBeGreaterThanOrEqual(10 * DAY_MS);
  } finally {
    stop();
    await rm(folder, { recursive: true });
  }
  expect(Date.now() - real).toBeLessThan(DAY_MS);
});
