import type { ProactiveService } from "@motlan/catalogue/declare";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { cardAtTwentyFive, childOfSix, eighteen, passEnds } from "../testing/services.ts";
import { aProactiveVillage } from "../testing/village.ts";
import { publishProactive } from "./publish-proactive.ts";

const village = await aProactiveVillage([]);
const { world } = village;
afterAll(() => village[Symbol.asyncDispose]());

test("a declaration is published once; changed, it is the next version", async () => {
  expect(await publishProactive(world.node(), eighteen)).toEqual({ version: 1 });
  expect(await publishProactive(world.node(), eighteen)).toEqual({ version: undefined });
  expect(await publishProactive(world.node(), { ...eighteen, title: { vi: "Mới", en: "New" } })).toEqual({ version: 2 });
});

const [acts] = [cardAtTwentyFive.acts];
const { acts: _, ...withoutActs } = cardAtTwentyFive;
const way = { ...cardAtTwentyFive.ways[0], id: "card", title: { vi: "Thẻ", en: "Card" }, words: { vi: "Thẻ", en: "Card" } };
const wrong: readonly (readonly [string, ProactiveService, string])[] = [
  ["a rule that cannot be read", { ...eighteen, when: "1 +" }, "when: the rule cannot be read"],
  ["a day that is none", { ...eighteen, effective: { from: "2026-02-30" } }, "effective.from: not a day"],
  ["an end before the beginning", { ...eighteen, effective: { from: "2026-02-01", to: "2026-01-01" } }, "ends before it begins"],
  ["level 2 without anything prepared", { ...eighteen, level: 2 }, "ways.0: from level 2 on"],
  ["a procedure nobody published", { ...childOfSix, ways: [{ ...way, procedure: "x.none" }] }, "not published"],
  ["nobody to act for", { ...childOfSix, ways: [{ ...way, actingFor: "child" }] }, "ways.0.actingFor"],
  ["level 3 with one way", { ...passEnds, ways: [...passEnds.ways.slice(0, 1)] }, "compares at least two ways"],
  ["a recommendation that may not hold", { ...passEnds, best: [{ when: "true", way: "small", why: way.words }] }, "the last row of `best`"],
  ["level 4 that nobody can refuse", withoutActs, "says how it is refused and undone"],
  ["level 2 that acts", { ...cardAtTwentyFive, level: 2 }, "only level 4 acts"],
  ["level 4 that costs money", { ...cardAtTwentyFive, ways: [{ ...way, procedure: "x.library-card" }] }, "costs nobody money"],
  [
    "level 4 that cannot be taken back",
    { ...cardAtTwentyFive, ...(acts && { acts: { ...acts, restores: {} } }) },
    "acts.restores.card-record",
  ],
];
test.each(wrong)("the examiner refuses %s", async (_name, service, said) => {
  const refused = publishProactive(world.node(), service);
  expect(await refusal(refused)).toBe("proactive/bad-declaration");
  await expect(refused).rejects.toMatchObject({ text: { en: expect.stringContaining(said) } });
});

test("a registry says itself that it cannot be asked so", async () => {
  const { watch } = eighteen;
  expect(await refusal(publishProactive(world.node(), { ...eighteen, watch: { ...watch, index: "shoes" } }))).toBe(
    "registries/unknown-index",
  );
  expect(await refusal(publishProactive(world.node(), { ...eighteen, watch: { ...watch, purpose: "curiosity" } }))).toBe(
    "registries/unknown-purpose",
  );
});
