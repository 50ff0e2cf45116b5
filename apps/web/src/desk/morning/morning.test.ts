import { askForMore, completeStep, supplementDossier } from "@motlan/dossiers";
import { writeNote } from "@motlan/work";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenDesk, openDesk } from "../testing/open-desk.ts";

let desk: OpenDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());
const PAGE = "/ban-lam-viec/hom-nay";

/** The figure of each list that the page leads to. */
async function figures(who = desk.officer): Promise<Readonly<Record<string, string>>> {
  const { body } = await desk.get(who.actor, PAGE);
  const found = body.matchAll(/stat__label"><a href="([^"]+)">[^<]*<\/a><\/p><p class="stat__figure">([^<]*)</g);
  return Object.fromEntries([...found].map(([, href = "", figure = ""]) => [href, figure]));
}

test("what waits, came back, is late, and where colleagues mentioned one: each number opens its list; nothing waits for a colleague of another post", async () => {
  expect((await desk.get(desk.officer.actor, PAGE)).body).toContain("Không có việc nào đang chờ bạn");
  const { id, by } = await desk.honoured();
  await completeStep(desk.clerk.work(), { dossierId: id, revision: 1 });
  expect(await figures()).toEqual({ "/ban-lam-viec": "1" });
  const revision = async () => (await desk.world.now(id)).revision;
  const faults = [{ field: "entry.name", words: "Ghi đủ họ tên" }];
  await askForMore(desk.officer.work(), { dossierId: id, revision: await revision(), faults });
  expect((await figures())["/ban-lam-viec?chi=came-back"]).toBeUndefined();
  await supplementDossier(by.work(), { dossierId: id, answers: { "entry.name": "Lê Văn Cường" } });
  const mention = { dossierId: id, words: "Anh xem giúp", mentions: [desk.officer.actor.officialId], requestKey: "morning-1" };
  await writeNote(desk.clerk.work(), mention);
  expect(await figures()).toMatchObject({ "/ban-lam-viec?chi=came-back": "1", "/ban-lam-viec/nhac-ten": "1" });
  const list = await desk.get(desk.officer.actor, "/ban-lam-viec?chi=came-back");
  expect(list.body).toContain(`/ban-lam-viec/${id}"`);
  expect((await desk.get(desk.officer.actor, "/ban-lam-viec?thu-tuc=x.honour")).body).toContain(`/ban-lam-viec/${id}"`);
  expect((await desk.get(desk.officer.actor, "/ban-lam-viec?thu-tuc=2.000635")).body).not.toContain(`/ban-lam-viec/${id}"`);
  desk.world.clock.set("2026-12-20T09:00:00+07:00");
  expect(await figures()).toMatchObject({ "/ban-lam-viec?chi=late": "1" });
  expect(await figures(desk.clerk)).toEqual({});
});

test("the day of who has neither dossiers nor money begins with what they look after", async () => {
  const [administrator, designer, accountant] = [
    await desk.world.anOfficialOf("administrator"),
    await desk.world.anOfficialOf("service-designer"),
    await desk.world.anOfficialOf("accountant"),
  ];
  for (const path of [PAGE, "/ban-lam-viec"]) {
    expect((await desk.get(administrator.actor, path)).headers.location).toBe("/ban-lam-viec/co-quan");
    expect((await desk.get(designer.actor, path)).headers.location).toBe("/studio");
  }
  expect((await desk.get(accountant.actor, "/ban-lam-viec")).headers.location).toBe(PAGE);
  expect((await desk.get(accountant.actor, PAGE)).body).not.toContain('href="/ban-lam-viec"');
});
