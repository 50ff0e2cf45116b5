import { listHolders } from "@motlan/agencies";
import { localDate, newId } from "@motlan/kernel";
import { anOfficial, runJobsUntilQuiet } from "@motlan/kernel/testing";
import { noticesModule } from "@motlan/notices/module";
import { publishRegistry, readRecord, registerRecord } from "@motlan/registries";
import { module } from "@motlan/registries/module";
import { aMember, libraryMembers } from "@motlan/registries/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { words } from "../../testing/a-browser.ts";
import { DESK_NOTICES_PATH } from "../notices/notices-page.tsx";
import { type OpenDesk, openDesk } from "../testing/open-desk.ts";
import { registryPath, TWINS_PATH } from "./paths.ts";

let desk: OpenDesk;
const ids: string[] = [];
const registry = "readers";
beforeAll(async () => {
  desk = await openDesk();
  const compare = [{ path: "fullName", as: "name", weight: 1 } as const, { path: "bornOn", as: "date", weight: 1 } as const];
  const declared = { ...libraryMembers, code: registry, title: { vi: "Sổ bạn đọc", en: "Readers" } };
  await publishRegistry(desk.world.node(), { ...declared, duplicates: { by: [["fullName", "bornOn"]], compare, from: 50 } });
  for (const [card, fullName, bornOn] of [
    ["T1", "Lê Thị Hoa", "1990-05-03"],
    ["T2", "LE THI HOA", "1990-03-05"],
  ] as const) {
    const facts = { registry, values: aMember({ card, fullName, bornOn }), validFrom: localDate("2020-01-01"), reason: "x" };
    ids.push((await registerRecord(desk.world.node(), { ...facts, agencyId: desk.world.agency.id, requestKey: newId() })).recordId);
  }
});
afterAll(() => desk[Symbol.asyncDispose]());
const notices = noticesModule({
  holdersOf: async (db, { agencyId, right, on }) =>
    (await listHolders(db, { agencyId, on })).filter(({ permissions }) => permissions.includes(right)).map(({ personId }) => personId),
});
const read = (value: string) => readRecord(desk.world.node(), { registry, by: "card", value, purpose: "lending" });

test("an official has a registry searched, sees two records side by side with what differs, merges them and parts them again", async () => {
  const { actor } = desk.officer;
  expect(words(await desk.get(actor, TWINS_PATH))).toContain("Không có cặp nào chờ quyết định");
  expect(words(await desk.get(actor, TWINS_PATH))).toContain("cho tìm ngay bên dưới");
  const toConfirmer = words(await desk.get(desk.vice.actor, TWINS_PATH));
  expect([toConfirmer.includes("bên dưới"), toConfirmer.includes("hiện ở đây để bạn xác nhận")]).toEqual([false, true]);
  expect((await desk.post(actor, `${TWINS_PATH}/tim`, { registry })).headers.location).toBe(TWINS_PATH);
  expect(words(await desk.get(actor, TWINS_PATH))).toContain("Sổ bạn đọc: đang tìm");
  await runJobsUntilQuiet(desk.world.db.pool, desk.world.clock, [module]);
  const list = await desk.get(actor, TWINS_PATH);
  expect(words(list)).toContain("chỉ khác dấu hoặc chữ hoa; bornOn: đảo ngày và tháng");
  const [pair = ""] = /\/ban-lam-viec\/ban-ghi-trung\/[0-9a-f-]{36}/.exec(list.body) ?? [];
  const page = words(await desk.get(actor, pair));
  for (const said of ["Lê Thị Hoa", "LE THI HOA", "03/05/1990", "05/03/1990", "T1", "T2", "khác nhau"]) expect(page).toContain(said);
  expect((await desk.get(actor, `${pair}?lang=en`)).body).toContain('<span lang="vi">Lê Thị Hoa</span>');
  const lacking = await desk.post(actor, `${pair}/gop`, { living: ids[0] ?? "" });
  expect([lacking.statusCode, lacking.body.includes('href="#f-gop-reason"')]).toEqual([422, true]);
  const why = { "gop.reason": "Một người hai thẻ", "gop.basis": "Biên bản 3" };
  expect((await desk.post(actor, `${pair}/gop`, why)).body).toContain('href="#f-living"');
  expect((await desk.post(actor, `${pair}/gop`, { ...why, living: ids[0] ?? "" })).headers.location).toBe(pair);
  expect(await read("T2")).toMatchObject({ recordId: ids[0], mergedFrom: ids[1] });
  const asked = await desk.post(actor, registryPath(registry), { purpose: "lending", by: "card", value: "T2" });
  const told = words(await desk.follow(actor, asked));
  for (const said of ["Đã gộp: đây là bản ghi được giữ lại", "T1"]) expect(told).toContain(said);
  const merged = words(await desk.get(actor, pair));
  for (const said of ["Một người hai thẻ", "Biên bản 3", desk.officer.name, "Tách lại"]) expect(merged).toContain(said);
  const again = await desk.post(actor, `${pair}/rieng`, { "rieng.reason": "x" });
  expect([again.statusCode, words(again)]).toEqual([409, expect.stringContaining("đã có người giải quyết")]);
  await desk.post(actor, `${pair}/tach`, { "tach.reason": "Hai chị em", "tach.basis": "Đơn" });
  expect(await read("T2")).toMatchObject({ recordId: ids[1] });
  await desk.post(actor, `${pair}/rieng`, { "rieng.reason": "Hai chị em" });
  expect(words(await desk.get(actor, pair))).toContain("Đã quyết định: hai bản ghi khác nhau Hai chị em");
  const unsaid = await desk.post(actor, `${pair}/rut-lai`, {});
  expect([unsaid.statusCode, unsaid.body.includes('href="#f-rut-lai-reason"')]).toEqual([422, true]);
  expect((await desk.post(actor, `${pair}/rut-lai`, { "rut-lai.reason": "Nhầm cặp" })).headers.location).toBe(pair);
  const open = words(await desk.get(actor, pair));
  for (const said of ["Để riêng hai bản ghi", "Lý do: Hai chị em", "Rút lại quyết định để riêng", "Lý do: Nhầm cặp", "Gộp hai bản ghi"])
    expect(open).toContain(said);
});

