import { listMyAccesses, readRecord } from "@motlan/registries";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aWebWorld, type Citizen, hidden, type WebWorld, words } from "../../testing/a-browser.ts";

let world: WebWorld;
let mother: Citizen;
let clerk: Awaited<ReturnType<WebWorld["anOfficialOf"]>>;
let chair: typeof clerk;
beforeAll(async () => {
  world = await aWebWorld();
  mother = await world.aCitizen();
  clerk = await world.anOfficialOf("one-stop-clerk");
  chair = await world.anOfficialOf("chair");
});
afterAll(() => world[Symbol.asyncDispose]());

const LIST = "/du-lieu-cua-toi?xem=truy-cap";
const NOBODY = "00000000-0000-7000-8000-000000000000";
const DESK = "/ban-lam-viec/hoi-ve-du-lieu";

async function look(dossierId?: string): Promise<string> {
  const by = { registry: "population", by: "id", value: mother.actor.personId, purpose: "identify" };
  await readRecord(clerk.work(), { ...by, ...(dossierId !== undefined && { dossierId }) });
  return String((await listMyAccesses(mother.work()))[0]?.id);
}

describe("the list of who read", () => {
  test("marks an official's idle look, links the dossier of others, looks again every two seconds", async () => {
    const dossier = await world.aSubmitted({ by: mother });
    await look();
    await look(dossier.id);
    const page = await world.browser(mother).get(LIST);
    expect(words(page)).toContain("Không gắn với hồ sơ nào");
    expect(page.body).toContain(`href="/ho-so/${dossier.id}"`);
    expect(page.body).toMatch(/id="luot-xem" data-refresh="2"/);
    const one = words(await world.browser(mother).get(`${LIST}&ho-so=${dossier.id}`));
    expect(one).not.toContain("Không gắn với hồ sơ nào");
  });

  test("is narrowed by office and period", async () => {
    expect(words(await world.browser(mother).get(LIST))).toContain(world.agency.name.vi);
    const mine = await world.browser(mother).get(`${LIST}&co-quan=${world.agency.id}&ky=7`);
    expect(words(mine)).toContain("Xác định người nộp");
    const others = await world.browser(mother).get(`${LIST}&co-quan=${NOBODY}`);
    expect(words(others)).toContain("Chưa có ai xem dữ liệu của bạn");
  });

  test("is taken away as a spreadsheet, and in the data tracker's shape", async () => {
    const csv = await world.browser(mother).get("/du-lieu-cua-toi/tai-ve?dang=csv");
    expect(csv.headers["content-type"]).toContain("text/csv");
    expect(csv.body).toContain("Không gắn với hồ sơ nào");
    const json = await world.browser(mother).get("/du-lieu-cua-toi/tai-ve?dang=json");
    expect(JSON.parse(json.body)).toMatchObject({ dataRequests: null, internalProcessings: expect.any(Array) });
  });

  test("is taken away as narrow as the page shows it, in either shape", async () => {
    const take = async (query: string) => (await world.browser(mother).get(`/du-lieu-cua-toi/tai-ve?${query}`)).body;
    const readsIn = async (query: string): Promise<number> => JSON.parse(await take(`dang=json&${query}`)).totalUsages;
    expect(await readsIn(`co-quan=${world.agency.id}`)).toBeGreaterThan(0);
    expect(await readsIn(`co-quan=${NOBODY}`)).toBe(0);
    expect(await readsIn(`ho-so=${NOBODY}`)).toBe(0);
    expect((await take(`dang=csv&co-quan=${NOBODY}`)).trim().split("\r\n")).toHaveLength(1);
  });
});

