import { stranger, systemClock } from "@motlan/kernel";
import { testDatabase } from "@motlan/kernel/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { words } from "../../testing/a-browser.ts";
import { aSite, type Site } from "../../testing/a-site.ts";
import { portalPages } from "../pages.ts";

const db = await testDatabase();
let site: Site;
beforeAll(async () => {
  site = await aSite(db.pool, systemClock, portalPages);
});
afterAll(async () => {
  await site.close();
  await db[Symbol.asyncDispose]();
});

test("a demo says that all is invented; a node that is none never does", async () => {
  const invented = /giả định|trình diễn/i;
  expect(words(await site.get(stranger, "/"))).toMatch(invented);
  const real = await aSite(db.pool, systemClock, portalPages, { isDemo: false });
  for (const path of ["/", "/gioi-thieu", "/tim"]) expect(words(await real.get(stranger, path))).not.toMatch(invented);
  expect((await real.get(stranger, "/trinh-dien")).statusCode).toBe(404);
  await real.close();
});

test.each([
  ["/", "Chưa có thủ tục nào ở đây", "Sinh con"],
  ["/?lang=en", "No procedure is offered here yet", "0 procedures"],
  ["/tim?q=khai+sinh", "Không tìm thấy thủ tục nào", "Hoặc chọn theo việc trong đời"],
  ["/trinh-dien", "Nút này bắt đầu trống", "Tải lại trang sau ít giây"],
])("a node without procedures and people says so at %s and leads nowhere empty", async (path, says, not) => {
  const page = words(await site.get(stranger, path));
  expect(page).toContain(says);
  expect(page).not.toContain(not);
});
