import { openWalks } from "@motlan/dossiers/testing";
import type { JsonObject } from "@motlan/kernel";
import { afterAll, describe, expect, test } from "vitest";
import { civilStatus } from "./index.ts";

const walks = await openWalks({ versions: civilStatus.procedures, registries: civilStatus.registries });
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
const free = { exempt: "none" };
const former = { "former.agency": "Xã Yên Lãng, huyện Từ Liêm, Hà Nội", "former.year": "1988" };
const FATHER = { fullName: "Trần Văn Hải", sex: "male", dateOfBirth: "1950-02-03" };
const CHILD = { fullName: "Lê Minh Khôi", sex: "male", dateOfBirth: "2018-03-04" };

describe("births", () => {
  test("2.000635: a copy of one's own birth certificate that only stands on paper, compared by an official", async () => {
    const by = await walks.aCitizen();
    const { personalNumber, fullName, dateOfBirth } = by.values;
    await walks.register({
      ...{ registry: "civil-status", kind: "birth" },
      values: {
        ...{ entry: "birth/x/1990/5", agencyId: "x", agencyName: "UBND phường Láng Thượng", book: "1990", number: "5/1990" },
        ...{ registeredOn: "1990-05-09", digital: false, disputed: false },
        child: { personalNumber: personalNumber ?? "", fullName: fullName ?? "", dateOfBirth: dateOfBirth ?? "", sex: "female" },
      },
    });
    const { fee, dueAt, result, dossier } = await walks.walk("2.000635", { by, answers: { "event.kind": "birth", copies: "2" } });
    expect([dossier.decidedBy, fee, day(dueAt)]).toEqual(["official", 16_000n, "2026-11-23"]);
    expect(read(result.text)).toContain("TRẦN THỊ BÌNH");
  });

  test("1.001193: a child born two weeks ago gets a number and a certificate, free", async () => {
    const by = await walks.aCitizen();
    const { fee, dueAt, result } = await walks.walk("1.001193", {
      by,
      answers: {
        ...{ "parents.kind": "mother-only", "child.dateOfBirth": "2026-11-05", "child.sex": "female", "birthPlace.kind": "facility" },
        ...{ "birthPlace.facility": "Bệnh viện Phụ sản Hà Nội", "birthPlace.commune": walks.ground.communeId },
        ...{ "child.givenNames": "Ánh Dương", "notice.kind": "paper" },
      },
    });
    expect([fee, day(dueAt)]).toEqual([0n, "2026-11-23"]);
    expect(read(result.text)).toContain("TRẦN ÁNH DƯƠNG");
  });

  const aNoticeOf = async ({ actor, values }: Awaited<ReturnType<typeof walks.aCitizen>>, number: string, dateOfBirth: string) => {
    await walks.register({
      registry: "birth-notices",
      kind: "record",
      values: {
        ...{ number, issuedOn: "2026-11-06", facility: { name: "Bệnh viện Phụ sản Hà Nội" } },
        mother: { personId: actor.personId, personalNumber: values.personalNumber ?? "", fullName: values.fullName ?? "" },
        child: { sex: "female", dateOfBirth },
      },
    });
  };

  test("1.001193: the notice of an elder child proves no other birth: the paper goes in", async () => {
    const by = await walks.aCitizen();
    await aNoticeOf(by, "CS-0", "2024-02-01");
    const { dossier } = await walks.walk("1.001193", {
      by,
      answers: {
        ...{ "parents.kind": "mother-only", "child.dateOfBirth": "2026-11-05", "child.sex": "female", "child.givenNames": "Ánh Dương" },
        ...{ "birthPlace.commune": walks.ground.communeId, "notice.kind": "paper" },
      },
    });
    expect(dossier.answers).toMatchObject({ child: { dateOfBirth: "2026-11-05" }, notice: { kind: "paper" } });
  });

  test("1.001193: what the hospital wrote in its notice is asked of nobody again, and no paper goes in", async () => {
    const by = await walks.aCitizen();
    await aNoticeOf(by, "CS-1", "2026-11-05");
    const { dossier } = await walks.walk("1.001193", {
      by,
      answers: { "parents.kind": "mother-only", "birthPlace.commune": walks.ground.communeId, "child.givenNames": "Ánh Dương" },
    });
    expect(dossier.answers).toMatchObject({
      child: { dateOfBirth: "2026-11-05", sex: "female" },
      birthPlace: { facility: "Bệnh viện Phụ sản Hà Nội" },
    });
    expect(dossier.answers).not.toHaveProperty("notice");
  });

  test("1.004884: a birth of 1990 registered anew", async () => {
    const { fee, dueAt, result } = await walks.walk("1.004884", {
      answers: {
        ...{ ...former, ...free, "former.year": "1990", "former.has": "other", "office.works": "no", lost: "yes" },
        ...{ "subject.placeOfBirth": "Bệnh viện Phụ sản Hà Nội", "mother.fullName": "Nguyễn Thị Sáu", "mother.birthYear": "1962" },
      },
    });
    expect([fee, day(dueAt)]).toEqual([0n, "2026-11-30"]);
    for (const words of ["GIẤY KHAI SINH", "(Đăng ký lại)", "TRẦN THỊ BÌNH", "NGUYỄN THỊ SÁU"]) expect(read(result.text)).toContain(words);
  });
});

