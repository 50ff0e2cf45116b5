import { assignDossier, completeByCouncil, completeStep, standsBeforeCouncil } from "@motlan/dossiers";
import { anHonourAt, aStaff, aWorld, type Desk, honour } from "@motlan/dossiers/testing";
import { newId, stranger } from "@motlan/kernel";
import type { Work } from "@motlan/kernel/db";
import { anOfficial, refusal } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { award } from "../testing/award.ts";
import { callMeeting, type MeetingCall } from "./call-meeting.ts";
import { cancelMeeting, concludeMeeting } from "./conclude-meeting.ts";
import { getMeeting, listMeetings, listWhoMaySit, readMeetingPaper } from "./read-meetings.ts";
import { voteInMeeting } from "./vote-in-meeting.ts";

const world = await aWorld({ procedures: [honour, award] });
afterAll(() => world[Symbol.asyncDispose]());
const staff = await aStaff(world);
const foreign = await aStaff(world, world.elsewhere.id);
const { id: dossierId, by } = await world.aSubmitted({
  procedure: "x.award",
  answers: { "entry.name": "Lê Văn Cường", "entry.years": "30" },
});
await completeStep(staff.clerk.work(), { dossierId, revision: (await world.now(dossierId)).revision });
const input: MeetingCall = {
  dossiers: [{ dossierId, fields: { "award.why": "Dạy chữ" } }],
  at: world.clock.now(),
  place: "Nhà văn hóa",
  seats: { 1: { officialId: staff.viceChair.actor.officialId }, 2: { officialId: staff.officer.actor.officialId }, 3: { name: "Bà Sáu" } },
  requestKey: newId(),
};
const id = await callMeeting(staff.officer.work(), input);
const votes = { [dossierId]: "first" };
await voteInMeeting(staff.officer.work(), { id, revision: 1, seat: 3, votes });
const act = { id, revision: 2 };
const noPost = world.db.work(anOfficial({ agencyId: world.agency.id, permissions: [] }), world.clock);
const outsiders = async () => [by.work(), (await world.aCitizen()).work(), world.db.work(stranger, world.clock), noPost];

const ACTS: readonly (readonly [string, (work: Work) => Promise<unknown>])[] = [
  ["call a council", (work) => callMeeting(work, { ...input, requestKey: newId() })],
  ["vote", (work) => voteInMeeting(work, { ...act, seat: 2, votes })],
  ["conclude", (work) => concludeMeeting(work, act)],
  ["cancel", (work) => cancelMeeting(work, act)],
  ["list meetings", (work) => listMeetings(work)],
  ["list who may sit", (work) => listWhoMaySit(work)],
  ["read a meeting", (work) => getMeeting(work, id)],
  ["read its minutes", (work) => readMeetingPaper(work, id)],
];

test.each(ACTS)("to %s takes a post at the desk", async (_, run) => {
  for (const work of await outsiders()) expect(await refusal(run(work))).toBe("work/not-yours");
});

test("another agency's officials find no meeting", async () => {
  for (const [name, run] of ACTS.slice(1).filter(([name]) => !name.startsWith("list")))
    expect([name, await refusal(run(foreign.viceChair.work()))]).toEqual([name, "work/meeting-not-found"]);
  expect(await listMeetings(foreign.viceChair.work())).toEqual([]);
  expect(await refusal(callMeeting(foreign.officer.work(), { ...input, requestKey: newId() }))).toBe("dossiers/not-found");
});

test("the post that holds the step calls, a member votes in their own seat, the chair alone concludes", async () => {
  expect(await refusal(callMeeting(staff.clerk.work(), { ...input, requestKey: newId() }))).toBe("work/not-yours");
  for (const [desk, seat] of [
    [staff.clerk, 2],
    [staff.viceChair, 2],
    [staff.officer, 1],
    [staff.viceChair, 3],
    [staff.officer, 9],
  ] as const)
    expect(await refusal(voteInMeeting(desk.work(), { ...act, seat, votes }))).toBe("work/not-yours");
  for (const desk of [staff.clerk, staff.officer]) expect(await refusal(concludeMeeting(desk.work(), act))).toBe("work/not-yours");
  expect(await refusal(cancelMeeting(staff.clerk.work(), act))).toBe("work/not-yours");
});

