import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aWebWorld, type WebWorld, words } from "../../testing/a-browser.ts";
import { controlsIn } from "./answers-of.ts";

let world: WebWorld;
beforeAll(async () => {
  world = await aWebWorld();
});
afterAll(() => world[Symbol.asyncDispose]());
const PAGE = "/thu-tuc/x.honour/dien-thu";

describe("filling in before signing in", () => {
  test("a stranger answers, sees the form follow, and takes the answers along as a file; the node keeps nothing", async () => {
    const stranger = world.browser();
    const page = await stranger.get(PAGE);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('data-keep="thu:x.honour"');
    const answers = { "entry.name": "Trần Thị Bưởi", "entry.years": "12" };
    const again = await stranger.post(PAGE, answers);
    expect(again.body).toContain('value="Trần Thị Bưởi"');
    const file = await stranger.post(PAGE, { ...answers, tai: "1" });
    expect(file.headers["content-disposition"]).toContain("attachment");
    expect(JSON.parse(file.body)).toEqual({ "entry.name": ["Trần Thị Bưởi"], "entry.years": ["12"] });
    expect(await world.db.asOwner("select 1 from forms.draft")).toEqual([]);
  });

  test("signed in, the file is brought into the draft; what the draft answers already stays", async () => {
    const me = world.browser(await world.aCitizen());
    const begun = await me.post("/thu-tuc/x.honour/bat-dau", { "cho-ai": "self", khoa: "device-1" });
    const draft = String(begun.headers.location);
    const first = await me.get(draft);
    const at = String(first.headers.location ?? draft);
    expect((await me.get(at)).body).toContain('data-keep-offer="thu:x.honour"');
    await me.post(`${draft}/entry`, { ban: "1", "entry.years": "30" });
    const bytes = Buffer.from(JSON.stringify({ "entry.name": ["Trần Thị Bưởi"], "entry.years": ["12"], "no.such": ["x"] }));
    const brought = await me.upload(`${draft}/mang-sang`, {}, { field: "tep", name: "a.json", type: "application/json", bytes });
    expect(words(brought)).toContain("Đã đưa 1 câu trả lời");
    const page = await me.get(`${draft}/entry`);
    expect(page.body).toContain('value="Trần Thị Bưởi"');
    expect(page.body).toContain('value="30"');
    const bad = await me.upload(
      `${draft}/mang-sang`,
      {},
      { field: "tep", name: "a.json", type: "application/json", bytes: Buffer.from("[]") },
    );
    expect(bad.statusCode).toBe(422);
    const other = world.browser(await world.aCitizen());
    expect((await other.post(`${draft}/mang-sang`, { "noi-dung": "{}" })).statusCode).toBe(404);
  });

  test.each([["[1]"], ["x"], ["null"], ['{"a": 1, "b": [2]}']])("a file that holds %s brings nothing", (text) => {
    expect(controlsIn(text) ?? {}).toEqual({});
  });
});