describe("deaths", () => {
  const death = { relation: "child", "death.on": "2026-11-15", "death.place": "Bệnh viện Bạch Mai", "death.cause": "Bệnh già" };

  test("1.000656: a death of last week in one day, one of long ago in five", async () => {
    const father = await walks.aCitizen(FATHER);
    const soon = await walks.walk("1.000656", { answers: { ...death, ...identify("deceased", father.values), "notice.kind": "paper" } });
    expect([soon.fee, day(soon.dueAt)]).toEqual([0n, "2026-11-23"]);
    for (const words of ["TRÍCH LỤC KHAI TỬ", "TRẦN VĂN HẢI", "15/11/2026", "Nam", "1/2026"])
      expect(read(soon.result.text)).toContain(words);
    const uncle = await walks.aCitizen({ ...FATHER, fullName: "Trần Văn Sơn" });
    const late = await walks.walk("1.000656", {
      answers: {
        ...death,
        ...free,
        ...identify("deceased", uncle.values),
        relation: "relative",
        "death.on": "2009-04-01",
        "notice.kind": "none",
      },
    });
    expect(day(late.dueAt)).toBe("2026-11-30");
  });

  test("1.005461: a death of 1988 registered anew", async () => {
    const father = await walks.aCitizen({ ...FATHER, fullName: "Trần Văn Thủy", dateOfBirth: "1930-02-03" });
    const { dueAt, result } = await walks.walk("1.005461", {
      answers: {
        ...death,
        ...former,
        ...free,
        ...identify("deceased", father.values),
        "death.on": "1988-04-01",
        "former.has": "copy",
        lost: "yes",
      },
    });
    expect(day(dueAt)).toBe("2026-11-30");
    for (const words of ["(Đăng ký lại)", "TRẦN VĂN THỦY"]) expect(read(result.text)).toContain(words);
  });
});

describe("marriages", () => {
  const GROOM = { fullName: "Lê Quang Huy", sex: "male", dateOfBirth: "1992-07-09" };

  test("1.000894: married in a day, free", async () => {
    const groom = await walks.aCitizen(GROOM);
    const { fee, dueAt, result } = await walks.walk("1.000894", { answers: { ...identify("husband", groom.values), declared: "yes" } });
    expect([fee, day(dueAt)]).toEqual([0n, "2026-11-23"]);
    for (const words of ["GIẤY CHỨNG NHẬN KẾT HÔN", "TRẦN THỊ BÌNH", "LÊ QUANG HUY", "1/2026"]) expect(read(result.text)).toContain(words);
  });

  test("1.000894: a boy of nineteen is refused at his birthday", async () => {
    const groom = await walks.aCitizen({ ...GROOM, dateOfBirth: "2007-07-09" });
    const answers = { ...identify("husband", groom.values), declared: "yes" };
    await expect(walks.walk("1.000894", { answers })).rejects.toMatchObject({ code: "forms/incomplete" });
  });

  test("1.004746: a marriage registered anew elsewhere takes twenty-five days", async () => {
    const by = await walks.aCitizen({ fullName: "Đỗ Thị Mơ", dateOfBirth: "1962-01-01", maritalStatus: "married" });
    const husband = await walks.aCitizen({ fullName: "Lê Văn Ba", sex: "male", dateOfBirth: "1960-01-01", maritalStatus: "married" });
    const answers = { ...identify("husband", husband.values), ...former, ...free, lost: "yes" };
    const elsewhere = await walks.walk("1.004746", { by, answers: { ...answers, "former.place": "other" } });
    expect(day(elsewhere.dueAt)).toBe("2026-12-15");
    expect(read(elsewhere.result.text)).toContain("Đã đăng ký trước đây tại Xã Yên Lãng");
    const here = await walks.walk("1.004746", { by, answers: { ...answers, "former.place": "here" } });
    expect(day(here.dueAt)).toBe("2026-11-30");
    expect(read(here.result.text)).toContain("ĐỖ THỊ MƠ");
  });

  test("1.004873: single, to marry abroad; good for six months", async () => {
    const { dueAt, result } = await walks.walk("1.004873", {
      answers: {
        ...{
          ...free,
          "purpose.kind": "marriage",
          "purpose.partner": "Kim Min Ho",
          "purpose.where": "Seoul, Hàn Quốc",
          "former.held": "no",
        },
      },
      officialFields: { "certified.status": "single", "certified.detail": "Đã tra cứu tại nơi thường trú từ năm 2008" },
    });
    expect(day(dueAt)).toBe("2026-11-26");
    for (const words of ["TRẦN THỊ BÌNH", "Chưa đăng ký kết hôn với ai", "KIM MIN HO", "20/05/2027"])
      expect(read(result.text).toUpperCase()).toContain(words.toUpperCase());
  });
});

