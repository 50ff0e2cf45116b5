import { type Decision, no, yes } from "@motlan/kernel";
import { parseInsuranceNumber } from "./insurance-number.ts";
import { parsePersonalNumber } from "./personal-number.ts";

declare const healthCard: unique symbol;
/**
 * Number of a health-insurance card (số thẻ bảo hiểm y tế). Cards printed until 31 March 2021 carry fifteen signs: two letters for the group of the insured, one
 * digit for the level of benefit (1 to 5), two for the province, then the ten digits of the social-insurance number. Later cards carry the ten digits alone.
 * The personal number does as well (NĐ 188/2025/NĐ-CP).
 */
export type HealthCard = string & { readonly [healthCard]: true };

export type HealthCardFault = "wrong-length" | "letters-wrong" | "level-wrong" | "digits-wrong" | "personal-number-wrong";

/** Reads a card number; spaces, dots and dashes are forgiven, small letters become capitals. */
export function parseHealthCard(text: string): Decision<HealthCard, HealthCardFault> {
  const signs = text.replace(/[\s.\-–]/g, "").toUpperCase();
  if (signs.length === 12 && /^\d+$/.test(signs)) return parsePersonalNumber(signs).ok ? read(signs) : no("personal-number-wrong");
  if (signs.length === 10) return parseInsuranceNumber(signs).ok ? read(signs) : no("digits-wrong");
  if (signs.length !== 15) return no("wrong-length", { count: signs.length });
  if (!/^[A-Z]{2}/.test(signs)) return no("letters-wrong");
  if (!/^..[1-5]/.test(signs)) return no("level-wrong");
  return /^...\d{12}$/.test(signs) && parseInsuranceNumber(signs.slice(5)).ok ? read(signs) : no("digits-wrong");
}

/** The social-insurance number within a card's number; none where the card is known by the personal number. */
export function insuranceNumberOf(card: HealthCard): string | undefined {
  return card.length === 12 ? undefined : card.slice(-10);
}

function read(signs: string): Decision<HealthCard, HealthCardFault> {
  return isHealthCard(signs) ? yes(signs) : no("wrong-length");
}

function isHealthCard(text: string): text is HealthCard {
  return /^([A-Z]{2}[1-5]\d{12}|\d{10}|\d{12})$/.test(text);
}
