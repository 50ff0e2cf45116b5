import { formatDate } from "@motlan/formats";
import { addDays, localDate, localDateOf, newId } from "@motlan/kernel";
import { anOfficial } from "@motlan/kernel/testing";
import { listMyAccesses, publishRegistry, registerRecord } from "@motlan/registries";
import { aMember, libraryMembers } from "@motlan/registries/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { words } from "../../testing/a-browser.ts";
import { registryPath } from "../registries/paths.ts";
import { type OpenDesk, openDesk } from "../testing/open-desk.ts";
import { HIDDEN_PATH } from "./list-page.tsx";

let desk: OpenDesk;
let chief: Awaited<ReturnType<OpenDesk["world"]["anOfficialOf"]>>;
const SO = registryPath("library-members");
const [personId, card] = [newId(), "K7"];
beforeAll(async () => {
  desk = await openDesk();
  chief = await desk.world.anOfficialOf("police-chief");
  await publishRegistry(desk.world.node(), libraryMembers);
  const values = aMember({ card, personId, fullName: "Lê Thị Kín" });
  const facts = { registry: "library-members", values, validFrom: localDate("2020-01-01"), reason: "x" };
  await registerRecord(desk.world.node(), { ...facts, agencyId: desk.world.agency.id, requestKey: newId() });
});
afterAll(() => desk[Symbol.asyncDispose]());
const inDays = (days: number) => formatDate(addDays(localDateOf(desk.world.clock.now()), days));
const seen = async () =>
  (await listMyAccesses(desk.world.node().as({ kind: "person", personId, assurance: 2, sessionId: newId() }))).length;
const look = (form: Record<string, string>) => desk.post(chief.actor, SO, { purpose: "lending", by: "card", value: card, ...form });

test("who may hide chooses the law's reason and a day; what is found says so, and its person sees nothing of it", async () => {
  expect(words(await desk.get(chief.actor, HIDDEN_PATH))).toContain("không giữ kín lượt tra cứu nào");
  expect(words(await desk.get(chief.actor, SO))).toContain(
    "Điều tra vụ án hình sự – Bộ luật Tố tụng hình sự 101/2015/QH13, tối đa 120 ngày",
  );
  expect((await desk.get(desk.clerk.actor, SO)).body).not.toContain("giu-kin");
  for (const [form, at] of [
    [{ "giu-kin": "criminal-investigation", "giu-den": "mai" }, "giu-den"],
    [{ "giu-den": inDays(3) }, "giu-kin"],
  ] as const) {
    const wrong = await look(form);
    expect([wrong.statusCode, wrong.body.includes(`href="#f-${at}"`)]).toEqual([422, true]);
  }
  const tooLong = await look({ "giu-kin": "criminal-investigation", "giu-den": inDays(121) });
  expect(tooLong.body).toContain(`href="#f-giu-den"`);
  expect([tooLong.statusCode, words(tooLong)]).toEqual([422, expect.stringContaining("tối đa 120 ngày kể từ lúc tra cứu")]);
  const found = await desk.follow(chief.actor, await look({ "giu-kin": "criminal-investigation", "giu-den": inDays(30) }));
  for (const said of ["Lê Thị Kín", "Lượt xem này được giữ kín", `cho đến 00:00, ${inDays(31)}`]) expect(words(found)).toContain(said);
  expect(await seen()).toBe(0);
  await desk.follow(chief.actor, await look({}));
  expect(await seen()).toBe(1);
});

test("the list says until when; a later day needs a reason and stays within the law; whose record it was stands nowhere", async () => {
  const list = await desk.get(chief.actor, HIDDEN_PATH);
  for (const said of ["Điều tra vụ án hình sự", `00:00, ${inDays(31)}`, "Đang giữ kín"]) expect(words(list)).toContain(said);
  for (const hidden of [personId, "Lê Thị Kín", card]) expect(list.body).not.toContain(hidden);
  const [longer = ""] = /\/ban-lam-viec\/giu-kin\/\d+/.exec(list.body) ?? [];
  expect(words(await desk.get(chief.actor, longer))).toContain(`muộn nhất đến hết ngày ${inDays(119)}`);
  const lacking = await desk.post(chief.actor, longer, { den: "31/02/2027" });
  for (const name of ["den", "ly-do"]) expect(lacking.body).toContain(`href="#f-${name}"`);
  const beyond = await desk.post(chief.actor, longer, { den: inDays(120), "ly-do": "Vụ án chưa xong" });
  expect([beyond.statusCode, beyond.body.includes('href="#f-den"')]).toEqual([422, true]);
  for (let press = 0; press < 2; press += 1) {
    const kept = await desk.post(chief.actor, longer, { den: inDays(119), "ly-do": "Vụ án chưa xong" });
    expect(kept.headers.location).toBe(`${HIDDEN_PATH}?xong=1`);
  }
  const after = await desk.get(chief.actor, `${HIDDEN_PATH}?xong=1`);
  expect([words(after).includes(`00:00, ${inDays(120)}`), words(after).includes("Đã ghi thời hạn mới")]).toEqual([true, true]);
  expect(words(await desk.get(chief.actor, `${HIDDEN_PATH}?lang=en`))).toContain("A criminal investigation");
});

test("without the right nobody sees or hides anything; another office finds nothing", async () => {
  const [, longer = ""] = /href="(\/ban-lam-viec\/giu-kin\/\d+)"/.exec((await desk.get(chief.actor, HIDDEN_PATH)).body) ?? [];
  const other = anOfficial({ permissions: ["registries.read", "registries.hide"] });
  const id = longer === "" ? `${HIDDEN_PATH}/1` : longer;
  expect((await desk.get(other, id)).statusCode).toBe(404);
  expect((await desk.post(other, id, { den: inDays(9), "ly-do": "x" })).statusCode).toBe(404);
  for (const { actor } of [desk.clerk, desk.officer, desk.vice]) {
    for (const path of [HIDDEN_PATH, id]) expect((await desk.get(actor, path)).statusCode).toBe(403);
    expect((await desk.post(actor, id, { den: inDays(9), "ly-do": "x" })).statusCode).toBe(403);
  }
  const form = { purpose: "lending", by: "card", value: card, "giu-kin": "criminal-investigation", "giu-den": inDays(3) };
  expect((await desk.post(desk.clerk.actor, SO, form)).statusCode).toBe(403);
});
