import { readPdfText } from "@motlan/documents/testing";
import { completeStep, withdrawDossier } from "@motlan/dossiers";
import { aStaff, aWorld, type Staff } from "@motlan/dossiers/testing";
import { newId } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { award } from "../testing/award.ts";
import { callMeeting, type MeetingCall } from "./call-meeting.ts";
import { cancelMeeting, concludeMeeting } from "./conclude-meeting.ts";
import { getMeeting, listMeetings, readMeetingPaper } from "./read-meetings.ts";
import { voteInMeeting } from "./vote-in-meeting.ts";

const world = await aWorld({ procedures: [award] });
let staff: Staff;
beforeAll(async () => {
  staff = await aStaff(world);
});
afterAll(() => world[Symbol.asyncDispose]());

const applied = async () => {
  const {
    id: dossierId,
    revision,
    by,
  } = await world.aSubmitted({
    procedure: "x.award",
    answers: { "entry.name": "Lê Văn Cường", "entry.years": "30" },
  });
  await completeStep(staff.clerk.work(), { dossierId, revision });
  return { dossierId, by };
};
const beforeCouncil = async () => (await applied()).dossierId;

async function call(dossierIds: readonly string[], parts: Partial<MeetingCall> = {}): Promise<string> {
  return callMeeting(staff.officer.work(), {
    dossiers: dossierIds.map((dossierId) => ({ dossierId, fields: { "award.why": "Dạy chữ 30 năm" } })),
    at: world.clock.now(),
    place: "Nhà văn hóa thôn",
    seats: {
      1: { officialId: staff.viceChair.actor.officialId },
      2: { officialId: staff.officer.actor.officialId },
      3: { name: "Bà Sáu" },
    },
    requestKey: newId(),
    ...parts,
  });
}

const five = () => ({
  ...{ 1: { officialId: staff.viceChair.actor.officialId }, 2: { officialId: staff.officer.actor.officialId } },
  ...{ 3: { name: "Bà Sáu" }, 4: { name: "Anh Tư" }, 5: { name: "Cô Năm" } },
});
const seen = async (id: string) => ({ id, revision: (await getMeeting(staff.clerk.work(), id)).meeting.revision });
const vote = async (id: string, by: "officer" | "viceChair", seat: number, votes: Readonly<Record<string, string>>) =>
  voteInMeeting(staff[by].work(), { ...(await seen(id)), seat, votes });
const conclude = async (id: string) => concludeMeeting(staff.viceChair.work(), await seen(id));

test("a council meets, votes and concludes: the finding completes the step, what found nothing stays, the minutes are sealed", async () => {
  const [one, two, three] = [await beforeCouncil(), await beforeCouncil(), await beforeCouncil()];
  const requestKey = newId();
  const id = await call([one, two, three], { requestKey });
  expect(await call([one], { requestKey })).toBe(id);
  expect((await listMeetings(staff.clerk.work())).map((row) => row.id)).toContain(id);
  await vote(id, "officer", 2, { [one]: "first", [two]: "none", [three]: "second" });
  expect(await refusal(conclude(id))).toBe("work/no-quorum");
  await vote(id, "officer", 3, { [one]: "second", [two]: "none", [three]: "second" });
  expect(await refusal(conclude(id))).toBe("work/chair-absent");
  await vote(id, "viceChair", 1, { [one]: "second", [two]: "none", [three]: "first" });
  await conclude(id);
  expect(await refusal(conclude(id))).toBe("work/meeting-ended");
  await world.runJobs();
  const { meeting, items } = await getMeeting(staff.clerk.work(), id);
  expect(items.map(({ outcome }) => outcome)).toEqual(["second", "none", "second"]);
  expect([(await world.now(one)).step, (await world.now(two)).step, (await world.now(three)).step]).toEqual(["sign", "council", "sign"]);
  expect((await world.now(one)).filled.council).toMatchObject({
    award: { rank: "second", why: "Dạy chữ 30 năm", minutes: expect.stringMatching(/^\d+\/\d{4}\/BB-HĐ$/) },
  });
  expect(meeting).toMatchObject({ state: "concluded" });
  const text = (await readPdfText((await readMeetingPaper(staff.clerk.work(), id)).bytes)).replaceAll("\n", " ");
  for (const words of ["BIÊN BẢN HỌP HỘI ĐỒNG", "Bà Sáu", "3/3", "Nhì: 2", "Không tặng", staff.viceChair.name])
    expect(text).toContain(words);
});

