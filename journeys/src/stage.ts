import type { Browser, BrowserContext, Page } from "playwright-core";
import { type DeviceOptions, openDevice } from "./browser.ts";
import type { Eyes } from "./eyes.ts";
import { type RunningFederation, startFederation } from "./federation.ts";
import { type RunningDemo, startDemo } from "./node.ts";

/** What a journey is played on: a demo node, a browser, and eyes that look at each page. */
export interface Stage {
  readonly demo: RunningDemo;
  readonly browser: Browser;
  readonly eyes: Eyes;
  /** The other nodes, where the journey is over several; `demo` is then the commune's. */
  readonly federation?: RunningFederation;
}

/** A whole story, named by the sentence it proves. */
export interface Journey {
  readonly name: string;
  /** Folder of its screenshots. */
  readonly id: string;
  /** It lets days pass or closes a door for everybody: it is played on a node of its own. */
  readonly alone?: true;
  /** It starts nodes of its own, which takes minutes: `npm run journey` plays it, the test suite does not. */
  readonly nodes?: "federation";
  play(stage: Stage): Promise<void>;
}

/** Somebody at a device of their own. */
export interface Visitor {
  readonly stage: Stage;
  readonly journey: string;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly device: DeviceOptions;
}

/** Opens a device for somebody; it is closed with the browser at the latest. */
export async function arrive(stage: Stage, journey: Pick<Journey, "id">, device: DeviceOptions = {}): Promise<Visitor> {
  const context = await openDevice(stage.browser, device);
  const page = await context.newPage();
  return { stage, journey: journey.id, context, page, device };
}

/** Opens a page of the node by its path. */
export async function visit({ page, stage }: Visitor, path: string): Promise<number> {
  const answer = await page.goto(`${stage.demo.url}${path}`);
  return answer?.status() ?? 0;
}

/** Runs a journey with devices of its own. @throws what broke it off, with everything its eyes met that should not be there */
async function playJourney(journey: Journey, stage: Stage): Promise<void> {
  stage.eyes.begin();
  const broken = await journey.play(stage).then(
    () => undefined,
    async (error: unknown) => {
      await shootTheEnd(journey, stage);
      return error instanceof Error ? error : new Error(String(error));
    },
  );
  for (const context of stage.browser.contexts()) if (!stage.eyes.owns(context)) await context.close();
  const seen = stage.eyes.end();
  if (seen.length === 0 && broken === undefined) return;
  throw new Error([...(broken === undefined ? [] : [broken.stack ?? broken.message]), ...seen].join("\n"));
}

/** As `playJourney`; one that needs a node to itself, or several, gets fresh ones. */
export async function playOn(stage: Omit<Stage, "demo"> & { readonly demo: RunningDemo | undefined }, journey: Journey): Promise<void> {
  if (journey.nodes === "federation") return playOverNodes(stage, journey);
  if (journey.alone !== true && stage.demo !== undefined) return playJourney(journey, { ...stage, demo: stage.demo });
  const demo = await startDemo();
  try {
    await playJourney(journey, { ...stage, demo });
  } finally {
    await demo.stop();
  }
}

async function playOverNodes(stage: Omit<Stage, "demo">, journey: Journey): Promise<void> {
  const federation = await startFederation();
  try {
    await playJourney(journey, { ...stage, demo: federation.node("phuong-cau-giay", 4), federation });
  } finally {
    await federation.stop();
  }
}

/** Where a journey broke off, as every open page shows it. */
async function shootTheEnd({ id }: Journey, { browser, eyes }: Stage): Promise<void> {
  for (const [index, page] of browser
    .contexts()
    .filter((one) => !eyes.owns(one))
    .flatMap((one) => one.pages())
    .entries())
    await eyes.shootBroken(page, `${id}-${index}`).catch(() => undefined);
}
