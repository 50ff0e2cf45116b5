import { localDate, newId } from "@motlan/kernel";
import { anOfficial, runJobsUntilQuiet } from "@motlan/kernel/testing";
import { disputeValue, listMyAccesses, publishRegistry, registerRecord, runImport } from "@motlan/registries";
import { module } from "@motlan/registries/module";
import { aMember, libraryMembers } from "@motlan/registries/testing";
import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hidden, words } from "../../testing/a-browser.ts";
import { type OpenDesk, openDesk } from "../testing/open-desk.ts";
import { IMPORTS_PATH, REGISTRIES_PATH, registryPath } from "./paths.ts";

let desk: OpenDesk;
const SO = registryPath("library-members");
const [personId, card] = [newId(), "A77"];
let recordId = "";
beforeAll(async () => {
  desk = await openDesk();
  await publishRegistry(desk.world.node(), libraryMembers);
  const values = aMember({ card, personId, fullName: "Lê Thị Hoa", phone: "0901" });
  const facts = { registry: "library-members", values, validFrom: localDate("2020-01-01"), reason: "Ghi danh bạn đọc" };
  ({ recordId } = await registerRecord(desk.world.node(), { ...facts, agencyId: desk.world.agency.id, requestKey: newId() }));
});
afterAll(() => desk[Symbol.asyncDispose]());

const look = async (who: OpenDesk["clerk"], purpose: string, form = {}) =>
  desk.post(who.actor, SO, { purpose, by: "card", value: card, ...form });
const at = (answer: LightMyRequestResponse) => String(answer.headers.location);

test("a purpose is chosen and what is typed is posted: the address says nothing of whose it is, and the person sees who looked, and for which dossier", async () => {
  const { id, by } = await desk.honoured();
  const list = words(await desk.get(desk.clerk.actor, REGISTRIES_PATH));
  for (const said of ["Sổ bạn đọc thư viện", "Thư viện thôn"]) expect(list).toContain(said);
  expect(words(await desk.get(desk.clerk.actor, SO))).toContain("Được xem: số thẻ; họ, chữ đệm, tên");
  const empty = await desk.post(desk.clerk.actor, SO, { by: "card", value: " " });
  expect([empty.statusCode, words(empty)]).toEqual([422, expect.stringContaining("Hãy chọn việc cần tra cứu.")]);
  expect((await look(desk.clerk, "lending", { dossier: "khong-co" })).body).toContain('href="#f-dossier"');
  const { code } = await desk.world.now(id);
  const asked = await look(desk.clerk, "lending", { dossier: code });
  expect(at(asked)).toMatch(/^\/ban-lam-viec\/co-so-du-lieu\/tra-cuu\/[0-9a-f-]{36}$/);
  const found = await desk.follow(desk.clerk.actor, asked);
  expect(words(found)).toContain("Lê Thị Hoa");
  expect(words(found)).not.toContain("0901");
  const seen = await listMyAccesses(desk.world.node().as({ ...by.actor, personId }), { dossierId: id });
  expect(seen).toMatchObject([{ purpose: "lending", who: { postId: desk.clerk.actor.postId } }]);
});

