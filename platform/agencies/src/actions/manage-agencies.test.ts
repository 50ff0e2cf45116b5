import { localDate, newId } from "@motlan/kernel";
import { listEventsOf } from "@motlan/kernel/db";
import { refusal, testDatabase } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { findAgencyByCode, findAgencyOfPlace } from "../store/agencies.ts";
import { findOfficial } from "../store/officials.ts";
import { listHolders, listHoldersAnywhere, listPostsOf, listPostsOfAgency } from "../store/posts.ts";
import { aHolder, anAgency } from "../testing/index.ts";
import { appointOfficial } from "./appoint-official.ts";
import { createAgency } from "./create-agency.ts";
import { createPost } from "./create-post.ts";
import { endAppointment } from "./end-appointment.ts";
import { findAgency, getAgency } from "./get-agency.ts";
import { listAgencies, listCompetentAgencies } from "./list-agencies.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const today = localDate("2026-11-21");

test("an agency is entered, found by id, code and place, and announced", async () => {
  const made = await anAgency(db.work(), { phone: "024 3999 0001", hours: { vi: "7:30–17:00", en: "7:30–17:00" } });
  expect(await getAgency(db.work().db, made.id)).toMatchObject({ name: made.name, phone: "024 3999 0001", codeOrigin: "ours" });
  expect((await findAgencyByCode(db.work().db, made.code))?.id).toBe(made.id);
  expect((await findAgencyOfPlace(db.work().db, made.placeId ?? "", "civil-status", today))?.id).toBe(made.id);
  expect((await listEventsOf(db.work().db, made.id)).map((event) => event.type)).toEqual(["agencies.created"]);
});

test("an agency is competent only for its matters and within its period", async () => {
  const { placeId = "" } = await anAgency(db.work());
  expect(await findAgencyOfPlace(db.work().db, placeId, "certification", today)).toBeUndefined();
  expect(await findAgencyOfPlace(db.work().db, placeId, "civil-status", localDate("2025-06-30"))).toBeUndefined();
});

test("a code in use, a malformed code and an empty period are refused", async () => {
  const { code } = await anAgency(db.work());
  expect(await refusal(anAgency(db.work(), { code }))).toBe("agencies/code-taken");
  expect(await refusal(anAgency(db.work(), { code: "xã" }))).toBe("agencies/code-malformed");
  expect(await refusal(anAgency(db.work(), { period: { from: today, to: today } }))).toBe("agencies/period-malformed");
  expect(await refusal(anAgency(db.work(), { parentId: newId() }))).toBe("agencies/not-found");
});

test("a person's own commune stands first among those competent, and words find without diacritics", async () => {
  const name = (vi: string) => ({ name: { vi, en: vi } });
  const first = await anAgency(db.work(), name("Ủy ban nhân dân phường Ba Đình"));
  const own = await anAgency(db.work(), name("Ủy ban nhân dân xã Đông Anh"));
  const asked = { matter: "civil-status", level: "commune", on: today } as const;
  const listed = await listCompetentAgencies(db.work().db, { ...asked, firstPlaceId: own.placeId, limit: 100 });
  expect(listed[0]?.id).toBe(own.id);
  expect(listed.map((row) => row.id)).toContain(first.id);
  expect((await listCompetentAgencies(db.work().db, { ...asked, q: "dong anh" })).map((row) => row.id)).toEqual([own.id]);
  expect((await listAgencies(db.work().db, { q: "BA DINH", on: today })).map((row) => row.id)).toEqual([first.id]);
  expect(await listAgencies(db.work().db, { q: "%", on: today, limit: 1 })).toHaveLength(1);
});

test("an authority takes nothing in before somebody who may take in is appointed", async () => {
  const agency = await anAgency(db.work(), { name: { vi: "Ủy ban nhân dân xã Mới Mở", en: "New" } });
  const asked = { matter: "civil-status", level: "commune", on: today, staffed: true, q: "moi mo" } as const;
  await aHolder(db.work(), { agencyId: agency.id, kind: "administrator" });
  expect(await listCompetentAgencies(db.work().db, asked)).toEqual([]);
  const clerk = await aHolder(db.work(), { agencyId: agency.id, kind: "one-stop-clerk" });
  expect((await listCompetentAgencies(db.work().db, asked)).map((row) => row.id)).toEqual([agency.id]);
  await endAppointment(db.work(), { appointmentId: clerk.appointmentId, on: today });
  expect(await listCompetentAgencies(db.work().db, asked)).toEqual([]);
});

