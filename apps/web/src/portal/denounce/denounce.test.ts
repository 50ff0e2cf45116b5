import { aHeadAbove, type HeadAbove } from "@motlan/denunciations/testing";
import { stranger } from "@motlan/kernel";
import { runJobsUntilQuiet } from "@motlan/kernel/testing";
import { module as notices } from "@motlan/notices/module";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deskPages } from "../../desk/pages.ts";
import { hidden, words } from "../../testing/a-browser.ts";
import { aSite, type Site } from "../../testing/a-site.ts";
import { portalPages } from "../pages.ts";

let here: HeadAbove;
let site: Site;
beforeAll(async () => {
  here = await aHeadAbove();
  site = await aSite(here.world.db.pool, here.world.clock, [...portalPages, ...deskPages]);
});
afterAll(async () => {
  await site.close();
  await here[Symbol.asyncDispose]();
});
const DESK = "/ban-lam-viec/to-cao";
const NAME = "Đặng Thị Kín Đáo";
const PDF = { field: "giay", name: "don-cua-kin-dao.pdf", type: "application/pdf", bytes: Buffer.from("%PDF-1.4\n%%EOF\n") };

test("written after who hears is said, heard by the head above, opened with a reason, concluded; the one denounced sees the conclusion alone", async () => {
  const by = await here.aDenouncer();
  expect(words(await site.get(stranger, "/to-cao"))).toContain("Danh tính của bạn được niêm phong");
  expect((await site.get(stranger, "/to-cao/viet")).statusCode).toBe(303);
  expect(words(await site.get(by.actor, "/to-cao/viet?q=khong-co-dau"))).toContain("Không có cơ quan nào tên như");
  const found = await site.get(by.actor, `/to-cao/viet?q=${encodeURIComponent("ô chợ")}`);
  expect(found.body).toContain(`/to-cao/viet?co-quan=${here.commune.id}`);
  const page = await site.get(by.actor, `/to-cao/viet?co-quan=${here.commune.id}`);
  expect(words(page)).toContain("Ủy ban nhân dân thành phố Hà Nội sẽ giải quyết: kiểm tra và thụ lý trong 7 ngày làm việc");
  const fields = {
    "co-quan": here.commune.id,
    khoa: hidden(page, "khoa"),
    ai: "Ông Lê Văn Khoa",
    loi: "Tôi thấy ông ấy nhận tiền.",
    "dia-chi": "17 ngách Bí Mật",
  };
  const naming = await site.post(by.actor, "/to-cao/viet", { ...fields, loi: `Tôi là ${NAME}.` });
  expect(naming.statusCode).toBe(422);
  expect(naming.body).toContain('href="#f-loi"');
  const sent = await site.upload(by.actor, "/to-cao/viet", fields, PDF);
  const mine = sent.headers.location ?? "";
  expect((await site.post(by.actor, "/to-cao/viet", fields)).headers.location).toBe(mine);
  const shown = await site.get(by.actor, mine);
  expect(words(shown)).toContain("Chưa ai mở.");
  expect(words(shown)).toMatch(/TC-\w{4}-\w{4}/);
  const id = mine.split("/").at(-1) ?? "";
  const chair = here.chair.actor;
  await runJobsUntilQuiet(here.world.db.pool, here.world.clock, [notices]);
  expect(words(await site.get(chair, "/ban-lam-viec/thong-bao"))).toContain("Có tố cáo mới");
  const sheet = await site.get(chair, `${DESK}/${id}`);
  expect(words(await site.get(chair, DESK))).toContain("Ô Chợ");
  expect(words(sheet)).toContain("Tôi thấy ông ấy nhận tiền.");
  expect(sheet.body).not.toContain("Kín Đáo");
  expect(sheet.body).not.toContain("kin-dao");
  const act = async (path: string, more: Record<string, string>) =>
    site.post(chair, `${DESK}/${id}${path}`, { ban: hidden(await site.get(chair, `${DESK}/${id}`), "ban"), ...more });
  expect((await act("", {})).statusCode).toBe(422);
  const bare = await act("/danh-tinh", { "vi-sao": "" });
  expect([bare.statusCode, bare.body]).toEqual([422, expect.stringContaining('href="#f-vi-sao"')]);
  const opened = await act("/danh-tinh", { "vi-sao": "Phải mời người tố cáo đến làm việc." });
  expect(words(opened)).toContain("17 ngách Bí Mật");
  expect((await site.get(chair, `${DESK}/${id}`)).body).not.toContain("Bí Mật");
  expect(words(await site.get(by.actor, mine))).toContain("Phải mời người tố cáo đến làm việc.");
  expect((await act("", { viec: "take-up" })).statusCode).toBe(303);
  expect((await act("", { viec: "conclude", loi: "Đúng." })).statusCode).toBe(422);
  expect((await act("", { viec: "conclude", "ket-luan": "right", loi: " " })).body).toContain('href="#f-loi"');
  const denounced = here.communeChair.actor;
  expect((await site.get(denounced, `${DESK}/${id}`)).statusCode).toBe(404);
  expect(words(await site.get(denounced, `${DESK}/ket-luan`))).toContain("Chưa có kết luận nào");
  expect((await act("", { viec: "conclude", "ket-luan": "right", loi: "Có nhận tiền." })).statusCode).toBe(303);
  await here.world.runJobs();
  expect(words(await site.get(denounced, `${DESK}/ket-luan`))).toContain("Tố cáo đúng");
  for (const [who, path] of [
    [denounced, `${DESK}/${id}/ket-luan`],
    [by.actor, `${mine}/ket-luan`],
  ] as const)
    expect((await site.get(who, path)).headers["content-type"]).toBe("application/pdf");
  expect((await site.get(denounced, `${DESK}/${id}`)).statusCode).toBe(403);
});

