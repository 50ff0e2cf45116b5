import { localDate, newId } from "@motlan/kernel";
import { refusal, testDatabase } from "@motlan/kernel/testing";
import { findUnitByCode, listCommunes, loadPlaces } from "@motlan/places";
import { afterAll, expect, test } from "vitest";
import { findAgencyByCode, findAgencyOfPlace } from "../store/agencies.ts";
import { factsOfAgency } from "./facts-of-agency.ts";
import { findCompetentAgency } from "./find-competent-agency.ts";
import { listAgencies } from "./list-agencies.ts";
import { loadAgencies } from "./load-agencies.ts";

const db = await testDatabase();
afterAll(() => db[Symbol.asyncDispose]());
const on = localDate("2026-11-21");

test("the ministries and two whole provinces are entered once, with names, codes and competence", async () => {
  await loadPlaces(db.work());
  const hanoi = await findUnitByCode(db.work().db, "province", "01", on);
  const saigon = await findUnitByCode(db.work().db, "province", "79", on);
  const provinceIds = [hanoi?.id ?? "", saigon?.id ?? ""];
  const { added } = await loadAgencies(db.work(), { provinceIds });
  const communes = await listCommunes(db.work().db, hanoi?.id ?? "", on);
  expect(communes).toHaveLength(126);
  // Ministries; two committees with ten authorities each; communes with their police.
  expect(added).toBe(17 + 2 * (1 + 10) + 2 * (126 + 168));
  expect(await loadAgencies(db.work(), { provinceIds })).toEqual({ added: 0 });

  expect(await findAgencyByCode(db.work().db, "H26")).toMatchObject({
    name: { vi: "Ủy ban nhân dân thành phố Hà Nội", en: "People's Committee of Hà Nội City" },
    codeOrigin: "official",
  });
  expect(await findAgencyByCode(db.work().db, "H29")).toMatchObject({ codeOrigin: "before-2025" });
  expect(await findAgencyByCode(db.work().db, "G15")).toMatchObject({ name: { vi: "Bộ Tư pháp" }, level: "central" });

  const baDinh = communes.find((unit) => unit.name === "Ba Đình");
  expect(await findAgencyByCode(db.work().db, `H26.X${baDinh?.code}.CA`)).toMatchObject({
    name: { vi: "Công an phường Ba Đình", en: "Police of Ba Đình Ward" },
  });
  const agency = await findAgencyOfPlace(db.work().db, baDinh?.id ?? "", "civil-status", on);
  expect(agency).toMatchObject({
    name: { vi: "Ủy ban nhân dân phường Ba Đình", en: "People's Committee of Ba Đình Ward" },
    parentName: { vi: "Ủy ban nhân dân thành phố Hà Nội" },
    code: `H26.X${baDinh?.code}`,
    codeOrigin: "ours",
    bank: { holder: "UBND PHUONG BA DINH" },
  });
  expect((await listAgencies(db.work().db, { q: "phuong ba dinh", placeId: hanoi?.id, on })).map((row) => row.name.vi)).toEqual([
    "Công an phường Ba Đình",
    "Ủy ban nhân dân phường Ba Đình",
  ]);

  const at = { communeId: baDinh?.id ?? "", on };
  const asked = async (matter: string, level: "commune" | "province" | "ministry") =>
    (await findCompetentAgency(db.work().db, { ...at, matter, level }))?.name.vi;
  expect(await asked("residence", "commune")).toBe("Công an phường Ba Đình");
  expect(await asked("driving-licence", "province")).toBe("Công an thành phố Hà Nội");
  expect(await asked("enterprise", "province")).toBe("Sở Tài chính thành phố Hà Nội");
  expect(await asked("general", "ministry")).toMatch(/^Bộ|^Ngân hàng|^Thanh tra|^Văn phòng/);
  expect(await asked("driving-licence", "commune")).toBeUndefined();
  expect(await factsOfAgency(db.work().db, agency?.id ?? "", on)).toEqual({
    level: "commune",
    provinceCode: "01",
    communeCode: baDinh?.code,
  });
  const ministry = await findAgencyByCode(db.work().db, "G15");
  expect(await factsOfAgency(db.work().db, ministry?.id ?? "", on)).toEqual({ level: "central", provinceCode: null, communeCode: null });
});

test("a place that is no province of today is refused", async () => {
  expect(await refusal(loadAgencies(db.work(), { provinceIds: [newId()] }))).toBe("agencies/place-unknown");
});
