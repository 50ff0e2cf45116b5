import { newId } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getDesign, redoDesign, shareDesign, undoDesign } from "../index.ts";
import { aStudio, type Colleague, type Studio } from "../testing/index.ts";

let studio: Studio;
beforeAll(async () => {
  studio = await aStudio();
});
afterAll(() => studio.db[Symbol.asyncDispose]());

async function shared() {
  const design = await studio.start({
    steps: [
      { id: "a", hours: 1 },
      { id: "b", hours: 1 },
    ],
  });
  return shareDesign(studio.lan.work(), { designId: design.id, officialId: studio.minh.actor.officialId });
}
const undo = (who: Colleague, designId: string, requestKey = newId()) => undoDesign(who.work(), { designId, requestKey });
const redo = (who: Colleague, designId: string) => redoDesign(who.work(), { designId, requestKey: newId() });
const hours = (path: string, value: number) => ({ op: "set" as const, path, value });

test("back and forth again, as far as there is something", async () => {
  const design = await shared();
  const one = await studio.lan.change(design, hours("steps.a.hours", 2));
  await studio.lan.change(one, { op: "remove", path: "steps.b" });
  expect(await undo(studio.lan, design.id)).toMatchObject({
    undo: 1,
    redo: 1,
    document: {
      steps: [
        { id: "a", hours: 2 },
        { id: "b", hours: 1 },
      ],
    },
  });
  expect(await undo(studio.lan, design.id)).toMatchObject({
    undo: 0,
    redo: 2,
    document: {
      steps: [
        { id: "a", hours: 1 },
        { id: "b", hours: 1 },
      ],
    },
  });
  expect(await refusal(undo(studio.lan, design.id))).toBe("studio/nothing-to-undo");
  await redo(studio.lan, design.id);
  expect(await redo(studio.lan, design.id)).toMatchObject({ undo: 2, redo: 0, revision: 6, document: { steps: [{ id: "a", hours: 2 }] } });
  expect(await refusal(redo(studio.lan, design.id))).toBe("studio/nothing-to-redo");
});

test("each takes back their own, whatever the other did elsewhere since", async () => {
  const design = await shared();
  await studio.lan.change(design, hours("steps.a.hours", 5));
  await studio.minh.change(design, hours("steps.b.hours", 7));
  const back = await undo(studio.lan, design.id);
  expect(back.document.steps).toEqual([
    { id: "a", hours: 1 },
    { id: "b", hours: 7 },
  ]);
  expect((await getDesign(studio.minh.work(), design.id)).undo).toBe(1);
});

test("what somebody has built on is not taken away from under them", async () => {
  const design = await shared();
  const one = await studio.lan.change(design, { op: "insert", path: "steps.-", value: { id: "c", hours: 1 } });
  await studio.minh.change(one, hours("steps.c.hours", 9));
  await expect(undo(studio.lan, design.id)).rejects.toMatchObject({ code: "studio/built-on", about: { who: "Trần Văn Minh" } });
});

test("a new change forgets what was undone; the key pressed twice undoes once", async () => {
  const design = await shared();
  await studio.lan.change(design, hours("steps.a.hours", 2), hours("steps.b.hours", 2));
  const key = newId();
  await undo(studio.lan, design.id, key);
  const back = await undo(studio.lan, design.id, key);
  expect(back).toMatchObject({ undo: 0, redo: 1, revision: 2 });
  const after = await studio.lan.change(back, hours("steps.a.hours", 3));
  expect(after).toMatchObject({ undo: 1, redo: 0 });
});
