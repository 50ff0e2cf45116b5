import { openWalks } from "@motlan/dossiers/testing";
import { afterAll, expect, test } from "vitest";
import { landPack } from "./index.ts";

const walks = await openWalks({ versions: landPack.procedures, registries: landPack.registries });
afterAll(() => walks[Symbol.asyncDispose]());
const dueDay = (dueAt: Date | undefined) => dueAt?.toISOString().slice(0, 10);
const parcel = {
  "parcel.certificate": "BK 123456",
  "parcel.number": "128",
  "parcel.sheet": "15",
  "parcel.commune": walks.ground.communeId,
  "parcel.address": "Tổ 5, Phường Láng",
  "parcel.area": "100",
  "parcel.purpose": "home-urban",
  "parcel.remote": "no",
};
const officialFields = { "legal.finding": "Đủ điều kiện.", "map.area": "102", "issued.certificate": "DA 000777" };

test("1.012783: a spoilt certificate in five working days, and a survey the next time in fifteen", async () => {
  const by = await walks.aCitizen({ fullName: "Đỗ Thị Ngân" });
  const { agency, result, fee, dueAt } = await walks.walk("1.012783", {
    by,
    answers: { ...parcel, "exchange.why": "spoilt" },
    officialFields,
  });
  expect([agency.level, fee, dueDay(dueAt)]).toEqual(["province", 0n, "2026-11-30"]);
  for (const words of ["ĐỖ THỊ NGÂN", "DA 000777", "102", "Cấp đổi từ giấy số BK 123456"]) expect(result.text).toContain(words);

  const again = await walks.walk("1.012783", {
    by,
    answers: { "parcel.commune": walks.ground.communeId, "parcel.remote": "no", "exchange.why": "survey" },
    officialFields: { ...officialFields, "issued.certificate": "DA 000778" },
  });
  expect(dueDay(again.dueAt)).toBe("2026-12-14");
  expect(Object.keys(again.receipts)).toContain("parcel.certificate");
  expect(again.result.text).toContain("Cấp đổi từ giấy số DA 000777");
});

test("1.012784: a parcel split in two, in twelve working days", async () => {
  const { result, dueAt } = await walks.walk("1.012784", {
    answers: {
      ...parcel,
      "division.act": "split",
      "division.parts.0.area": "60",
      "division.parts.0.user": "Trần Thị Bình",
      "division.parts.1.area": "40",
      "division.parts.1.user": "Trần Văn Em",
      "division.road": "yes",
    },
    officialFields,
  });
  expect(dueDay(dueAt)).toBe("2026-12-09");
  for (const words of ["TRẦN THỊ BÌNH", "Tách thành 2 thửa"]) expect(result.text).toContain(words);
});

test("1.012753: an organisation's land registered with its first certificate, in twenty working days", async () => {
  const address = { communeId: walks.ground.communeId, line: "Khu Đồng Xa" };
  const { agency, result, dueAt } = await walks.walk("1.012753", {
    answers: {
      "organisation.name": "Hợp tác xã Láng Hạ",
      "organisation.taxCode": "0100109106",
      "organisation.office": address,
      "organisation.position": "Giám đốc",
      "land.place": address,
      "parcel.area": "1500",
      "land.purpose": "business",
      "land.origin": "allocated",
      "land.since": "2004-07-01",
      "land.certificate": "yes",
      "land.remote": "no",
      "land.defence": "no",
    },
    officialFields: { ...officialFields, "map.area": "1496" },
  });
  expect([agency.level, dueDay(dueAt)]).toEqual(["commune", "2026-12-21"]);
  for (const words of ["HỢP TÁC XÃ LÁNG HẠ", "1496", "Nhà nước giao đất", "Trần Thị Bình"]) expect(result.text).toContain(words);
});
