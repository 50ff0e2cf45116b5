import { endAppointment } from "@motlan/agencies";
import { aHolder, anAgency } from "@motlan/agencies/testing";
import { localDate, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, fixedClock, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { listMyActors } from "./list-my-actors.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const clock = fixedClock("2026-11-20T09:00:00+07:00");

test("one official for each post held today, the chosen one first; each with the rights of its post alone; a post that has ended gives none", async () => {
  const [agency, other] = [await anAgency(db.work()), await anAgency(db.work())];
  const personId = newId();
  const clerk = await aHolder(db.work(), { agencyId: agency.id, kind: "one-stop-clerk", personId });
  const officer = await aHolder(db.work(), { agencyId: other.id, kind: "civil-status-officer", personId });
  const chosen = anOfficial({ ...clerk, agencyId: agency.id, post: "one-stop-clerk", permissions: ["dossiers.take-in"] });
  const actors = await listMyActors(db.work(chosen, clock));
  expect(actors.map(({ post, agencyId }) => [post, agencyId])).toEqual([
    ["one-stop-clerk", agency.id],
    ["civil-status-officer", other.id],
  ]);
  expect(actors[1]).toMatchObject({ personId, postId: officer.postId, officialId: officer.officialId, sessionId: chosen.sessionId });
  expect(actors[1]?.permissions.has("dossiers.take-in")).toBe(false);
  await endAppointment(db.work(), { appointmentId: officer.appointmentId, on: localDate("2026-11-20") });
  expect(await listMyActors(db.work(chosen, clock))).toEqual([chosen]);
});

test.each([stranger, aPerson()])("nobody but an official has any: $kind", async (actor) => {
  expect(await listMyActors(db.work(actor, clock))).toEqual([]);
});
