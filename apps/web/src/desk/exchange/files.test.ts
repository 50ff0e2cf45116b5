import { giveHome } from "@motlan/exchange";
import { COMMUNE } from "@motlan/exchange/testing";
import { newId } from "@motlan/kernel";
import { anOfficial, fixedClock } from "@motlan/kernel/testing";
import { fetchFile, readFile } from "@motlan/transfers";
import { aFile, twoEnds } from "@motlan/transfers/testing";
import { afterAll, expect, test } from "vitest";
import { words } from "../../testing/a-browser.ts";
import { aSite } from "../../testing/a-site.ts";
import { deskPages } from "../pages.ts";

const clock = fixedClock(new Date());
const ends = await twoEnds({ clock });
const { asking } = ends.nodes;
const site = await aSite(asking.db.pool, clock, deskPages, { exchangeOf: () => asking.exchange });
afterAll(async () => {
  await site.close();
  await ends[Symbol.asyncDispose]();
});
const agencyId = newId();
await giveHome(asking.work(), COMMUNE, agencyId);
const admin = anOfficial({ agencyId, permissions: ["exchange.see", "transfers.see", "transfers.send"] });
const PAGE = "/ban-lam-viec/ket-noi/tep";
const content = aFile(65_536 * 40);

test("no file yet: the page says so, and the operations page leads to it", async () => {
  expect(words(await site.get(admin, PAGE))).toContain("Chưa có tệp nào");
  expect((await site.get(admin, "/ban-lam-viec/ket-noi")).body).toContain(PAGE);
});

test("a file under way says how far it is and why it waits; it goes on at once when told, and then there is its receipt", async () => {
  const offered = await ends.offer(content);
  const { id } = await ends.fetch(offered.id);
  const round = (disk = ends.receiver.disk) => fetchFile(asking.work(), asking.exchange, disk, id);
  expect(words(await site.get(admin, PAGE))).toContain("đang hỏi bản kê");
  await round();
  await round();
  await round({ ...ends.receiver.disk, write: () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" })) });
  const page = words(await site.get(admin, PAGE));
  for (const said of [
    "phim-chụp.tar",
    "2,6 MB · referral",
    "80 %",
    "32/40 phần",
    "Nhận từ",
    "Bệnh viện huyện",
    "Ổ đĩa của nút này không còn chỗ",
    "Thử lại lúc",
  ])
    expect(page).toContain(said);
  expect(words(await site.get(admin, `${PAGE}?lang=en`))).toContain("32 of 40 chunks");
  const told = await site.post(admin, `${PAGE}/${id}/tiep`, {});
  expect([told.statusCode, told.headers.location]).toEqual([303, `${PAGE}?xong=tiep`]);
  expect(words(await site.get(admin, String(told.headers.location)))).toContain("Nút đang nhận tiếp tệp");
  await ends.settle();
  expect(words(await site.get(admin, PAGE))).toContain("Đã nhận đủ");
  const receipt = await site.get(admin, `${PAGE}/${id}/bien-nhan`);
  expect([receipt.statusCode, receipt.body]).toEqual([200, (await readFile(asking.work(), { id })).receipt]);
});

test("a file is given up after a page that says what that means; by whoever may, and of their own agency alone", async () => {
  const { id } = await ends.fetch((await ends.offer(content)).id);
  await fetchFile(asking.work(), asking.exchange, ends.receiver.disk, id);
  const looks = anOfficial({ agencyId, permissions: ["exchange.see", "transfers.see"] });
  const other = anOfficial({ permissions: ["exchange.see", "transfers.see", "transfers.send"] });
  expect((await site.get(looks, PAGE)).body).not.toContain(`${id}/rut`);
  expect((await site.get(other, PAGE)).body).not.toContain("phim-chụp.tar");
  expect((await site.get(looks, `${PAGE}/${id}/rut`)).statusCode).toBe(403);
  expect((await site.get(other, `${PAGE}/${id}/rut`)).statusCode).toBe(404);
  for (const [who, status] of [
    [looks, 403],
    [other, 404],
  ] as const)
    for (const act of ["rut", "tiep"]) expect((await site.post(who, `${PAGE}/${id}/${act}`, {})).statusCode).toBe(status);
  expect((await site.get(other, `${PAGE}/${id}/bien-nhan`)).statusCode).toBe(404);
  expect((await site.get(admin, `${PAGE}/${id}/bien-nhan`)).statusCode).toBe(409);
  expect(words(await site.get(admin, `${PAGE}/${id}/rut`))).toContain("Thôi nhận tệp “phim-chụp.tar”?");
  expect((await site.post(admin, `${PAGE}/${id}/rut`, {})).statusCode).toBe(303);
  expect(words(await site.get(admin, PAGE))).toContain("Đã rút");
});
