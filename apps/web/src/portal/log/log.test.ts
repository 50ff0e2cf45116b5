import { listEventsOf } from "@motlan/kernel/db";
import { checkLogJob, logVerifierKey, readVerifierKey, verifyReceipt } from "@motlan/kernel/log";
import { logUntilQuiet } from "@motlan/kernel/testing";
import { listMyAccesses, readRecord } from "@motlan/registries";
import { module as registries } from "@motlan/registries/module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aWebWorld, type Citizen, type WebWorld, words } from "../../testing/a-browser.ts";

let world: WebWorld;
let mother: Citizen;
let key: string;
beforeAll(async () => {
  world = await aWebWorld();
  mother = await world.aCitizen();
  const clerk = await world.anOfficialOf("one-stop-clerk");
  const work = world.db.work({ ...clerk.actor, permissions: new Set([...clerk.actor.permissions, "registries.read"]) }, world.clock);
  for (let time = 0; time < 3; time += 1)
    await readRecord(work, { registry: "population", by: "id", value: mother.actor.personId, purpose: "identify" });
  await logUntilQuiet(world.db.pool, world.clock, [registries]);
  key = await logVerifierKey(world.db.pool);
});
afterAll(() => world[Symbol.asyncDispose]());

const lookOver = () => checkLogJob([registries]).run(world.db.work({ kind: "system", name: "kernel.check-log" }, world.clock), {});
const PAGE = "/kiem-tra/nhat-ky";
const file = (text: string) => ({ field: "bien-nhan", name: "x.tlog-proof", type: "text/plain", bytes: Buffer.from(text) });

describe("the public log", () => {
  test("shows a stranger its state, its key and that all agrees", async () => {
    expect(words(await world.browser().get(PAGE))).toContain("Chưa rà soát xong lần đầu");
    await lookOver();
    const page = await world.browser().get(PAGE);
    expect(page.statusCode).toBe(200);
    expect(words(page)).toContain("Cơ sở dữ liệu khớp với sổ đã ký");
    expect(page.body.replaceAll("\u200b", "")).toContain(key);
  });

  test("its script for the device is served", async () => {
    const page = await world.browser().get(PAGE);
    const path = /src="(\/assets\/check-receipt\.[0-9a-f]+\.js)"/.exec(page.body)?.[1] ?? "";
    const script = await world.browser().get(path);
    expect(script.statusCode).toBe(200);
    expect(script.body).toContain("function verifyReceipt");
  });
});

async function myReceipt(): Promise<string> {
  const [access] = await listMyAccesses(world.db.work(mother.actor, world.clock));
  const answer = await world.browser(mother).get(`/du-lieu-cua-toi/luot/${access?.id}/bien-nhan`);
  expect(answer.statusCode).toBe(200);
  expect(String(answer.headers["content-disposition"])).toContain(".tlog-proof");
  return answer.body;
}

describe("a receipt", () => {
  const judge = async (text: string, keys = key) => words(await world.browser().upload(PAGE, { khoa: keys }, file(text)));

  test("of a reading of my data verifies, offline and at the node; nobody else gets it", async () => {
    const receipt = await myReceipt();
    const read = await readVerifierKey(key);
    expect((await verifyReceipt(receipt, read === undefined ? [] : [read])).verdict).toBe("good");
    expect(await judge(receipt)).toContain("Đúng: việc này có trong sổ công khai");
    expect(await judge(receipt.replace(/index \d+/, "index 0"))).toContain("Không có trong sổ");
    expect(await judge(receipt, "x")).toContain("Chưa kết luận được");
    const [access] = await listMyAccesses(world.db.work(mother.actor, world.clock));
    const other = await world.aCitizen();
    expect((await world.browser(other).get(`/du-lieu-cua-toi/luot/${access?.id}/bien-nhan`)).statusCode).toBe(403);
    expect((await world.browser(mother).get("/du-lieu-cua-toi/luot/x/bien-nhan")).statusCode).toBe(404);
  });

  test("that is missing is asked for", async () => {
    const page = await world.browser().upload(PAGE, { khoa: key }, file(""));
    expect(page.statusCode).toBe(422);
    expect(words(page)).toContain("Hãy chọn tệp biên nhận");
  });

  test("of every act on my dossier is one click away; what is not logged yet is said so", async () => {
    const dossier = await world.aSubmitted({ by: mother });
    const [act] = await listEventsOf(world.db.pool, dossier.id);
    const path = `/ho-so/${dossier.id}/bien-nhan`;
    const list = await world.browser(mother).get(path);
    expect(words(list)).toContain("Nộp hồ sơ");
    expect(list.body).toContain(`${path}/${act?.key}`);
    const early = await world.browser(mother).get(`${path}/${act?.key}`);
    expect(early.statusCode).toBe(404);
    expect(words(early)).toContain("Biên nhận có sau vài giây");
    await logUntilQuiet(world.db.pool, world.clock, [registries]);
    expect(await judge((await world.browser(mother).get(`${path}/${act?.key}`)).body)).toContain("Đúng");
    expect((await world.browser(await world.aCitizen()).get(path)).statusCode).toBeGreaterThanOrEqual(403);
  });
});

test("a reading deleted by hand in the database is missed on my page and on the log's", async () => {
  const [, access] = await listMyAccesses(world.db.work(mother.actor, world.clock));
  const before = await world.browser(mother).get("/du-lieu-cua-toi?xem=truy-cap");
  expect(words(before)).not.toContain("đã bị xóa");
  await world.db.asOwner("delete from registries.access_entry where id = $1", [access?.id]);
  const [leaf] = await world.db.asOwner<{ number: string }>("select number from kernel.audit_leaf where reference = $1", [access?.id]);
  const page = words(await world.browser(mother).get("/du-lieu-cua-toi?xem=truy-cap"));
  expect(page).toContain("1 lượt xem dữ liệu của bạn đã bị xóa khỏi hệ thống");
  expect(page).toContain(`dòng số ${leaf?.number}`);
  await lookOver();
  const log = words(await world.browser().get(PAGE));
  expect(log).toContain("KHÔNG khớp");
  expect(log).toContain(`Dòng số ${leaf?.number}: một lượt xem dữ liệu đã ghi bị xóa khỏi cơ sở dữ liệu`);
  expect(log).toContain("báo Thanh tra");
});
