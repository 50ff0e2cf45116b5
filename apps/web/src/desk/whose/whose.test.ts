import { completeStep } from "@motlan/dossiers";
import type { Desk } from "@motlan/dossiers/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenDesk, openDesk } from "../testing/open-desk.ts";

let desk: OpenDesk;
let second: Desk;
let chair: Desk;
beforeAll(async () => {
  desk = await openDesk();
  second = await desk.world.anOfficialOf("civil-status-officer");
  chair = await desk.world.anOfficialOf("chair");
});
afterAll(() => desk[Symbol.asyncDispose]());

const post = "civil-status-officer";

async function atDraft(): Promise<string> {
  const { id } = await desk.honoured();
  await completeStep(desk.clerk.work(), { dossierId: id, revision: 1 });
  return `/ban-lam-viec/${id}`;
}

test("taken up on its page, given back with a reason, given to a colleague; the page says whose it is and was", async () => {
  const page = await atDraft();
  expect((await desk.get(desk.officer.actor, page)).body).toContain("chưa giao cho ai");
  expect((await desk.post(desk.officer.actor, `${page}/nhan-viec`, { post })).statusCode).toBe(303);
  expect((await desk.get(second.actor, page)).body).toContain(`${desk.officer.name} đang giữ`);
  const late = await desk.post(second.actor, `${page}/nhan-viec`, { post });
  expect(late.statusCode).toBe(409);
  expect(late.body).toContain(`${desk.officer.name} đang giữ`);
  expect((await desk.post(desk.officer.actor, `${page}/tra-viec`, { post, words: " " })).statusCode).toBe(422);
  expect((await desk.post(desk.officer.actor, `${page}/tra-viec`, { post, words: "Tôi quen người nộp" })).statusCode).toBe(303);
  expect((await desk.post(chair.actor, `${page}/giao-viec`, { post, from: "", to: "" })).statusCode).toBe(422);
  const given = await desk.post(chair.actor, `${page}/giao-viec`, { post, from: "", to: second.actor.officialId });
  expect(given.statusCode).toBe(303);
  const now = (await desk.follow(chair.actor, given)).body;
  for (const words of [`${second.name} đang giữ`, "Tôi quen người nộp", `${desk.officer.name} (tự nhận)`, `${second.name} (lãnh đạo giao)`])
    expect(now).toContain(words);
});

test("who leads nobody gives nothing, and who is of another post takes up nothing", async () => {
  const page = await atDraft();
  const to = second.actor.officialId;
  expect((await desk.post(desk.clerk.actor, `${page}/giao-viec`, { post, from: "", to })).statusCode).toBe(403);
  expect((await desk.post(desk.clerk.actor, `${page}/nhan-viec`, { post })).statusCode).toBe(403);
  const foreign = await desk.world.anOfficialOf("chair", desk.world.elsewhere.id);
  expect([403, 404]).toContain((await desk.post(foreign.actor, `${page}/giao-viec`, { post, from: "", to })).statusCode);
  expect((await desk.get(desk.clerk.actor, page)).body).not.toContain("giao-viec");
});
