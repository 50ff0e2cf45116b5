import { type Decision, no, yes } from "@motlan/kernel";

declare const addressCode: unique symbol;
/** Mã địa chỉ of a building or a dwelling: ours, since how an official one is built was not found. "7K3F-9Q2X-A": eight signs and one that checks them. */
export type AddressCode = string & { readonly [addressCode]: true };

export type AddressCodeFault = "wrong-length" | "unknown-sign" | "check-wrong";

/** Thirty-one signs, a prime: I, L, O, S and U are left out, since they are read as others. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRTVWXYZ";
/** Every weight differs from the others: one wrong sign, or any two that changed places, is found. */
const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9];
const READ_AS: Readonly<Record<string, string>> = { I: "1", L: "1", O: "0", S: "5", U: "V" };

/** How many codes there are. */
export const ADDRESS_CODES = SIGNS.length ** WEIGHTS.length;

/** Reads a code as somebody typed it: small letters, spaces, and signs that look like others. */
export function parseAddressCode(text: string): Decision<AddressCode, AddressCodeFault> {
  const signs = [...text.toUpperCase().replace(/[\s.-]/g, "")].map((sign) => READ_AS[sign] ?? sign);
  if (signs.length !== WEIGHTS.length + 1) return no("wrong-length");
  if (signs.some((sign) => !SIGNS.includes(sign))) return no("unknown-sign");
  const body = signs.slice(0, WEIGHTS.length).join("");
  const whole = written(body);
  return signs.at(-1) === checkSign(body) && isAddressCode(whole) ? yes(whole) : no("check-wrong");
}

/** The code of that number, from 0 on. Numbers beside each other give codes that are not alike, so that one does not lead to the next. */
export function addressCodeOf(number: number): AddressCode {
  // A step that shares no factor with the count goes through every code once.
  let rest = Number((BigInt(number) * STEP) % BigInt(ADDRESS_CODES));
  let body = "";
  for (const _ of WEIGHTS) {
    body = `${SIGNS.charAt(rest % SIGNS.length)}${body}`;
    rest = Math.floor(rest / SIGNS.length);
  }
  const whole = written(body);
  if (!isAddressCode(whole)) throw new RangeError("no such number");
  return whole;
}

const STEP = 526_582_346_017n;

export function isAddressCode(text: string): text is AddressCode {
  const bare = text.replaceAll("-", "");
  return PATTERN.test(text) && bare.at(-1) === checkSign(bare.slice(0, WEIGHTS.length));
}

const PATTERN = new RegExp(`^[${SIGNS}]{4}-[${SIGNS}]{4}-[${SIGNS}]$`);

function checkSign(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * SIGNS.indexOf(body.charAt(place)), 0);
  return SIGNS.charAt((SIGNS.length - (sum % SIGNS.length)) % SIGNS.length);
}

function written(body: string): string {
  return `${body.slice(0, 4)}-${body.slice(4)}-${checkSign(body)}`;
}
