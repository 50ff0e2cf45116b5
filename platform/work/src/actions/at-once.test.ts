import { assignDossier, completeStep } from "@motlan/dossiers";
import { anHonourAt, aStaff, aWorld, type Desk, honour, type Staff } from "@motlan/dossiers/testing";
import { newId } from "@motlan/kernel";
import { refusal } from "@motlan/kernel/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { award } from "../testing/award.ts";
import { callMeeting } from "./call-meeting.ts";
import { giveDossiers } from "./give-dossiers.ts";
import { handOver } from "./hand-over.ts";
import { openNotes } from "./read-notes.ts";
import { writeNote } from "./write-note.ts";

const world = await aWorld({ procedures: [honour, award] });
let staff: Staff;
let second: Desk;
let chair: Desk;
beforeAll(async () => {
  staff = await aStaff(world);
  [second, chair] = [await world.anOfficialOf("civil-status-officer"), await world.anOfficialOf("chair")];
});
afterAll(() => world[Symbol.asyncDispose]());

const OFFICER = "civil-status-officer";
async function ofOfficer(): Promise<string> {
  const { id: dossierId } = await anHonourAt(world, staff, "draft");
  await assignDossier(chair.work(), { dossierId, post: OFFICER, to: staff.officer.actor.officialId });
  return dossierId;
}

async function beforeCouncil(): Promise<string> {
  const { id: dossierId, revision } = await world.aSubmitted({
    procedure: "x.award",
    answers: { "entry.name": "Lê Văn Cường", "entry.years": "30" },
  });
  await completeStep(staff.clerk.work(), { dossierId, revision });
  return dossierId;
}

/** What the button of each page does, with the key that the page holds. */
const BUTTONS: readonly (readonly [string, () => Promise<(requestKey: string) => Promise<string>>])[] = [
  [
    "papers are given",
    async () => {
      const { id } = await anHonourAt(world, staff, "take-in");
      const to = { agencyId: world.agency.id, officialId: staff.officer.actor.officialId };
      return (requestKey) =>
        giveDossiers(staff.clerk.work(), { to, dossiers: [{ dossierId: id, papers: "01 bản" }], note: "", requestKey });
    },
  ],
  [
    "a council is called",
    async () => {
      const dossiers = [{ dossierId: await beforeCouncil(), fields: { "award.why": "Dạy chữ" } }];
      const [one, two] = [staff.viceChair, staff.officer].map(({ actor }) => ({ officialId: actor.officialId }));
      const seats = { ...(one && { 1: one }), ...(two && { 2: two }), 3: { name: "Bà Sáu" } };
      return (requestKey) =>
        callMeeting(staff.officer.work(), { dossiers, at: world.clock.now(), place: "Nhà văn hóa", seats, requestKey });
    },
  ],
  [
    "work is handed over",
    async () => {
      await ofOfficer();
      const input = { from: staff.officer.actor.officialId, to: second.actor.officialId };
      return async (requestKey) => (await handOver(chair.work(), { ...input, requestKey })).id;
    },
  ],
];

describe("pressed four times at once it is done once, and each press is told so:", () => {
  test.each(BUTTONS)("%s", async (_, prepare) => {
    const press = await prepare();
    const requestKey = newId();
    const done = await Promise.all([1, 2, 3, 4].map(() => press(requestKey)));
    expect(new Set(done).size).toBe(1);
    expect(await press(requestKey)).toBe(done[0]);
  });
});

test("two tabs that correct one note at once: one does, the other is told", async () => {
  const { id: dossierId } = await anHonourAt(world, staff, "take-in");
  const write = (words: string, parts: object = {}) => writeNote(staff.clerk.work(), { dossierId, words, requestKey: newId(), ...parts });
  await write("Hẹn sáng");
  const corrects = (await openNotes(staff.clerk.work(), dossierId))[0]?.id ?? "";
  const said = await Promise.all(["Hẹn chiều", "Hẹn tối", "Hẹn mai"].map((words) => refusal(write(words, { corrects }))));
  expect(said.toSorted()).toEqual(["not refused", "work/note-corrected", "work/note-corrected"]);
});
