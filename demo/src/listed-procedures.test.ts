import { expect, test } from "vitest";
import { listedProcedures } from "./listed-procedures.ts";
import { PROCEDURES } from "./packs.ts";

test("the portal lists what is declared here under a national code, each once, and nothing of ours", () => {
  const listed = listedProcedures();
  const codes = listed.map(({ MaTTHC }) => MaTTHC);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of ["2.000635", "3.000722", "2.002913"]) expect(codes).toContain(code);
  expect(codes.filter((code) => code.startsWith("x."))).toEqual([]);
  expect(codes).toHaveLength(PROCEDURES.filter(({ code }) => !code.startsWith("x.")).length);
  expect(listed.find(({ MaTTHC }) => MaTTHC === "2.000635")).toMatchObject({ TenLinhVuc: "Hộ tịch", MaLinhVuc: "G15-TP07" });
});
