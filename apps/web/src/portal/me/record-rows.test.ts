import { expect, test } from "vitest";
import { recordRows } from "./record-rows.ts";

test("a record is read in words: dates, sexes, people and lists under their own names, in the order one reads; the machine's ids stay away", () => {
  const rows = recordRows(
    "civil-status",
    {
      dateOfBirth: "1990-05-01",
      sex: "female",
      fullName: "Trần Thị Bình",
      entry: "birth/1",
      mother: { fullName: "Lê Thị Hoa" },
      digital: true,
      declarant: { relation: "mother", fullName: "Lê Thị Hoa" },
      spouses: [{ personId: "x", dateOfBirth: "1990-05-01", fullName: "Trần Thị Bình" }, { fullName: "Lê Văn Ba" }],
      plate: "29A-123.45",
      notYetNamed: 3,
    },
    "vi",
  );
  expect(rows.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    "Họ, chữ đệm, tên: Trần Thị Bình",
    "Giới tính: Nữ",
    "Ngày sinh: 01/05/1990",
    "Mẹ – họ, chữ đệm, tên: Lê Thị Hoa",
    "Bên kết hôn 1 – họ, chữ đệm, tên: Trần Thị Bình",
    "Bên kết hôn 1 – ngày sinh: 01/05/1990",
    "Bên kết hôn 2 – họ, chữ đệm, tên: Lê Văn Ba",
    "Người đi khai – họ, chữ đệm, tên: Lê Thị Hoa",
    "Người đi khai – quan hệ với người được khai: Mẹ",
    "Biển số xe: 29A-123.45",
    "Đã số hóa: Có",
    "notYetNamed: 3",
  ]);
});

test("a whole address makes its parts superfluous", () => {
  const residence = { communeId: "x", communeCode: "1", line: "12 Láng", text: "12 Láng, Phường Láng" };
  expect(recordRows("population", { residence }, "vi").map(({ value }) => value)).toEqual(["12 Láng, Phường Láng"]);
});

test("what a procedure wrote as a code is read in the words of that registry", () => {
  const say = (registry: string) => recordRows(registry, { group: "child" }, "vi").map(({ value }) => value);
  expect(["health-insurance", "social-benefits", "library"].map(say)).toEqual([
    ["Trẻ em dưới 6 tuổi"],
    ["Con của người đơn thân nghèo đang nuôi con"],
    ["child"],
  ]);
});

test("text that stands as it is recorded is known from what is said in the page's own language", () => {
  const values = { fullName: "Lê Văn Ba", sex: "female", dateOfBirth: "1990-05-01", personId: "x", number: "001190000001", digital: true };
  const rows = recordRows("civil-status", values, "en");
  expect(rows.filter(({ asRecorded }) => asRecorded).map(({ value }) => value)).toEqual(["Lê Văn Ba"]);
  expect(rows).toHaveLength(5);
});
