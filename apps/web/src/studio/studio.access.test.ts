import { anAgency } from "@motlan/agencies/testing";
import { stranger } from "@motlan/kernel";
import { anOfficial, aPerson } from "@motlan/kernel/testing";
import { afterAll, expect, test } from "vitest";
import { studioPages } from "./pages.ts";
import { openStudio } from "./testing/open-studio.ts";

const web = await openStudio();
const { studio } = web;
afterAll(() => web[Symbol.asyncDispose]());
const { id } = await studio.start({ title: { vi: "Bản kín của cơ quan", en: "The agency's own" } });
const elsewhere = await studio.hire("service-designer", "Người Nơi Khác", (await anAgency(studio.db.work())).id);

const pathOf = (path: string) => path.replace(":id", id).replace(":file", "bang.csv").replace(":fee", "phi");
const ask = (method: string) => (method === "GET" ? web.get : web.post);

test.each(studioPages)("$method $path sends a stranger to sign in and refuses a citizen", async ({ method, path }) => {
  const strangers = await ask(method)(stranger, pathOf(path));
  expect(strangers.statusCode).toBe(303);
  expect(strangers.headers.location).toMatch(/^\/dang-nhap\?ung-dung=desk/);
  expect((await ask(method)(aPerson(), pathOf(path))).statusCode).toBe(403);
});

test.each(studioPages)("$method $path refuses a post without the right", async ({ method, path }) => {
  const clerk = anOfficial({ agencyId: studio.agencyId, post: "one-stop-clerk", permissions: ["dossiers.read"] });
  const answer = await ask(method)(clerk, pathOf(path));
  expect(answer.statusCode).toBe(403);
  expect(answer.body).not.toContain("Bản kín");
});

test.each(studioPages.filter(({ path }) => path.includes(":id")))(
  "$method $path: another agency's design is not there",
  async ({ method, path }) => {
    const answer = await ask(method)(elsewhere.actor, pathOf(path));
    // What only a second person may do is refused to a designer before anything is looked for.
    expect([403, 404]).toContain(answer.statusCode);
    expect(answer.body).not.toContain("Bản kín");
  },
);

test("a colleague with whom it is not shared looks and changes nothing", async () => {
  const page = await web.get(studio.minh.actor, `/studio/${id}`);
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain("chưa được chia sẻ");
  expect(page.body).not.toContain('value="them|');
});