test("two persons: one official proposes, another one sees it and confirms, to part them too; each sees what is theirs to do, in both languages", async () => {
  const node = desk.world.node();
  const [livingId, mergedId] = [newId(), newId()].sort();
  if (livingId === undefined || mergedId === undefined) throw new Error("two ids");
  const compare = [{ path: "fullName", as: "name", weight: 1 } as const];
  const declared = { ...libraryMembers, code: "residents", title: { vi: "Sổ dân cư", en: "Residents" }, concerns: "itself" as const };
  await publishRegistry(node, { ...declared, duplicates: { by: [["fullName"]], compare, from: 50 } });
  for (const [recordId, card] of [
    [livingId, "P1"],
    [mergedId, "P2"],
  ] as const) {
    const facts = {
      registry: "residents",
      recordId,
      values: aMember({ card, fullName: "Đỗ Văn Hai" }),
      validFrom: localDate("2020-01-01"),
      reason: "x",
    };
    await registerRecord(node, { ...facts, agencyId: desk.world.agency.id, requestKey: newId() });
  }
  await desk.post(desk.officer.actor, `${TWINS_PATH}/tim`, { registry: "residents" });
  await runJobsUntilQuiet(desk.world.db.pool, desk.world.clock, [module]);
  const [twin] = await desk.world.db.asOwner<{ id: string }>("select id from registries.twin where registry = 'residents'");
  const pair = `${TWINS_PATH}/${twin?.id}`;
  const { officer, vice } = desk;
  expect(words(await desk.get(officer.actor, pair))).toContain("một công chức khác của cơ quan phải xem và xác nhận");
  const why = { "gop.reason": "Cấp hai số", "gop.basis": "Biên bản 9" };
  expect((await desk.post(officer.actor, `${pair}/gop`, { ...why, living: livingId })).headers.location).toBe(pair);
  const toPoster = await desk.get(officer.actor, pair);
  expect(words(toPoster)).toContain(`${officer.name} đề nghị lúc`);
  expect([words(toPoster).includes("Chưa có gì thay đổi"), toPoster.body.includes(`${pair}/xac-nhan`)]).toEqual([true, false]);
  await runJobsUntilQuiet(desk.world.db.pool, desk.world.clock, [notices]);
  const told = await desk.get(vice.actor, DESK_NOTICES_PATH);
  expect(words(told)).toContain("Có đề nghị gộp hai bản ghi chờ bạn xác nhận");
  const [notice = ""] = new RegExp(`${DESK_NOTICES_PATH}/[0-9a-f-]{36}`).exec(told.body) ?? [];
  expect((await desk.get(vice.actor, notice)).headers.location).toBe(pair);
  expect(words(await desk.get(officer.actor, DESK_NOTICES_PATH))).toContain("Chưa có tin báo nào");
  expect(words(await desk.get(vice.actor, TWINS_PATH))).toContain("Chờ người thứ hai xác nhận: 1");
  const toSecond = await desk.get(vice.actor, pair);
  for (const said of ["Cấp hai số", "Biên bản 9", "Bản ghi 2 được gộp ngay vào Bản ghi 1"]) expect(words(toSecond)).toContain(said);
  expect(words(await desk.get(vice.actor, `${pair}?lang=en`))).toContain("Record 2 lives on in Record 1");
  const proposal = (html: string) => /name="proposal" value="([^"]+)"/.exec(html)?.[1] ?? "";
  const unsaid = await desk.post(vice.actor, `${pair}/bo-de-nghi`, { proposal: proposal(toSecond.body) });
  expect([unsaid.statusCode, unsaid.body.includes('href="#f-bo-de-nghi-reason"')]).toEqual([422, true]);
  await desk.post(vice.actor, `${pair}/bo-de-nghi`, { proposal: proposal(toSecond.body), "bo-de-nghi.reason": "Thiếu ảnh" });
  expect((await desk.post(vice.actor, `${pair}/xac-nhan`, { proposal: proposal(toSecond.body) })).statusCode).toBe(409);
  await desk.post(officer.actor, `${pair}/gop`, { ...why, living: livingId });
  const again = { proposal: proposal((await desk.get(vice.actor, pair)).body) };
  expect((await desk.post(officer.actor, `${pair}/xac-nhan`, again)).statusCode).toBe(403);
  for (const _ of [1, 2]) expect((await desk.post(vice.actor, `${pair}/xac-nhan`, again)).headers.location).toBe(pair);
  const merged = await desk.get(vice.actor, pair);
  for (const said of ["Bỏ đề nghị gộp", "Lý do: Thiếu ảnh", `${officer.name} đề nghị, ${vice.name} xác nhận`])
    expect(words(merged)).toContain(said);
  expect(merged.body).not.toContain(`${pair}/tach`);

  const toPart = words(await desk.get(officer.actor, pair));
  for (const said of ["Đề nghị tách lại", "thì hai bản ghi mới được tách"]) expect(toPart).toContain(said);
  const grounds = { "tach.reason": "Hai chị em", "tach.basis": "Đơn ngày 5/3" };
  expect((await desk.post(officer.actor, `${pair}/tach`, grounds)).headers.location).toBe(pair);
  expect(words(await desk.get(officer.actor, pair))).toContain("Chưa có gì thay đổi");
  expect(await readRecord(node, { registry: "residents", by: "card", value: "P2", purpose: "lending" })).toMatchObject({
    recordId: livingId,
  });
  expect(words(await desk.get(vice.actor, TWINS_PATH))).toContain("Chờ người thứ hai xác nhận tách");
  const asked = await desk.get(vice.actor, pair);
  for (const said of [
    "tách Bản ghi 2 khỏi Bản ghi 1",
    "Hai chị em",
    "Đơn ngày 5/3",
    "Bỏ đề nghị tách",
    "hai bản ghi trở lại như trước khi gộp",
  ])
    expect(words(asked)).toContain(said);
  expect(words(await desk.get(vice.actor, `${pair}?lang=en`))).toContain("part Record 2 from Record 1");
  const parting = { proposal: proposal(asked.body) };
  expect((await desk.post(officer.actor, `${pair}/xac-nhan`, parting)).statusCode).toBe(403);
  for (const _ of [1, 2]) expect((await desk.post(vice.actor, `${pair}/xac-nhan`, parting)).headers.location).toBe(pair);
  expect(words(await desk.get(officer.actor, pair))).toMatch(/Tách Bản ghi 2 khỏi Bản ghi 1.*đề nghị, .*xác nhận/);
  expect(await readRecord(node, { registry: "residents", by: "card", value: "P2", purpose: "lending" })).toMatchObject({
    recordId: mergedId,
  });
});

test("nobody without the right, and nobody of another agency, sees or moves anything", async () => {
  const [twin] = await desk.world.db.asOwner<{ id: string }>("select id from registries.twin");
  const pair = `${TWINS_PATH}/${twin?.id}`;
  const nobody = anOfficial({ agencyId: desk.world.agency.id, permissions: ["registries.read"] });
  const other = await desk.world.anOfficialOf("specialist", desk.world.elsewhere.id);
  for (const path of [TWINS_PATH, pair]) expect((await desk.get(nobody, path)).statusCode).toBe(403);
  expect((await desk.post(nobody, `${TWINS_PATH}/tim`, { registry })).statusCode).toBe(403);
  expect((await desk.get(other.actor, pair)).statusCode).toBe(404);
  for (const way of ["gop", "rieng", "tach", "rut-lai", "xac-nhan", "bo-de-nghi"]) {
    const form = { living: ids[0] ?? "", proposal: newId(), [`${way}.reason`]: "x", [`${way}.basis`]: "x" };
    expect((await desk.post(nobody, `${pair}/${way}`, form)).statusCode).toBe(403);
    expect((await desk.post(other.actor, `${pair}/${way}`, form)).statusCode).toBe(404);
  }
});
