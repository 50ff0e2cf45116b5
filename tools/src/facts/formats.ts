import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Type } from "typebox";
import { readJson, writeText } from "./table.ts";

const Province = Type.Object({ cccdCode: Type.String({ pattern: "^0\\d{2}$" }), name: Type.String() });
const Bank = Type.Object({
  code: Type.String(),
  shortName: Type.String(),
  name: Type.String(),
  bin: Type.String(),
  swift: Type.Union([Type.String(), Type.Null()]),
  vietqr: Type.Number(),
});

/** Writes the province codes that stand in personal numbers. */
export function writeProvincesOfNumbers(from: string, file: string): string {
  const provinces = readJson(join(from, "admin", "provinces_63.json"), Type.Array(Province));
  writeText(
    file,
    [
      "/** The 63 provinces as they were when the numbers were given out (TT 07/2016/TT-BCA, annex 1). A number keeps the code of a province that has merged since. */",
      "export const PROVINCES_OF_NUMBERS: ReadonlyMap<string, string> = new Map([",
      ...provinces.map(({ cccdCode, name }) => `  ${JSON.stringify([cccdCode, name]).replace(",", ", ")},`),
      "]);",
    ].join("\n"),
  );
  return `formats: ${provinces.length} provinces of personal numbers`;
}

/** Writes the banks that have a NAPAS number, under the notice that the file already carries. */
export function writeBanks(from: string, file: string): string {
  const banks = readJson(join(from, "payments", "banks_napas_bin.json"), Type.Array(Bank)).filter(({ bin }) => bin !== "");
  const [notice = ""] = readFileSync(file, "utf8").split("export const");
  writeText(
    file,
    [
      `${notice}export const BANK_ROWS = [`,
      ...banks.map(
        ({ bin, code, swift, vietqr, shortName, name }) => `  ${JSON.stringify([bin, code, swift ?? "", vietqr === 1, shortName, name])},`,
      ),
      "] as const satisfies readonly (readonly [bin: string, code: string, swift: string, transfers: boolean, shortName: string, name: string])[];",
    ].join("\n"),
  );
  return `formats: ${banks.length} banks`;
}
