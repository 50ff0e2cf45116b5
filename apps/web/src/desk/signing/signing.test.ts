import { answerDraft, completeStep } from "@motlan/dossiers";
import { anAccount } from "@motlan/identity/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type OpenDesk, openDesk } from "../testing/open-desk.ts";

let desk: OpenDesk;
let phone = "";
beforeAll(async () => {
  desk = await openDesk();
  phone = (await anAccount(desk.world.db, { personId: desk.vice.actor.personId })).phone;
});
afterAll(() => desk[Symbol.asyncDispose]());

const PAGE = "/ban-lam-viec/ky-nhieu";

/** A dossier that waits for the vice-chair's signature, as the form names it. */
async function toSign(): Promise<{ readonly id: string; readonly box: string }> {
  const { clerk, officer, world } = desk;
  const { id, by } = await desk.honoured();
  const at = async () => ({ dossierId: id, revision: (await world.now(id)).revision });
  await completeStep(clerk.work(), await at());
  await completeStep(officer.work(), await at());
  await answerDraft(by.work(), { ...(await at()), right: true });
  await completeStep(officer.work(), await at());
  await world.answer(id, { answer: { badge: "TV-01" } });
  await world.runJobs();
  return { id, box: `${id}_${(await world.now(id)).revision}` };
}

const vice = () => desk.vice.actor;

describe("ten signed in one authenticated act", () => {
  test("what waits is read and ticked; one code signs exactly the ticked ones, each by itself, and said again it harms nothing", async () => {
    const [one, two, left] = [await toSign(), await toSign(), await toSign()];
    const page = await desk.get(vice(), PAGE);
    for (const { box } of [one, two, left]) expect(page.body).toContain(`value="${box}"`);
    expect(page.body).toMatch(/<dt[^>]*>[^<]+<\/dt>\s*<dd[^>]*>[^<]*Trần Thị Bưởi/);
    expect(page.body).toContain(`/ban-lam-viec/${one.id}/du-thao`);
    expect((await desk.post(vice(), PAGE)).statusCode).toBe(422);
    const ticked = [one.box, two.box];
    const asked = await desk.post(vice(), PAGE, { "ho-so": ticked });
    const confirm = await desk.follow(vice(), asked);
    expect(confirm.body).toContain(`ba số cuối ${phone.slice(-3)}`);
    const code = desk.sms.codeFor(phone);
    expect((await desk.post(vice(), `${PAGE}/xac-nhan`, { "ho-so": ticked, code: "" })).statusCode).toBe(422);
    const wrong = await desk.post(vice(), `${PAGE}/xac-nhan`, { "ho-so": ticked, code: code === "000000" ? "000001" : "000000" });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain("bạn còn 4 lần nhập");
    const other = await desk.post(vice(), `${PAGE}/xac-nhan`, { "ho-so": [one.box, left.box], code });
    expect(other.statusCode).toBe(409);
    expect((await desk.world.now(one.id)).status).toBe("open");
    // Two of them go elsewhere meanwhile: the rest is signed all the same.
    const signed = await desk.post(vice(), `${PAGE}/xac-nhan`, { "ho-so": ticked, code });
    const result = await desk.follow(vice(), signed);
    expect(result.body).toContain("2 hồ sơ đã xong, 0 hồ sơ chưa làm được");
    const again = await desk.follow(vice(), await desk.post(vice(), `${PAGE}/xac-nhan`, { "ho-so": ticked, code }));
    expect(again.body).toContain("2 hồ sơ đã xong, 0 hồ sơ chưa làm được");
    for (const { id } of [one, two]) expect((await desk.world.now(id)).status).toBe("sealing");
    expect((await desk.world.now(left.id)).status).toBe("open");
    desk.world.clock.set("2026-11-20T10:00:00+07:00");
    expect((await desk.post(vice(), `${PAGE}/xac-nhan`, { "ho-so": ticked, code })).statusCode).toBe(422);
  });

  test("one that changed meanwhile is said, and stops none of the others", async () => {
    const [gone, stays] = [await toSign(), await toSign()];
    const ticked = [gone.box, stays.box];
    expect((await desk.post(vice(), PAGE, { "ho-so": ticked })).statusCode).toBe(303);
    const chair = await desk.world.anOfficialOf("chair");
    await completeStep(chair.work(), { dossierId: gone.id, revision: Number(gone.box.slice(37)), step: "sign" }).catch(() => undefined);
    const before = await desk.world.now(gone.id);
    const signed = await desk.post(vice(), `${PAGE}/xac-nhan`, { "ho-so": ticked, code: desk.sms.codeFor(phone) });
    const result = await desk.follow(vice(), signed);
    expect(before.status).toBe("sealing");
    expect(result.body).toContain("1 hồ sơ đã xong, 1 hồ sơ chưa làm được");
    expect((await desk.world.now(stays.id)).status).toBe("sealing");
  });

  test("who may sign nothing finds nothing, and a code of theirs signs nothing", async () => {
    const { id, box } = await toSign();
    const theirs = (await anAccount(desk.world.db, { personId: desk.clerk.actor.personId })).phone;
    expect((await desk.get(desk.clerk.actor, PAGE)).body).toContain("Không có hồ sơ nào chờ bạn ký");
    expect((await desk.post(desk.clerk.actor, PAGE, { "ho-so": [box] })).statusCode).toBe(303);
    const tried = await desk.post(desk.clerk.actor, `${PAGE}/xac-nhan`, { "ho-so": [box], code: desk.sms.codeFor(theirs) });
    expect((await desk.follow(desk.clerk.actor, tried)).body).toContain("0 hồ sơ đã xong, 1 hồ sơ chưa làm được");
    expect((await desk.world.now(id)).status).toBe("open");
    expect((await desk.post(desk.officer.actor, PAGE, { "ho-so": [box] })).statusCode).toBe(401);
  });
});
