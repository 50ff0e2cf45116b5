import { aNumber, openWalks } from "@motlan/dossiers/testing";
import { afterAll, describe, expect, test } from "vitest";
import { residencePack } from "./index.ts";

const walks = await openWalks({ versions: residencePack.procedures, registries: residencePack.registries });
afterAll(() => walks[Symbol.asyncDispose]());

const { communeId } = walks.ground;
/** The text as it is read: a line that was broken is one line again. */
const read = (text: string) => text.replace(/\s+/g, " ");
const address = { communeId, line: "8 ngõ 20 phố Pháo Đài Láng" };
/** The last moment of the day by which it is due, on a Vietnamese wall. */
const day = (at: Date | undefined) => at?.toLocaleDateString("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });
const paper = { "consent.kind": "paper" };
const free = { exempt: "none" };
const guest = (group: string, index: number, related = true) => ({
  [`${group}.${index}.fullName`]: "Nguyễn Thị Hoa",
  [`${group}.${index}.personalNumber`]: aNumber("female", "1992-03-04", 500 + index),
  ...(related && { [`${group}.${index}.relation`]: "Bạn cùng phòng" }),
});

describe("every procedure of residence, from the draft to the paper", () => {
  test("1.004222: permanent residence in a rented home, with a child; ten thousand online, seven working days", async () => {
    const child = await walks.aCitizen({ fullName: "Lê Minh Khôi", sex: "male", dateOfBirth: "2018-03-04" });
    const { result, fee, dueAt, dossier } = await walks.walk("1.004222", {
      answers: {
        ...{ "home.kind": "rented", "home.address": address, "home.head": "Phạm Văn Đức", "home.relation": "Người ở thuê" },
        ...{ "home.area": "20", "home.people": "2", ...paper, ...free },
        ...{
          "others.0.fullName": "Lê Minh Khôi",
          "others.0.personalNumber": String(child.values.personalNumber),
          "others.0.relation": "Con",
        },
      },
    });
    expect(dossier.status).toBe("returned");
    expect([fee, day(dueAt)]).toEqual([10_000n, "2026-12-02"]);
    expect(read(result.text)).toContain("TRẦN THỊ BÌNH");
    expect(read(result.text)).toContain("8 ngõ 20 phố Pháo Đài Láng");
    expect(read(result.text)).toContain("Lê Minh Khôi");
  });

  test("1.004194: temporary residence of one, and by a list where each head counts", async () => {
    const stay = {
      "home.address": address,
      "stay.from": "2026-11-10",
      "stay.until": "2027-11-09",
      "home.head": "Phạm Văn Đức",
      "home.known": "yes",
    };
    const one = await walks.walk("1.004194", { answers: { ...stay, ...free, mode: "self" } });
    expect([one.fee, day(one.dueAt)]).toEqual([7_000n, "2026-11-26"]);
    expect(read(one.result.text)).toContain("từ 10/11/2026 đến 09/11/2027");
    const list = await walks.walk("1.004194", {
      answers: { ...stay, ...free, mode: "list", ...guest("others", 0), ...guest("others", 1) },
    });
    expect(list.fee).toBe(10_000n);
    expect(read(list.result.text)).toContain("Nguyễn Thị Hoa");
  });

  test("1.002755: extended for whom the book knows, within the last fifteen days", async () => {
    const by = await walks.aCitizen();
    const { personalNumber, fullName } = by.values;
    await walks.register({
      ...{ registry: "residence", kind: "temporary" },
      values: {
        ...{ entry: "temporary/x/2024/1", agencyId: "x", number: "1/2024", registeredOn: "2024-12-01" },
        ...{ person: { personalNumber: personalNumber ?? "", fullName: fullName ?? "" }, until: "2026-12-01" },
      },
    });
    const answers = { mode: "self", "home.address": address, "stay.until": "2028-11-30", ...paper, ...free };
    const { fee, dueAt, result } = await walks.walk("1.002755", { by, answers });
    expect([fee, day(dueAt)]).toEqual([7_000n, "2026-11-26"]);
    expect(read(result.text)).toContain("Gia hạn đến ngày 30/11/2028");
  });

  test("1.003197 and 1.010028: entries removed for one's father and for oneself; five and two working days, free", async () => {
    const father = await walks.aCitizen({ fullName: "Trần Văn Hải", sex: "male", dateOfBirth: "1950-02-03" });
    const permanent = await walks.walk("1.003197", {
      actingFor: "household",
      answers: {
        ...{
          "subject.personalNumber": String(father.values.personalNumber),
          "subject.fullName": "Trần Văn Hải",
          "subject.dateOfBirth": "1950-02-03",
        },
        ...{ "home.place": "12 phố Láng", "removal.reason": "died", "removal.on": "2026-11-02" },
      },
    });
    expect([permanent.fee, day(permanent.dueAt)]).toEqual([0n, "2026-11-30"]);
    expect(read(permanent.result.text)).toContain("TRẦN VĂN HẢI");
    expect(read(permanent.result.text)).toContain("xóa đăng ký thường trú");
    const answers = { "home.place": "8 ngõ 20", "removal.reason": "permanent-here", "removal.on": "2026-11-02" };
    const temporary = await walks.walk("1.010028", { answers });
    expect([temporary.fee, day(temporary.dueAt)]).toEqual([0n, "2026-11-25"]);
    expect(read(temporary.result.text)).toContain("Kể từ ngày 02/11/2026");
  });

  test("1.010038: a household divided with the head's consent", async () => {
    const answers = { "division.reason": "own-life", "division.oldHead": "Trần Văn Hải", ...paper, ...free, ...guest("others", 0) };
    const { fee, dueAt, result } = await walks.walk("1.010038", { answers });
    expect([fee, day(dueAt)]).toEqual([5_000n, "2026-11-30"]);
    expect(read(result.text)).toContain("Chủ hộ mới: Trần Thị Bình");
  });

  test("1.010038: the head consents on the screen, by their own account", async () => {
    const head = await walks.aCitizen({ fullName: "Trần Văn Hải", sex: "male", dateOfBirth: "1950-02-03" });
    const online = { "consent.kind": "online", "consent.number": String(head.values.personalNumber) };
    const answers = { "division.reason": "own-life", "division.oldHead": "Trần Văn Hải", ...online, ...free };
    const { dossier, result } = await walks.walk("1.010038", { answers });
    expect(dossier.answers.consent).toMatchObject({ signature: [{ name: "Trần Văn Hải" }] });
    expect(read(result.text)).toContain("Tách khỏi hộ của: Trần Văn Hải");
  });

  test("1.010039: an address adjusted", async () => {
    const answers = { "adjustment.what": "address", "adjustment.before": "12 phố Láng", "adjustment.after": "12A phố Láng" };
    const { fee, dueAt, result } = await walks.walk("1.010039", { answers });
    expect([fee, day(dueAt)]).toEqual([0n, "2026-11-26"]);
    expect(read(result.text)).toContain("Nay ghi: 12A phố Láng");
  });

  test("1.010041: what is in the database in one day, what must be verified in three", async () => {
    const present = await walks.walk("1.010041", {
      answers: { what: ["present"], purpose: "xin học cho con" },
      officialFields: { "stated.permanent": "12 phố Láng, Phường Láng, Thành phố Hà Nội" },
    });
    expect([present.fee, day(present.dueAt)]).toEqual([0n, "2026-11-23"]);
    expect(read(present.result.text)).toContain("12 phố Láng, Phường Láng, Thành phố Hà Nội");
    const past = await walks.walk("1.010041", {
      answers: { what: ["present", "past"], years: "2001–2010, xã An Khánh", purpose: "bổ sung lý lịch" },
    });
    expect(day(past.dueAt)).toBe("2026-11-26");
  });

  test("1.003677: an absence of a year, and one under supervision that may take two days", async () => {
    const away = {
      "absence.destination": "Cần Thơ",
      "absence.from": "2026-12-01",
      "absence.until": "2027-12-31",
      "absence.reason": "Đi làm",
    };
    const { dueAt, result } = await walks.walk("1.003677", { answers: { ...away, "absence.kind": "long" } });
    expect(day(dueAt)).toBe("2026-11-23");
    expect(read(result.text)).toContain("PHIẾU KHAI BÁO TẠM VẮNG");
    expect(read(result.text)).toContain("31/12/2027");
    const watched = await walks.walk("1.003677", { answers: { ...away, "absence.kind": "measure" } });
    expect(day(watched.dueAt)).toBe("2026-11-25");
  });

  test("2.001159: guests of one night, received by the node at once", async () => {
    const answers = {
      ...{
        "stay.kind": "home",
        "stay.place": address,
        "stay.from": "2026-11-20",
        "stay.until": "2026-11-22",
        "stay.reason": "Thăm gia đình",
      },
      ...guest("guests", 0, false),
    };
    const { dossier, result, dueAt } = await walks.walk("2.001159", { answers });
    expect([dossier.status, dossier.decidedBy, day(dueAt)]).toEqual(["returned", "node", "2026-11-20"]);
    expect(read(result.text)).toContain("Nguyễn Thị Hoa");
  });
});

describe("every procedure of the identity card", () => {
  const visit = { "visit.on": "2026-11-25", "visit.part": "morning", handover: "counter" };

  test("1.014061: the first card is free and good until the next age", async () => {
    const applicant = { fullName: "Lê Quốc Anh", sex: "male", dateOfBirth: "2012-05-06" };
    const { fee, dueAt, result } = await walks.walk("1.014061", { applicant, answers: { right: "yes", ...visit } });
    expect([fee, day(dueAt)]).toEqual([0n, "2026-12-02"]);
    expect(read(result.text)).toContain("LÊ QUỐC ANH");
    expect(read(result.text)).toContain("06/05/2037");
  });

  test("1.014062: a child of four needs no visit; the parent is known", async () => {
    const by = await walks.aCitizen();
    const child = await walks.aCitizen({
      ...{ fullName: "Lê Bảo Ngọc", sex: "female", dateOfBirth: "2022-07-08" },
      relatives: { motherNumber: by.values.personalNumber ?? "" },
    });
    const { fee, result, dossier } = await walks.walk("1.014062", {
      by,
      answers: {
        ...{
          "child.personalNumber": String(child.values.personalNumber),
          "child.fullName": "Lê Bảo Ngọc",
          "child.dateOfBirth": "2022-07-08",
        },
        handover: "counter",
      },
    });
    expect([dossier.status, fee]).toEqual(["returned", 0n]);
    expect(read(result.text)).toContain("LÊ BẢO NGỌC");
    expect(read(result.text)).toContain("08/07/2036");
  });

  test("1.014063: renewed by wish at half the charge until the end of 2026", async () => {
    const { fee, dueAt, result } = await walks.walk("1.014063", { answers: { "renewal.reason": "asks", ...free, ...visit } });
    expect([fee, day(dueAt)]).toEqual([25_000n, "2026-12-02"]);
    expect(read(result.text)).toContain("01/05/2030");
    expect(read(result.text)).toContain("Thẻ cũ không còn giá trị");
  });

  test("1.014064: a lost card, with the former photo and fingerprints", async () => {
    const answers = { "loss.reason": "lost", "loss.on": "2026-11-18", "loss.same": "yes", handover: "counter", ...free };
    const { fee, result } = await walks.walk("1.014064", { answers });
    expect(fee).toBe(35_000n);
    expect(read(result.text)).toContain("Lý do: Mất thẻ");
  });
});
