import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { askToJoin, giveHome, grantRight, memberOf, offerService, ownSubsystemOf, queryService, signJoining } from "@motlan/exchange";
import { halvesInLog, listingOfNode, openSigningKey, openTls } from "@motlan/exchange/module";
import { aSystem, COMMUNE, HOSPITAL, INSTANCE, json, twoNodes } from "@motlan/exchange/testing";
import { newId, systemClock } from "@motlan/kernel";
import { anOfficial, olderActsDone } from "@motlan/kernel/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { words } from "../../testing/a-browser.ts";
import { aSite, type Site } from "../../testing/a-site.ts";
import { deskPages } from "../pages.ts";

const nodes = await twoNodes({ clock: systemClock, timeoutMs: 20_000 }, { clock: systemClock });
const { asking, giving } = nodes;
const system = await aSystem();
system.answer(json({ beds: 12, names: ["x"] }));
const [site, away] = [
  await aSite(giving.db.pool, systemClock, deskPages, { exchangeOf: () => giving.exchange }),
  await aSite(giving.db.pool, systemClock, deskPages),
];
afterAll(async () => {
  await site.close();
  await away.close();
  await system[Symbol.asyncDispose]();
  await nodes[Symbol.asyncDispose]();
});
const agencyId = newId();
const admin = anOfficial({ agencyId, permissions: ["exchange.see"] });
const PAGE = "/ban-lam-viec/ket-noi";
await giveHome(giving.work(), HOSPITAL, agencyId);
await offerService(giving.work(), {
  subsystem: HOSPITAL,
  code: "beds",
  title: { vi: "Giường trống", en: "Beds" },
  provider: { kind: "http", url: system.url, timeoutMs: 10_000 },
  purposes: [{ code: "count", title: { vi: "Đếm", en: "Count" }, law: "NĐ 194/2025/NĐ-CP", fields: ["beds"] }],
});
await grantRight(giving.work(), { subsystem: HOSPITAL, service: "beds", client: COMMUNE, purposes: ["count"] });
const ask = (service: string, fields: readonly string[] = []) =>
  queryService(asking.work(), asking.exchange, { client: COMMUNE, service: `${HOSPITAL}/${service}`, purpose: "count", fields }).catch(
    () => undefined,
  );

test("before anything was asked the page says so, and what a node that takes no part is to do", async () => {
  const page = words(await site.get(admin, PAGE));
  expect(page).toContain("Chưa có lượt nào trong khoảng này");
  expect(page).toContain("Không có lượt nào bị từ chối");
  expect(page).toContain("Giường trống");
  expect(words(await away.get(admin, PAGE))).toContain("motlan join");
});

