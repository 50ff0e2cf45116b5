import { openWalks } from "@motlan/dossiers/testing";
import { afterAll, expect, test } from "vitest";
import { educationPack } from "./index.ts";

const walks = await openWalks({ versions: educationPack.procedures, registries: educationPack.registries });
afterAll(() => walks[Symbol.asyncDispose]());
const dueDay = (dueAt: Date | undefined) => dueAt?.toISOString().slice(0, 10);

test("3.000182: a child of eleven admitted to grade 6", async () => {
  const child = await walks.aCitizen({ fullName: "Trần Minh Khôi", sex: "male", dateOfBirth: "2015-03-08" });
  const { result, fee, dueAt, receipts } = await walks.walk("3.000182", {
    answers: {
      "child.fullName": "Trần Minh Khôi",
      "child.personalNumber": String(child.values.personalNumber),
      "child.dateOfBirth": "2015-03-08",
      "child.primary": "Tiểu học Láng Thượng",
      "child.finished": "yes",
      "school.first": "Trường Trung học cơ sở Láng Thượng",
      "school.priority": "none",
    },
    officialFields: {
      "admitted.school": "Trường Trung học cơ sở Láng Thượng",
      "admitted.class": "6A2",
      "admitted.from": "2026-12-01",
      "admitted.to": "2026-12-05",
    },
  });
  expect([fee, dueDay(dueAt)]).toEqual([0n, "2026-12-21"]);
  expect(Object.keys(receipts)).toContain("child.home");
  for (const words of ["TRẦN MINH KHÔI", "12 phố Láng", "6A2", "Láng Thượng", "Trần Thị Bình"]) expect(result.text).toContain(words);
});

test("1.012971: an independent preschool allowed after the papers and the place were seen side by side", async () => {
  const { result, dueAt, history } = await walks.walk("1.012971", {
    answers: {
      "school.name": "Lớp mẫu giáo Hoa Mai",
      "school.kind": "private",
      "school.address": { communeId: walks.ground.communeId, line: "8 ngõ Láng Trung" },
      "school.classes": "2",
      "school.children": "40",
      "school.area": "120",
      "school.teachers.0.fullName": "Lê Thị Cúc",
      "school.teachers.0.diploma": "Cao đẳng Sư phạm mầm non",
      "place.right": "rented",
      "money.amount": "500000000",
      "school.plan": "Hai lớp mẫu giáo, bán trú.",
    },
    officialFields: { "inspected.on": "2026-11-20", "inspected.capacity": "40", "inspected.finding": "Đủ điều kiện." },
  });
  expect(dueDay(dueAt)).toBe("2026-12-03");
  expect(history.length).toBeGreaterThan(5);
  for (const words of ["TRẦN THỊ BÌNH", "LỚP MẪU GIÁO HOA MAI", "Số trẻ tối đa: 40", "8 ngõ Láng Trung"])
    expect(result.text).toContain(words);
});
