import { defineLinked } from "@motlan/catalogue/declare";
import { stranger } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { examplePack } from "@motlan/pack-example";
import { afterAll, expect, test } from "vitest";
import { aWorld } from "../testing/index.ts";
import { chooseWithoutPart } from "./choose-without-part.ts";
import { listMyParts, listPartsBeside } from "./read-parts.ts";
import { tryPartAgain } from "./try-part-again.ts";

const [card] = examplePack.procedures;
if (card === undefined) throw new Error("the example pack has a procedure");
const { steps: _s, effects: _e, result: _r, checklist: _c, refusals: _f, automatic: _a, ...like } = card;
const term = { count: 1, unit: "working-day" } as const;
const told = { vi: "Phần này chưa xong.", en: "This part is not done." };
const part = { code: card.code, deadline: term, actingFor: "actingFor", answers: {}, without: "stop", told } as const;
const pair = defineLinked({
  ...{ ...like, code: "x.pair", known: [], fees: [], result: { notation: "KQ" } },
  channels: [{ kind: "online", deadline: { count: 10, unit: "working-day" } }],
  parts: [
    { ...part, id: "one" },
    { ...part, id: "two", after: ["one"] },
  ],
});
const world = await aWorld({ procedures: [...examplePack.procedures, pair] });
afterAll(() => world[Symbol.asyncDispose]());

test("the parts: their own applicant; as states, the agency that settles one; nobody else", async () => {
  const whole = await world.aSubmitted({ procedure: "x.pair" });
  const mine = await listMyParts(whole.by.work(), whole);
  expect(mine.map(({ part: id, state }) => [id, state])).toEqual([
    ["one", "open"],
    ["two", "later"],
  ]);
  const one = mine[0]?.dossier;
  if (one === undefined) throw new Error("the first part began");
  const clerk = await world.anOfficialOf("one-stop-clerk");
  expect((await listPartsBeside(clerk.work(), one)).length).toBe(2);
  const elsewhere = await world.anOfficialOf("one-stop-clerk", world.elsewhere.id);
  expect(await listPartsBeside(elsewhere.work(), one)).toEqual([]);
  const other = (await world.aCitizen()).work();
  for (const work of [other, clerk.work(), world.db.work(stranger, world.clock)]) {
    expect(await listMyParts(work, whole)).toEqual([]);
    expect(await refusal(tryPartAgain(work, { wholeId: whole.id, part: "one", attempt: 1 }))).toBe("dossiers/not-found");
    const chosen = { wholeId: whole.id, part: "one", attempt: 1, choice: "go-on" } as const;
    expect(await refusal(chooseWithoutPart(work, chosen))).toBe("dossiers/not-found");
  }
  expect(await listPartsBeside(other, one)).toEqual([]);
  expect(await refusal(tryPartAgain(whole.by.work(), { wholeId: whole.id, part: "one", attempt: 1 }))).toBe("dossiers/part-not-open");
});
