import { openWalks } from "@motlan/dossiers/testing";
import type { JsonObject } from "@motlan/kernel";
import { afterAll, describe, expect, test } from "vitest";
import { justicePack } from "./index.ts";

const walks = await openWalks({ versions: justicePack.procedures, registries: justicePack.registries });
afterAll(() => walks[Symbol.asyncDispose]());

/** The last day by which it is due, on a Vietnamese wall. */
const day = (at: Date | undefined) => at?.toLocaleDateString("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });
/** The text as it is read: a line that was broken is one line again. */
const read = (text: string) => text.replace(/\s+/g, " ");
/** Somebody's three identifying answers. */
const identify = (at: string, values: JsonObject) => ({
  [`${at}.personalNumber`]: values.personalNumber ?? "",
  [`${at}.fullName`]: values.fullName ?? "",
  [`${at}.dateOfBirth`]: values.dateOfBirth ?? "",
});

describe("every procedure of justice, from the draft to the paper", () => {
  test("2.000815: a degree of five pages in two copies, seven thousand each, under its number in the book", async () => {
    const { fee, dueAt, result, dossier } = await walks.walk("2.000815", {
      answers: {
        ...{ "original.name": "Bằng tốt nghiệp đại học", "original.by": "vietnam", "original.issuer": "Đại học Bách khoa Hà Nội" },
        ...{ pages: "5", copies: "2" },
      },
    });
    expect([dossier.status, fee, day(dueAt)]).toEqual(["returned", 14_000n, "2026-11-23"]);
    expect(read(result.text)).toContain("CHỨNG THỰC BẢN SAO TỪ BẢN CHÍNH");
    expect(read(result.text)).toContain("Bằng tốt nghiệp đại học");
    expect(read(result.text)).toContain("Số chứng thực: 1/2026");
  });

  test("2.000884: a signature under a CV, ten thousand", async () => {
    const answers = {
      "paper.name": "Sơ yếu lý lịch",
      "paper.mode": "fingerprint",
      "paper.foreign": "no",
      copies: "1",
      outside: "no",
      declared: "yes",
    };
    const { fee, dueAt, result } = await walks.walk("2.000884", { answers, officialFields: { "seen.note": "Ngón trỏ phải" } });
    expect([fee, day(dueAt)]).toEqual([10_000n, "2026-11-23"]);
    expect(read(result.text)).toContain("TRẦN THỊ BÌNH");
    expect(read(result.text)).toContain("điểm chỉ vào giấy tờ");
    expect(read(result.text)).toContain("Ghi chú: Ngón trỏ phải");
  });

  test("2.000908: what the register says, copied for a daughter; free", async () => {
    const { fee, dueAt, result } = await walks.walk("2.000908", {
      actingFor: "family",
      answers: { "paper.name": "Giấy chứng nhận gia đình liệt sĩ", "paper.subject": "Trần Văn Hải", copies: "1", "proof.kind": "paper" },
      officialFields: { "book.number": "77", "book.on": "1998-07-27", "book.says": "Cấp cho ông Trần Văn Hải." },
    });
    expect([fee, day(dueAt)]).toEqual([0n, "2026-11-23"]);
    expect(read(result.text)).toContain("Số trong sổ gốc: 77");
    expect(read(result.text)).toContain("TRẦN VĂN HẢI");
  });

  test("3.000333: a student's slip number 1 at the provincial police; three slips of whoever lived in two places", async () => {
    const common = { sort: "one", bans: "no", purpose: "xin việc làm", lived: "one", spared: "student", copies: "1" };
    const student = await walks.walk("3.000333", { answers: common, officialFields: { "checked.convictions": "none" } });
    expect([student.agency.level, student.fee, day(student.dueAt)]).toEqual(["province", 100_000n, "2026-11-30"]);
    expect(read(student.result.text)).toContain("PHIẾU LÝ LỊCH TƯ PHÁP SỐ 1");
    expect(read(student.result.text)).toContain("Tình trạng án tích: Không có án tích");
    const places = Object.fromEntries(
      ["Hà Nội", "Đà Nẵng"].flatMap((where, index) => [
        [`places.${index}.where`, where],
        [`places.${index}.from`, String(2005 + 8 * index)],
        [`places.${index}.until`, String(2013 + 13 * index)],
      ]),
    );
    const moved = await walks.walk("3.000333", {
      answers: { ...common, ...places, sort: "two", lived: "many", spared: "none", copies: "3" },
      officialFields: { "checked.convictions": "cleared", "checked.details": "Bản án 12/2009, đã xóa năm 2012" },
    });
    expect([moved.fee, day(moved.dueAt)]).toEqual([205_000n, "2026-12-07"]);
    expect(read(moved.result.text)).toContain("Đã được xóa án tích");
    expect(read(moved.result.text)).toContain("Bản án 12/2009");
  });

  test("1.005136: nationality by a birth certificate, and without proof in sixty days", async () => {
    const answers = {
      "born.place": "Thành phố Vinh, Nghệ An",
      "identity.paper": "Hộ chiếu C1234567",
      "proof.kind": "birth",
      purpose: "làm hộ chiếu cho con",
      spared: "none",
    };
    const { fee, dueAt, result, agency } = await walks.walk("1.005136", {
      answers,
      officialFields: { "checked.ground": "Giấy khai sinh số 12/1990" },
    });
    expect([agency.level, fee, day(dueAt)]).toEqual(["province", 100_000n, "2026-11-30"]);
    expect(read(result.text)).toContain("Có quốc tịch Việt Nam.");
    expect(read(result.text)).toContain("Giấy khai sinh số 12/1990");
    const none = await walks.walk("1.005136", { answers: { ...answers, "proof.kind": "none", spared: "laos" } });
    expect([none.fee, day(none.dueAt)]).toEqual([0n, "2027-01-19"]);
  });

  test("2.001263: a couple adopts; opinions and the visit side by side", async () => {
    const by = await walks.aCitizen({ maritalStatus: "married" });
    const spouse = await walks.aCitizen({ fullName: "Lê Văn Tùng", sex: "male", dateOfBirth: "1988-08-08", maritalStatus: "married" });
    const child = await walks.aCitizen({ fullName: "Vũ Gia Hân", sex: "female", dateOfBirth: "2014-02-03" });
    const { fee, dueAt, result, dossier } = await walks.walk("2.001263", {
      by,
      answers: {
        ...{ ...identify("spouse", spouse.values), ...identify("child", child.values) },
        ...{ relation: "other", together: "couple", "child.situation": "orphan", spared: "none", care: "yes" },
      },
      officialFields: { "opinion.parents": "yes", "opinion.child": "yes", "visit.note": "Nhà ở rộng rãi, thu nhập ổn định." },
    });
    expect([dossier.status, fee, day(dueAt)]).toEqual(["returned", 400_000n, "2026-12-21"]);
    for (const name of ["TRẦN THỊ BÌNH", "LÊ VĂN TÙNG", "VŨ GIA HÂN"]) expect(read(result.text)).toContain(name);
    expect(read(result.text)).toContain("GIẤY CHỨNG NHẬN NUÔI CON NUÔI");
  });
});
