import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Killed, killedAt } from "./testing/killed-work.ts";
import { aToldWorld, forgetSent, ourSide, theirSide } from "./testing/told-world.ts";

const here = await aToldWorld();
const { world, portal } = here;
afterAll(() => here[Symbol.asyncDispose]());
beforeAll(async () => {
  for (let n = 0; n < 10; n += 1) await world.aPaid();
  await here.hear();
});

async function untilQuiet() {
  await portal.admin({ reset: true });
  for (let round = 0; round < 30; round += 1) {
    await here.send();
    if ((await ourSide(here)).every(({ waiting }) => waiting === 0)) return;
  }
}

test("killed at any step between sending and writing it down, each message is there once and in order afterwards", async () => {
  let died = 0;
  for (const step of [0, 1, 2, 5, 11, 12, 13, 20, 21, 25, 31, 40, 60, 90]) {
    await forgetSent(here);
    died += await here.send(killedAt(here.node(), step)).then(
      () => 0,
      (error: unknown) => (error instanceof Killed ? 1 : Promise.reject(error)),
    );
    await untilQuiet();
    expect(await theirSide(here), `killed at ${step}`).toEqual(await ourSide(here));
  }
  expect(died).toBe(14);
}, 120_000);

test("whatever fails, and however often, over a hundred messages: what the portal has in the end is what we know", async () => {
  const mishap = fc.constantFrom({ reset: true }, { down: true }, { failAfter: true }, { loseAnswer: true });
  const kills = fc.option(fc.nat({ max: 60 }), { nil: undefined });
  expect((await ourSide(here)).reduce((sum, { syncs, acts }) => sum + syncs + acts, 0)).toBeGreaterThanOrEqual(100);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(mishap, kills), { minLength: 3, maxLength: 12 }), async (rounds) => {
      await forgetSent(here);
      for (const [switches, kill] of rounds) {
        await portal.admin({ reset: true });
        await portal.admin(switches);
        const work = kill === undefined ? here.node() : killedAt(here.node(), kill);
        await here.send(work).catch((error: unknown) => (error instanceof Killed ? undefined : Promise.reject(error)));
      }
      await untilQuiet();
      expect(await theirSide(here)).toEqual(await ourSide(here));
    }),
    { numRuns: 8 },
  );
}, 240_000);
