import { addresses } from "@motlan/addresses/declare";
import { stranger } from "@motlan/kernel";
import { anOfficial } from "@motlan/kernel/testing";
import { loadPlaces } from "@motlan/places";
import { publishRegistry } from "@motlan/registries";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addressPages } from "../../portal/address/table.ts";
import { hidden, words } from "../../testing/a-browser.ts";
import { aSite, type Site } from "../../testing/a-site.ts";
import { type OpenDesk, openDesk } from "../testing/open-desk.ts";

const PATH = "/ban-lam-viec/cap-ma-dia-chi";
let desk: OpenDesk;
let site: Site;
beforeAll(async () => {
  desk = await openDesk();
  site = await aSite(desk.world.db.pool, desk.world.clock, addressPages);
  await loadPlaces(desk.world.node());
  await publishRegistry(desk.world.node(), addresses);
});
afterAll(async () => {
  await site.close();
  await desk[Symbol.asyncDispose]();
});

test("an official gives a code, prints its plate, and anyone who scans it sees the code and the place alone", async () => {
  const { actor } = desk.officer;
  const page = await desk.get(actor, PATH);
  expect(words(page)).toContain("Nhà nước chưa công bố cấu trúc mã địa chỉ");
  const form = {
    key: hidden(page, "key"),
    text: "Số 7 phố Huế, phường Hai Bà Trưng, Hà Nội",
    kind: "building",
    lat: "21,0227",
    lon: "105.8",
  };
  const given = await desk.post(actor, PATH, form);
  const code = /\?ma=(.+)$/.exec(String(given.headers.location))?.[1] ?? "";
  expect(code).toMatch(/^.{4}-.{4}-.$/);
  expect(words(await desk.get(actor, `${PATH}?ma=${code}`))).toContain(`Đã cấp mã ${code}`);
  expect((await desk.post(actor, PATH, form)).headers.location).toBe(given.headers.location);
  const open = await site.get(stranger, `/dia-chi/${code.toLowerCase()}`);
  for (const said of [code, "Số 7 phố Huế", "Phường Hai Bà Trưng, Thành phố Hà Nội", "21.0227,105.8"]) expect(words(open)).toContain(said);
  expect(open.body).toContain('href="geo:21.0227,105.8"');
  expect(words(open)).not.toContain(desk.officer.name);
  const plate = await site.get(stranger, `/dia-chi/${code}/bien`);
  expect(plate.body).toContain("data:image/svg+xml;base64,");
  expect(words(await site.get(stranger, "/dia-chi?q=7+pho+hue,+phuong+hai+ba+trung,+ha+noi"))).toContain(code);
  expect(words(await site.get(stranger, "/dia-chi?q=khong+co"))).toContain("Không tìm thấy mã nào");
  for (const [typed, said] of [
    ["0000", "gõ chưa đúng"],
    ["7K3F-9Q2X-A", "Chưa có nhà hay hộ nào"],
  ] as const) {
    const nowhere = await site.get(stranger, `/dia-chi/${typed}`);
    expect([nowhere.statusCode, words(nowhere)]).toEqual([404, expect.stringContaining(said)]);
    expect(nowhere.body).toMatch(new RegExp(`<input[^>]*name="q"[^>]*value="${typed}"`));
  }
  const again = await desk.post(actor, PATH, { ...form, key: "another" });
  expect([again.statusCode, words(again)]).toEqual([409, expect.stringContaining(`Địa chỉ này đã có mã ${code}`)]);
});

test("what is not clear is asked, and what is typed stays", async () => {
  const { actor } = desk.officer;
  const form = { text: "123 phố Huế, P. Phạm Đình Hổ, Q. Hai Bà Trưng, HN", kind: "dwelling" };
  const unclear = await desk.post(actor, PATH, form);
  const [, commune = ""] = /name="commune" value="([^"]+)"/.exec(unclear.body) ?? [];
  expect([unclear.statusCode, commune]).toEqual([422, expect.stringMatching(/-/)]);
  expect(unclear.body).toContain("123 phố Huế");
  for (const point of [{ lat: "48", lon: "2" }, { lat: "xa" }])
    expect((await desk.post(actor, PATH, { ...form, commune, ...point })).body).toMatch(
      new RegExp(`name="commune" value="${commune}"[^>]* checked`),
    );
  const nothing = await desk.post(actor, PATH, { text: "Số 1 phố Huế, phường Hai Bà Trưng, Hà Nội", lat: "xa", lon: "1" });
  expect(nothing.body).toContain('href="#f-lat"');
  expect((await desk.post(actor, PATH, { text: "Số 1 phố Huế, phường Hai Bà Trưng, Hà Nội", lat: "21" })).statusCode).toBe(422);
});

test("nobody without the right gives a code", async () => {
  const nobody = anOfficial({ agencyId: desk.world.agency.id, permissions: ["registries.read"] });
  expect((await desk.get(nobody, PATH)).statusCode).toBe(403);
  expect((await desk.post(nobody, PATH, { text: "x" })).statusCode).toBe(403);
});
