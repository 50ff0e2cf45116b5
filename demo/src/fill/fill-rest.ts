import { type Clock, isFault } from "@motlan/kernel";
import type { Pool } from "@motlan/kernel/db";
import type { DemoContext } from "../context.ts";
import type { Cast } from "../past/cast.ts";
import { liveDossier } from "../past/live-dossier.ts";
import { makePlans } from "../past/make-plans.ts";
import type { Plan } from "../past/plan.ts";
import { makeSamplePaper } from "../past/sample-paper.ts";
import { demoPeople } from "../people/make-country.ts";
import type { Country } from "../people/person.ts";
import type { Keeper } from "../records/book.ts";
import { beginStage, claimOnce, finishStage, listMade, moveStage, readProgress, type Stage } from "../store/progress.ts";
import { loadPeople, openAccounts } from "./load-people.ts";
import { findKeepers, listOfficials } from "./staff-agencies.ts";
import { demoWork, takenOver } from "./work-of.ts";

/** Dossiers of the past: as many as a laptop makes, signs and seals in a minute while it serves. */
export const PAST_DOSSIERS = 400;
/** Communes at work at once: while one waits for the database another is set in type. */
const LANES = 3;
const PEOPLE_AT_ONCE = 300;
const TOLD_EVERY = 10;

const PEOPLE = { vi: "Dân cư, sổ hộ tịch và tài khoản", en: "People, civil-status books and accounts" };
const PAST = { vi: "Hồ sơ từ tháng 7/2025 đến nay", en: "Dossiers from July 2025 until now" };

export interface Filling {
  readonly dossiers?: number;
  /** Asked before each part: true when this turn is over and the rest is for the next. */
  readonly isOver?: () => boolean;
}

/**
 * The rest of the people, and the dossiers of the past with their officials, payments, results and ratings, made through the rooms' own doors. Killed anywhere it
 * goes on where it was: each part is one transaction that claims its name. True when everything is made; done, it does nothing.
 */
export async function fillRest(context: DemoContext, { dossiers = PAST_DOSSIERS, isOver = () => false }: Filling = {}): Promise<boolean> {
  const stages = await readProgress(context.pool);
  if (stages.some(({ name, finishedAt }) => name === "past" && finishedAt !== undefined)) return true;
  const country = demoPeople();
  const keepers = await findKeepers(context.pool);
  if (!(await fillPeople(context, country, keepers, isOver))) return false;
  const plansUntil = (until: Date) => makePlans(country, { count: dossiers, until });
  const stage = await beginPast(context, plansUntil);
  const planned = plansUntil(stage.startedAt);
  return fillPast(context, await gatherCast(context, country, keepers), planned, isOver, stage.startedAt);
}

async function fillPeople(
  { pool, clock }: DemoContext,
  country: Country,
  keepers: readonly Keeper[],
  isOver: () => boolean,
): Promise<boolean> {
  const rest = country.people.filter(({ at }) => !country.first.has(at)).map(({ at }) => at);
  const begin = demoWork(pool, clock);
  await begin.transaction((tx) => beginStage(tx, "people", rest.length, PEOPLE, clock.now()));
  for (let from = 0; from < rest.length; from += PEOPLE_AT_ONCE) {
    if (isOver()) return false;
    const people = new Set(rest.slice(from, from + PEOPLE_AT_ONCE));
    const work = demoWork(pool, takenOver);
    await work.transaction(async (tx) => {
      if (!(await claimOnce(tx, `people/${from}`))) return;
      await loadPeople(work, country, keepers, people);
      await openAccounts(work, country, people);
      await moveStage(tx, "people", from + people.size, PEOPLE);
    });
  }
  await demoWork(pool, clock).transaction((tx) => finishStage(tx, "people", clock.now()));
  return true;
}

/** The past ends where its filling first began, however often it is taken up again. */
async function beginPast({ pool, clock }: DemoContext, plansUntil: (until: Date) => Plans): Promise<Stage> {
  const now = clock.now();
  const total = plansUntil(now).flat().length;
  await demoWork(pool, clock).transaction((tx) => beginStage(tx, "past", total, PAST, now));
  const stage = (await readProgress(pool)).find(({ name }) => name === "past");
  if (stage === undefined) throw new Error("the stage that was just begun is gone");
  return stage;
}

async function gatherCast(context: DemoContext, country: Country, keepers: readonly Keeper[]): Promise<Cast> {
  const { pool } = context;
  await showKeys(context);
  const officials = await Promise.all(keepers.map(({ agencyId }) => listOfficials(pool, agencyId)));
  return { country, keepers, officials, paper: await makeSamplePaper() };
}

/** The node makes the key that signs its commands when somebody first asks for it. An owner can only see a key that is committed, so it is asked for before. */
async function showKeys({ pool, clock, modules }: DemoContext): Promise<void> {
  const route = modules.flatMap(({ routes }) => routes).find(({ path }) => path === "/registries/jwks.json");
  await route?.run(demoWork(pool, clock), { params: {}, query: {}, body: undefined });
}

type Plans = readonly (readonly Plan[])[];

/** Plays what is not played yet. True when all is made. */
async function fillPast(context: DemoContext, cast: Cast, planned: Plans, isOver: () => boolean, until: Date): Promise<boolean> {
  const { pool, clock, log } = context;
  const there = await listMade(pool, "past/");
  const waiting = planned.map((plans) => plans.filter(({ name }) => !there.has(name)));
  const total = planned.flat().length;
  let made = there.size;
  let broken: unknown;
  const play = async (plan: Plan) => {
    try {
      if (await liveDossier(context, cast, plan, until)) made += 1;
    } catch (error) {
      // A rule that refuses one dossier holds the others up no more than in life; anything else (an outside system is away) ends the turn.
      if (isFault(error) && error.status < 500) log?.({ level: "warn", demo: plan.name, refused: error.code });
      else broken = error;
    }
    if (made % TOLD_EVERY === 0) await tellPast(pool, clock, made);
  };
  const lane = async () => {
    for (let plans = waiting.shift(); plans !== undefined; plans = waiting.shift()) {
      for (const plan of plans) if (!isOver() && broken === undefined) await play(plan);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  // Counted anew: another process may have made some of them.
  made = (await listMade(pool, "past/")).size;
  await tellPast(pool, clock, made);
  log?.({ level: "info", demo: "past", made, total });
  if (broken !== undefined) throw broken;
  if (isOver() && made < total) return false;
  await demoWork(pool, clock).transaction((tx) => finishStage(tx, "past", clock.now()));
  return true;
}

function tellPast(pool: Pool, clock: Clock, done: number): Promise<void> {
  return demoWork(pool, clock).transaction((tx) => moveStage(tx, "past", done, PAST));
}
