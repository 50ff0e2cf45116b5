import { readFile } from "node:fs/promises";
import { findStaff, listPostsOf } from "@motlan/agencies";
import { anAgency } from "@motlan/agencies/testing";
import { aWorld, type Desk } from "@motlan/dossiers/testing";
import { unpackWorkbook, writeZip } from "@motlan/formats/workbook";
import { findAccountOfPerson, findActor, startSession } from "@motlan/identity";
import { localDate } from "@motlan/kernel";
import { aPerson, refusal } from "@motlan/kernel/testing";
import { listMyAccesses } from "@motlan/registries";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Cells } from "../domain/export-row.ts";
import { faults } from "../faults.ts";
import { readSheet } from "../reading/read-sheet.ts";
import { bidStaff } from "./bid-staff.ts";
import { bidStaffFile } from "./bid-staff-file.ts";

const world = await aWorld();
let administrator: Desk;
let under: Awaited<ReturnType<typeof anAgency>>;
beforeAll(async () => {
  administrator = await world.anOfficialOf("administrator");
  under = await anAgency(world.node(), { parentId: world.agency.id });
});
afterAll(() => world[Symbol.asyncDispose]());

const bid = (rows: readonly Cells[], dry = false) => bidStaff(() => administrator.work(), { agencyId: world.agency.id, rows, dry });
const today = localDate("2026-11-20");
const aPersonRow = async (staffCode: string, parts: Cells = {}): Promise<Cells & { readonly personId: string }> => {
  const { actor, values } = await world.aCitizen({ fullName: "Đỗ Thị Mở" });
  const said = { SoDinhDanh: String(values.personalNumber), HoTen: "Đỗ Thị Mở", SoDienThoai: "0912000111", MatKhauTam: "con mèo nằm nắng" };
  return {
    ThaoTac: "them",
    SoHieu: staffCode,
    ...said,
    MaCoQuan: world.agency.code,
    ViTri: "Công chức chuyên môn",
    ...parts,
    personId: actor.personId,
  };
};

test("a person is added with an account, once; a dry run says so and changes nothing", async () => {
  const row = await aPersonRow("CB-1");
  expect(await bid([row], true)).toMatchObject([{ line: 2, outcome: "would" }]);
  expect(await findStaff(world.db.pool, "CB-1")).toBeUndefined();
  expect(await findAccountOfPerson(world.db.pool, row.personId)).toBeUndefined();
  expect(await bid([row])).toMatchObject([{ outcome: "done", name: "Đỗ Thị Mở" }]);
  expect(await bid([row])).toMatchObject([{ outcome: "already" }]);
  expect(await findAccountOfPerson(world.db.pool, row.personId)).toMatchObject({ level: 2 });
  expect((await findStaff(world.db.pool, "CB-1"))?.held).toMatchObject([{ agencyId: world.agency.id, postKind: "specialist" }]);
});

test("whoever is looked up sees it, though the row be but tried, or refused", async () => {
  const row = await aPersonRow("CB-5");
  const looks = () => listMyAccesses(world.db.work(aPerson({ personId: row.personId }), world.clock));
  await bid([row], true);
  await bid([{ ...row, SoDienThoai: "" }]);
  const look = { purpose: "identify", who: { kind: "system", agencyId: world.agency.id }, outcome: "given" };
  expect(await looks()).toMatchObject([look, look]);
});

test("moved to an agency under it: the old post ends, what is left behind is counted; locked: out of every session at once", async () => {
  const row = await aPersonRow("CB-2", { ViTri: "specialist", TuNgay: "01/11/2026" });
  const [{ officialId = "" } = {}] = await bid([row]);
  await world.db.asOwner(
    `insert into dossiers.dossier (id, code, procedure_code, version_id, agency_id, person_id, acting_for, channel, delivery, language, status, process, answers, known, fee, submitted_at, request_key)
     values ('00000000-0000-4000-8000-000000000001', 'X', 'x', gen_random_uuid(), $1, gen_random_uuid(), 'self', 'online', 'online', 'vi', 'open', '[]', '{}', '{}', 0, now(), 'x')`,
    [world.agency.id],
  );
  await world.db.asOwner(
    `insert into dossiers.queue_entry (dossier_id, agency_id, code, procedure_code, title, applicant, status, step, post, submitted_at, paid, official_id)
     values ('00000000-0000-4000-8000-000000000001', $1, 'X', 'x', '{}', '', 'open', 's', 'specialist', now(), true, $2)`,
    [world.agency.id, officialId],
  );
  const moving = { ThaoTac: "chuyển", SoHieu: "CB-2", MaCoQuan: under.code, ViTri: "specialist", TuNgay: "20/11/2026" };
  expect(await bid([moving])).toMatchObject([{ outcome: "done", leftBehind: 1 }]);
  expect(await bid([moving])).toMatchObject([{ outcome: "already", leftBehind: 1 }]);
  const held = await listPostsOf(world.db.pool, row.personId, today);
  expect(held.map(({ agencyId }) => agencyId)).toEqual([under.id]);
  const { token } = await startSession(world.node(), { personId: row.personId, level: 2, app: "desk", userAgent: "test" });
  expect(await findActor(world.db.pool, world.clock, token)).toMatchObject({ personId: row.personId });
  expect(await bid([{ ThaoTac: "khoa", SoHieu: "CB-2" }])).toMatchObject([{ outcome: "done", leftBehind: 1 }]);
  expect(await findActor(world.db.pool, world.clock, token)).toEqual({ kind: "stranger" });
  expect(await bid([{ ThaoTac: "khoa", SoHieu: "CB-2" }])).toMatchObject([{ outcome: "already" }]);
});

