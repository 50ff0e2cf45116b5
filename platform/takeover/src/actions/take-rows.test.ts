import { loadCatalogue } from "@motlan/catalogue/testing";
import { completeStep, getDossierForDesk, type HistoryRow, listMyDossiers, lookUpDossier } from "@motlan/dossiers";
import { A_FILE, aStaff, aWorld, type Staff } from "@motlan/dossiers/testing";
import { stranger } from "@motlan/kernel";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRow, imported } from "../testing/index.ts";
import { readImport } from "./read-import.ts";

const world = await aWorld();
let staff: Staff;
beforeAll(async () => {
  await loadCatalogue(world.node());
  staff = await aStaff(world);
});
afterAll(() => world[Symbol.asyncDispose]());

const unit = world.agency.code;
const take = (rows: Parameters<typeof imported>[2], options?: Parameters<typeof imported>[3]) =>
  imported(() => world.node(), world.agency.id, rows, options);
const dossiersOf = (importId: string) =>
  world.db.asOwner<{ id: string; code: string; old: string }>(
    "select id, code, origins->'source'->>'number' as old from dossiers.dossier where origins->'source'->>'importId' = $1 order by old",
    [importId],
  );
const only = async (importId: string) => {
  const [one] = await dossiersOf(importId);
  if (one === undefined) throw new Error("nothing was taken");
  return world.now(one.id);
};

describe("a dossier goes on where it stood", () => {
  test("the times promised on its paper, its step, its history as it was kept there, its fee as a fact", async () => {
    const row = aRow(
      { MaHoSo: "h26.old-1", DonViXuLy: unit, NgayHenTra: "27/11/2026 16:30", BuocHienTai: "trinh-ky", TrichYeuHoSo: "Cấp bản sao" },
      {
        fees: [{ TenPhiLePhi: "Lệ phí", Gia: "8.000", NgayNop: "02/11/2026", SoBienLai: "0000123" }],
        history: [
          { NguoiXuLy: "Lê Văn Cường", ChucDanh: "Chuyên viên", ThoiDiemXuLy: "03/11/2026 10:00", NoiDungXuLy: "Thẩm tra xong" },
          { NguoiXuLy: "Bùi Thị Dung", ThoiDiemXuLy: "20261102091500", NoiDungXuLy: "Tiếp nhận" },
        ],
      },
    );
    const id = await take([row]);
    const dossier = await only(id);
    expect(dossier).toMatchObject({ status: "open", step: "sign", fee: 8000n, orderId: undefined, procedureCode: "1.000893" });
    expect([dossier.submittedAt, dossier.clockFrom, dossier.takenInAt]).toEqual(Array(3).fill(new Date("2026-11-02T09:15:00+07:00")));
    expect(dossier.dueAt).toEqual(new Date("2026-11-27T16:30:00+07:00"));
    expect(dossier.origins.source).toMatchObject({ number: "H26.OLD-1", paid: [{ amount: "8000", receipt: "0000123" }] });
    const { history } = await getDossierForDesk(staff.officer.work(), dossier.id);
    expect(history.map(({ move, note }: HistoryRow) => [move, note.words ?? note.oldCode])).toEqual([
      ["imported", "Tiếp nhận"],
      ["imported", "Thẩm tra xong"],
      ["taken-over", "H26.OLD-1"],
    ]);
    expect((await readImport(world.node(), id)).balance).toMatchObject({
      sum: { inFile: 1, taken: 1, here: 1, feesHere: 8000n },
      differs: [],
    });
  });

  const STATES = [
    ["1", "open", "take-in"],
    ["2", "open", "examine"],
    ["4", "open", "examine"],
    ["5", "waiting", "examine"],
    ["6", "waiting", "examine"],
    ["9", "decided", "return"],
    ["3", "refused", undefined],
    ["7", "withdrawn", undefined],
    ["8", "stopped", undefined],
    ["10", "returned", undefined],
  ] as const;
  test.each(STATES)("state %s: %s", async (state, status, step) => {
    const times = { NgayYeuCauBoSung: "05/11/2026 08:00", NgayTra: "06/11/2026 09:00" };
    const dossier = await only(await take([aRow({ DonViXuLy: unit, TrangThaiHoSo: state, ...times, NoiDungBoSung: "Thiếu bản sao" })]));
    expect([dossier.status, dossier.step]).toEqual([status, step]);
    expect(dossier.pausedAt).toEqual(status === "waiting" ? new Date("2026-11-05T08:00:00+07:00") : undefined);
    expect(dossier.returnedAt).toEqual(status === "returned" ? new Date("2026-11-06T09:00:00+07:00") : undefined);
  });

  test("it is the applicant's own where number and name are the registry's, and is decided like any other", async () => {
    const by = await world.aCitizen({ fullName: "Đỗ Thị Mở" });
    const row = aRow({ DonViXuLy: unit, ChuHoSo: "Do Thi Mo", MaDoiTuong: String(by.values.personalNumber) });
    const dossier = await only(await take([row]));
    expect((await listMyDossiers(by.work())).map(({ id }) => id)).toEqual([dossier.id]);
    const specialist = await world.anOfficialOf("specialist");
    const signed = await completeStep(specialist.work(), {
      ...{ dossierId: dossier.id, revision: 1, checked: ["request", "papers"] },
      fields: { "answer.text": "Đồng ý với đề nghị." },
    });
    await completeStep(staff.viceChair.work(), { dossierId: dossier.id, revision: signed.revision });
    await world.runJobs();
    expect(await world.now(dossier.id)).toMatchObject({ status: "decided", dueAt: new Date("2026-11-30T17:00:00+07:00") });
  });

  test("it is found by the code on the old paper", async () => {
    await take([aRow({ MaHoSo: "H26.TIM-7", DonViXuLy: unit, SoDienThoai: "0912 000 777" })]);
    const found = await lookUpDossier(world.db.work(stranger, world.clock), { code: "h26.tim-7", phone: "0777", address: "::1" });
    expect(found).toMatchObject({ status: "open", dueAt: new Date("2026-11-30T17:00:00+07:00") });
  });
});

