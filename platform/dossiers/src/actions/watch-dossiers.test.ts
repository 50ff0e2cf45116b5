import { afterAll, expect, test } from "vitest";
import { anHonourAt, aStaff, aWorld, wordsOfPaper } from "../testing/index.ts";
import { askForMore } from "./ask-for-more.ts";
import { getMyDossier } from "./read-dossier.ts";
import { supplementDossier } from "./supplement-dossier.ts";
import { watchDossier, watchDossiers } from "./watch-dossiers.ts";

const world = await aWorld();
const staff = await aStaff(world);
afterAll(() => world[Symbol.asyncDispose]());

const FRIDAY = "2026-11-20T09:00:00+07:00";
const heard = (dossierId: string) =>
  world.db.asOwner<{ type: string; line: string | null; tell: string[] | null }>(
    `select type, data->>'line' as line, data->'tell' as tell from kernel.event
      where subject = $1 and type in ('dossiers.warned', 'dossiers.late') order by id`,
    [dossierId],
  );
const watchAt = async (dossierId: string) =>
  (await world.db.asOwner<{ at: Date }>("select at from dossiers.watch where dossier_id = $1", [dossierId]))[0]?.at;
async function look(at: string) {
  world.clock.set(at);
  await watchDossiers(world.node());
  await world.runJobs();
}

// Two working days from Friday at nine; the 24th is a day off.
test("the holder is warned, then the superior, each once; late, the apology goes out by itself, sealed, with a new day, and late it stays", async () => {
  world.clock.set(FRIDAY);
  const { id, by, dueAt } = await anHonourAt(world, staff, "draft");
  expect(await watchAt(id)).toEqual(new Date("2026-11-20T14:30:00+07:00"));
  await look("2026-11-20T14:00:00+07:00");
  expect(await heard(id)).toEqual([]);
  await look("2026-11-20T14:30:00+07:00");
  await look("2026-11-23T09:00:00+07:00");
  await look("2026-11-23T10:00:00+07:00");
  await watchDossier(world.node(), id);
  const warned = await heard(id);
  expect(warned.map(({ line }) => line)).toEqual(["warn-holder", "warn-superior"]);
  expect(warned.map(({ tell }) => tell)).toEqual([[staff.officer.actor.personId], [staff.viceChair.actor.personId]]);
  await look("2026-11-25T09:05:00+07:00");
  await look("2026-11-25T10:00:00+07:00");
  const { dossier, history, papers } = await getMyDossier(by.work(), id);
  expect([dossier.dueAt, dossier.marks, dossier.step]).toEqual([dueAt, { extended: true }, "draft"]);
  const said = history.at(-1);
  expect([said?.move, said?.note.before, said?.note.due]).toEqual(["apologise", "2026-11-25T02:00:00.000Z", "2026-11-26T06:35:00.000Z"]);
  const papersOf = papers.filter(({ kind }) => kind === "extension");
  expect(papersOf).toHaveLength(1);
  expect(await world.db.asOwner("select state from documents.document where id = $1", [papersOf[0]?.documentId])).toEqual([
    { state: "sealed" },
  ]);
  const paper = await wordsOfPaper(world, papersOf[0]?.documentId);
  expect(paper).toContain("Ông/Bà có quyền khiếu nại đến Chủ tịch xã trong 30 ngày");
  expect(paper).toContain("thụ lý trong 10 ngày và có quyết định trong 30 ngày");
  await look("2026-11-26T16:30:00+07:00");
  await look("2026-12-01T09:00:00+07:00");
  expect((await heard(id)).map(({ type, line }) => line ?? type)).toEqual(["warn-holder", "warn-superior", "dossiers.late", "late-again"]);
  expect(await watchAt(id)).toBeUndefined();
});

test("while the applicant is asked nobody is warned; after the answer the warnings keep to the new day", async () => {
  world.clock.set(FRIDAY);
  const { id, by, revision } = await anHonourAt(world, staff, "draft");
  await askForMore(staff.officer.work(), { dossierId: id, revision, faults: [{ words: "Gửi ảnh" }] });
  expect(await watchAt(id)).toBeUndefined();
  await look("2026-11-27T09:00:00+07:00");
  expect(await heard(id)).toEqual([]);
  await supplementDossier(by.work(), { dossierId: id, answers: {} });
  expect((await world.now(id)).dueAt).toEqual(new Date("2026-12-01T09:00:00+07:00"));
  await look("2026-11-30T09:00:00+07:00");
  expect((await heard(id)).map(({ line }) => line)).toEqual(["warn-holder", "warn-superior"]);
});

test("two at once and again: an apology is made once", async () => {
  world.clock.set(FRIDAY);
  const { id } = await anHonourAt(world, staff, "take-in");
  world.clock.set("2026-11-25T11:00:00+07:00");
  await Promise.all([watchDossier(world.node(), id), watchDossier(world.node(), id)]);
  await watchDossier(world.node(), id);
  expect((await heard(id)).map(({ type, line }) => line ?? type)).toEqual(["warn-holder", "warn-superior", "dossiers.late"]);
});