test("figures, why and who must act, with the lines behind each and the same as a sheet", async () => {
  for (let at = 0; at < 52; at += 1) await ask("beds");
  await ask("beds", ["beds", "names"]);
  await ask("khong-co");
  await olderActsDone(giving.db.pool);
  while ((await halvesInLog.append(giving.work())) > 0);
  const page = await site.get(admin, `${PAGE}?ky=ngay`);
  const said = words(page);
  expect(said).toContain("Không có dịch vụ tên như vậy");
  expect(said).toContain("Cơ quan quản lý hệ thống hỏi: UBND xã Yên Lạc");
  expect(said).toContain("Xem tên đúng bằng listMethods.");
  expect(said).toMatch(/Lượt hỏi, trả lời 54/);
  expect(said).toMatch(/Hỏi quá mục đích 1/);
  expect(said).toContain("Khớp, đo lúc");
  const hrefs = [...page.body.matchAll(/href="([^"]*nhat-ky\?[^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
  const behind = hrefs.find((href) => href.includes("ly-do=unknown-service"));
  expect(words(await site.get(admin, behind ?? ""))).toContain("/khong-co");
  const over = hrefs.find((href) => href.includes("qua-muc-dich"));
  expect(words(await site.get(admin, over ?? ""))).toContain("Hỏi thừa: names");
  const all = await site.get(admin, `${PAGE}/nhat-ky?ky=ngay`);
  const older = /href="([^"]*truoc=[^"]*)"/.exec(all.body)?.[1]?.replaceAll("&amp;", "&") ?? "";
  expect((all.body.match(/<tr/g) ?? []).length).toBe(51);
  expect(((await site.get(admin, older)).body.match(/<tr/g) ?? []).length).toBe(5);
  const sheet = await site.get(admin, `${PAGE}/nhat-ky.csv?ky=ngay&tu-choi=1`);
  expect(sheet.headers["content-type"]).toContain("text/csv");
  expect(sheet.body.trim().split("\n")).toHaveLength(2);
  expect(sheet.body).toContain("unknown-service");
  expect(words(await site.get(admin, `${PAGE}/nhat-ky?ky=ngay&ly-do=replayed`))).toContain("Không có lượt nào như vậy");
});

test("the way to a node is tried in one click: step by step, the cause, what to do and who must", async () => {
  const page = await site.get(admin, PAGE);
  const href = /href="([^"]*ket-noi\/nut\?[^"]*nut-1)"/.exec(page.body)?.[1] ?? "";
  const node = await site.get(admin, href);
  expect(words(node)).toContain(asking.listed.url);
  const fields = { nut: asking.listed.id, "he-thong": HOSPITAL };
  const tried = await site.post(admin, `${PAGE}/nut`, fields);
  expect(tried.statusCode).toBe(303);
  const found = words(await site.get(admin, String(tried.headers.location)));
  // The centre's address leads nowhere in this test; what is held goes on being good.
  expect(found).toContain("Không tải được danh bạ mới từ trung tâm");
  expect(found).toContain("Cơ quan xử lý: Trung tâm kết nối, chia sẻ dữ liệu");
  expect(found).toMatch(/Chữ ký Tốt/);
  const gone = await site.post(admin, `${PAGE}/nut`, { ...fields, nut: "VN/GOV/9/khong-co" });
  expect(words(await site.get(admin, String(gone.headers.location)))).toContain("Danh bạ không có nút này");
  const other = anOfficial({ permissions: ["exchange.see"] });
  expect((await site.post(other, `${PAGE}/nut`, fields)).statusCode).toBe(403);
  expect(words(await site.get(other, href))).toContain("Cơ quan bạn chưa có hệ thống con nào");
  expect((await site.get(other, String(tried.headers.location))).statusCode).toBe(404);
  expect((await site.get(admin, `${PAGE}/kiem-tra/x`)).statusCode).toBe(404);
  expect((await away.get(admin, href)).statusCode).toBe(404);
});

describe("at the centre", () => {
  const centreAgency = newId();
  const operator = anOfficial({ agencyId: centreAgency, permissions: ["exchange.see", "exchange.list"] });
  const exchange = { ...asking.exchange, node: { ...asking.exchange.node, issues: nodes.centreKeys } };
  const NODE = "VN/GOV/00010/nut-1";
  const state: { site?: Site } = {};
  const here = () => state.site ?? expect.unreachable();
  beforeAll(async () => {
    state.site = await aSite(asking.db.pool, systemClock, deskPages, { exchangeOf: () => exchange });
    await giveHome(asking.work(), "VN/GOV/00001/ket-noi", centreAgency);
  });
  afterAll(() => here().close());

  async function asks(id: string): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), "motlan-desk-"));
    const [key, tls] = [openSigningKey(folder, id), await openTls(folder, id, new Date())];
    const title = { vi: "UBND xã Yên Bình", en: "Yên Bình" };
    const node = listingOfNode(id, { url: "https://127.0.0.1:9", title, key, tls });
    const request = { node, member: { name: memberOf(id), title }, subsystems: [{ name: ownSubsystemOf(id), title }] };
    await askToJoin(asking.work(), INSTANCE, await signJoining(request, key));
    rmSync(folder, { recursive: true });
  }

  test("a request is compared by voice, approved and in the directory at once; a node is taken out again", async () => {
    expect(words(await here().get(operator, `${PAGE}/de-nghi`))).toContain("Chưa có đề nghị nào");
    await asks(NODE);
    expect(words(await here().get(operator, PAGE))).toContain("Đề nghị tham gia: 1");
    const list = await here().get(operator, `${PAGE}/de-nghi`);
    expect(words(list)).toContain(`${NODE} https://127.0.0.1:9`);
    const one = /href="([^"]*de-nghi\/[^"]+)"/.exec(list.body)?.[1] ?? "";
    const page = words(await here().get(operator, one));
    expect(page).toMatch(/Khóa ký, đọc qua điện thoại ([0-9a-f]{4} ){3}[0-9a-f]{4}/);
    const unread = await here().post(operator, `${one}/duyet`, {});
    expect([unread.statusCode, words(unread).includes("Hãy gọi đối chiếu khóa")]).toEqual([422, true]);
    const silent = await here().post(operator, `${one}/khong-duyet`, { "ly-do": " " });
    expect([silent.statusCode, words(silent).includes("Hãy ghi lý do.")]).toEqual([422, true]);
    const refused = await here().post(operator, `${one}/khong-duyet`, { "ly-do": "Khóa đọc không khớp" });
    expect(words(await here().get(operator, String(refused.headers.location)))).toContain("Khóa đọc không khớp");
    const approved = await here().post(operator, `${one}/duyet`, { "doi-chieu": "1" });
    expect(approved.statusCode).toBe(303);
    await asking.exchange.directory.refresh();
    expect(words(await here().get(operator, String(approved.headers.location)))).toContain("Nút chưa gọi tới đây lần nào");
    const node = await here().get(operator, `${PAGE}/nut?nut=${NODE}`);
    expect(words(node)).toContain("Rút nút khỏi danh bạ");
    const [, last = ""] = /value="(certificate [0-9a-f]{64})"/.exec(node.body) ?? [];
    const only = await here().post(operator, `${PAGE}/nut/thu-hoi`, { nut: NODE, "cai-nao": last, "ly-do-thu-hoi": "lộ" });
    expect([only.statusCode, words(only).includes("chỉ còn một chứng thư")]).toEqual([409, true]);
    expect((await here().post(operator, `${PAGE}/nut/rut`, { nut: NODE, "ly-do-rut": "" })).statusCode).toBe(422);
    const out = await here().post(operator, `${PAGE}/nut/rut`, { nut: NODE, "ly-do-rut": "Nút ngừng hoạt động" });
    expect(out.headers.location).toBe(`${PAGE}?xong=exchange-removed`);
    await asking.exchange.directory.refresh();
    expect((await here().get(operator, `${PAGE}/nut?nut=${NODE}`)).statusCode).toBe(404);
    expect(words(await here().get(operator, one))).toContain("Nút ngừng hoạt động");
  });

  test("an administrator of another agency of that node neither sees nor decides", async () => {
    const other = anOfficial({ permissions: ["exchange.see", "exchange.list"] });
    expect((await here().get(other, `${PAGE}/de-nghi`)).statusCode).toBe(403);
    expect((await here().post(other, `${PAGE}/de-nghi/${newId()}/duyet`, { "doi-chieu": "1" })).statusCode).toBe(403);
    expect((await here().post(other, `${PAGE}/nut/rut`, { nut: giving.listed.id, "ly-do-rut": "x" })).statusCode).toBe(403);
    const node = await here().get(other, `${PAGE}/nut?nut=${giving.listed.id}`);
    expect(words(node)).not.toContain("Rút nút khỏi danh bạ");
    expect((await here().post(anOfficial(), `${PAGE}/tai-danh-ba`)).statusCode).toBe(403);
    // Its centre is nowhere: the sentence says what to check.
    expect((await here().post(other, `${PAGE}/tai-danh-ba`)).statusCode).toBe(502);
  });
});

test("only who may see the log of their own agency", async () => {
  for (const path of ["", "/nhat-ky", "/nhat-ky.csv"]) {
    expect((await site.get(anOfficial({ agencyId }), PAGE + path)).statusCode).toBe(403);
    const other = await site.get(anOfficial({ permissions: ["exchange.see"] }), `${PAGE}${path}?ky=ngay`);
    expect(other.statusCode).toBe(200);
    expect(other.body).not.toContain("khong-co");
  }
});
