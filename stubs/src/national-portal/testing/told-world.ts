import { aStaff, aWorld, type Staff, type World } from "@motlan/dossiers/testing";
import type { Work } from "@motlan/kernel/db";
import type { Route } from "@motlan/kernel/http";
import { runJobsUntilQuiet } from "@motlan/kernel/testing";
import { nationalPortalModule } from "@motlan/national-portal/module";
import { type APortal, aPortal } from "./a-portal.ts";

/** A commune whose dossiers are told to a stand-in of the national portal. */
export interface ToldWorld extends AsyncDisposable {
  readonly world: World;
  readonly staff: Staff;
  readonly portal: APortal;
  node(): Work;
  /** What has happened is heard; nothing is sent yet. */
  hear(): Promise<void>;
  /** A later moment at which all that waits is due, then one run of the sending. */
  send(work?: Work): Promise<void>;
  /** What citizens filed there is fetched and taken. */
  take(work?: Work): Promise<void>;
  readonly routes: readonly Route[];
  /** Every room's work until nothing is left. */
  goOn(): Promise<void>;
}

export async function aToldWorld(): Promise<ToldWorld> {
  const world = await aWorld();
  const staff = await aStaff(world);
  const portal = await aPortal();
  const module = nationalPortalModule({ portal: portal.address, publicUrl: "http://localhost:3000" });
  const node = () => world.db.work({ kind: "system", name: "national-portal" }, world.clock);
  const run = async (name: string, work: Work) => module.jobs.find((job) => job.name === `national-portal.${name}`)?.run(work, {});
  await run("list-procedures", node());
  const hear = async () => {
    await world.runJobs();
    await runJobsUntilQuiet(world.db.pool, world.clock, [{ ...module, jobs: [] }]);
  };
  const send = async (work = node()) => {
    world.clock.advance(600_000);
    await run("send", work);
  };
  const take = async (work = node()) => {
    world.clock.advance(600_000);
    await run("take", work);
    await hear();
  };
  const goOn = async () => {
    await hear();
    await send();
  };
  return {
    ...{ world, staff, portal, node, hear, send, take, goOn },
    routes: module.routes,
    [Symbol.asyncDispose]: async () => {
      await portal[Symbol.asyncDispose]();
      await world[Symbol.asyncDispose]();
    },
  };
}

/** What of the sending our tables know. */
export interface OurSide {
  readonly code: string;
  readonly states: readonly string[];
  readonly syncs: number;
  readonly acts: number;
  readonly waiting: number;
}

export async function ourSide({ world }: Pick<ToldWorld, "world">): Promise<readonly OurSide[]> {
  const rows = await world.db.asOwner<{ code: string; kind: string; state: number; sent_at: Date | null }>(
    "select s.code, o.kind, o.state, o.sent_at from national_portal.outbound o join national_portal.stream s using (dossier_id) order by s.code, o.sequence",
  );
  return [...new Set(rows.map(({ code }) => code))].map((code) => {
    const own = rows.filter((row) => row.code === code);
    const states = own.filter(({ kind }) => kind === "sync").map(({ state }) => String(state));
    return {
      code,
      states: states.filter((state, place) => state !== states[place - 1]),
      syncs: states.length,
      acts: own.length - states.length,
      waiting: own.filter(({ sent_at }) => sent_at === null).length,
    };
  });
}

/** The same, as the portal has it. */
export async function theirSide({ portal }: Pick<ToldWorld, "portal">): Promise<readonly OurSide[]> {
  const { told } = await portal.book();
  return Object.entries(told)
    .map(([code, { states, times, acts }]) => ({ code, states, syncs: times, acts: acts.length, waiting: 0 }))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** As if nothing had been sent yet: the same dossiers are told to a portal that knows none of them. */
export async function forgetSent({ world, portal }: Pick<ToldWorld, "world" | "portal">): Promise<void> {
  await world.db.asOwner("update national_portal.outbound set tried_at = null, sent_at = null, known_by = null");
  await world.db.asOwner(
    `update national_portal.stream set sent = 0, progress_sent = 0, attempts = 0, cause = null, said = null, failing_since = null, lease = null, leased_until = null,
       next_at = '2026-01-01'`,
  );
  portal.forget();
}