describe("families", () => {
  test("1.001022: a father recognises his son by a test", async () => {
    const applicant = { fullName: "Lê Văn Nam", sex: "male", dateOfBirth: "1988-01-01" };
    const child = await walks.aCitizen(CHILD);
    const { dueAt, result } = await walks.walk("1.001022", {
      applicant,
      answers: { ...free, ...identify("acknowledged", child.values), "other.consents": "yes", "evidence.kind": "expert" },
    });
    expect(day(dueAt)).toBe("2026-11-26");
    for (const words of ["LÊ VĂN NAM", "LÊ MINH KHÔI", "Được công nhận là cha của"]) expect(read(result.text)).toContain(words);
  });

  test("1.004837 and 1.004845: an aunt becomes guardian, and ceases to be", async () => {
    const child = await walks.aCitizen(CHILD);
    const begun = await walks.walk("1.004837", {
      answers: {
        ...identify("ward", child.values),
        ...{
          "ward.reason": "no-parents",
          "ward.relation": "Cô ruột",
          form: "natural",
          several: "no",
          property: "Sổ tiết kiệm 50 triệu đồng",
          fit: "yes",
        },
      },
    });
    expect([begun.fee, day(begun.dueAt)]).toEqual([0n, "2026-11-26"]);
    for (const words of ["TRẦN THỊ BÌNH", "LÊ MINH KHÔI", "Giám hộ đương nhiên", "Sổ tiết kiệm"])
      expect(read(begun.result.text)).toContain(words);
    const ended = await walks.walk("1.004845", {
      actingFor: "as-guardian",
      answers: { ...identify("ward", child.values), reason: "adopted", "former.number": "1/2026" },
    });
    expect([ended.fee, day(ended.dueAt)]).toEqual([0n, "2026-11-25"]);
    for (const words of ["CHẤM DỨT GIÁM HỘ", "LÊ MINH KHÔI", "1/2026", "nhận làm con nuôi"])
      expect(read(ended.result.text)).toContain(words);
  });
});

describe("entries changed and stated", () => {
  const entry = {
    ...free,
    "former.event": "birth",
    "former.number": "5/1990",
    "former.agency": "UBND phường Láng Thượng",
    "ground.text": "Sổ ghi nhầm",
  };

  test("1.004859: a mistake put right in three days, an empty line filled in one", async () => {
    const item = { "items.0.what": "nativePlace", "items.0.after": "Phường Láng, Hà Nội" };
    const right = await walks.walk("1.004859", { answers: { ...entry, ...item, sort: "correct", "items.0.before": "Láng Hạ" } });
    expect(day(right.dueAt)).toBe("2026-11-26");
    for (const words of ["TRÍCH LỤC CẢI CHÍNH HỘ TỊCH", "Quê quán", "Láng Hạ", "Phường Láng, Hà Nội"])
      expect(read(right.result.text)).toContain(words);
    const filled = await walks.walk("1.004859", { answers: { ...entry, ...item, sort: "supplement" } });
    expect(day(filled.dueAt)).toBe("2026-11-23");
    expect(read(filled.result.text)).toContain("(để trống)");
  });

  test("2.002516: two events stated, eight thousand each", async () => {
    const { fee, dueAt, result } = await walks.walk("2.002516", {
      answers: { ...free, events: ["birth", "marriage"], purpose: "bổ sung hồ sơ" },
      officialFields: {
        ...{ "entries.0.event": "birth", "entries.0.says": "Khai sinh số 5/1990", "entries.1.event": "marriage" },
        "entries.1.says": "Chưa có bản ghi kết hôn",
      },
    });
    expect([fee, day(dueAt)]).toEqual([16_000n, "2026-11-23"]);
    for (const words of ["TRẦN THỊ BÌNH", "Khai sinh số 5/1990", "Chưa có bản ghi kết hôn"]) expect(read(result.text)).toContain(words);
  });
});
