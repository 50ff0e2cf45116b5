import { expect, test } from "vitest";
import { masked } from "./mask.ts";

test("codes, states and dates stay; names, numbers and words do not, however deep", () => {
  const body = {
    MaHoSo: "H26-1",
    ChuHoSo: "Trần Thị Bình",
    MaDoiTuong: "001190000001",
    TrangThaiHoSo: "4",
    TaiLieuNop: [{ TenTepDinhKem: "Bình.png" }],
    ToKhai: { a: 3 },
  };
  const said = masked(body);
  expect(said).toEqual({
    MaHoSo: "H26-1",
    ChuHoSo: "•••",
    MaDoiTuong: "•••",
    TrangThaiHoSo: "4",
    TaiLieuNop: [{ TenTepDinhKem: "•••" }],
    ToKhai: { a: "•••" },
  });
});
