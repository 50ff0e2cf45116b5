import { endAppointment, POST_KINDS } from "@motlan/agencies";
import { aHolder } from "@motlan/agencies/testing";
import { askForMore, completeStep, getDossierForDesk, setAssignmentRule, supplementDossier } from "@motlan/dossiers";
import { localDate, newId } from "@motlan/kernel";
import { anOfficial } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenDesk, openDesk, seenIn } from "./testing/open-desk.ts";

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

/** Somebody who takes in at the counter, examines as well, and came to the desk as the former. */
async function withTwoPosts(second: "civil-status-officer" | "specialist", agencyId = desk.world.agency.id) {
  const personId = newId();
  const first = await aHolder(desk.world.db.work(), { agencyId: desk.world.agency.id, kind: "one-stop-clerk", personId });
  const other = await aHolder(desk.world.db.work(), { agencyId, kind: second, personId });
  const permissions = POST_KINDS["one-stop-clerk"].permissions;
  const actor = anOfficial({ ...first, agencyId: desk.world.agency.id, post: "one-stop-clerk", permissions });
  return { actor, other };
}

const end = (appointmentId: string) => endAppointment(desk.world.db.work(), { appointmentId, on: localDate("2026-11-20") });
/** Who did the last thing in a dossier, as its history has it. */
const lastActor = async (dossierId: string) =>
  (await getDossierForDesk(desk.vice.work(), dossierId)).history.findLast(({ actor }) => actor.kind === "official")?.actor;
const shows = (html: string, dossierId: string) => html.includes(`/ban-lam-viec/${dossierId}"`);

test("one queue over both posts, each line with its post; acting takes the right one and is recorded under it", async () => {
  const { actor, other } = await withTwoPosts("civil-status-officer");
  const complete = async (id: string) => {
    const { body } = await desk.get(actor, `/ban-lam-viec/${id}`);
    const checked = [...body.matchAll(/name="checked" value="([^"]+)"/g)].map(([, value = ""]) => value);
    return desk.post(actor, `/ban-lam-viec/${id}/hoan-thanh`, { ...seenIn(body), checked });
  };
  const { id: fresh } = await desk.honoured();
  const { id: dossierId } = await desk.honoured();
  await completeStep(desk.clerk.work(), { dossierId, revision: 1 });
  const queue = await desk.get(actor, "/ban-lam-viec");
  expect([shows(queue.body, fresh), shows(queue.body, dossierId)]).toEqual([true, true]);
  expect(queue.body).toContain("Vị trí: Công chức tư pháp – hộ tịch");
  expect(queue.body).toContain("Vị trí: Nhân viên Trung tâm Phục vụ hành chính công");
  const page = await desk.get(actor, `/ban-lam-viec/${dossierId}`);
  expect(page.body).toContain("Công chức tư pháp – hộ tịch");
  expect(page.body).toContain("nhan-viec");
  expect((await desk.post(actor, `/ban-lam-viec/${dossierId}/nhan-viec`, { post: "civil-status-officer" })).statusCode).toBe(303);
  expect((await complete(dossierId)).statusCode).toBe(303);
  expect((await complete(fresh)).statusCode).toBe(303);
  expect(await lastActor(dossierId)).toMatchObject({ id: other.officialId, post: other.postId });
  expect(await lastActor(fresh)).toMatchObject({ id: actor.officialId, post: actor.postId });
});

test("several done together are each done from the post that has them", async () => {
  const { actor, other } = await withTwoPosts("civil-status-officer");
  const { id: dossierId } = await desk.honoured();
  await completeStep(desk.clerk.work(), { dossierId, revision: 1 });
  const { id: fresh } = await desk.honoured();
  const batch = await desk.post(actor, "/ban-lam-viec/lo", {
    ...{ "ho-so": [dossierId, fresh], lo: [dossierId, fresh], checked: "all" },
    ...{ [`revision.${dossierId}`]: "2", [`revision.${fresh}`]: "1" },
  });
  expect(batch.headers.location).toContain(`duoc=${dossierId}`);
  expect(await lastActor(dossierId)).toMatchObject({ post: other.postId });
});

test("a post that has ended gives nothing: its lines leave the queue, and its dossiers can neither be opened nor acted in", async () => {
  const { id: dossierId } = await desk.honoured();
  await completeStep(desk.clerk.work(), { dossierId, revision: 1 });
  const { actor, other } = await withTwoPosts("civil-status-officer");
  expect(shows((await desk.get(actor, "/ban-lam-viec")).body, dossierId)).toBe(true);
  await end(other.appointmentId);
  expect(shows((await desk.get(actor, "/ban-lam-viec")).body, dossierId)).toBe(false);
  expect((await desk.post(actor, `/ban-lam-viec/${dossierId}/nhan-viec`, { post: "civil-status-officer" })).statusCode).toBe(403);
  const elsewhere = desk.world.elsewhere.id;
  const foreign = await withTwoPosts("specialist", elsewhere);
  const chair = await desk.world.anOfficialOf("chair", elsewhere);
  expect((await desk.get(chair.actor, `/ban-lam-viec/${dossierId}`)).statusCode).toBe(404);
  expect((await desk.get(foreign.actor, "/ban-lam-viec/hom-nay")).statusCode).toBe(200);
});

test("the dossier says whose it is now, not whose it was", async () => {
  const { id: dossierId, by } = await desk.honoured();
  await completeStep(desk.clerk.work(), { dossierId, revision: 1 });
  const post = "civil-status-officer";
  const chair = await desk.world.anOfficialOf("chair");
  await setAssignmentRule(chair.work(), { post, strategy: "nobody", keeps: false, shares: {}, revision: 0 });
  await desk.post(desk.officer.actor, `/ban-lam-viec/${dossierId}/nhan-viec`, { post });
  const page = async () => (await desk.get(desk.officer.actor, `/ban-lam-viec/${dossierId}`)).body;
  expect(await page()).toContain(`${desk.officer.name} đang giữ`);
  const faults = [{ field: "entry.name", words: "Ghi đủ họ tên" }];
  await askForMore(desk.officer.work(), { dossierId, revision: (await desk.world.now(dossierId)).revision, faults });
  expect(await page()).not.toContain("đang giữ");
  await supplementDossier(by.work(), { dossierId, answers: { "entry.name": "Lê Văn Cường" } });
  expect(await page()).not.toContain("đang giữ");
  expect(await page()).toContain("nhan-viec");
  expect((await desk.get(chair.actor, `/ban-lam-viec/${dossierId}`)).body).toMatch(/name="from" value(=""|\/|>| )/);
});