test("each fault at its row and column, in words; the rows around it are done", async () => {
  const good = await aPersonRow("CB-3");
  const other = await aPersonRow("CB-1");
  const rows: readonly (readonly [Cells, string, string])[] = [
    [{ ...good, ThaoTac: "xóa" }, "ThaoTac", "them, chuyen, khoa"],
    [{ ...good, SoHieu: "" }, "SoHieu", "số hiệu"],
    [{ ...good, SoDinhDanh: "123" }, "SoDinhDanh", "12 chữ số"],
    [{ ...good, HoTen: "" }, "HoTen", "họ tên"],
    [{ ...good, HoTen: "Không Phải Tôi" }, "SoDinhDanh", "Không tìm thấy người"],
    [{ ...good, MaCoQuan: "" }, "MaCoQuan", "Thiếu mã"],
    [{ ...good, MaCoQuan: "H00" }, "MaCoQuan", "Không có cơ quan mang mã H00"],
    [{ ...good, MaCoQuan: world.elsewhere.code }, "MaCoQuan", ""],
    [{ ...good, ViTri: "phù thủy" }, "ViTri", "Không có vị trí này"],
    [{ ...good, TuNgay: "hôm nay" }, "TuNgay", "01/12/2026"],
    [{ ...good, MatKhauTam: "" }, "SoDienThoai", "chưa có tài khoản"],
    [{ ...good, MatKhauTam: "123" }, "MatKhauTam", ""],
    [{ ThaoTac: "khoa", SoHieu: "KHONG-CO" }, "SoHieu", "Chưa có cán bộ nào"],
    [other, "SoHieu", "đang là của Đỗ Thị Mở"],
  ];
  const done = await bid([...rows.map(([row]) => row), good]);
  for (const [n, [, column, words]] of rows.entries()) {
    expect([done[n]?.outcome, done[n]?.column, done[n]?.line]).toEqual(["fault", column, n + 2]);
    expect(done[n]?.why?.vi).toContain(words);
  }
  expect(done[6]?.why).toEqual(faults["agency-unknown"]({ code: "H00" }).text);
  expect(done.at(-1)).toMatchObject({ outcome: "done" });
});

test("a list is read from CSV; what is neither list nor workbook is not", async () => {
  expect(await readSheet(Buffer.from("\uFEFFThaoTac;SoHieu\r\nkhoa;CB-9\r\n"))).toEqual([{ ThaoTac: "khoa", SoHieu: "CB-9" }]);
  expect(await readSheet(Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]))).toBeUndefined();
  const file = (text: string) =>
    bidStaffFile(() => administrator.work(), { agencyId: world.agency.id, bytes: Buffer.from(text), dry: true });
  expect(await file("ThaoTac,SoHieu\nkhoa,KHONG-CO\n")).toMatchObject([{ line: 2, outcome: "fault", column: "SoHieu" }]);
  expect(await file("ThaoTac,SoHieu\n,\nkhoa,KHONG-CO\n,\n")).toMatchObject([{ line: 3, column: "SoHieu" }]);
  for (const bad of ["", "a,b\n1,2\n", "ThaoTac\n"]) expect(await refusal(file(bad))).toBe("takeover/list-unread");
  expect(await readSheet(Buffer.alloc(5 * 1_048_576, 65))).toBeUndefined();
});

/** Written by openpyxl: text cells, days as days, a code and a number that lost their noughts as numbers, an empty row, a column of ours, a second sheet. */
const workbook = () => readFile(new URL("../testing/can-bo.xlsx", import.meta.url));
const bidBook = (bytes: Uint8Array) => bidStaffFile(() => administrator.work(), { agencyId: world.agency.id, bytes, dry: true });

test("a workbook is read as the page says: text as it stands, days as days, noughts kept by text cells alone; rows are told as they are counted there", async () => {
  const [first, empty, third] = (await readSheet(await workbook())) ?? [];
  expect(first).toEqual({
    ...{ ThaoTac: "Thêm", SoHieu: "CB-9", HoTen: "Đỗ Thị Mở", SoDinhDanh: "001077564915", SoDienThoai: "0912000111" },
    ...{ MatKhauTam: "con mèo nằm nắng", MaCoQuan: "H26", ViTri: "Công chức chuyên môn", TuNgay: "1/11/2026", DenNgay: "31/12/2026" },
  });
  expect(new Set(Object.values(empty ?? {}))).toEqual(new Set([""]));
  expect(third).toMatchObject({ SoHieu: "17", SoDinhDanh: "1077564915", TuNgay: "20/11/2026" });
  expect(await bidBook(await workbook())).toMatchObject([
    { line: 2, staffCode: "CB-9", outcome: "fault", column: "MaCoQuan" },
    { line: 4, staffCode: "17", outcome: "fault", column: "SoHieu" },
  ]);
});

test("no workbook holds up everybody else: a cell in the farthest corner, one that is locked, one that is cut", async () => {
  const parts = unpackWorkbook(await workbook()) ?? new Map();
  const cell = (row: number, name: string) => `<row r="${row}"><c r="${name}"><v>1</v></c></row>`;
  const sheet = `<sheetData>${cell(1, "A1")}${cell(1_048_576, "XFD1048576")}</sheetData>`;
  const far = writeZip(new Map([...parts, ["xl/worksheets/sheet1.xml", Buffer.from(`<worksheet>${sheet}</worksheet>`)]]));
  const locked = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096)]);
  const cut = (await workbook()).subarray(0, 3000);
  for (const bytes of [far, locked, cut]) expect(await refusal(bidBook(bytes))).toBe("takeover/list-unread");
});
