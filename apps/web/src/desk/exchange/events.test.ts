import { giveHome, offerService } from "@motlan/exchange";
import { aSystem, COMMUNE, HOSPITAL, json } from "@motlan/exchange/testing";
import { newId, systemClock } from "@motlan/kernel";
import { anOfficial } from "@motlan/kernel/testing";
import { followTopic } from "@motlan/subscriptions";
import { aPublisher, TOPIC } from "@motlan/subscriptions/testing";
import { afterAll, expect, test } from "vitest";
import { words } from "../../testing/a-browser.ts";
import { aSite } from "../../testing/a-site.ts";
import { deskPages } from "../pages.ts";

const publisher = await aPublisher();
const { asking, giving } = publisher.nodes;
const system = await aSystem();
system.answer(json({}, 422));
const site = await aSite(giving.db.pool, systemClock, deskPages, { exchangeOf: () => giving.exchange });
afterAll(async () => {
  await site.close();
  await system[Symbol.asyncDispose]();
  await publisher[Symbol.asyncDispose]();
});
const agencyId = newId();
const admin = anOfficial({ agencyId, permissions: ["exchange.see", "subscriptions.see", "subscriptions.settle"] });
const PAGE = "/ban-lam-viec/ket-noi/su-kien";
const HALVES = "/ban-lam-viec/ket-noi/khong-khop";
await giveHome(giving.work(), HOSPITAL, agencyId);
await giving.db.asOwner("update subscriptions.topic set agency_id = $1", [agencyId]);
await offerService(asking.work(), {
  subsystem: COMMUNE,
  code: "hook",
  title: { vi: "Phần mềm", en: "Software" },
  provider: { kind: "http", url: system.url, timeoutMs: 10_000 },
});

test("nothing subscribed and nothing stuck: the page says so and what to do", async () => {
  const page = words(await site.get(admin, PAGE));
  expect(page).toContain("Không có sự kiện nào bị kẹt");
  expect(page).toContain("Chưa có hệ thống nào đăng ký nhận");
  expect(words(await site.get(admin, "/ban-lam-viec/ket-noi"))).toContain("Gửi sự kiện cho cơ quan khác");
});

test("an event that is refused says why, what to do and who must; it is sent again, and the next one skipped for a reason", async () => {
  await followTopic(asking.work(), asking.exchange, { client: COMMUNE, service: TOPIC, purpose: "lending", deliverTo: "hook" });
  const { recordId } = await publisher.register({ fullName: "Một" });
  await publisher.amend(recordId, { fullName: "Hai" });
  await publisher.settle();
  const page = await site.get(admin, PAGE);
  const said = words(page);
  expect(said).toContain("Hệ thống nhận từ chối nội dung sự kiện (mã trả lời 422)");
  expect(said).toContain("1 sự kiện sau của cùng đối tượng đang chờ");
  expect(words(await site.get(admin, "/ban-lam-viec/ket-noi"))).toContain("Gửi sự kiện cho cơ quan khác: 1 chưa gửi được");
  expect(said).toContain("Đơn vị vận hành hệ thống “Một cửa xã Yên Lạc”");
  const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page.body)?.[1] ?? "";
  const fields = { "dang-ky": field("dang-ky"), "so-thu-tu": field("so-thu-tu") };

  system.answer(json({}));
  const sent = await site.post(admin, `${PAGE}/gui-lai`, fields);
  expect(sent.statusCode).toBe(303);
  expect(words(await site.get(admin, String(sent.headers.location)))).toContain("Đã đưa vào hàng gửi lại: 1 sự kiện");
  await publisher.deliver();
  expect(system.asked.map(({ body }) => JSON.parse(body).data.values.fullName)).toEqual(["Một", "Một", "Hai"]);
  const twice = await site.post(admin, `${PAGE}/gui-lai`, fields);
  expect([twice.statusCode, words(twice).includes("không còn nằm trong danh sách chưa gửi được")]).toEqual([409, true]);

  system.answer(json({}, 422));
  await publisher.amend(recordId, { fullName: "Ba" });
  await publisher.amend(recordId, { fullName: "Bốn" });
  await publisher.settle();
  const next = await site.get(admin, PAGE);
  const skip = /href="([^"]*bo-qua[^"]*)"/.exec(next.body)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const which = Object.fromEntries(new URL(skip, "http://x").searchParams);
  expect(words(await site.get(admin, skip))).toContain("không bao giờ được báo sự kiện này");
  const silent = await site.post(admin, `${PAGE}/bo-qua`, { ...which, "ly-do": " " });
  expect([silent.statusCode, words(silent).includes("Hãy ghi lý do bỏ qua")]).toEqual([422, true]);
  const done = await site.post(admin, `${PAGE}/bo-qua`, { ...which, "ly-do": "Hệ thống kia đã ngừng nhận loại này" });
  expect(words(await site.get(admin, String(done.headers.location)))).toContain("Đã bỏ qua sự kiện");
  system.answer(json({}));
  await publisher.deliver();
  expect(JSON.parse(system.asked.at(-1)?.body ?? "").data.values.fullName).toBe("Bốn");
  expect((await site.post(admin, `${PAGE}/gui-lai`, {})).headers.location).toBe(`${PAGE}?gui-lai=0`);
});

