import { defineLinked } from "@motlan/catalogue/declare";
import { refusal } from "@motlan/kernel/testing";
import { examplePack } from "@motlan/pack-example";
import { afterAll, expect, test } from "vitest";
import { openWalks } from "../testing/index.ts";
import { chooseWithoutPart } from "./choose-without-part.ts";
import { listMyParts } from "./read-parts.ts";
import { refuseDossier } from "./refuse-dossier.ts";
import { tryPartAgain } from "./try-part-again.ts";

const [card] = examplePack.procedures;
if (card === undefined) throw new Error("the example pack has a procedure");
const { steps: _s, effects: _e, result: _r, checklist: _c, refusals, automatic: _a, ...like } = card;
const term = { count: 1, unit: "working-day" } as const;
const told = { vi: "Phần này chưa xong.", en: "This part is not done." };
const part = { code: card.code, deadline: term, actingFor: "actingFor", answers: {}, told } as const;
const group = (code: string, without: "ask" | "wait") =>
  defineLinked({
    ...{ ...like, code, known: [], fees: [], result: { notation: "KQ" } },
    channels: [{ kind: "online", deadline: { count: 10, unit: "working-day" } }],
    parts: [
      { ...part, id: "one", without },
      { ...part, id: "two", after: ["one"], without: "stop" },
    ],
  });
const walks = await openWalks({
  versions: [...examplePack.procedures, group("x.ask", "ask"), group("x.wait", "wait")],
  registries: examplePack.registries,
});
afterAll(() => walks[Symbol.asyncDispose]());

async function firstRefused(code: string) {
  const applied = await walks.applyForGroup(code, { answers: { "card.size": "small" } });
  const { id: dossierId, revision } = await applied.partDossier("one");
  const desk = await applied.deskOf("one");
  await refuseDossier(desk.work(), { dossierId, revision, ground: refusals[0]?.id ?? "", words: "Chưa đủ điều kiện" });
  await walks.ground.runJobs();
  const whole = await applied.whole();
  return { by: applied.by, now: applied.whole, whole, chosen: { wholeId: whole.id, part: "one", attempt: 1 } };
}
type Refused = Awaited<ReturnType<typeof firstRefused>>;
const states = async ({ by, whole }: Refused) =>
  (await listMyParts(by.work(), whole)).map(({ part, state, mayChoose }) => [part, state, mayChoose]);

test("the parts after it wait until the applicant says: go on, said twice as once", async () => {
  const refused = await firstRefused("x.ask");
  expect(await states(refused)).toEqual([
    ["one", "refused", true],
    ["two", "later", false],
  ]);
  await chooseWithoutPart(refused.by.work(), { ...refused.chosen, choice: "go-on" });
  await chooseWithoutPart(refused.by.work(), { ...refused.chosen, choice: "go-on" });
  expect(await states(refused)).toEqual([
    ["one", "refused", false],
    ["two", "open", false],
  ]);
  const late = chooseWithoutPart(refused.by.work(), { ...refused.chosen, choice: "stop" });
  expect(await refusal(late)).toBe("dossiers/no-choice");
});

test("a form that names neither changes nothing", async () => {
  const refused = await firstRefused("x.ask");
  expect(await refusal(chooseWithoutPart(refused.by.work(), { ...refused.chosen, choice: undefined }))).toBe("dossiers/no-choice");
  expect((await states(refused))[0]).toEqual(["one", "refused", true]);
});

test("stop: the parts after it are called off and the whole ends as the refused part did", async () => {
  const refused = await firstRefused("x.ask");
  await chooseWithoutPart(refused.by.work(), { ...refused.chosen, choice: "stop" });
  expect((await states(refused)).map(([, state]) => state)).toEqual(["refused", "called-off"]);
  expect((await refused.now()).status).toBe("refused");
});

test("a part tried again takes the question back, and an earlier page's choice is none", async () => {
  const refused = await firstRefused("x.ask");
  await tryPartAgain(refused.by.work(), refused.chosen);
  expect((await states(refused)).map(([, , mayChoose]) => mayChoose)).toEqual([false, false]);
  expect(await refusal(chooseWithoutPart(refused.by.work(), { ...refused.chosen, choice: "go-on" }))).toBe("dossiers/no-choice");
});

test("where the group only waits there is nothing to choose", async () => {
  const refused = await firstRefused("x.wait");
  expect(await states(refused)).toEqual([
    ["one", "refused", false],
    ["two", "later", false],
  ]);
  expect(await refusal(chooseWithoutPart(refused.by.work(), { ...refused.chosen, choice: "go-on" }))).toBe("dossiers/no-choice");
});
