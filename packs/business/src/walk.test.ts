import { openWalks } from "@motlan/dossiers/testing";
import { afterAll, describe, expect, test } from "vitest";
import { businessPack } from "./index.ts";

const walks = await openWalks({ versions: businessPack.procedures, registries: businessPack.registries });
afterAll(() => walks[Symbol.asyncDispose]());
const address = { communeId: walks.ground.communeId, line: "25 phố Chùa Láng" };
/** Friday 20 November 2026, nine o’clock, and three working days on; 24 November is a day off. */
const THREE_DAYS_ON = "2026-11-26";
const dueDay = (dueAt: Date | undefined) => dueAt?.toISOString().slice(0, 10);
const opening = {
  "business.name": "Tạp hóa Cô Hòa",
  "business.address": address,
  "business.lines.0.name": "Bán lẻ tạp hóa",
  "business.lines.0.code": "4711",
  "business.capital": "50000000",
  "business.workers": "2",
  "business.startsOn": "2026-12-01",
  "business.founders": "alone",
};
const house = { "house.name": "Tạp hóa Cô Bình", "house.certificate": "001190000001", "house.address": "25 phố Chùa Láng, Hà Nội" };

describe("household businesses", () => {
  test("1.001612: registered, entered in the register, and known the next time", async () => {
    const by = await walks.aCitizen({ fullName: "Lê Thị Hòa" });
    const { dossier, result, fee, dueAt } = await walks.walk("1.001612", { by, answers: opening });
    expect([dossier.status, fee, dueDay(dueAt)]).toEqual(["returned", 0n, THREE_DAYS_ON]);
    for (const words of ["LÊ THỊ HÒA", "TẠP HÓA CÔ HÒA", "50.000.000 đồng", "Bán lẻ tạp hóa", "0912345678"])
      expect(result.text).toContain(words);

    const paused = await walks.walk("1.001570", {
      by,
      answers: { "house.byGroup": "no", "pause.act": "suspend", "pause.from": "2026-12-01", "pause.to": "2027-02-28" },
    });
    expect(paused.result.text).toContain("TẠP HÓA CÔ HÒA");
    expect(paused.result.text).toContain("từ ngày 01/12/2026 đến hết ngày 28/02/2027");

    await walks.walk("1.001266", { by, answers: { "house.byGroup": "no", "end.on": "2026-11-19", "end.paid": "yes" } });
    const second = await walks.walk("1.001612", { by, answers: { ...opening, "business.name": "Quán thứ hai" } });
    expect(second.result.text).toContain("QUÁN THỨ HAI");
  });

  test("1.001612: one person owns one household business", async () => {
    const by = await walks.aCitizen({ fullName: "Lê Thị Thu" });
    await walks.walk("1.001612", { by, answers: opening });
    const again = walks.walk("1.001612", { by, answers: { ...opening, "business.name": "Quán thứ hai" } });
    await expect(again).rejects.toMatchObject({ code: "forms/incomplete", fields: [{ path: "eligibility.one-only" }] });
  });

  test("1.001612: founded by a family, whose members stand on the certificate", async () => {
    const answers = {
      ...opening,
      "business.founders": "family",
      "family.members.0.fullName": "Trần Văn Phúc",
      "family.members.0.personalNumber": "001088001234",
    };
    const { result } = await walks.walk("1.001612", { answers });
    expect(result.text).toContain("Trần Văn Phúc, số định danh 001088001234");
  });

  test("1.001612: neither a company's name nor an owner of seventeen", async () => {
    const named = walks.walk("1.001612", { answers: { ...opening, "business.name": "Công ty Hòa Bình" } });
    await expect(named).rejects.toMatchObject({ code: "forms/incomplete", fields: [{ path: "business.name" }] });
    const young = walks.walk("1.001612", { applicant: { dateOfBirth: "2009-01-01" }, answers: opening });
    await expect(young).rejects.toMatchObject({ code: "forms/incomplete", fields: [{ path: "eligibility.adult" }] });
  });

  test("2.000720: a new name, a new certificate", async () => {
    const { result, dueAt } = await walks.walk("2.000720", {
      answers: { ...house, "house.byGroup": "no", "change.what": "name", "change.on": "2026-11-18", "change.name": "Tạp hóa Bình Minh" },
    });
    expect(dueDay(dueAt)).toBe(THREE_DAYS_ON);
    expect(result.text).toContain("TẠP HÓA BÌNH MINH");
    expect(result.text).toContain("TRẦN THỊ BÌNH");
  });

  test("2.000720: the owner died, another of the family takes over", async () => {
    const { result } = await walks.walk("2.000720", {
      answers: {
        ...house,
        "house.byGroup": "no",
        "change.what": "owner",
        "change.on": "2026-11-10",
        "change.ownerWhy": "dead",
        "change.newOwner": "Trần Văn Minh",
        "change.newOwnerNumber": "001090012345",
      },
    });
    expect(result.text).toContain("TRẦN VĂN MINH");
  });

  test("1.001266: ended", async () => {
    const { dossier, result } = await walks.walk("1.001266", {
      answers: { ...house, "house.byGroup": "no", "end.on": "2026-11-15", "end.paid": "yes" },
    });
    expect(dossier.status).toBe("returned");
    expect(result.text).toContain("chấm dứt hoạt động từ ngày 15/11/2026");
    expect(result.text).toContain("TRẦN THỊ BÌNH");
  });

  test("2.000575: a lost certificate issued again", async () => {
    const { result } = await walks.walk("2.000575", { answers: { ...house, "reissue.why": "lost" } });
    expect(result.text).toContain("Cấp lại do: Bị mất");
    expect(result.text).toContain("TRẦN THỊ BÌNH");
  });
});

