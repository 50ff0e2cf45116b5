import { type Decision, no, yes } from "@motlan/kernel";

declare const mobileNumber: unique symbol;
/** A Vietnamese mobile number in the international form, `+84` and nine digits. */
export type MobileNumber = string & { readonly [mobileNumber]: true };

declare const emailAddress: unique symbol;
/** An e-mail address whose domain is written small. Whether it receives anything, only a message can tell. */
export type EmailAddress = string & { readonly [emailAddress]: true };

/** Reads a mobile number as people write it: "0912 345 678", "+84 912.345.678", "84912345678". Landlines are refused: they get no SMS. */
export function parseMobile(text: string): Decision<MobileNumber, "not-a-mobile"> {
  const bare = text.replace(/[\s.()-]/g, "").replace(/^(\+84|0084|84(?=\d{9}$)|0)/, "");
  const written = `+84${bare}`;
  return isMobile(written) ? yes(written) : no("not-a-mobile");
}

/** As it is said at home: `0912 345 678`. */
export function formatMobile(number: MobileNumber): string {
  return `0${number.slice(3, 6)} ${number.slice(6, 9)} ${number.slice(9)}`;
}

export function parseEmail(text: string): Decision<EmailAddress, "not-an-email"> {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf("@");
  const written = `${trimmed.slice(0, at)}@${trimmed.slice(at + 1).toLowerCase()}`;
  return at > 0 && isEmail(written) ? yes(written) : no("not-an-email");
}

/** Since 2018 mobile numbers have nine digits after the country code and begin with 3, 5, 7, 8 or 9. */
function isMobile(text: string): text is MobileNumber {
  return /^\+84[35789]\d{8}$/.test(text);
}

function isEmail(text: string): text is EmailAddress {
  if (text.length > 254 || text.indexOf("@") > 64) return false;
  return /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/.test(
    text,
  );
}