test("a seat is its post's: who has left it, or acts from another, neither votes, concludes nor cancels from it", async () => {
  const from = (desk: Desk) =>
    world.db.work(anOfficial({ ...desk.actor, post: "one-stop-clerk", permissions: ["dossiers.read"] }), world.clock);
  expect(await refusal(voteInMeeting(from(staff.viceChair), { ...act, seat: 1, votes }))).toBe("work/not-yours");
  expect(await refusal(voteInMeeting(from(staff.officer), { ...act, seat: 2, votes }))).toBe("work/not-yours");
  for (const run of [concludeMeeting, cancelMeeting]) expect(await refusal(run(from(staff.viceChair), act))).toBe("work/not-yours");
});

test("a council's door completes no other step, and opens to nobody from elsewhere", async () => {
  const other = await anHonourAt(world, staff, "draft");
  const found = { fields: {}, note: "" };
  expect(await refusal(completeByCouncil(staff.viceChair.work(), { ...found, dossierId: other.id, step: "draft" }))).toBe(
    "dossiers/move-not-allowed",
  );
  for (const work of [foreign.viceChair.work(), by.work(), noPost, world.db.work(stranger, world.clock)])
    expect([
      await refusal(completeByCouncil(work, { ...found, dossierId, step: "council" })),
      await standsBeforeCouncil(work, { dossierId, step: "council" }),
    ]).toEqual(["dossiers/not-found", false]);
  expect(await standsBeforeCouncil(staff.viceChair.work(), { dossierId, step: "council" })).toBe(true);
});

test("behind the doors the database shows each table to its agency alone", async () => {
  const count = (work: Work, table: string) =>
    work.transaction(async (tx) => (await tx.query<{ n: number }>({ text: `select count(*)::int as n from work.${table}` })).rows[0]?.n);
  for (const [table, n] of [
    ["meeting", 1],
    ["meeting_seat", 3],
    ["meeting_item", 1],
    ["meeting_vote", 1],
  ] as const) {
    expect([table, await count(staff.clerk.work(), table)]).toEqual([table, n]);
    for (const work of [foreign.clerk.work(), by.work(), world.db.work(stranger, world.clock)])
      expect([table, await count(work, table)]).toEqual([table, 0]);
  }
});

test("seats and votes are never changed", async () => {
  for (const text of [
    "update work.meeting_vote set choice = 'second'",
    "delete from work.meeting_vote",
    "update work.meeting_seat set name = 'x'",
  ])
    await expect(staff.officer.work().transaction((tx) => tx.query({ text }))).rejects.toThrow(/permission denied/);
});

test("what was given to a colleague goes before a council by them, not by another of the post", async () => {
  const [second, chair] = [await world.anOfficialOf("civil-status-officer"), await world.anOfficialOf("chair")];
  const answers = { "entry.name": "Lê Văn Cường", "entry.years": "30" };
  const { id: given, revision } = await world.aSubmitted({ procedure: "x.award", answers });
  await completeStep(staff.clerk.work(), { dossierId: given, revision });
  await assignDossier(chair.work(), { dossierId: given, post: "civil-status-officer", to: second.actor.officialId });
  const call = () => ({ ...input, dossiers: [{ dossierId: given, fields: {} }], requestKey: newId() });
  expect(await refusal(callMeeting(staff.officer.work(), call()))).toBe("dossiers/assigned-to-other");
  const theirs = await callMeeting(second.work(), call());
  await cancelMeeting(second.work(), { id: theirs, revision: 1 });
});