test("who holds a post has its permissions, in that agency, for as long as it is held", async () => {
  const agency = await anAgency(db.work());
  const clerk = await aHolder(db.work(), { agencyId: agency.id, kind: "one-stop-clerk", name: "Trần Văn Thử" });
  expect(await listPostsOf(db.work().db, clerk.personId, today)).toMatchObject([
    { postId: clerk.postId, agencyId: agency.id, agencyName: agency.name, postKind: "one-stop-clerk", officialId: clerk.officialId },
  ]);
  expect((await listPostsOf(db.work().db, clerk.personId, today))[0]?.permissions).toContain("dossiers.take-in");
  expect(await listPostsOf(db.work().db, clerk.personId, localDate("2025-06-30"))).toEqual([]);
  expect(await listHolders(db.work().db, { agencyId: agency.id, postKind: "one-stop-clerk", on: today })).toMatchObject([
    { name: "Trần Văn Thử" },
  ]);
  expect(await listHolders(db.work().db, { agencyId: agency.id, postKind: "chair", on: today })).toEqual([]);
  const anywhere = async (on: typeof today) =>
    (await listHoldersAnywhere(db.work().db, "one-stop-clerk", on)).filter(({ personId }) => personId === clerk.personId);
  expect(await anywhere(today)).toEqual([{ personId: clerk.personId, agencyId: agency.id, parentId: null }]);
  expect(await anywhere(localDate("2025-06-30"))).toEqual([]);
  expect((await findOfficial(db.work().db, clerk.officialId))?.name).toBe("Trần Văn Thử");

  await endAppointment(db.work(), { appointmentId: clerk.appointmentId, on: today });
  expect(await listPostsOf(db.work().db, clerk.personId, today)).toEqual([]);
  expect(await refusal(endAppointment(db.work(), { appointmentId: clerk.appointmentId, on: today }))).toBe(
    "agencies/appointment-not-found",
  );
});

test("a role ends with its post and with its agency", async () => {
  const agency = await anAgency(db.work());
  const from = localDate("2025-07-01");
  const post = await createPost(db.work(), { agencyId: agency.id, kind: "chair", from, to: localDate("2026-01-01") });
  const personId = newId();
  await appointOfficial(db.work(), { personId, name: "Lê Thử", postId: post.id, from });
  expect(await listPostsOf(db.work().db, personId, localDate("2025-12-31"))).toHaveLength(1);
  expect(await listPostsOf(db.work().db, personId, localDate("2026-01-01"))).toEqual([]);
  expect(await listPostsOfAgency(db.work().db, agency.id, localDate("2025-12-31"))).toMatchObject([{ id: post.id }]);

  const dissolved = await anAgency(db.work(), { period: { from, to: localDate("2026-03-01") } });
  const holder = await aHolder(db.work(), { agencyId: dissolved.id, kind: "chair" });
  expect(await listPostsOf(db.work().db, holder.personId, localDate("2026-03-01"))).toEqual([]);
});

test("appointments that cannot be are refused", async () => {
  const agency = await anAgency(db.work());
  const held = await aHolder(db.work(), { agencyId: agency.id, kind: "chair" });
  const again = { personId: held.personId, name: "Nguyễn Thị Thử", postId: held.postId, from: today };
  expect(await refusal(appointOfficial(db.work(), again))).toBe("agencies/already-appointed");
  expect(await refusal(appointOfficial(db.work(), { ...again, postId: newId() }))).toBe("agencies/post-not-found");
  expect(await refusal(appointOfficial(db.work(), { ...again, from: localDate("2025-06-30") }))).toBe("agencies/post-ended");
  const coded = { name: "Phạm Thử", postId: held.postId, from: today, staffCode: "CB-0001" };
  await appointOfficial(db.work(), { ...coded, personId: newId() });
  expect(await refusal(appointOfficial(db.work(), { ...coded, personId: newId() }))).toBe("agencies/staff-code-taken");
  expect(await refusal(endAppointment(db.work(), { appointmentId: held.appointmentId, on: localDate("2025-07-01") }))).toBe(
    "agencies/period-malformed",
  );
});

test("an unknown agency is nothing, or refused", async () => {
  expect(await findAgency(db.work().db, "không phải mã")).toBeUndefined();
  expect(await refusal(getAgency(db.work().db, newId()))).toBe("agencies/not-found");
  expect(await refusal(createPost(db.work(), { agencyId: newId(), kind: "chair", from: today }))).toBe("agencies/not-found");
});

test("a code freed by an ended agency may be given again", async () => {
  const period = { from: localDate("2025-07-01"), to: localDate("2026-01-01") };
  const { code } = await anAgency(db.work(), { period });
  const next = await createAgency(db.work(), {
    kind: "other",
    level: "province",
    name: { vi: "Cơ quan kế tục", en: "Successor" },
    code,
    codeOrigin: "ours",
    period: { from: localDate("2026-01-01") },
  });
  expect((await findAgencyByCode(db.work().db, code))?.id).toBe(next.id);
});
