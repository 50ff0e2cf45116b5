import { anAgency } from "@motlan/agencies/testing";
import { closePortal, keepPortalOpen } from "@motlan/dossiers";
import { openDraft, saveDraft } from "@motlan/forms";
import { localDate, newId } from "@motlan/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aWebWorld, hidden, type WebWorld, words } from "../../testing/a-browser.ts";

const CARD = "/thu-tuc/x.library-card";
let world: WebWorld;
let keeper: Awaited<ReturnType<WebWorld["anOfficialOf"]>>;
beforeAll(async () => {
  world = await aWebWorld();
  const province = await anAgency(world.node(), { kind: "province-committee", level: "province" });
  keeper = await world.anOfficialOf("administrator", province.id);
});
afterAll(() => world[Symbol.asyncDispose]());

const closesOn = localDate("2026-12-01");
const begun = async () => {
  const citizen = await world.aCitizen();
  const draft = await openDraft(citizen.work(), { procedureCode: "x.library-card", actingFor: "self", requestKey: newId() });
  await saveDraft(citizen.work(), { draftId: draft.id, revision: draft.revision, answers: { "card.size": "small" } });
  return { me: world.browser(citizen), id: draft.id };
};

test("before the day it is said beforehand and one applies as ever; undone, nothing is said any more", async () => {
  const stranger = world.browser();
  const soon = "Từ ngày 01/12/2026, hồ sơ chỉ nộp trên Cổng Dịch vụ công quốc gia";
  for (const path of ["/", CARD]) expect(words(await stranger.get(path))).not.toContain(soon);
  await closePortal(keeper.work(), { closesOn });
  const { me } = await begun();
  for (const path of ["/", CARD, `${CARD}/bat-dau`]) expect(words(await me.get(path))).toContain(soon);
  expect((await stranger.get(CARD)).body).toContain(`href="${CARD}/bat-dau"`);
  await keepPortalOpen(keeper.work());
  for (const path of ["/", CARD]) expect(words(await stranger.get(path))).not.toContain(soon);
});

test("from the day on every way to apply leads to the national portal; what was written can be read and discarded, not sent", async () => {
  await closePortal(keeper.work(), { closesOn });
  const { me, id } = await begun();
  const check = await me.get(`/nop/${id}/kiem-tra`);
  const sent = { khoa: hidden(check, "khoa"), "da-xem": hidden(check, "da-xem"), "da-xem-dong": hidden(check, "da-xem-dong") };
  world.clock.advance(14 * 86_400_000);
  const there = 'href="https://dichvucong.gov.vn"';
  for (const path of [
    "/",
    CARD,
    `${CARD}/bat-dau`,
    `${CARD}/dien-thu`,
    `/nop/${id}`,
    `/nop/${id}/card`,
    `/nop/${id}/mang-sang`,
    `/nop/${id}/cung-ky`,
  ]) {
    const page = await me.get(path);
    expect([path, page.statusCode, page.body.includes(there)]).toEqual([path, 200, true]);
    expect(page.body, path).not.toContain(`href="${CARD}/bat-dau"`);
  }
  const read = words(await me.get(`/nop/${id}`));
  for (const said of ["Bản khai của bạn", "Trần Thị Bình", "3 cuốn"]) expect(read).toContain(said);
  for (const path of [`/nop/${id}/kiem-tra`, `/nop/${id}/card`, `/nop/${id}/card/luu`, `${CARD}/bat-dau`])
    expect([path, (await me.post(path, sent)).statusCode]).toEqual([path, 409]);
  expect((await world.browser(await world.aCitizen()).get(`/nop/${id}`)).statusCode).toBe(404);
  expect((await me.get(`/nop/${id}?lang=en`)).body).toContain("Apply on the national portal");
  expect((await me.post(`/nop/${id}/bo`)).headers.location).toBe("/");
  expect((await me.get("/ho-so")).statusCode).toBe(200);
});
