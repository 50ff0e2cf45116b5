import { join } from "node:path";
import { Type } from "typebox";
import { oneLine, readCsv, readJson, writeTable } from "./table.ts";

const OldProvince = Type.Object({ code: Type.String(), name: Type.String(), type: Type.String(), newProvinceCode: Type.String() });
const NewProvince = Type.Object({
  code: Type.String(),
  name: Type.String(),
  fullName2025: Type.String(),
  fullName2026: Type.String(),
  mergedFrom: Type.Array(Type.String()),
  lat: Type.Number(),
  lon: Type.Number(),
});
const District = Type.Object({ code: Type.String(), name: Type.String(), type: Type.String(), provinceCode: Type.String() });
const OldCommune = Type.Object({ code: Type.String(), name: Type.String(), type: Type.String(), districtCode: Type.String() });
const NewCommune = Type.Object({
  code: Type.String(),
  name: Type.String(),
  type: Type.String(),
  type2026: Type.String(),
  provinceCode: Type.String(),
  lat: Type.Number(),
  lon: Type.Number(),
});

const BEFORE = [
  "Đơn vị hành chính trước ngày 01/07/2025: danh mục của Cục Thống kê theo QĐ 124/2004/QĐ-TTg, đọc ngày 18/07/2025 (trạng thái từ 01/03/2025).",
];
const SINCE = [
  "Đơn vị hành chính từ ngày 01/07/2025: NQ 202/2025/QH15; mã theo QĐ 19/2025/QĐ-TTg. Tọa độ là điểm nằm trong địa bàn, không phải trụ sở.",
];
const NOTICE = "Xem NOTICE.md về nguồn. Tệp do tools/src/facts viết ra; đừng sửa bằng tay.";

/** The day the two-tier local government began and the districts ended. */
const MERGER = "2025-07-01";
/** The day Đồng Nai became a city under the central government (NQ 30/2026/QH16; NQ 237/NQ-UBTVQH16). */
const DONG_NAI_CITY = "2026-04-30";

/** Writes the divisions of the country, before and after 1 July 2025, and how the old became the new. */
export function writePlaces(from: string, to: string): string {
  const folder = join(from, "admin");
  const before = readJson(join(folder, "provinces_63.json"), Type.Array(OldProvince));
  const since = readJson(join(folder, "provinces_34.json"), Type.Array(NewProvince));
  const districts = readJson(join(folder, "districts_696.json"), Type.Array(District));
  const oldCommunes = readJson(join(folder, "communes_10035.json"), Type.Array(OldCommune));
  const communes = readJson(join(folder, "communes_3321.json"), Type.Array(NewCommune));
  writeProvinces(to, before, since);
  writeTable(
    join(to, "districts.tsv"),
    [...BEFORE, NOTICE],
    ["code", "province", "type", "name"],
    districts.map((unit) => [unit.code, unit.provinceCode, unit.type, unit.name]),
  );
  writeTable(
    join(to, "communes-before.tsv"),
    [...BEFORE, NOTICE],
    ["code", "district", "type", "name"],
    oldCommunes.map((unit) => [unit.code, unit.districtCode, unit.type, unit.name]),
  );
  writeTable(
    join(to, "communes-since.tsv"),
    [...SINCE, NOTICE],
    ["code", "province", "type", "name", "lat", "lon"],
    communes.map((unit) => [unit.code, unit.provinceCode, unit.type, unit.name, unit.lat, unit.lon]),
  );
  writeTable(
    join(to, "designations.tsv"),
    ["Đơn vị đổi loại mà vẫn là đơn vị ấy: Đồng Nai thành thành phố, 10 xã thành phường (NQ 30/2026/QH16; NQ 237/NQ-UBTVQH16).", NOTICE],
    ["level", "code", "on", "type", "name"],
    [
      ["province", "75", DONG_NAI_CITY, "Thành phố", "Đồng Nai"],
      ...communes
        .filter((unit) => unit.type2026 !== unit.type)
        .map((unit) => ["commune", unit.code, DONG_NAI_CITY, unit.type2026, unit.name]),
    ],
  );
  const successions = writeSuccessions(folder, to, before);
  return `places: ${before.length}/${districts.length}/${oldCommunes.length} before, ${since.length}/${communes.length} since, ${successions} successions`;
}

/** A province that took in no other went on as it was: one row without end. The others ended, and a new one began, often under an old code. */
function writeProvinces(to: string, before: readonly Province[], since: readonly Successor[]): void {
  const unchanged = new Map(since.filter((unit) => unit.mergedFrom.length === 1).map((unit) => [unit.code, unit]));
  const old = before.map((unit) => {
    const same = unchanged.get(unit.code);
    const type = unit.type.startsWith("Thành phố") ? "Thành phố" : "Tỉnh";
    return [unit.code, "-", same ? "-" : MERGER, type, unit.name, same?.lat ?? "-", same?.lon ?? "-"];
  });
  const merged = since
    .filter((unit) => !unchanged.has(unit.code))
    .map((unit) => {
      const [, type = "", name = ""] = /^(Tỉnh|Thành phố) (.+)$/.exec(oneLine(unit.fullName2025)) ?? [];
      return [unit.code, MERGER, "-", type, name, unit.lat, unit.lon];
    });
  writeTable(
    join(to, "provinces.tsv"),
    [...BEFORE, ...SINCE, NOTICE],
    ["code", "from", "to", "type", "name", "lat", "lon"],
    [...old, ...merged],
  );
}

interface Province {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly newProvinceCode: string;
}

interface Successor {
  readonly code: string;
  readonly fullName2025: string;
  readonly mergedFrom: readonly string[];
  readonly lat: number;
  readonly lon: number;
}

/** One row an old unit; several new codes mean that it was split. Island districts had no communes and became one themselves. */
function writeSuccessions(folder: string, to: string, provinces: readonly Province[]): number {
  const becomes = new Map<string, string[]>();
  for (const row of readCsv(join(folder, "commune_mapping_2025.csv"))) {
    const old = row.oldCommuneCode ? `commune\t${row.oldCommuneCode}` : `district\t${row.oldDistrictCode ?? ""}`;
    becomes.set(old, [...(becomes.get(old) ?? []), row.newCommuneCode ?? ""]);
  }
  const rows = [...becomes].map(([old, news]) => [...old.split("\t"), news.join("|")]);
  const merged = new Set(
    provinces.filter((unit) => unit.code !== unit.newProvinceCode).flatMap((unit) => [unit.code, unit.newProvinceCode]),
  );
  const provinceRows = provinces.filter((unit) => merged.has(unit.code)).map((unit) => ["province", unit.code, unit.newProvinceCode]);
  writeTable(
    join(to, "successions.tsv"),
    [
      "Đơn vị cũ thành đơn vị mới ngày 01/07/2025 (NQ 202/2025/QH15 và các nghị quyết sắp xếp cấp xã năm 2025), đọc ngày 17/07/2025.",
      NOTICE,
    ],
    ["level", "code", "newCodes"],
    [...provinceRows, ...rows],
  );
  return provinceRows.length + rows.length;
}
