import { openWalks } from "@motlan/dossiers/testing";
import { afterAll, expect, test } from "vitest";
import { labourPack } from "./index.ts";

const walks = await openWalks({ versions: labourPack.procedures });
afterAll(() => walks[Symbol.asyncDispose]());
const dueDay = (dueAt: Date | undefined) => dueAt?.toISOString().slice(0, 10);
const job = { "job.employer": "Công ty May Sông Hồng", "job.endedOn": "2026-10-31", "job.ending": "expired" };
const benefit = { ...job, "benefit.book": "0123456789", "benefit.paidMonths": "60" };

test("1.014748: five months at sixty per cent of the wage, in fifteen working days", async () => {
  const { agency, result, fee, dueAt } = await walks.walk("1.014748", {
    answers: {
      ...benefit,
      "benefit.wanted": "yes",
      "benefit.averageWage": "10000000",
      "benefit.region": "1",
      "payout.way": "account",
      "payout.account": "19031234567890",
      "payout.bank": "Vietcombank",
    },
    officialFields: { "decided.monthly": "6000000", "decided.months": "5", "decided.from": "2026-12-01" },
  });
  expect([agency.level, fee, dueDay(dueAt)]).toEqual(["province", 0n, "2026-12-14"]);
  for (const words of ["TRẦN THỊ BÌNH", "6.000.000 đồng", "từ ngày 01/12/2026 đến ngày 30/04/2027"]) expect(result.text).toContain(words);
});

test("1.014748: whoever does not want it keeps the months", async () => {
  const { result } = await walks.walk("1.014748", { answers: { ...benefit, "benefit.wanted": "no" } });
  expect(result.text).toContain("Bảo lưu thời gian đóng");
});

test("1.014746: advised and introduced within three working days", async () => {
  const { result, dueAt } = await walks.walk("1.014746", {
    answers: {
      "wanted.job": "Thợ may công nghiệp",
      "wanted.where": walks.ground.communeId,
      "wanted.skills": "Năm năm đứng chuyền may.",
      "advice.firstTime": "yes",
      ...job,
    },
    officialFields: {
      "given.on": "2026-11-20",
      "given.advice": "Hai nơi đang tuyển.",
      "given.employer": "Xưởng may An Bình",
      "given.position": "Thợ may",
    },
  });
  expect(dueDay(dueAt)).toBe("2026-11-26");
  for (const words of ["TRẦN THỊ BÌNH", "Xưởng may An Bình", "Thợ may công nghiệp"]) expect(result.text).toContain(words);
});

test("1.014199: an expert's permit of two years, in ten working days", async () => {
  const address = { communeId: walks.ground.communeId, line: "Tòa nhà số 5" };
  const { result, fee, dueAt } = await walks.walk("1.014199", {
    answers: {
      "organisation.name": "Công ty Ánh Dương",
      "organisation.taxCode": "0100109106",
      "organisation.office": address,
      "organisation.position": "Giám đốc",
      "worker.fullName": "John Smith",
      "worker.dateOfBirth": "1985-05-05",
      "worker.nationality": "Anh",
      "worker.passport": "GB1234567",
      "worker.passportTo": "2030-01-01",
      "worker.held": "no",
      "job.position": "expert",
      "job.title": "Kỹ sư trưởng",
      "job.form": "contract",
      "job.place": address,
      "job.from": "2026-12-15",
      "job.to": "2028-12-14",
      "job.why": "Vận hành dây chuyền mới nhập.",
    },
    officialFields: { "decided.from": "2026-12-15", "decided.to": "2028-12-14", "decided.need": "yes" },
  });
  expect([fee, dueDay(dueAt)]).toEqual([0n, "2026-12-07"]);
  for (const words of ["JOHN SMITH", "Chuyên gia", "14/12/2028", "Trần Thị Bình"]) expect(result.text).toContain(words);
});
