import { type Decision, type LocalDate, no, yes } from "@motlan/kernel";
import { PROVINCES_OF_NUMBERS } from "./data/provinces-of-numbers.ts";

declare const personalNumber: unique symbol;
/** Số định danh cá nhân: twelve digits `PPP G YY NNNNNN` (NĐ 137/2015 art. 13, TT 59/2021/TT-BCA art. 4). It has no check digit. */
export type PersonalNumber = string & { readonly [personalNumber]: true };

export type Sex = "male" | "female";

export interface PersonalNumberParts {
  /** Code of the province, or country, where the birth was registered. */
  readonly provinceCode: string;
  /** Name of the province at the time; absent when the birth was registered abroad. */
  readonly provinceName?: string;
  /** Codes above 100 stand for countries: such a number is accepted, and flagged. */
  readonly abroad: boolean;
  readonly sex: Sex;
  readonly yearOfBirth: number;
  readonly serial: string;
}

export type PersonalNumberFault = "not-twelve-digits" | "province-unknown" | "not-born-yet";

const FIRST_CENTURY = 1900;
/** People alive were born in the 20th or the 21st century, so the fourth digit is 0 to 3. */
const LAST_LIVING_DIGIT = 3;

/** Reads a personal number as a person types it (spaces and dots allowed). */
export function parsePersonalNumber(text: string): Decision<PersonalNumber, PersonalNumberFault> {
  const digits = text.replace(/[\s.]/g, "");
  if (!isTwelveDigits(digits)) return no("not-twelve-digits");
  const province = digits.slice(0, 3);
  if (!PROVINCES_OF_NUMBERS.has(province) && Number(province) <= 100) return no("province-unknown", { province });
  if (Number(digits.charAt(3)) > LAST_LIVING_DIGIT) return no("not-born-yet");
  return yes(digits);
}

export function personalNumberParts(number: PersonalNumber): PersonalNumberParts {
  const provinceCode = number.slice(0, 3);
  const generation = Number(number.charAt(3));
  const provinceName = PROVINCES_OF_NUMBERS.get(provinceCode);
  return {
    provinceCode,
    ...(provinceName === undefined ? {} : { provinceName }),
    abroad: provinceName === undefined,
    sex: generation % 2 === 0 ? "male" : "female",
    yearOfBirth: FIRST_CENTURY + Math.floor(generation / 2) * 100 + Number(number.slice(4, 6)),
    serial: number.slice(6),
  };
}

/** True when the number's century, year and sex are those of this person. */
export function personalNumberAgrees(number: PersonalNumber, person: { readonly bornOn: LocalDate; readonly sex: Sex }): boolean {
  const parts = personalNumberParts(number);
  return parts.sex === person.sex && parts.yearOfBirth === Number(person.bornOn.slice(0, 4));
}

/**
 * Composes a number. `provinceCode` is the three-digit code or the two-digit GSO one; `serial` is 0 to 999,999.
 * @throws RangeError when a part cannot stand in a number: this is for those who issue, not for input from outside.
 */
export function makePersonalNumber(from: {
  readonly provinceCode: string;
  readonly sex: Sex;
  readonly bornOn: LocalDate;
  readonly serial: number;
}): PersonalNumber {
  const year = Number(from.bornOn.slice(0, 4));
  if (year < FIRST_CENTURY || year > 2099) throw new RangeError(`no personal number for a birth in ${year}`);
  if (!Number.isInteger(from.serial) || from.serial < 0 || from.serial > 999_999) throw new RangeError("serial is 0 to 999999");
  const generation = Math.floor((year - FIRST_CENTURY) / 100) * 2 + (from.sex === "female" ? 1 : 0);
  const made = parsePersonalNumber(
    `${from.provinceCode.padStart(3, "0")}${generation}${from.bornOn.slice(2, 4)}${String(from.serial).padStart(6, "0")}`,
  );
  if (!made.ok) throw new RangeError(`cannot make a personal number: ${made.why}`);
  return made.value;
}

function isTwelveDigits(text: string): text is PersonalNumber {
  return /^\d{12}$/.test(text);
}
