import { withoutDiacritics } from "@motlan/formats";
import { type LocalDate, localDate, type Text } from "@motlan/kernel";
import type { Agency, BankAccount, CodeOrigin, Matter } from "./agency.ts";
import type { AuthorityRow } from "./data/authorities.ts";
import { MINISTRIES, PROVINCE_CODES } from "./data/level-one-codes.ts";

/** The day of the two-level local government: the communes and provinces of today begin with it. */
export const SINCE = localDate("2025-07-01");
/** No bank bears this number, so that a payment code of the demo leads no real money anywhere. */
export const DEMO_BANK_BIN = "970499";

/** Giờ làm việc, as `formats` reckons deadlines. */
const HOURS: Text = {
  vi: "Thứ Hai đến thứ Sáu, 7:30–11:30 và 13:00–17:00; nhận hồ sơ đến 15:00 để tính trong ngày",
  en: "Monday to Friday, 7:30–11:30 and 13:00–17:00; what is handed in until 15:00 counts for the same day",
};

/** What a commune's committee is asked for since 1 July 2025. `general`: whatever no declaration of its own covers (ours). */
export const COMMUNE_MATTERS: readonly Matter[] = [
  "civil-status",
  "certification",
  "feedback",
  "household-business",
  "social-protection",
  "merit",
  "land",
  "construction",
  "education",
  "infrastructure",
  "general",
];
export const PROVINCE_MATTERS: readonly Matter[] = ["feedback", "general"];
/** Each ministry for what is of its level and has no declaration of its own: the applicant says which (ours). */
export const MINISTRY_MATTERS: readonly Matter[] = ["general"];

/** A unit of `places`, as far as an agency is named by it. */
export interface Unit {
  readonly id: string;
  readonly code: string;
  readonly type: string;
  readonly name: string;
}

/** The People's Committee of a province (Ủy ban nhân dân cấp tỉnh). */
export function provinceCommittee(id: string, unit: Unit): Agency {
  const known = PROVINCE_CODES[unit.code];
  const origin: CodeOrigin = known === undefined ? "ours" : known.merged ? "before-2025" : "official";
  return {
    id,
    kind: "province-committee",
    level: "province",
    name: committeeName(unit),
    code: known?.code ?? `X${unit.code}`,
    codeOrigin: origin,
    placeId: unit.id,
    period: { from: SINCE },
    hours: HOURS,
  };
}

/** The People's Committee of a commune (Ủy ban nhân dân cấp xã). No official code is known: ours is the province's with X and the unit's code. */
export function communeCommittee(id: string, unit: Unit, province: Agency, provinceUnit: Unit): Agency {
  return {
    id,
    kind: "commune-committee",
    level: "commune",
    name: committeeName(unit),
    code: `${province.code}.X${unit.code}`,
    codeOrigin: "ours",
    placeId: unit.id,
    parentId: province.id,
    period: { from: SINCE },
    address: `${unit.type} ${unit.name}, ${provinceUnit.type} ${provinceUnit.name}`,
    hours: HOURS,
    bank: demoAccount(unit),
  };
}

/** An authority beside the committee of the same place (Công an xã, Sở Tài chính…), under our code: the committee's with its mark. */
export function authorityBeside(id: string, committee: Agency, { mark, name }: AuthorityRow, unit: Unit, parentId: string): Agency {
  const { kind: _, codeOrigin: __, ...rest } = committee;
  return {
    ...rest,
    ...{
      id,
      kind: "other",
      name: name(placeName(unit)),
      code: `${committee.code}.${mark}`,
      codeOrigin: "ours",
      parentId,
    },
    bank: demoAccount(unit),
  };
}

/** The ministries, in the order of their codes; `idOf` gives each its id. */
export function ministries(idOf: (code: string) => string): readonly Agency[] {
  return MINISTRIES.map(([code, vi, en, codeOrigin]) => ({
    id: idOf(code),
    kind: "ministry",
    level: "central",
    name: { vi, en },
    code,
    codeOrigin,
    period: { from: ministryFrom(codeOrigin) },
  }));
}

/** The two new ministries were made on 1 March 2025; the others are older than our facts. */
function ministryFrom(origin: "official" | "ours"): LocalDate {
  return origin === "ours" ? localDate("2025-03-01") : localDate("2020-09-15");
}

const TYPES_IN_ENGLISH: Readonly<Record<string, string>> = {
  Phường: "Ward",
  Xã: "Commune",
  "Đặc khu": "Special Zone",
  Tỉnh: "Province",
  "Thành phố": "City",
};

function committeeName(unit: Unit): Text {
  const { vi, en } = placeName(unit);
  return { vi: `Ủy ban nhân dân ${vi}`, en: `People's Committee of ${en}` };
}

/** As it stands behind the name of an authority: "phường Cầu Giấy", "Cầu Giấy Ward". */
function placeName({ type, name }: Unit): Text {
  const english = /^\d/.test(name) ? `${TYPES_IN_ENGLISH[type] ?? type} ${name}` : `${name} ${TYPES_IN_ENGLISH[type] ?? ""}`.trim();
  return { vi: `${type.toLowerCase()} ${name}`, en: english };
}

/** An invented account: 99 and the unit's code, in the name of the committee as banks write it. */
function demoAccount(unit: Unit): BankAccount {
  return {
    bin: DEMO_BANK_BIN,
    number: `99${unit.code.padStart(8, "0")}`,
    holder: withoutDiacritics(`UBND ${unit.type} ${unit.name}`).toUpperCase(),
  };
}