test("its keeper corrects a record with reason and basis; the history tells both, as of any two days", async () => {
  await disputeValue(desk.world.node(), { recordId, path: "phone" });
  const asked = await look(desk.officer, "keeping");
  const record = `${at(asked)}/${recordId}`;
  expect(words(await desk.follow(desk.officer.actor, asked))).toContain("Có mục đang được xác minh lại");
  expect(words(await desk.get(desk.officer.actor, record))).toContain("0901 đang có tranh chấp từ 20/11/2026");
  const page = await desk.get(desk.officer.actor, `${record}/sua`);
  expect(page.body).toContain('name="v.address.line"');
  const form = { key: hidden(page, "key"), seen: hidden(page, "seen"), "v.fullName": "Lê Thị Hòa", "v.phone": "0902" };
  const lacking = await desk.post(desk.officer.actor, `${record}/sua`, { ...form, since: "31/02/2020" });
  expect(lacking.statusCode).toBe(422);
  for (const name of ["since", "reason", "basis"]) expect(lacking.body).toContain(`href="#f-${name}"`);
  const why = { since: "01/01/2020", reason: "Ghi sai dấu", basis: "Quyết định 5/QĐ" };
  expect((await desk.post(desk.officer.actor, `${record}/sua`, { ...form, ...why, "v.card": "!" })).statusCode).toBe(422);
  const mended = await desk.post(desk.officer.actor, `${record}/sua`, { ...form, ...why });
  expect([mended.statusCode, at(mended)]).toEqual([303, `${record}?xong=sua`]);
  const now = words(await desk.follow(desk.officer.actor, mended));
  for (const said of [
    "Lê Thị Hòa",
    "0902",
    "Lý do: Ghi sai dấu",
    "Căn cứ: Quyết định 5/QĐ",
    "Lê Thị Hoa → Lê Thị Hòa (từ 01/01/2020)",
    desk.officer.name,
  ])
    expect(now).toContain(said);
  expect(now).not.toContain("đang có tranh chấp");
  const later = await desk.get(desk.officer.actor, `${record}?biet=01/01/2090`);
  expect([later.statusCode, words(later)]).toEqual([422, expect.stringContaining("Chưa ai biết điều sẽ biết sau hôm nay")]);
  const before = words(await desk.get(desk.officer.actor, `${record}?dung=01/01/2021&biet=19/11/2026`));
  expect(before).toContain("Lúc đó chưa có gì");
  expect((await desk.get(desk.officer.actor, `${record}?dung=hom-qua`)).statusCode).toBe(422);
  const again = await desk.post(desk.officer.actor, `${record}/sua`, { ...form, ...why, key: newId(), "v.phone": "0903" });
  expect([again.statusCode, words(again)]).toEqual([409, expect.stringContaining("Có người vừa sửa bản ghi này")]);
});

test("nobody amends what they read for another purpose, and nobody without the right looks", async () => {
  const asked = await look(desk.officer, "lending");
  const record = `${at(asked)}/${recordId}`;
  expect(at(await desk.get(desk.officer.actor, `${record}/sua`))).toBe(record);
  expect(at(await desk.post(desk.officer.actor, `${record}/sua`, {}))).toBe(record);
  expect((await desk.get(desk.clerk.actor, at(asked))).statusCode).toBe(404);
  const keepingByClerk = await look(desk.clerk, "keeping");
  expect(keepingByClerk.statusCode).toBe(403);
  const nobody = anOfficial({ agencyId: desk.world.agency.id });
  for (const path of [REGISTRIES_PATH, SO, at(asked)]) expect((await desk.get(nobody, path)).statusCode).toBe(403);
});

test("the administrator sees how far a file is and takes the faulty rows; nobody else", async () => {
  const admin = await desk.world.anOfficialOf("administrator");
  expect(words(await desk.get(admin.actor, IMPORTS_PATH))).toContain("Chưa nhập tệp nào");
  const lines = async function* () {
    yield { json: { "@validFrom": "2020-01-01", values: aMember({ card: "A900" }) } };
    yield { unread: true } as const;
  };
  const { id } = await runImport(() => desk.world.node(), { registry: "library-members", name: "so-cu.ndjson", digest: "d", lines });
  expect(words(await desk.get(admin.actor, IMPORTS_PATH))).toContain("so-cu.ndjson Sổ bạn đọc thư viện Đã xong 2 1 1");
  const file = await desk.get(admin.actor, `${IMPORTS_PATH}/${id}/dong-loi`);
  expect(file.body).toContain("Dòng dữ liệu thứ (không tính dòng tên mục),Mục,Vì sao\r\n2,,Không đọc được dòng này.");
  for (const path of [IMPORTS_PATH, `${IMPORTS_PATH}/${id}/dong-loi`])
    expect((await desk.get(desk.officer.actor, path)).statusCode).toBe(403);
});