test("votes that are equal go as the chair's; a vote is cast once, on every dossier, by its member, once the meeting has begun", async () => {
  const dossier = await beforeCouncil();
  const later = new Date(world.clock.now().getTime() + 3_600_000);
  const id = await call([dossier], { at: later });
  expect(await refusal(vote(id, "officer", 2, { [dossier]: "first" }))).toBe("work/not-met-yet");
  await cancelMeeting(staff.officer.work(), await seen(id));
  expect(await refusal(vote(id, "officer", 2, { [dossier]: "first" }))).toBe("work/meeting-ended");
  const again = await call([dossier]);
  expect(await refusal(call([dossier]))).toBe("work/on-agenda");
  for (const wrong of [{}, { [dossier]: "third" }]) expect(await refusal(vote(again, "officer", 2, wrong))).toBe("work/votes-needed");
  await vote(again, "officer", 2, { [dossier]: "second" });
  expect(await refusal(vote(again, "officer", 2, { [dossier]: "first" }))).toBe("work/voted-already");
  const old = await seen(again);
  await vote(again, "viceChair", 1, { [dossier]: "first" });
  expect(await refusal(concludeMeeting(staff.viceChair.work(), old))).toBe("work/meeting-changed");
  await conclude(again);
  expect((await getMeeting(staff.clerk.work(), again)).items).toMatchObject([{ outcome: "first" }]);
});

test("votes that are equal with the chair on neither side find nothing; the meeting is called off", async () => {
  const dossier = await beforeCouncil();
  const id = await call([dossier], { seats: five() });
  await vote(id, "viceChair", 1, { [dossier]: "none" });
  for (const [seat, choice] of [
    [2, "first"],
    [3, "second"],
    [4, "first"],
    [5, "second"],
  ] as const)
    await vote(id, "officer", seat, { [dossier]: choice });
  expect(await refusal(conclude(id))).toBe("work/votes-equal");
  await cancelMeeting(staff.viceChair.work(), await seen(id));
  expect((await listMeetings(staff.clerk.work(), { ended: true })).map((row) => row.id)).toContain(id);
});

test("what the step still asks stops the conclusion whole: nothing is decided, nothing is issued", async () => {
  const dossier = await beforeCouncil();
  const id = await call([dossier], { dossiers: [{ dossierId: dossier, fields: {} }] });
  await vote(id, "viceChair", 1, { [dossier]: "first" });
  await vote(id, "officer", 2, { [dossier]: "first" });
  expect(await refusal(conclude(id))).toBe("dossiers/fields-incomplete");
  expect((await getMeeting(staff.clerk.work(), id)).meeting).toMatchObject({ state: "called", documentId: null });
  expect(await refusal(readMeetingPaper(staff.clerk.work(), id))).toBe("work/meeting-not-found");
});

test("a call says when, where, who and what", async () => {
  const dossier = await beforeCouncil();
  const taken = await world.aSubmitted({ procedure: "x.award", answers: { "entry.name": "Lê Văn Ba", "entry.years": "3" } });
  for (const wrong of [[], [taken.id], [dossier, taken.id]]) expect(await refusal(call(wrong))).toBe("work/no-council");
  for (const wrong of [{ place: " " }, { at: new Date("x") }])
    expect(await refusal(call([dossier], wrong))).toBe("work/meeting-incomplete");
  const chair = { 1: { officialId: staff.viceChair.actor.officialId }, 3: { name: "Bà Sáu" } };
  for (const wrong of [chair, { ...chair, 2: { officialId: staff.viceChair.actor.officialId } }, { ...chair, 2: { name: "x" } }])
    expect(await refusal(call([dossier], { seats: wrong }))).toBe("work/seat-empty");
  expect(await refusal(call([newId()]))).toBe("dossiers/not-found");
});

test("a dossier that is withdrawn before the conclusion drops out of the agenda, with a word; what is left is decided", async () => {
  const [one, gone] = [await beforeCouncil(), await applied()];
  const id = await call([one, gone.dossierId], { seats: five() });
  await vote(id, "viceChair", 1, { [one]: "first", [gone.dossierId]: "none" });
  for (const [seat, choice] of [
    [2, "first"],
    [3, "second"],
    [4, "first"],
    [5, "second"],
  ] as const)
    await vote(id, "officer", seat, { [one]: "first", [gone.dossierId]: choice });
  await withdrawDossier(gone.by.work(), { dossierId: gone.dossierId });
  await conclude(id);
  await world.runJobs();
  expect((await getMeeting(staff.clerk.work(), id)).items.map(({ outcome }) => outcome)).toEqual(["first", "left"]);
  expect([(await world.now(one)).step, (await world.now(gone.dossierId)).status]).toEqual(["sign", "withdrawn"]);
  const text = (await readPdfText((await readMeetingPaper(staff.clerk.work(), id)).bytes)).replaceAll("\n", " ");
  expect(text).toContain("Không xét");
});
