import { anHonourAt, aStaff, aWorld, type Desk, type Staff } from "@motlan/dossiers/testing";
import { newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countMyMentions, listMyMentions, openNotes } from "./read-notes.ts";
import { writeNote } from "./write-note.ts";

const world = await aWorld();
let staff: Staff;
beforeAll(async () => {
  staff = await aStaff(world);
});
afterAll(() => world[Symbol.asyncDispose]());

const note = (desk: Desk, dossierId: string, parts: object = {}) =>
  writeNote(desk.work(), { dossierId, words: "Người nộp hẹn chiều mang ảnh đến", requestKey: newId(), ...parts });

test("a note mentions a colleague, who has it on their page until they open it; who saw it is said", async () => {
  const { id } = await anHonourAt(world, staff, "take-in");
  const to = staff.officer.actor.officialId;
  await note(staff.clerk, id, { mentions: [to, to] });
  expect(await countMyMentions(staff.officer.work())).toBe(1);
  expect(await listMyMentions(staff.officer.work())).toMatchObject([{ dossierId: id, byId: staff.clerk.actor.officialId, seenAt: null }]);
  expect(await openNotes(staff.clerk.work(), id)).toMatchObject([{ mentions: [to], seenBy: [] }]);
  await openNotes(staff.officer.work(), id);
  await openNotes(staff.officer.work(), id);
  expect(await countMyMentions(staff.officer.work())).toBe(0);
  expect(await openNotes(staff.clerk.work(), id)).toMatchObject([{ seenBy: [to] }]);
  const news = await world.node().transaction((tx) => listEventsOf(tx, id));
  const [noted] = news.filter(({ type }) => type === "work.noted");
  expect(noted?.data).toMatchObject({ mentions: [to] });
  expect(JSON.stringify(noted?.data)).not.toContain("ảnh");
});

test("it is written once however often it is sent, and corrected once, by whoever wrote it, beside what stood", async () => {
  const { id } = await anHonourAt(world, staff, "take-in");
  const requestKey = newId();
  await Promise.all([note(staff.clerk, id, { requestKey }), note(staff.clerk, id, { requestKey })]);
  const [first] = await openNotes(staff.clerk.work(), id);
  const corrects = first?.id ?? "";
  expect(await refusal(note(staff.officer, id, { corrects }))).toBe("work/note-not-found");
  expect(await refusal(note(staff.clerk, id, { corrects: newId() }))).toBe("work/note-not-found");
  await note(staff.clerk, id, { corrects, words: "Người nộp hẹn sáng mai" });
  expect(await refusal(note(staff.clerk, id, { corrects, words: "Lại khác" }))).toBe("work/note-corrected");
  expect((await openNotes(staff.clerk.work(), id)).map((row) => [row.words, row.corrects])).toEqual([
    ["Người nộp hẹn chiều mang ảnh đến", null],
    ["Người nộp hẹn sáng mai", corrects],
  ]);
});

test("it says something, to people of the agency", async () => {
  const { id } = await anHonourAt(world, staff, "take-in");
  const foreign = await world.anOfficialOf("one-stop-clerk", world.elsewhere.id);
  for (const words of [" ", "x".repeat(2001)]) expect(await refusal(note(staff.clerk, id, { words }))).toBe("work/words-needed");
  for (const mentions of [[foreign.actor.officialId], [newId()]])
    expect(await refusal(note(staff.clerk, id, { mentions }))).toBe("work/not-a-colleague");
});

test("the app role neither rewrites nor takes back a note", async () => {
  for (const sql of [
    "update work.note set words = 'x'",
    "delete from work.note",
    "delete from work.mention",
    "update work.note_seen set at = now()",
  ])
    await expect(world.db.pool.query(sql)).rejects.toMatchObject({ code: "42501" });
});