test("passed on to the agency that may hear it; added to and withdrawn by its denouncer alone", async () => {
  const by = await here.aDenouncer();
  const page = await site.get(by.actor, `/to-cao/viet?co-quan=${here.commune.id}`);
  const fields = { "co-quan": here.commune.id, khoa: hidden(page, "khoa"), ai: "", loi: "Tôi thấy sai.", "dia-chi": "17 ngách Bí Mật" };
  const mine = (await site.post(by.actor, "/to-cao/viet", fields)).headers.location ?? "";
  const id = mine.split("/").at(-1) ?? "";
  const url = `${DESK}/${id}`;
  expect(words(await site.get(here.chair.actor, `${url}?q=khong-co-dau`))).toContain("Không có cơ quan nào tên như");
  const search = await site.get(here.chair.actor, `${url}?q=${encodeURIComponent("thanh tra")}`);
  expect(search.body).toContain(here.otherProvince.id);
  const move = { ban: hidden(search, "ban"), tim: "thanh tra", "ly-do": "Thuộc thẩm quyền thanh tra." };
  expect((await site.post(here.chair.actor, `${url}/chuyen`, move)).statusCode).toBe(422);
  expect((await site.post(here.chair.actor, `${url}/chuyen`, { ...move, den: here.otherProvince.id })).headers.location).toBe(DESK);
  expect((await site.get(here.chair.actor, url)).statusCode).toBe(404);
  const ban = hidden(await site.get(by.actor, mine), "ban");
  const other = await here.world.aCitizen();
  expect((await site.get(other.actor, mine)).statusCode).toBe(404);
  const added = await site.upload(by.actor, mine, { viec: "bo-sung", ban, loi: "Có thêm ảnh." }, PDF);
  expect(added.headers.location).toBe(mine);
  const again = hidden(await site.get(by.actor, mine), "ban");
  expect((await site.post(by.actor, mine, { viec: "rut", ban: again })).headers.location).toBe(mine);
  expect(words(await site.get(by.actor, mine))).toContain("Đã rút");
});
