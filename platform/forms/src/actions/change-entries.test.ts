import { isFault, newId } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { club } from "../testing/club.ts";
import { aVillage, type Village } from "../testing/village.ts";
import { attachFile, removeFile } from "./attach-file.ts";
import { changeEntries } from "./change-entries.ts";
import { openDraft } from "./open-draft.ts";
import { saveDraft } from "./save-draft.ts";
import { viewForm } from "./view-form.ts";

let village: Village;
beforeAll(async () => {
  village = await aVillage();
  await village.publish(club);
});
afterAll(() => village.db[Symbol.asyncDispose]());

const PATH = "club.members";
async function begun() {
  const person = await village.person();
  const draft = await openDraft(person.work(), { procedureCode: club.code, actingFor: "self", requestKey: newId() });
  const change = (act: "add" | "remove" | "up" | "down", key: string) =>
    changeEntries(person.work(), { draftId: draft.id, path: PATH, act, key });
  const save = (answers: Record<string, string | null>, revision: number) =>
    saveDraft(person.work(), { draftId: draft.id, revision, answers });
  return { person, draft, change, save, view: () => viewForm(person.work(), { draftId: draft.id, pageId: "club" }) };
}
const namesOf = (view: Awaited<ReturnType<typeof viewForm>>) =>
  view.page.fields.find(({ name }) => name === PATH)?.group?.entries.map(({ key, fields }) => `${key} ${String(fields[0]?.value)}`);

test("an entry removed in one window moves nobody's answers in another", async () => {
  const { change, save, view } = await begun();
  await save({ [`${PATH}.0.fullName`]: "An" }, 1);
  await change("add", "1");
  await change("add", "2");
  const drawn = await save({ [`${PATH}.1.fullName`]: "Bình", [`${PATH}.2.fullName`]: "Chi" }, 4);
  await change("remove", "1");
  // The other window still shows three entries, and sends all of them.
  const { revision } = drawn.draft;
  await save({ [`${PATH}.0.fullName`]: "An", [`${PATH}.1.fullName`]: "Bình", [`${PATH}.2.fullName`]: "Chi Lan" }, revision);
  expect(namesOf(await view())).toEqual(["0 An", "2 Chi Lan"]);
});

test("what was written meanwhile into the removed entry comes back with it", async () => {
  const { change, save, view } = await begun();
  await save({ [`${PATH}.0.fullName`]: "An" }, 1);
  await change("add", "1");
  const { draft } = await save({ [`${PATH}.1.fullName`]: "Bình" }, 3);
  await change("remove", "1");
  await save({ [`${PATH}.1.fullName`]: "Bình Minh" }, draft.revision);
  expect(namesOf(await view())).toEqual(["0 An", "1 Bình Minh"]);
});

test("a button pressed twice adds one entry, and the page offers the next key", async () => {
  const { change, view } = await begun();
  const offered = (await view()).page.fields.find(({ name }) => name === PATH)?.group?.nextKey ?? "";
  await change("add", offered);
  const { revision } = await change("add", offered);
  expect(revision).toBe(2);
  expect(namesOf(await view())).toEqual(["0 null", `${offered} null`]);
  await change("up", offered);
  expect(namesOf(await view())).toEqual([`${offered} null`, "0 null"]);
});

test("a list has an end, and only a group has entries", async () => {
  const { draft, person, change } = await begun();
  const keys = Array.from({ length: 120 }, (_, key) => String(key));
  await saveDraft(person.work(), { draftId: draft.id, revision: 1, answers: { [PATH]: keys } });
  expect(await refusal(change("add", "120"))).toBe("forms/no-more-entries");
  const wrong = changeEntries(person.work(), { draftId: draft.id, path: "club.tax", act: "add", key: "1" });
  expect(await refusal(wrong)).toBe("forms/not-a-group");
  expect(await refusal(change("add", "x"))).toBe("forms/not-a-group");
});

const FILE = { name: "noi-quy.pdf", size: 12, mediaType: "application/pdf" };
const aFile = (sha256: string) => ({ ...FILE, fileId: newId(), sha256 });

test("a question for several files takes them one by one, the same content once, and no more than fit", async () => {
  const { draft, person } = await begun();
  const attach = (sha256: string) => attachFile(person.work(), { draftId: draft.id, path: "paper.rules", file: aFile(sha256) });
  await attach("aa");
  await attach("bb");
  await attach("aa");
  const { answers } = await attach("cc");
  expect(answers["paper.rules"]).toMatchObject([{ sha256: "aa" }, { sha256: "bb" }, { sha256: "cc" }]);
  const error = await attach("dd").catch((caught: unknown) => caught);
  expect(isFault(error, "forms/too-many-files") && error.text.vi).toBe("Mục này nhận tối đa 3 tệp. Hãy bỏ bớt một tệp rồi đính kèm lại.");
  const [first] = Array.isArray(answers["paper.rules"]) ? answers["paper.rules"] : [];
  const fileId = String((first as { fileId: string }).fileId);
  const left = await removeFile(person.work(), { draftId: draft.id, path: "paper.rules", fileId });
  expect(left.answers["paper.rules"]).toMatchObject([{ sha256: "bb" }, { sha256: "cc" }]);
});

test("a file of an entry stands in that entry", async () => {
  const { draft, person, view } = await begun();
  await attachFile(person.work(), { draftId: draft.id, path: `${PATH}.0.photo`, file: aFile("aa") });
  const photo = (await view()).page.fields.find(({ name }) => name === PATH)?.group?.entries[0]?.fields.find(({ kind }) => kind === "file");
  expect(photo).toMatchObject({ name: `${PATH}.0.photo`, value: { sha256: "aa", takenAt: "2026-11-21T02:00:00.000Z" } });
});

test("a list without an end is refused at once, however it comes: in one go, beside a short order, as an order, or bit by bit", async () => {
  const entries = (from: number, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`${PATH}.${from + n}.fullName`, "An"]));
  const { person, draft } = await begun();
  const save = (answers: Record<string, string | string[]>) => saveDraft(person.work(), { draftId: draft.id, revision: 1, answers });
  const started = performance.now();
  for (const answers of [
    entries(0, 9999),
    { [PATH]: ["0"], ...entries(0, 9999) },
    { [PATH]: Array.from({ length: 9999 }, (_, n) => `${n}`) },
  ])
    expect(await refusal(save(answers))).toBe("forms/no-more-entries");
  await save(entries(0, 100));
  await save(entries(100, 100));
  expect(await refusal(save(entries(200, 100)))).toBe("forms/no-more-entries");
  expect(performance.now() - started).toBeLessThan(20_000);
});
