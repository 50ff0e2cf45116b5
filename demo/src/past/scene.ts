import { type Actor, type Job, type Listener, newId } from "@motlan/kernel";
import { type Announcement, type EventRow, startWork, type Tx, type Work } from "@motlan/kernel/db";
import type { DemoContext } from "../context.ts";
import { THE_DEMO } from "../fill/work-of.ts";
import { type AskedJob, type Overheard, overhear } from "./overhear.ts";

/** The room whose listeners carry a dossier on; the others hear of the past as they hear of everything, later. */
const MOVED_BY = "dossiers";
/** Receipts are made where somebody may still look for one; older dossiers of the demo have none, and show none. */
const RECEIPTS_DAYS = 14;
const DAY_MS = 86_400_000;
const SECOND_MS = 1_000;

/** One dossier's life, in one transaction: its clock moves only here, and never past the end. */
export interface Scene {
  now(): Date;
  readonly end: Date;
  /** Whether there is still time for something then. */
  has(at: Date): boolean;
  /** Lets somebody act at an instant, and then everything that follows by itself. */
  act<T>(at: Date, actor: Actor, run: (work: Work) => Promise<T>): Promise<T>;
  /** The job of that name that waits for its time. */
  waiting(name: string): AskedJob | undefined;
  /** Drops a waiting job that has lost its purpose. */
  forget(name: string): void;
  /** Runs a waiting job at its time. */
  runWaiting(at: Date, job: AskedJob): Promise<void>;
}

/** Plays one life and leaves to the node's worker what is not due before its end. False when it was played before. */
export function playScene(
  context: DemoContext,
  begin: Date,
  end: Date,
  play: (scene: Scene, tx: Tx) => Promise<boolean>,
): Promise<boolean> {
  let moment = begin;
  const work = startWork({ pool: context.pool, actor: THE_DEMO, clock: { now: () => moment } });
  return work.transaction(async (tx) => {
    const heard: Overheard = { news: [], jobs: [] };
    const left = new Map<string, AskedJob>();
    const stage: Stage = { context, work: overhear(work, heard), heard, left, end, moveTo: (at) => (moment = at), now: () => moment };
    const played = await play(sceneOf(stage), tx);
    for (const { name, payload, options } of left.values()) await work.enqueue(tx, name, payload, options);
    return played;
  });
}

interface Stage {
  readonly context: DemoContext;
  readonly work: Work;
  readonly heard: Overheard;
  readonly left: Map<string, AskedJob>;
  readonly end: Date;
  moveTo(at: Date): void;
  now(): Date;
}

function sceneOf(stage: Stage): Scene {
  const advance = (at: Date) => stage.moveTo(new Date(Math.max(at.getTime(), stage.now().getTime())));
  return {
    now: stage.now,
    end: stage.end,
    has: (at) => at <= stage.end,
    act: async (at, actor, run) => {
      advance(at);
      const made = await run(stage.work.as(actor));
      await follow(stage);
      return made;
    },
    waiting: (name) => [...stage.left.values()].find((job) => job.name === name),
    forget: (name) => {
      for (const [key, job] of stage.left) if (job.name === name) stage.left.delete(key);
    },
    runWaiting: async (at, job) => {
      advance(at);
      stage.left.delete(keyOf(job));
      await jobOf(stage, job)?.run(stage.work.as({ kind: "system", name: job.name }), job.payload);
      await follow(stage);
    },
  };
}

/** Runs what follows from the last act, and what follows from that. */
async function follow(stage: Stage): Promise<void> {
  const { heard } = stage;
  while (heard.news.length > 0 || heard.jobs.length > 0) {
    const [news, jobs] = [heard.news, heard.jobs];
    heard.news = [];
    heard.jobs = [];
    for (const one of news) await tell(stage, one);
    for (const job of jobs) await runNow(stage, job);
  }
}

async function tell(stage: Stage, news: Announcement): Promise<void> {
  const listeners: readonly Listener[] = stage.context.modules.find(({ name }) => name === MOVED_BY)?.listeners ?? [];
  for (const listener of listeners.filter(({ hears }) => hears.includes(news.type))) {
    await listener.hear(stage.work.as({ kind: "system", name: listener.name }), asEvent(news, stage.now()));
  }
}

function asEvent({ type, subject, agencyId, data = {} }: Announcement, at: Date): EventRow {
  return { tx: "0", id: 0n, key: newId(at), at, type, subject, agency_id: agencyId ?? null, actor: { kind: "system" }, data };
}

/** A result sealed later than its day would look late: while a seal cannot be set, that dossier is not made. */
const SEAL = "documents.seal";

/** A job that waits for its time, that nobody here knows, or that fails (an outside system is away) is left to the node. */
async function runNow(stage: Stage, job: AskedJob): Promise<void> {
  if (job.name === "dossiers.issue-receipt" && stage.now().getTime() < stage.end.getTime() - RECEIPTS_DAYS * DAY_MS) return;
  const found = jobOf(stage, job);
  const waits = job.options.runAt !== undefined && job.options.runAt > stage.now();
  if (found === undefined || waits) {
    stage.left.set(keyOf(job), job);
    return;
  }
  stage.moveTo(new Date(stage.now().getTime() + 4 * SECOND_MS));
  const work = stage.work.as({ kind: "system", name: job.name });
  try {
    await found.run(work, job.payload);
  } catch (error) {
    if (isBroken(error) || job.name === SEAL) throw error;
    stage.left.set(keyOf(job), job);
  }
}

/** An error of the database ends the transaction; nothing can be left to anybody. */
function isBroken(error: unknown): boolean {
  return error instanceof Error && "code" in error && typeof error.code === "string" && /^[0-9A-Z]{5}$/.test(error.code);
}

function jobOf({ context }: Stage, { name }: AskedJob): Job | undefined {
  return context.modules.flatMap(({ jobs }) => jobs).find((job) => job.name === name);
}

function keyOf({ name, payload, options }: AskedJob): string {
  return options.key ?? `${name}:${JSON.stringify(payload)}`;
}
