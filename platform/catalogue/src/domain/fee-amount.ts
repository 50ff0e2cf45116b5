import type { Json } from "@motlan/kernel";
import type { Fee, LocalRate } from "./declaration/fee.ts";

/** The province's own rate of a fee that counts on a day ("2026-11-22"). */
export function rateOn({ rates = [] }: Fee, province: Json | undefined, on: string): LocalRate | undefined {
  return rates.find((rate) => rate.province === province && rate.from <= on && (rate.to === undefined || on <= rate.to));
}

/** What a fee's rule gave, as an amount: whole đồng, or none. */
export function wholeDong(json: Json): bigint | undefined {
  const text = String(json);
  return (typeof json === "number" || typeof json === "string") && /^\d{1,18}$/.test(text) ? BigInt(text) : undefined;
}
