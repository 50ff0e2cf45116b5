import { anOfficial } from "@motlan/kernel/testing";
import { aProactiveVillage, eighteen, type ProactiveVillage } from "@motlan/proactive/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { observatoryPages } from "../../observatory/pages.ts";
import { words } from "../../testing/a-browser.ts";
import { aSite, type Site } from "../../testing/a-site.ts";
import { deskPages } from "../pages.ts";
import { PROACTIVE_PATH } from "./counts-page.tsx";

let village: ProactiveVillage;
let site: Site;
beforeAll(async () => {
  village = await aProactiveVillage([eighteen]);
  site = await aSite(village.world.db.pool, village.world.clock, [...deskPages, ...observatoryPages]);
});
afterAll(async () => {
  await site.close();
  await village[Symbol.asyncDispose]();
});

test("a leader sees counts of the commune, a few as few; who has no right sees none; the public sees the whole node's", async () => {
  const chair = await village.world.anOfficialOf("chair");
  expect(words(await site.get(chair.actor, PROACTIVE_PATH))).toContain("chưa ai trên địa bàn được báo");
  for (let born = 1; born <= 4; born += 1) await village.born(`2008-12-0${born}`);
  await village.look();
  expect(words(await site.get(chair.actor, PROACTIVE_PATH))).toContain("Sắp đủ 18 tuổi 1 dưới 5 0");
  for (let born = 5; born <= 6; born += 1) await village.born(`2008-12-0${born}`);
  await village.look();
  expect(words(await site.get(chair.actor, PROACTIVE_PATH))).toContain("Sắp đủ 18 tuổi 1 6 0");
  expect((await site.get(anOfficial({ agencyId: village.world.agency.id }), PROACTIVE_PATH)).statusCode).toBe(403);
  expect(words(await site.get({ kind: "stranger" }, "/so-lieu"))).toContain("Sắp đủ 18 tuổi 1 6 0");
});
