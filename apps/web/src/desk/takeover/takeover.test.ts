import { loadCatalogue } from "@motlan/catalogue/testing";
import { documentsModule } from "@motlan/documents/module";
import type { Desk } from "@motlan/dossiers/testing";
import { runJobsUntilQuiet } from "@motlan/kernel/testing";
import { module as takeover } from "@motlan/takeover/module";
import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenDesk, openDesk } from "../testing/open-desk.ts";

let desk: OpenDesk;
let administrator: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await loadCatalogue(desk.world.node());
  administrator = await desk.world.anOfficialOf("administrator");
});
afterAll(() => desk[Symbol.asyncDispose]());

const PAGE = "/ban-lam-viec/chuyen-du-lieu";
const HEAD = "MaHoSo,MaTTHC,ChuHoSo,SoDienThoai,NgayTiepNhan,NgayHenTra,TrangThaiHoSo,DonViXuLy";
const runJobs = () => runJobsUntilQuiet(desk.world.db.pool, desk.world.clock, [takeover, documentsModule(desk.world.sealing)]);
const send = (rows: readonly string[], system = "Một cửa cũ", name = "ho-so.csv") =>
  desk.upload(
    administrator.actor,
    PAGE,
    { system },
    { field: "files", name, type: "text/csv", bytes: Buffer.from([HEAD, ...rows].join("\n")) },
  );
const row = (code: string, name = "Trần Thị Bình") =>
  `${code},1.000893,${name},0912345678,02/11/2026,30/11/2026,4,${desk.world.agency.code}`;
const pathOf = (answer: LightMyRequestResponse) => String(answer.headers.location).split("?")[0] ?? "";
const revisionIn = (html: string) => /name="revision" value="(\d+)"/.exec(html)?.[1] ?? "";

test("an administrator sends the export, reads what is wrong, takes the rest; a second person confirms; the dossier is on the desk", async () => {
  expect((await desk.get(administrator.actor, PAGE)).body).toContain("Chưa có đợt chuyển nào");
  const sent = await send([row("WEB-1"), row("WEB-2", "")]);
  expect(sent.headers.location).toContain("xong=takeover-sent");
  const here = pathOf(sent);
  await runJobs();
  const dry = (await desk.get(administrator.actor, here)).body;
  for (const words of ["Chuyển thật 1 hồ sơ", "Ô này để trống", "Đã chạy thử", "Cân đối:"]) expect(dry).toContain(words);
  const faults = await desk.get(administrator.actor, `${here}/dong-loi`);
  expect([faults.headers["content-type"], faults.body.includes("WEB-2")]).toEqual(["text/csv; charset=utf-8", true]);
  expect((await desk.post(administrator.actor, `${here}/chuyen`)).statusCode).toBe(303);
  await runJobs();
  expect((await desk.get(administrator.actor, here)).body).toContain("Chờ người thứ hai xác nhận");
  const seen = (await desk.get(desk.vice.actor, here)).body;
  expect(seen).not.toContain("Rút lại cả đợt");
  const confirmed = await desk.post(desk.vice.actor, `${here}/xac-nhan`, { revision: revisionIn(seen) });
  expect(confirmed.headers.location).toContain("xong=takeover-confirmed");
  await runJobs();
  expect((await desk.get(desk.vice.actor, here)).body).toContain("xác nhận lúc");
  const paper = await desk.get(desk.vice.actor, `${here}/bang-can-doi`);
  expect(paper.rawPayload.subarray(0, 5).toString()).toBe("%PDF-");
  const [{ id } = { id: "" }] = await desk.world.db.asOwner<{ id: string }>(
    "select id from dossiers.dossier where origins->'source'->>'number' = 'WEB-1'",
  );
  const dossier = (await desk.get(desk.officer.actor, `/ban-lam-viec/${id}`)).body;
  for (const words of ["Mã cũ: WEB-1 (Một cửa cũ)", "Chuyển từ phần mềm trước"]) expect(dossier).toContain(words);
  expect(dossier).not.toContain("Cổng Dịch vụ công quốc gia, số");
});

test("what the form lacks is said beside it, and what was not done is said on the page", async () => {
  expect((await send([], " ")).body).toContain("Hãy ghi tên phần mềm đang dùng");
  const wrongName = await send([row("X-1")], "Cũ", "danh-sach.csv");
  expect([wrongName.statusCode, wrongName.body.includes("ho-so.csv hoặc ho-so.ndjson")]).toEqual([422, true]);
  const sent = await send([row("X-2")]);
  const here = pathOf(sent);
  expect((await desk.post(administrator.actor, `${here}/chuyen`)).statusCode).toBe(409);
  await runJobs();
  await desk.post(administrator.actor, `${here}/chuyen`);
  await runJobs();
  const page = (await desk.get(administrator.actor, here)).body;
  expect((await desk.post(administrator.actor, `${here}/rut-lai`, { revision: "1" })).statusCode).toBe(409);
  expect((await desk.post(administrator.actor, `${here}/rut-lai`, { revision: revisionIn(page) })).headers.location).toContain(
    "xong=takeover-undone",
  );
  expect((await desk.get(administrator.actor, here)).body).toContain("Đợt này đã rút lại");
});

test("not for a clerk; an address that is none leads nowhere", async () => {
  expect((await desk.get(desk.clerk.actor, PAGE)).statusCode).toBe(403);
  expect((await desk.get(administrator.actor, `${PAGE}/none`)).statusCode).toBe(404);
});

test("a list of officials is tried dry, then done; what cannot be read is said", async () => {
  const list = "/ban-lam-viec/can-bo-hang-loat";
  const post = (lam: string, text: string) =>
    desk.upload(administrator.actor, list, { lam }, { field: "file", name: "can-bo.csv", type: "text/csv", bytes: Buffer.from(text) });
  const { values } = await desk.world.aCitizen({ fullName: "Đỗ Thị Mận" });
  const text = [
    "ThaoTac,SoHieu,HoTen,SoDinhDanh,SoDienThoai,MatKhauTam,MaCoQuan,ViTri",
    `them,CB-77,Đỗ Thị Mận,${String(values.personalNumber)},0912000555,con mèo nằm nắng,${desk.world.agency.code},specialist`,
    "khoa,KHONG-CO,,,,,,",
  ].join("\n");
  const dry = (await post("thu", text)).body;
  for (const words of ["Sẽ làm", "Chưa có cán bộ nào mang số hiệu KHONG-CO"]) expect(dry).toContain(words);
  expect((await post("that", text)).body).toContain("Đã làm");
  expect((await post("that", text)).body).toContain("Đã đúng như vậy");
  expect((await post("thu", "x")).body).toContain("Không đọc được danh sách");
  expect((await desk.get(desk.clerk.actor, list)).statusCode).toBe(403);
});
