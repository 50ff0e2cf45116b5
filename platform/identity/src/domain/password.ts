import { type Decision, no, yes } from "@motlan/kernel";

const SHORTEST = 8;
const LONGEST = 128;

/** What a password must not be: short, endless, one sign repeated, the person's own number, date of birth in it or phone. No signs are prescribed (NIST SP 800-63B). */
export function decidePassword(
  password: string,
  known: { readonly personalNumber: string; readonly phone?: string },
): Decision<string, "password-weak"> {
  const bare = password.normalize("NFKC");
  const digits = bare.replace(/\D/g, "");
  const phone = known.phone?.slice(-9) ?? "";
  if ([...bare].length < SHORTEST || bare.length > LONGEST) return no("password-weak");
  if (new Set(bare).size < 3 || isRun(bare)) return no("password-weak");
  if (digits.includes(known.personalNumber) || (phone.length === 9 && digits.includes(phone))) return no("password-weak");
  return yes(bare);
}

/** "12345678", "abcdefgh" and their backward forms. */
function isRun(text: string): boolean {
  const steps = new Set([...text].slice(1).map((sign, index) => sign.charCodeAt(0) - text.charCodeAt(index)));
  return steps.size === 1 && (steps.has(1) || steps.has(-1));
}
