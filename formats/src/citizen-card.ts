import { type Decision, type LocalDate, no, yes } from "@motlan/kernel";
import { parseDateParts } from "./dates.ts";
import { normalName } from "./names.ts";
import { type PersonalNumber, parsePersonalNumber, personalNumberAgrees, type Sex } from "./personal-number.ts";

/** What the QR code of a citizen card says (mã QR trên thẻ căn cước công dân, thẻ căn cước). It is read off the card and proves nothing: registries do. */
export interface CitizenCard {
  readonly number: PersonalNumber;
  /** The former nine-digit number (số CMND), where the card names one. */
  readonly formerNumber?: string;
  readonly fullName: string;
  readonly bornOn: LocalDate;
  readonly sex: Sex;
  readonly residence: string;
  readonly issuedOn?: LocalDate;
}

export type CitizenCardFault = "not-a-card" | "number-wrong" | "name-missing" | "birth-wrong" | "sex-wrong" | "number-disagrees";

const SEXES: Readonly<Record<string, Sex>> = { nam: "male", nữ: "female", nu: "female", male: "male", female: "female" };
/** Number, former number, name, birth, sex, residence, day of issue; cards since July 2024 add fields, which are left unread. */
const FIELDS = 7;

/**
 * Reads the text of the code, as a hand reader types it: fields parted by `|`, days as DDMMYYYY. A number that contradicts the sex or the year of birth beside it
 * is refused: the code was read wrong or is no card's.
 */
export function parseCitizenCard(text: string): Decision<CitizenCard, CitizenCardFault> {
  const fields = text
    .normalize("NFC")
    .trim()
    .split("|")
    .map((field) => field.trim());
  if (fields.length < FIELDS) return no("not-a-card");
  const [typed = "", former = "", name = "", birth = "", sexWord = "", residence = "", issued = ""] = fields;
  const number = parsePersonalNumber(typed);
  if (!number.ok) return no("number-wrong");
  if (!/\p{L}/u.test(name)) return no("name-missing");
  const bornOn = dayOf(birth);
  if (bornOn === undefined) return no("birth-wrong");
  const sex = SEXES[sexWord.toLowerCase()];
  if (sex === undefined) return no("sex-wrong");
  if (!personalNumberAgrees(number.value, { bornOn, sex })) return no("number-disagrees");
  const issuedOn = dayOf(issued);
  return yes({
    ...{ number: number.value, fullName: normalName(name), bornOn, sex, residence },
    ...(/^\d{9}$/.test(former) && { formerNumber: former }),
    ...(issuedOn !== undefined && { issuedOn }),
  });
}

/** The text of a card's code: for demo people, and to try what reads it. */
export function writeCitizenCard(card: CitizenCard): string {
  const sex = card.sex === "male" ? "Nam" : "Nữ";
  const issued = card.issuedOn === undefined ? "" : digitsOf(card.issuedOn);
  return [card.number, card.formerNumber ?? "", card.fullName, digitsOf(card.bornOn), sex, card.residence, issued].join("|");
}

/** What was typed or scanned at the counter: a card's code, or the twelve digits alone. */
export function parseCardOrNumber(
  text: string,
): Decision<{ readonly number: PersonalNumber; readonly card?: CitizenCard }, CitizenCardFault> {
  if (text.includes("|")) {
    const card = parseCitizenCard(text);
    return card.ok ? yes({ number: card.value.number, card: card.value }) : card;
  }
  const number = parsePersonalNumber(text);
  return number.ok ? yes({ number: number.value }) : no("number-wrong");
}

function dayOf(text: string): LocalDate | undefined {
  const [, day = "", month = "", year = ""] = /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? [];
  const parsed = parseDateParts({ day, month, year });
  return parsed.ok ? parsed.value : undefined;
}

function digitsOf(date: LocalDate): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${day}${month}${year}`;
}
