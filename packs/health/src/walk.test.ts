import { openWalks } from "@motlan/dossiers/testing";
import { afterAll, expect, test } from "vitest";
import { healthPack } from "./index.ts";

const walks = await openWalks({ versions: healthPack.procedures, registries: healthPack.registries });
afterAll(() => walks[Symbol.asyncDispose]());
const dueDay = (dueAt: Date | undefined) => dueAt?.toISOString().slice(0, 10);
const address = { communeId: walks.ground.communeId, line: "55 Nguyễn Chí Thanh" };
const organisation = {
  "organisation.name": "Phòng khám Tâm Đức",
  "organisation.taxCode": "0100109106",
  "organisation.office": address,
  "organisation.position": "Giám đốc",
  "facility.address": address,
};
const someone = (group: string, fullName: string) => ({
  [`${group}.0.fullName`]: fullName,
  [`${group}.0.licence`]: "001234/HNO-GPHN",
  [`${group}.0.scope`]: "Nội khoa",
  [`${group}.0.hours`]: "Thứ Hai đến thứ Sáu, 8 giờ đến 17 giờ",
});

test("1.012278: a polyclinic licensed after papers and place were seen, for the fee of its kind", async () => {
  const { agency, result, fee, dueAt, order } = await walks.walk("1.012278", {
    answers: {
      ...organisation,
      ...someone("staff", "Bùi Văn Khoa"),
      "facility.case": "new",
      "facility.name": "Phòng khám đa khoa Tâm Đức",
      "facility.kind": "polyclinic",
      "facility.hours": "Hằng ngày, 7 giờ đến 20 giờ",
      "facility.charity": "no",
      "facility.state": "no",
      "head.fullName": "Bùi Văn Khoa",
      "head.licence": "001234/HNO-GPHN",
      "head.years": "12",
    },
    officialFields: {
      "papers.finding": "Hồ sơ đủ.",
      "inspected.on": "2026-11-20",
      "inspected.minutes": "15/BB-SYT",
      "inspected.scope": "Nội, nhi, xét nghiệm",
      "issued.licence": "0077/HNO-GPHĐ",
    },
  });
  expect([agency.level, fee, order?.state, dueDay(dueAt)]).toEqual(["province", 2_850_000n, "paid", "2027-01-11"]);
  for (const words of ["TÂM ĐỨC", "BÙI VĂN KHOA", "0077/HNO-GPHĐ", "Nội, nhi, xét nghiệm", "Trần Thị Bình"])
    expect(result.text).toContain(words);
});

test("1.012275: a practitioner joins, in five working days; with the licence, in fifty", async () => {
  const joined = await walks.walk("1.012275", {
    answers: { ...organisation, ...someone("joined", "Lưu Thị Nga"), "practice.case": "join", "facility.licence": "0077/HNO-GPHĐ" },
    officialFields: { "compared.finding": "Không trùng giờ." },
  });
  expect([joined.fee, dueDay(joined.dueAt)]).toEqual([0n, "2026-11-30"]);
  for (const words of ["Lưu Thị Nga", "Nội khoa", "Trần Thị Bình"]) expect(joined.result.text).toContain(words);
  const waiting = await walks.walk("1.012275", {
    answers: { ...organisation, ...someone("joined", "Lưu Thị Nga"), "practice.case": "with-licence" },
    officialFields: { "compared.finding": "Không trùng giờ." },
  });
  expect(dueDay(waiting.dueAt)).toBe("2027-01-11");
  expect(waiting.result.text).toContain("đang chờ cấp");
});
