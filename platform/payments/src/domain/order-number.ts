const PREFIX = "ML";

/** An order's number: nine digits and their check digit (ISO 7064, MOD 11,10), which notices every single wrong digit and nearly every swap. */
export function makeOrderNumber(nineDigits: number): string {
  if (!Number.isInteger(nineDigits) || nineDigits < 0 || nineDigits > 999_999_999) throw new RangeError("nine digits make an order number");
  const digits = String(nineDigits).padStart(9, "0");
  return `${digits}${checkDigit(digits)}`;
}

export function isOrderNumber(text: string): boolean {
  return /^\d{10}$/.test(text) && checkDigit(text.slice(0, 9)) === Number(text.slice(9));
}

export function codeOf(number: string): string {
  return `${PREFIX}${number}`;
}

/**
 * The order a transfer's content names, if any. Banks put their own words around it, change case and break long words, so letters and digits may
 * stand apart; a number that fails its check digit is none.
 */
export function findOrderNumber(content: string): string | undefined {
  for (const found of content.matchAll(/(?<![A-Z0-9])ML((?:[\s.-]?\d){10})(?!\d)/gi)) {
    const number = (found[1] ?? "").replace(/\D/g, "");
    if (isOrderNumber(number)) return number;
  }
  return undefined;
}

function checkDigit(digits: string): number {
  let product = 10;
  for (const digit of digits) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10;
}
