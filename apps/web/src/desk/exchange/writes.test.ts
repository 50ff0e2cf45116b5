import { type JsonObject, localDate, newId } from "@motlan/kernel";
import { anOfficial, runJobsUntilQuiet } from "@motlan/kernel/testing";
import { amendRecord, publishRegistry, reachThrough, registerRecord, setUpstream } from "@motlan/registries";
import { module } from "@motlan/registries/module";
import { aMember, libraryMembers } from "@motlan/registries/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { words } from "../../testing/a-browser.ts";
import { type OpenDesk, openDesk } from "../testing/open-desk.ts";
import { EXCHANGE_PATH, WRITES_PATH } from "./paths.ts";

let desk: OpenDesk;
const taken: JsonObject[] = [];
const refuses = true;
const end = reachThrough({
  look: async () => [],
  write: async (_work, _upstream, { body }) => {
    if (refuses) return { refused: newId(), code: "registries/bad-record", fields: ["phone"] };
    taken.push(body);
    return { taken: newId() };
  },
});
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(async () => {
  end();
  await desk[Symbol.asyncDispose]();
});
const registry = "library-members";
const validFrom = localDate("2020-01-01");
const settle = () => runJobsUntilQuiet(desk.world.db.pool, desk.world.clock, [module]);

test("what the main node refuses stands on its page with the reason; it is sent again, or given up for a reason that is kept", async () => {
  const node = desk.world.node();
  const admin = await desk.world.anOfficialOf("administrator");
  expect(words(await desk.get(admin.actor, WRITES_PATH))).toContain("Không có lần ghi nào bị từ chối");
  await publishRegistry(node, libraryMembers);
  const writes = { purpose: "enrol", kinds: ["record"] };
  await setUpstream(node, registry, { client: "VN/GOV/1/a", service: "VN/GOV/2/b/library-members", writes });
  const facts = { registry, validFrom, reason: "x", agencyId: desk.world.agency.id };
  const { recordId } = await registerRecord(node, { ...facts, values: aMember({ phone: "0988777666" }), requestKey: newId() });
  await settle();
  await amendRecord(node, { recordId, values: { phone: "0911" }, validFrom, reason: "x", requestKey: newId() });
  await settle();
  const page = await desk.get(admin.actor, WRITES_PATH);
  for (const said of [
    "Sổ bạn đọc thư viện: Ghi mới",
    "Mục bị nêu sai",
    "Hãy trao đổi với người quản trị nút đó về các mục",
    "1 lần ghi sau của bản ghi này đang chờ",
    "registries/bad-record",
  ])
    expect(words(page)).toContain(said);
  expect(page.body).not.toContain("0988777666");
  expect(words(await desk.get(admin.actor, `${WRITES_PATH}?lang=en`))).toContain("Later acts on this record that wait: 1");
  const key = /name="lan-ghi" value="([^"]+)"/.exec(page.body)?.[1] ?? "";
  const again = await desk.post(admin.actor, `${WRITES_PATH}/ghi-lai`, { "lan-ghi": key });
  expect(words(await desk.follow(admin.actor, again))).toContain("Đã gửi lại");
  await settle();
  const unsaid = await desk.post(admin.actor, `${WRITES_PATH}/thoi-ghi`, { "lan-ghi": key });
  expect([unsaid.statusCode, unsaid.body.includes('href="#f-ly-do"')]).toEqual([422, true]);
  const form = { "lan-ghi": key, "ly-do": "Bạn đọc đã có thẻ ở đó" };
  for (const _ of [1, 2]) {
    const done = await desk.post(admin.actor, `${WRITES_PATH}/thoi-ghi`, form);
    for (const said of ["Đã thôi ghi", "Bạn đọc đã có thẻ ở đó", admin.name])
      expect(words(await desk.follow(admin.actor, done))).toContain(said);
  }
  expect((await desk.post(admin.actor, `${WRITES_PATH}/ghi-lai`, { "lan-ghi": key })).statusCode).toBe(409);
});

test("nobody without the right, and nobody of another agency, sees or settles anything", async () => {
  const [write] = await desk.world.db.asOwner<{ key: string }>("select key from registries.command order by sent_at limit 1");
  const form = { "lan-ghi": write?.key ?? "", "ly-do": "x" };
  const nobody = anOfficial({ agencyId: desk.world.agency.id, permissions: ["exchange.see"] });
  const other = anOfficial({ permissions: ["registries.settle-writes"] });
  for (const path of [WRITES_PATH, `${WRITES_PATH}/thoi-ghi`]) expect((await desk.get(nobody, path)).statusCode).toBe(403);
  expect(words(await desk.get(nobody, EXCHANGE_PATH))).not.toContain("Bị nút chủ quản từ chối ghi");
  expect((await desk.get(other, WRITES_PATH)).body).not.toContain(write?.key);
  for (const way of ["ghi-lai", "thoi-ghi"]) {
    expect((await desk.post(nobody, `${WRITES_PATH}/${way}`, form)).statusCode).toBe(403);
    expect((await desk.post(other, `${WRITES_PATH}/${way}`, form)).statusCode).toBe(404);
  }
});

test("what is refused of records that no agency keeps is counted there by its reason, without naming a record", async () => {
  const admin = await desk.world.anOfficialOf("administrator");
  const values = aMember({ personId: newId() });
  const { recordId } = await registerRecord(desk.world.node(), { registry, values, validFrom, reason: "x", requestKey: newId() });
  await settle();
  const page = await desk.get(admin.actor, WRITES_PATH);
  for (const said of ["Bản ghi không cơ quan nào lưu giữ", "tự gửi lại"]) expect(words(page)).toContain(said);
  expect(page.body).not.toContain(recordId);
  expect(words(await desk.get(admin.actor, `${WRITES_PATH}?lang=en`))).toContain("Records that no agency keeps");
});
