import { completeStep } from "@motlan/dossiers";
import type { Desk } from "@motlan/dossiers/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenDesk, openDesk } from "../testing/open-desk.ts";

let desk: OpenDesk;
let chair: Desk;
let second: Desk;
beforeAll(async () => {
  desk = await openDesk();
  chair = await desk.world.anOfficialOf("chair");
  second = await desk.world.anOfficialOf("civil-status-officer");
});
afterAll(() => desk[Symbol.asyncDispose]());
const UNIT = "/ban-lam-viec/phan-cong";
const PAGE = `${UNIT}/vang-mat`;
const id = ({ actor }: Desk) => actor.officialId;
const away = (key: string, scope: string) => ({
  ...{ key, who: id(desk.officer), standIn: id(second), scope, reason: "illness" },
  ...{ from: "20/11/2026", until: "21/11/2026" },
});
/** Whether the page of a dossier offers somebody its step. */
const offers = async (who: Desk, dossierId: string) =>
  (await desk.get(who.actor, `/ban-lam-viec/${dossierId}`)).body.includes("hoan-thanh");
const endOf = (html: string) => /action="([^"]+\/xong)"/.exec(html)?.[1] ?? "";

test("an official says that they are away: whoever stands in is told, sees what is left to them and does no more than that", async () => {
  const { id: dossierId } = await desk.honoured();
  await completeStep(desk.clerk.work(), { dossierId, revision: 1 });
  await desk.post(desk.officer.actor, `/ban-lam-viec/${dossierId}/nhan-viec`, { post: "civil-status-officer" });
  expect((await desk.post(desk.officer.actor, PAGE, { ...away("a", "read"), scope: "" })).statusCode).toBe(422);
  const entered = await desk.post(desk.officer.actor, PAGE, away("a", "read"));
  expect(entered.headers.location).toBe(`${PAGE}?xong=absence`);
  const told = await desk.get(second.actor, "/ban-lam-viec/hom-nay");
  expect(told.body).toContain(`Bạn làm thay ${desk.officer.name} từ 20/11/2026 đến hết 21/11/2026: chỉ xem.`);
  expect((await desk.get(second.actor, "/ban-lam-viec")).body).toContain(`/ban-lam-viec/${dossierId}"`);
  expect(await offers(second, dossierId)).toBe(false);
  const own = await desk.get(desk.officer.actor, PAGE);
  expect(own.body).toContain("Nghỉ ốm");
  const seen = await desk.get(second.actor, PAGE);
  expect(seen.body).toContain("Chỉ xem");
  expect(seen.body.match(/Nghỉ ốm/g)?.length).toBe(1);
  expect(endOf(seen.body)).toBe("");
  expect((await desk.post(desk.officer.actor, endOf(own.body))).headers.location).toBe(`${PAGE}?xong=back`);
  expect((await desk.get(desk.officer.actor, PAGE)).body).toContain("Đã kết thúc lúc");
  expect((await desk.get(second.actor, "/ban-lam-viec/hom-nay")).body).not.toContain("Bạn làm thay");
  await desk.post(chair.actor, PAGE, away("b", "act"));
  expect(await offers(second, dossierId)).toBe(true);
  const foreign = await desk.world.anOfficialOf("chair", desk.world.elsewhere.id);
  expect((await desk.get(foreign.actor, PAGE)).body).not.toContain(desk.officer.name);
  expect((await desk.post(desk.clerk.actor, PAGE, away("c", "act"))).statusCode).toBe(403);
});

test("the head lets an official sign for a time and takes it back; what stands above the signature is shown; nobody else does", async () => {
  const holder = (await desk.get(chair.actor, PAGE)).body.match(new RegExp(`value="(${id(second)}:[^"]+)"`))?.[1] ?? "";
  const fields = {
    key: "d",
    "d-to": holder,
    "d-number": "12/QĐ-UBND",
    "d-on": "19/11/2026",
    "d-from": "20/11/2026",
    "d-until": "30/11/2026",
  };
  const post = (parts: object, who = chair) => desk.post(who.actor, `${UNIT}/uy-quyen`, { ...fields, ...parts });
  for (const [parts, words] of [
    [{ "d-to": "" }, "Hãy chọn một người"],
    [{ "d-number": " " }, "Hãy ghi số quyết định"],
    [{ "d-until": "19/11/2026" }, "ngày"],
    [{ "d-codes": "9.999999" }, "Không có thủ tục mã 9.999999"],
  ] as const) {
    const refused = await post(parts);
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain(words);
  }
  expect((await post({}, desk.vice)).statusCode).toBe(403);
  expect((await post({})).headers.location).toBe(`${PAGE}?xong=delegated`);
  const shown = await desk.get(chair.actor, PAGE);
  expect(shown.body).toContain("TUQ. CHỦ TỊCH / Công chức tư pháp – hộ tịch");
  expect(shown.body).toContain("12/QĐ-UBND ngày 19/11/2026");
  expect(shown.body).toContain(`${desk.vice.name} (KT. CHỦ TỊCH)`);
  expect((await desk.get(second.actor, "/ban-lam-viec/hom-nay")).body).toContain("Bạn được ủy quyền ký (TUQ.)");
  const revoke = /action="([^"]+\/thu-hoi)"/.exec(shown.body)?.[1] ?? "";
  expect((await desk.get(second.actor, PAGE)).body).not.toContain("/thu-hoi");
  expect((await desk.post(second.actor, revoke)).statusCode).toBe(403);
  expect((await desk.post(chair.actor, revoke)).headers.location).toBe(`${PAGE}?xong=revoked`);
  expect((await desk.get(chair.actor, PAGE)).body).toContain("Đã thu hồi lúc");
  expect((await desk.post(chair.actor, revoke)).statusCode).toBe(404);
});
