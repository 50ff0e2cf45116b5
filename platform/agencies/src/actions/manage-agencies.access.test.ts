import { type Actor, localDate, newId, stranger } from "@motlan/kernel";
import { anOfficial, aPerson, refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, describe, expect, test } from "vitest";
import { aHolder, anAgency } from "../testing/index.ts";
import { appointOfficial } from "./appoint-official.ts";
import { createPost } from "./create-post.ts";
import { endAppointment } from "./end-appointment.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const from = localDate("2026-01-01");
const province = await anAgency(db.work(), { level: "province", kind: "province-committee", code: "H26", codeOrigin: "official" });
const commune = await anAgency(db.work(), { parentId: province.id });
const elsewhere = await anAgency(db.work(), { parentId: province.id });
const clerk = await aHolder(db.work(), { agencyId: commune.id, kind: "one-stop-clerk" });

const administrator = (agencyId: string) => anOfficial({ agencyId, post: "administrator", permissions: ["agencies.manage"] });
const refused: readonly (readonly [string, Actor])[] = [
  ["a stranger", stranger],
  ["a person", aPerson()],
  ["a clerk of the agency", anOfficial({ agencyId: commune.id, permissions: ["dossiers.take-in"] })],
  ["the administrator of another commune", administrator(elsewhere.id)],
];

describe.each(refused)("%s", (_who, actor) => {
  test("may not change an agency", async () => {
    expect(await refusal(anAgency(db.work(actor), { parentId: commune.id }))).toBe("agencies/not-yours");
    expect(await refusal(createPost(db.work(actor), { agencyId: commune.id, kind: "chair", from }))).toBe("agencies/not-yours");
    const appointment = { personId: newId(), name: "Ai Đó", postId: clerk.postId, from };
    expect(await refusal(appointOfficial(db.work(actor), appointment))).toBe("agencies/not-yours");
    expect(await refusal(endAppointment(db.work(actor), { appointmentId: clerk.appointmentId, on: from }))).toBe("agencies/not-yours");
  });
});

test.each([
  ["its own administrator", commune.id],
  ["the administrator of the agency above", province.id],
])("%s may", async (_who, agencyId) => {
  const post = await createPost(db.work(administrator(agencyId)), { agencyId: commune.id, kind: "registry-clerk", from });
  const held = await appointOfficial(db.work(administrator(agencyId)), { personId: newId(), name: "Đỗ Thử", postId: post.id, from });
  expect((await endAppointment(db.work(administrator(agencyId)), { appointmentId: held.id, on: localDate("2026-02-01") })).id).toBe(
    held.id,
  );
});

test("nobody but the node enters an agency without one above it", async () => {
  expect(await refusal(anAgency(db.work(administrator(province.id))))).toBe("agencies/not-yours");
});
