import { aWorld, type Citizen, type World } from "@motlan/dossiers/testing";
import { type Actor, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Breach } from "../domain/breach.ts";
import { addToBreach, closeBreach, notifyAuthority } from "./handle-breach.ts";
import { countBreaches, getBreach, listBreaches, listMyBreaches, readNotification } from "./read-breaches.ts";
import { type BreachInput, recordBreach } from "./record-breach.ts";

let world: World;
let mother: Citizen;
let breach: Breach;
let input: BreachInput;
beforeAll(async () => {
  world = await aWorld();
  mother = await world.aCitizen();
  const now = world.clock.now();
  const words = { what: "Lộ", measures: "Khóa", advice: "Đổi mật khẩu" };
  input = {
    ...words,
    people: 1,
    numbers: String(mother.values.personalNumber),
    harm: true,
    happenedAt: now,
    foundAt: now,
    requestKey: newId(),
  };
  breach = await recordBreach((await world.anOfficialOf("chair")).work(), input);
});
afterAll(() => world[Symbol.asyncDispose]());

const acts = (actor: Actor) => {
  const [work, step] = [world.db.work(actor, world.clock), { id: breach.id, revision: 1, words: "x" }];
  return {
    others: [
      () => addToBreach(work, { ...step, numbers: "" }),
      () => notifyAuthority(work, step),
      () => closeBreach(work, step),
      () => getBreach(work, breach.id),
      () => readNotification(work, breach.id),
    ],
    own: [() => recordBreach(work, { ...input, requestKey: newId() }), () => listBreaches(work)],
  };
};

test.each<[string, Actor]>([
  ["a stranger", stranger],
  ["a person", aPerson()],
  ["an official without the right", anOfficial()],
])("%s records, sees and moves nothing", async (_, actor) => {
  const { others, own } = acts(actor);
  for (const act of [...others, ...own]) expect(await refusal(act())).toBe("breaches/not-yours");
});

test("another agency's official finds none of ours", async () => {
  const { others } = acts(anOfficial({ permissions: ["breaches.handle"] }));
  for (const act of others) expect(await refusal(act())).toBe("breaches/not-found");
  expect(await listBreaches(world.db.work(anOfficial({ permissions: ["breaches.handle"] })))).toEqual([]);
});

test("a person sees those their own data was in, and anybody the counts", async () => {
  expect(await refusal(listMyBreaches(world.db.work(stranger)))).toBe("kernel/sign-in-first");
  expect(await refusal(listMyBreaches(world.db.work(anOfficial())))).toBe("kernel/sign-in-first");
  expect(await listMyBreaches(world.db.work(aPerson()))).toEqual([]);
  expect(await listMyBreaches(mother.work())).toHaveLength(1);
  expect(await countBreaches(world.db.work(stranger))).toMatchObject([{ breaches: 1 }]);
});