test("a file sent from the page is taken over, stopped and gone on with; the office sees its own alone", async () => {
  const admin = await desk.world.anOfficialOf("administrator");
  const bytes = Buffer.from(`${JSON.stringify({ values: aMember({ card: "A901" }) })}\nhỏng\n`);
  const file = { field: "file", name: "so-moi.ndjson", type: "application/x-ndjson", bytes };
  const form = { registry: "library-members", since: "01/01/2020", reason: "Nhập sổ mới" };
  const lacking = await desk.upload(
    admin.actor,
    IMPORTS_PATH,
    { ...form, since: "hôm qua", reason: "" },
    { ...file, bytes: Buffer.alloc(0) },
  );
  expect(lacking.statusCode).toBe(422);
  for (const name of ["file", "since", "reason"]) expect(lacking.body).toContain(`href="#f-${name}"`);
  expect(at(await desk.upload(admin.actor, IMPORTS_PATH, form, file))).toBe(IMPORTS_PATH);
  const page = await desk.get(admin.actor, IMPORTS_PATH);
  expect(words(page)).toContain("so-moi.ndjson Sổ bạn đọc thư viện Đang nhập 100 %");
  const [stop = ""] = /\/ban-lam-viec\/nhap-du-lieu\/[0-9a-f-]{36}\/dung/.exec(page.body) ?? [];
  await desk.post(admin.actor, stop);
  expect(words(await desk.get(admin.actor, IMPORTS_PATH))).toContain("so-moi.ndjson Sổ bạn đọc thư viện Đã dừng");
  const other = await desk.world.anOfficialOf("administrator", desk.world.elsewhere.id);
  expect(words(await desk.get(other.actor, IMPORTS_PATH))).not.toContain("so-moi");
  for (const act of [stop, stop.replace("/dung", "/tiep")]) {
    expect((await desk.post(other.actor, act)).statusCode).toBe(404);
    expect((await desk.post(desk.officer.actor, act)).statusCode).toBe(403);
  }
  expect((await desk.upload(desk.officer.actor, IMPORTS_PATH, form, file)).statusCode).toBe(403);
  await desk.post(admin.actor, stop.replace("/dung", "/tiep"));
  await runJobsUntilQuiet(desk.world.db.pool, desk.world.clock, [module]);
  expect(words(await desk.get(admin.actor, IMPORTS_PATH))).toContain("so-moi.ndjson Sổ bạn đọc thư viện Đã xong 100 % 2 1 1");
  await desk.upload(admin.actor, IMPORTS_PATH, form, file);
  await runJobsUntilQuiet(desk.world.db.pool, desk.world.clock, [module]);
  const twice = words(await desk.get(admin.actor, IMPORTS_PATH));
  expect(twice).toContain("Đúng tệp đã gửi trước: không dòng nào vào lần nữa Đã xong 100 % 2 1 1");
  expect(twice.split("Đúng tệp đã gửi trước")).toHaveLength(2);
  expect(words(await desk.get(other.actor, IMPORTS_PATH))).not.toContain("so-moi");
});

test("records are taken away by who may, with a reason that each person sees; others do not even see the way", async () => {
  const { officialId, agencyId, personId: self } = desk.officer.actor;
  const head = anOfficial({ officialId, agencyId, personId: self, permissions: ["registries.read", "registries.export"] });
  const page = `${SO}/trich-xuat`;
  expect((await desk.get(desk.clerk.actor, page)).statusCode).toBe(403);
  expect((await desk.post(desk.clerk.actor, page, { purpose: "lending", format: "csv", reason: "x" })).statusCode).toBe(403);
  expect(words(await desk.get(desk.clerk.actor, SO))).not.toContain("Trích xuất");
  expect((await desk.get(head, SO)).body).toContain(`href="${page}"`);
  const lacking = await desk.post(head, page, {});
  expect(lacking.statusCode).toBe(422);
  for (const name of ["purpose", "format", "reason"]) expect(lacking.body).toContain(`href="#f-${name}"`);
  for (const [format, type] of [
    ["csv", "text/csv; charset=utf-8"],
    ["ndjson", "application/x-ndjson; charset=utf-8"],
  ] as const) {
    const asked = await desk.post(head, page, { purpose: "lending", format, reason: "Kiểm kê năm 2026" });
    expect(at(asked)).toMatch(/trich-xuat\?xong=[0-9a-f-]{36}$/);
    const ready = await desk.follow(head, asked);
    const file = /href="([^"]+\/tep)"/.exec(ready.body)?.[1] ?? "";
    const taken = await desk.get(head, file);
    expect([taken.statusCode, taken.headers["content-type"], taken.headers["cache-control"]]).toEqual([200, type, "no-store"]);
    expect(taken.headers["content-disposition"]).toContain(`library-members.${format}`);
    expect(taken.body).toContain(card);
    expect(taken.body).not.toContain("0902");
    expect((await desk.get(desk.clerk.actor, file)).statusCode).toBe(403);
  }
  expect(words(await desk.get(head, page))).toContain("Kiểm kê năm 2026");
  const [seen] = await listMyAccesses(desk.world.node().as({ kind: "person", personId, assurance: 2, sessionId: newId() }));
  expect(seen).toMatchObject({ batch: { reason: "Kiểm kê năm 2026" } });
});
