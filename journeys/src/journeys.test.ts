import type { Browser } from "playwright-core";
import { afterAll, beforeAll, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { Eyes } from "./eyes.ts";
import { JOURNEYS } from "./journeys.ts";
import { type RunningDemo, startDemo } from "./node.ts";
import { playOn, type Stage } from "./stage.ts";

let demo: RunningDemo | undefined;
let browser: Browser | undefined;
let stage: Stage;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  stage = { demo, browser, eyes: new Eyes({ browser, shots: undefined }) };
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
}, 60_000);

for (const journey of JOURNEYS.filter(({ nodes }) => nodes === undefined)) test(journey.name, () => playOn(stage, journey), 900_000);
