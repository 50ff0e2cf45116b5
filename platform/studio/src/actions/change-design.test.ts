import type { JsonObject } from "@motlan/kernel";
import { newId } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeDesign, getDesign, listHistory, shareDesign } from "../index.ts";
import { aStudio, type Studio } from "../testing/index.ts";

let studio: Studio;
beforeAll(async () => {
  studio = await aStudio();
});
afterAll(() => studio.db[Symbol.asyncDispose]());

const steps = (...ids: string[]) => ids.map((id, index) => ({ id, hours: index + 1 }));
async function shared(document: JsonObject) {
  const design = await studio.start(document, "x.shared");
  await shareDesign(studio.lan.work(), { designId: design.id, officialId: studio.minh.actor.officialId });
  return design;
}

test("a change is kept with who, when and what; the title follows the document", async () => {
  const design = await studio.start();
  const changed = await studio.lan.change(design, { op: "set", path: "title", value: { vi: "Tên mới", en: "New name" } });
  expect(changed).toMatchObject({ revision: 1, title: { vi: "Tên mới", en: "New name" }, undo: 1, redo: 0 });
  const { changes, acts } = await listHistory(studio.lan.work(), { designId: design.id });
  expect(changes).toMatchObject([{ revision: 1, name: "Nguyễn Thị Lan", kind: "change", changes: [{ op: "set", path: "title" }] }]);
  expect(acts).toMatchObject([{ kind: "started", name: "Nguyễn Thị Lan" }]);
});

test("two designers who change different places from the same revision both stay, though list places shifted", async () => {
  const design = await shared({ steps: steps("take-in", "examine", "sign") });
  await studio.lan.change(design, { op: "insert", path: "steps.0", value: { id: "first", hours: 9 } });
  const merged = await studio.minh.change(design, { op: "set", path: "steps.1.hours", value: 40 });
  expect(merged.document.steps).toEqual([
    { id: "first", hours: 9 },
    { id: "take-in", hours: 1 },
    { id: "examine", hours: 40 },
    { id: "sign", hours: 3 },
  ]);
});

test("the same place is a conflict that tells both values and changes nothing", async () => {
  const design = await shared({ steps: steps("take-in", "examine") });
  await studio.lan.change(design, { op: "set", path: "steps.1.hours", value: 8 });
  const act = studio.minh.change(
    design,
    { op: "set", path: "steps.0.hours", value: 5 },
    { op: "set", path: "steps.examine.hours", value: 16 },
  );
  await expect(act).rejects.toMatchObject({
    code: "studio/changed-elsewhere",
    about: { conflicts: [{ path: "steps.1.hours", mine: 16, theirs: 8, before: 2, by: "Nguyễn Thị Lan" }] },
  });
  const { document, revision } = await getDesign(studio.minh.work(), design.id);
  expect([document.steps, revision]).toEqual([
    [
      { id: "take-in", hours: 1 },
      { id: "examine", hours: 8 },
    ],
    1,
  ]);
});

test("said twice with one key, also at the same moment, it is done once", async () => {
  const design = await studio.start({ steps: [] });
  const once = {
    designId: design.id,
    revision: 0,
    changes: [{ op: "insert" as const, path: "steps.-", value: { id: "one" } }],
    requestKey: newId(),
  };
  await Promise.all([1, 2, 3].map(() => changeDesign(studio.lan.work(), once)));
  expect(await changeDesign(studio.lan.work(), once)).toMatchObject({ revision: 1, document: { steps: [{ id: "one" }] } });
});

test("a place that is not there is said so; nothing is changed", async () => {
  const design = await studio.start({ steps: [] });
  expect(await refusal(studio.lan.change(design, { op: "set", path: "steps.4.hours", value: 1 }))).toBe("studio/no-such-place");
});
