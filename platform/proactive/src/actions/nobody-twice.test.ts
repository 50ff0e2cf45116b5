import { addDays, localDate } from "@motlan/kernel";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { eighteen, passEnds } from "../testing/services.ts";
import { aProactiveVillage } from "../testing/village.ts";
import { listMyOffers } from "./my-offers.ts";
import { optIn, optOut } from "./opt-out.ts";

const village = await aProactiveVillage([eighteen, passEnds]);
const { world } = village;
afterAll(() => village[Symbol.asyncDispose]());
const BASE = localDate("2026-11-20");

type Step = { readonly on: number } | { readonly out: "eighteen" | "*" } | { readonly back: "eighteen" | "*" };
const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ on: fc.integer({ min: -50, max: 50 }) }) },
  { weight: 1, arbitrary: fc.record({ out: fc.constantFrom("eighteen" as const, "*" as const) }) },
  { weight: 1, arbitrary: fc.record({ back: fc.constantFrom("eighteen" as const, "*" as const) }) },
);

/** Due from thirty days before to thirty after, unless something is switched off. */
function expected(steps: readonly Step[], birthday: string): boolean {
  const off = new Set<string>();
  let told = false;
  for (const step of steps) {
    if ("out" in step) off.add(step.out);
    else if ("back" in step) off.delete(step.back);
    else {
      const today = addDays(BASE, step.on);
      told ||= off.size === 0 && addDays(localDate(birthday), -30) <= today && today <= addDays(localDate(birthday), 30);
    }
  }
  return told;
}

test("on whatever days the node looks, and however often: nobody is told twice, and whoever switched it off is not told", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 8 }), fc.integer({ min: -20, max: 20 }), async (steps, shift) => {
      const birthday = addDays(BASE, shift);
      const who = await village.born(`2008${birthday.slice(4)}`);
      for (const step of steps) {
        if ("out" in step) await optOut(who.work(), { code: step.out });
        else if ("back" in step) await optIn(who.work(), { code: step.back });
        else {
          world.clock.set(`${addDays(BASE, step.on)}T07:00:00+07:00`);
          await village.look();
        }
      }
      expect(await listMyOffers(who.work())).toHaveLength(expected(steps, birthday) ? 1 : 0);
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 120_000);

test("two looks at one time tell once", async () => {
  world.clock.set("2026-11-20T07:00:00+07:00");
  const who = await village.born("2008-12-11");
  await Promise.all([village.look(), village.look()]);
  expect(await listMyOffers(who.work())).toHaveLength(1);
});