test("a receiver that is away is said so, with when it is tried again and who must act", async () => {
  await publisher.nodes.relist({ ...asking.listed, url: "https://127.0.0.1:9" });
  await publisher.register();
  await publisher.settle();
  const said = words(await site.get(admin, PAGE));
  expect(said).toContain("thử lại lúc");
  expect(said).toContain("Cơ quan xử lý: ");
  await publisher.nodes.relist(asking.listed);
});

test("what this node hears is listed with by whom, since when and the newest event, to the agency whose system hears it", async () => {
  const here = await aSite(asking.db.pool, systemClock, deskPages, { exchangeOf: () => asking.exchange });
  await giveHome(asking.work(), COMMUNE, agencyId);
  expect(words(await here.get(admin, PAGE))).toContain("đi thẳng vào phần mềm của hệ thống nhận");
  const other = anOfficial({ permissions: ["subscriptions.see"] });
  expect(words(await here.get(other, PAGE))).toContain("chưa nhận chủ đề nào");
  await followTopic(asking.work(), asking.exchange, { client: COMMUNE, service: TOPIC, purpose: "lending" });
  expect(words(await here.get(admin, PAGE))).toMatch(/Một cửa xã Yên Lạc.*chưa có/);
  await publisher.register();
  await publisher.settle();
  expect(words(await here.get(admin, PAGE))).toContain("vn.motlan.library.member");
  expect(words(await here.get(other, PAGE))).not.toContain("vn.motlan.library.member");
  await here.close();
});

test("another agency's official and one without the right see nothing of it", async () => {
  const other = anOfficial({ permissions: ["subscriptions.see", "subscriptions.settle", "exchange.see"] });
  expect(words(await site.get(other, PAGE))).toContain("Chưa có hệ thống nào đăng ký nhận");
  const looks = anOfficial({ agencyId, permissions: ["subscriptions.see"] });
  expect((await site.get(looks, PAGE)).body).not.toContain("/gui-lai");
  expect((await site.get(looks, `${PAGE}/bo-qua`)).statusCode).toBe(403);
  expect((await site.post(looks, `${PAGE}/gui-lai`, {})).statusCode).toBe(403);
  const nobody = anOfficial({ agencyId, permissions: [] });
  for (const path of [PAGE, HALVES]) expect((await site.get(nobody, path)).statusCode).toBe(403);
});

test("exchanges that do not fit are listed with what does not, and to whom it is to be told", async () => {
  expect(words(await site.get(admin, HALVES))).toContain("Mọi lượt đều khớp");
  await giving.db.asOwner(
    `insert into exchange.mismatch (key, request_id, query_id, peer, client, service, side, kind, at, seen_at, found_at)
     values (gen_random_uuid(), gen_random_uuid(), 'q-9', $1, $2, $3, 'giving', 'there', now(), now(), now())`,
    [asking.listed.id, COMMUNE, `${HOSPITAL}/s`],
  );
  const said = words(await site.get(admin, HALVES));
  expect(said).toContain("Nút kia không có bản ghi của lượt này");
  expect(said).toContain("thanh tra");
  expect(words(await site.get(admin, "/ban-lam-viec/ket-noi"))).toContain("không khớp giữa hai nút: 1");
  const other = anOfficial({ permissions: ["exchange.see"] });
  expect(words(await site.get(other, HALVES))).toContain("Mọi lượt đều khớp");
});
