import { aNeighbour } from "@motlan/dossiers/testing";
import { afterAll, expect, test } from "vitest";
import { openDesk, seenIn } from "./testing/open-desk.ts";

const desk = await openDesk();
afterAll(() => desk[Symbol.asyncDispose]());
const there = await aNeighbour(desk.world);
const at = (id: string, path = "") => `/ban-lam-viec/${id}${path}`;
const LIST = "/ban-lam-viec/chuyen-co-quan";

test("passed on by its page, seen on both lists, given back by the receiver's; every page offers what may be done", async () => {
  const { id } = await desk.honoured();
  const clerk = desk.clerk.actor;
  expect((await desk.get(clerk, LIST)).body).toContain("Chưa có hồ sơ nào");
  expect((await desk.get(clerk, at(id))).body).toContain(at(id, "/chuyen"));
  const page = await desk.get(clerk, at(id, "/chuyen"));
  expect(page.body).toContain(there.agency.name.vi);
  const empty = await desk.post(clerk, at(id, "/chuyen"), seenIn(page.body));
  expect([empty.statusCode, empty.body.includes("Hãy chọn cơ quan")]).toEqual([422, true]);
  const words = "Nơi cư trú ở phường khác";
  const sent = await desk.post(clerk, at(id, "/chuyen"), { ...seenIn(page.body), "co-quan": there.agency.id, words });
  expect(sent.statusCode).toBe(303);
  expect((await desk.get(clerk, at(id))).statusCode).toBe(404);
  expect((await desk.get(clerk, LIST)).body).toContain("Chờ nhận, trả lại được đến");
  const receiver = there.staff.clerk.actor;
  expect((await desk.get(receiver, LIST)).body).toContain(at(id));
  const dossier = await desk.get(receiver, at(id));
  expect(dossier.body).toContain(words);
  expect(dossier.body).not.toContain(at(id, "/chuyen"));
  const back = await desk.get(receiver, at(id, "/tra-noi-chuyen"));
  expect((await desk.post(receiver, at(id, "/tra-noi-chuyen"), seenIn(back.body))).statusCode).toBe(422);
  const given = await desk.post(receiver, at(id, "/tra-noi-chuyen"), { ...seenIn(back.body), words: "Tạm trú ở phường cũ" });
  expect(given.statusCode).toBe(303);
  expect((await desk.get(clerk, LIST)).body).toContain("Đã trả lại: Tạm trú ở phường cũ");
  expect((await desk.get(clerk, at(id, "/tra-noi-chuyen"))).statusCode).toBe(409);
});

test("another agency's dossier, and a step that is not one's own, are not passed on", async () => {
  const { id } = await desk.honoured();
  for (const path of ["/chuyen", "/tra-noi-chuyen"]) {
    expect((await desk.get(there.staff.clerk.actor, at(id, path))).statusCode).toBe(404);
    expect(
      (await desk.post(there.staff.clerk.actor, at(id, path), { revision: "1", words: "x", "co-quan": there.agency.id })).statusCode,
    ).toBe(404);
    expect((await desk.post(desk.vice.actor, at(id, path), { revision: "1", words: "x", "co-quan": there.agency.id })).statusCode).toBe(
      403,
    );
  }
});
