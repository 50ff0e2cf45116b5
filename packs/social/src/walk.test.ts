import { openWalks } from "@motlan/dossiers/testing";
import { afterAll, expect, test } from "vitest";
import { socialPack } from "./index.ts";

const walks = await openWalks({ versions: socialPack.procedures, registries: socialPack.registries });
afterAll(() => walks[Symbol.asyncDispose]());
const dueDay = (dueAt: Date | undefined) => dueAt?.toISOString().slice(0, 10);
const payout = { "payout.way": "account", "payout.account": "19031234567890", "payout.bank": "Vietcombank" };

test("1.001699: a disability assessed by the council, in twenty-five working days", async () => {
  const { result, dueAt } = await walks.walk("1.001699", {
    answers: {
      "assess.address": { communeId: walks.ground.communeId, line: "12 phố Láng" },
      "assess.act": "first",
      "assess.kinds": ["movement"],
      "assess.needs": "Không tự đi lại được, cần người đỡ.",
      "assess.home": "yes",
      "assess.finding": "no",
    },
    officialFields: {
      "council.metOn": "2026-11-20",
      "council.minutes": "07/BB-HĐ",
      "council.kinds": ["movement", "sight"],
      "council.degree": "severe",
    },
  });
  expect(dueDay(dueAt)).toBe("2026-12-28");
  for (const words of ["TRẦN THỊ BÌNH", "Vận động, Nhìn", "Mức độ khuyết tật: Nặng", "07/BB-HĐ"]) expect(result.text).toContain(words);
});

test("1.001776: a monthly allowance for a severely disabled person, at the amount of the table", async () => {
  const { result, fee, dueAt } = await walks.walk("1.001776", {
    answers: {
      "allowance.act": "start",
      "allowance.group": "disabled",
      "allowance.degree": "most-severe",
      "allowance.poor": "no",
      ...payout,
    },
    officialFields: { "decided.amount": "1000000", "decided.from": "2026-12-01", "decided.review": "Đúng đối tượng." },
  });
  expect([fee, dueDay(dueAt)]).toEqual([0n, "2026-12-07"]);
  for (const words of ["TRẦN THỊ BÌNH", "1.000.000 đồng", "01/12/2026", "mức độ đặc biệt nặng"]) expect(result.text).toContain(words);
});

test("1.014027: a woman of seventy-six has the social pension; a young one has not", async () => {
  const answers = { "pension.act": "start", "pension.poor": "no", "pension.other": "0", ...payout };
  const { result } = await walks.walk("1.014027", {
    applicant: { fullName: "Phạm Thị Sen", dateOfBirth: "1950-02-03" },
    answers,
    officialFields: { "decided.amount": "500000", "decided.from": "2026-12-01" },
  });
  for (const words of ["PHẠM THỊ SEN", "500.000 đồng", "đủ 75 tuổi"]) expect(result.text).toContain(words);
  const young = walks.walk("1.014027", { answers });
  await expect(young).rejects.toMatchObject({
    code: "forms/incomplete",
    fields: expect.arrayContaining([expect.objectContaining({ path: "eligibility.old-enough" })]),
  });
});

test("1.001731: ten million for a funeral, in three working days", async () => {
  const { result, dueAt } = await walks.walk("1.001731", {
    answers: {
      "deceased.fullName": "Trần Văn Già",
      "deceased.personalNumber": "001045001234",
      "deceased.dateOfBirth": "1945-01-01",
      "deceased.diedOn": "2026-11-15",
      "deceased.group": "allowance",
      ...payout,
    },
    officialFields: { "decided.amount": "10000000" },
  });
  expect(dueDay(dueAt)).toBe("2026-11-26");
  for (const words of ["TRẦN THỊ BÌNH", "Trần Văn Già", "10.000.000 đồng"]) expect(result.text).toContain(words);
});

test("1.010833: a martyr's child confirmed as such", async () => {
  const { result, dueAt } = await walks.walk("1.010833", {
    answers: {
      "merit.fullName": "Trần Văn Hùng",
      "merit.group": "martyr",
      "merit.relation": "child",
      "merit.certificate": "TQGC-1234",
      "merit.purpose": "Nhập học",
    },
    officialFields: { "decided.basis": "Hồ sơ LS-0456" },
  });
  expect(dueDay(dueAt)).toBe("2026-11-30");
  for (const words of ["TRẦN THỊ BÌNH", "TRẦN VĂN HÙNG", "Con của người có công", "Liệt sĩ"]) expect(result.text).toContain(words);
});

test("1.010814: a certificate of merit issued again", async () => {
  const { result, dueAt } = await walks.walk("1.010814", {
    answers: { "reissue.paper": "merit", "reissue.why": "lost" },
    officialFields: { "decided.file": "NCC-000123", "decided.number": "CN-2026-77" },
  });
  expect(dueDay(dueAt)).toBe("2026-12-14");
  for (const words of ["TRẦN THỊ BÌNH", "CN-2026-77", "bị mất"]) expect(result.text).toContain(words);
});

test("1.014137: a health-insurance card of one who joins by household", async () => {
  const { agency, result, dueAt } = await walks.walk("1.014137", {
    answers: { "card.act": "first", "card.group": "household", "card.clinic": "Trạm Y tế phường Láng" },
    officialFields: { "issued.number": "0123456789", "issued.from": "2026-12-01", "issued.to": "2027-11-30" },
  });
  expect([agency.level, dueDay(dueAt)]).toEqual(["province", "2026-11-30"]);
  for (const words of ["TRẦN THỊ BÌNH", "Mức hưởng: 80%", "Trạm Y tế phường Láng", "30/11/2027"]) expect(result.text).toContain(words);
});

test("x.health-card-extension: a card the State pays for goes on for a year, decided by the node; another group's is refused at the form", async () => {
  const held = async (group: string) => {
    const by = await walks.aCitizen();
    const insured = { personId: by.actor.personId, personalNumber: String(by.values.personalNumber), fullName: "Trần Thị Bình" };
    const card = { entry: `T-${group}`, number: "0123456789", insured, group, share: 100, clinic: "Trạm Y tế phường Láng" };
    await walks.register({ registry: "health-insurance", values: { ...card, from: "2026-01-01", to: "2026-12-10" } });
    return by;
  };
  const { result } = await walks.walk("x.health-card-extension", { by: await held("elder") });
  for (const words of ["TRẦN THỊ BÌNH", "Trạm Y tế phường Láng", "11/12/2026"]) expect(result.text).toContain(words);
  const household = walks.walk("x.health-card-extension", { by: await held("household") });
  await expect(household).rejects.toMatchObject({ code: "forms/incomplete" });
});