describe("what a new business registers elsewhere", () => {
  test("1.010337: electronic invoices, told the tax office within a working day", async () => {
    const { agency, result, fee, dueAt } = await walks.walk("1.010337", {
      answers: {
        ...house,
        "invoice.type": "sales",
        "invoice.way": "till",
        "invoice.email": "binh@vi-du.vn",
        "invoice.from": "2026-12-01",
      },
    });
    expect([agency.level, fee, dueDay(dueAt)]).toEqual(["province", 0n, "2026-11-23"]);
    for (const words of ["TẠP HÓA CÔ BÌNH", "Hóa đơn bán hàng", "Khởi tạo từ máy tính tiền", "01/12/2026"])
      expect(result.text).toContain(words);
  });

  const unit = { "unit.name": "Tạp hóa Cô Bình", "unit.address": "25 phố Chùa Láng, Hà Nội" };

  test("1.014160: the owner and a worker join social insurance", async () => {
    const { result, dueAt } = await walks.walk("1.014160", {
      answers: {
        ...unit,
        "unit.ownerJoins": "yes",
        "unit.ownerBase": "2340000",
        "unit.hasWorkers": "yes",
        "unit.workers.0.fullName": "Nguyễn Văn Tám",
        "unit.workers.0.personalNumber": "001099001234",
        "unit.workers.0.job": "Bán hàng",
        "unit.workers.0.base": "6000000",
      },
      officialFields: { "issued.unit": "YN0001A" },
    });
    expect(dueDay(dueAt)).toBe("2026-11-30");
    for (const words of ["YN0001A", "2.340.000 đồng", "Nguyễn Văn Tám", "6.000.000 đồng"]) expect(result.text).toContain(words);
  });

  test("1.014160: with nobody to take part there is nothing to register", async () => {
    const nobody = walks.walk("1.014160", { answers: { ...unit, "unit.ownerJoins": "no", "unit.hasWorkers": "no" } });
    await expect(nobody).rejects.toMatchObject({ code: "forms/incomplete", fields: [{ path: "unit.hasWorkers" }] });
  });
});

describe("enterprises", () => {
  test("2.001583: a company of one person, founded online for the fee of publication", async () => {
    const { agency, result, fee, dueAt } = await walks.walk("2.001583", {
      answers: {
        "company.name": "Ánh Dương",
        "company.office": address,
        "company.lines.0.name": "Lập trình máy tính",
        "company.lines.0.code": "6201",
        "company.capital": "1000000000",
        "company.social": "no",
        "company.fromHousehold": "no",
        "owner.kind": "person",
        "owner.foreign": "no",
        "head.self": "yes",
        "head.title": "director",
      },
    });
    expect([agency.level, fee, dueDay(dueAt)]).toEqual(["province", 100_000n, THREE_DAYS_ON]);
    for (const words of ["CÔNG TY TNHH ÁNH DƯƠNG", "1.000.000.000 đồng", "TRẦN THỊ BÌNH", "Giám đốc"]) expect(result.text).toContain(words);
  });

  test("2.002029: a branch pauses, free of charge", async () => {
    const { result, fee } = await walks.walk("2.002029", {
      answers: {
        "unit.kind": "branch",
        "unit.name": "Chi nhánh Ánh Dương Hà Đông",
        "unit.code": "0100109106",
        "unit.office": address,
        "pause.act": "suspend",
        "pause.from": "2026-12-01",
        "pause.to": "2027-06-30",
      },
    });
    expect(fee).toBe(0n);
    expect(result.text).toContain("CHI NHÁNH ÁNH DƯƠNG HÀ ĐÔNG");
    expect(result.text).toContain("đến hết ngày 30/06/2027");
  });
});
