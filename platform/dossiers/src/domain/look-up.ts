/**
 * How often a dossier may be looked up without an account. The limits are ours: four digits must take years to guess, which five an hour do not, and a commune's
 * office shares one address.
 */
export const LOOK_UP_LIMITS = {
  address: { most: 40, withinMs: 900_000 },
  code: { most: 5, withinMs: 3_600_000 },
  day: { most: 12, withinMs: 86_400_000 },
} as const;

/** Fewer digits are guessed too soon. */
export const FEWEST_DIGITS = 4;

/** What was typed, as codes are written: upper case, no spaces. */
export function tidyCode(typed: string): string {
  return typed.normalize("NFC").replace(/\s+/g, "").toUpperCase();
}

/** The last digits of the phone, as typed with spaces or dots; nothing where there are too few or too many. */
export function lastDigits(typed: string): string | undefined {
  const digits = typed.replace(/\D/g, "").replace(/^84(?=\d{9}$)/, "0");
  return digits.length >= FEWEST_DIGITS && digits.length <= 15 ? digits : undefined;
}