test("scans are stored as uploads are, hashed, and stand among its papers", async () => {
  const pdf = Buffer.from(A_FILE.bytes);
  const scans = { bytes: async (path: string) => (path === "scans/1.pdf" ? pdf : undefined) };
  const files = [{ TenTepDinhKem: "Giấy khai sinh.pdf", DuongDanTaiTepTin: "scans/1.pdf" }];
  const dossier = await only(await take([aRow({ DonViXuLy: unit }, { files })], { scans }));
  expect(dossier.answers.attachments).toMatchObject([{ name: "Giấy khai sinh.pdf", size: pdf.length, mediaType: "application/pdf" }]);
});

test("each row exactly once: the same file again, another file with the same code, two at once", async () => {
  const rows = [aRow({ MaHoSo: "H26.MOT-1", DonViXuLy: unit }), aRow({ MaHoSo: "H26.MOT-2", DonViXuLy: unit })];
  const first = await take(rows, { digest: "same" });
  expect((await dossiersOf(first)).length).toBe(2);
  const other = await take([...rows, aRow({ MaHoSo: "H26.MOT-3", DonViXuLy: unit })]);
  expect((await dossiersOf(other)).map(({ old }) => old)).toEqual(["H26.MOT-3"]);
  expect((await readImport(world.node(), other)).balance.sum).toMatchObject({ inFile: 3, taken: 1, already: 2 });
});

test("a code written as the agency's own stays; the day's counter goes on after it", async () => {
  const own = `${unit}-261102-0040`;
  const id = await take([aRow({ MaHoSo: "H26.X-1", DonViXuLy: unit, NgayTiepNhan: "01/11/2026" }), aRow({ MaHoSo: own, DonViXuLy: unit })]);
  const codes = Object.fromEntries((await dossiersOf(id)).map(({ old, code }) => [old, code]));
  expect(codes[own]).toBe(own);
  expect(codes["H26.X-1"]).toMatch(new RegExp(`^${unit}-261101-\\d{4}$`));
  const [next] = await dossiersOf(await take([aRow({ MaHoSo: "H26.X-2", DonViXuLy: unit, NgayTiepNhan: "02/11/2026" })]));
  expect(next?.code).toBe(`${unit}-261102-0041`);
});