describe("an idle look is contested", () => {
  test("the person asks, the office finds no reason, the office above concludes; the person sees every step", async () => {
    const id = await look();
    const path = `/du-lieu-cua-toi/luot/${id}`;
    const me = world.browser(mother);
    const page = await me.get(path);
    expect(words(page)).toContain("không gắn với hồ sơ hay tờ khai nào");
    const key = hidden(page, "khoa");
    expect((await me.post(path, { khoa: key })).statusCode).toBe(422);
    const bare = await me.post(path, { khoa: key, viec: "object", loi: " " });
    expect(bare.statusCode).toBe(422);
    expect(words(bare)).toContain("Hãy viết lý do");
    const sent = await me.post(path, { khoa: key, viec: "object", loi: "Tôi không nộp hồ sơ nào" });
    expect(sent.headers.location).toBe(path);
    expect(words(await me.get(path))).toContain("Cơ quan phải trả lời trước");

    const desk = world.browser(chair);
    const list = await desk.get(DESK);
    expect(words(list)).toContain("Phản đối việc xem");
    const address = new RegExp(`${DESK}/[0-9a-f-]{36}`).exec(list.body)?.[0] ?? "";
    const question = await desk.get(address);
    expect(words(question)).toContain("Tôi không nộp hồ sơ nào");
    const ban = hidden(question, "ban");
    expect((await desk.post(address, { ban })).statusCode).toBe(422);
    const code = await desk.post(address, { ban, viec: "dossier", ma: "H26-0", loi: "Vì hồ sơ" });
    expect(words(code)).toContain("Cơ quan bạn không có hồ sơ mang mã này");
    expect((await desk.post(address, { ban, viec: "none", loi: "Tra cứu ngoài nhiệm vụ" })).statusCode).toBe(303);
    expect((await desk.post(address, { ban, viec: "none", loi: "Hai lần" })).statusCode).toBe(409);
    const told = words(await me.get(path));
    expect(told).toContain("Không có lý do nào");
    expect(told).toContain("Tra cứu ngoài nhiệm vụ");
    expect(told).toContain("khiếu nại hoặc tố cáo");
    expect(words(await me.get(LIST))).toContain("Đã hỏi: không có lý do, đã báo cấp trên");
  });

  test("a look by another authority says whom to ask", async () => {
    const far = { client: "VN/GOV/00001/mot-cua", title: { vi: "Một cửa xã Yên Lạc", en: "Commune" }, queryId: "q-1" };
    const by = { registry: "population", by: "id", value: mother.actor.personId, purpose: "identify" };
    await readRecord(world.db.work({ kind: "system", name: "exchange" }, world.clock), { ...by, far });
    const id = String((await listMyAccesses(mother.work()))[0]?.id);
    const page = words(await world.browser(mother).get(`/du-lieu-cua-toi/luot/${id}`));
    expect(page).toContain("Một cửa xã Yên Lạc");
    expect(page).toContain("Hãy hỏi thẳng cơ quan đó");
  });

  test("a look by another authority that one of the two logs does not hold says so, on the list and on its page", async () => {
    const far = { client: "VN/GOV/00001/mot-cua", title: { vi: "Một cửa xã Yên Lạc", en: "Commune" }, queryId: "q-half" };
    const by = { registry: "population", by: "id", value: mother.actor.personId, purpose: "identify" };
    await readRecord(world.db.work({ kind: "system", name: "exchange" }, world.clock), { ...by, far });
    const id = String((await listMyAccesses(mother.work()))[0]?.id);
    const path = `/du-lieu-cua-toi/luot/${id}`;
    expect(words(await world.browser(mother).get(path))).not.toContain("Nút kia không có bản ghi");
    await world.db.asOwner(
      `insert into exchange.mismatch (key, request_id, query_id, peer, client, service, side, kind, at, seen_at, found_at)
       values (gen_random_uuid(), gen_random_uuid(), 'q-half', 'n', 'c/c/c/c', 's/s/s/s/s', 'giving', 'there', now(), now(), now())`,
    );
    expect(words(await world.browser(mother).get(LIST))).toContain("Nút kia không có bản ghi của lần xem này");
    expect(words(await world.browser(mother).get(path))).toContain("người quản trị và thanh tra đã được báo");
  });

  test("a look that is not mine has no page, and no office's list shows it to a clerk", async () => {
    const other = await world.aCitizen();
    expect((await world.browser(other).get(`/du-lieu-cua-toi/luot/${await look()}`)).statusCode).toBe(404);
    expect((await world.browser(mother).get("/du-lieu-cua-toi/luot/x")).statusCode).toBe(404);
    expect((await world.browser(clerk).get(DESK)).statusCode).toBe(403);
  });
});
