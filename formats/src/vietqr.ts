import { type Decision, no, yes } from "@motlan/kernel";
import { crc16 } from "./crc16.ts";
import { withoutDiacritics } from "./fold.ts";

/** A transfer order as a VietQR code carries it. `amount` is đồng; without it the payer types the sum. */
export interface VietQr {
  readonly bin: string;
  readonly account: string;
  readonly amount?: bigint;
  readonly purpose?: string;
  /** Whether `account` is an account number (the default) or a card number. */
  readonly to?: "account" | "card";
}

export type VietQrFault = "malformed" | "crc-wrong" | "not-vietqr";

const NAPAS = "A000000727";
const DONG = "704";
const SERVICE = { account: "QRIBFTTA", card: "QRIBFTTC" } as const;
/** Template 62 holds at most 99 signs, four of which name the purpose. Bank apps show 25 of them for sure. */
const LONGEST_PURPOSE = 95;

/**
 * Writes the payload of a VietQR code (EMVCo merchant-presented QR, NAPAS profile). Diacritics of the purpose are dropped: banks' systems carry ASCII.
 * @throws RangeError for a part that the format cannot carry.
 */
export function vietQr(order: VietQr): string {
  if (!/^\d{6}$/.test(order.bin)) throw new RangeError("a bank's BIN has six digits");
  if (!/^[0-9A-Za-z]{1,19}$/.test(order.account)) throw new RangeError("an account has 1 to 19 letters and digits");
  if (order.amount !== undefined && (order.amount < 1n || order.amount > 9_999_999_999_999n)) throw new RangeError("amount out of range");
  const purpose = withoutDiacritics(order.purpose ?? "").trim();
  if (!/^[ -~]*$/.test(purpose) || purpose.length > LONGEST_PURPOSE) throw new RangeError("purpose has at most 95 ASCII signs");
  const account = field("00", order.bin) + field("01", order.account);
  const beforeCrc = [
    field("00", "01"),
    field("01", order.amount === undefined ? "11" : "12"),
    field("38", field("00", NAPAS) + field("01", account) + field("02", SERVICE[order.to ?? "account"])),
    field("53", DONG),
    order.amount === undefined ? "" : field("54", String(order.amount)),
    field("58", "VN"),
    purpose === "" ? "" : field("62", field("08", purpose)),
    "6304",
  ].join("");
  return beforeCrc + crc16(beforeCrc);
}

/** Reads a VietQR payload; other EMVCo codes (VNPAY's, say) are refused as `not-vietqr`. */
export function parseVietQr(text: string): Decision<VietQr, VietQrFault> {
  const fields = readFields(text);
  if (fields?.get("00") !== "01") return no("malformed");
  if (!/6304[0-9A-F]{4}$/i.test(text) || crc16(text.slice(0, -4)) !== text.slice(-4).toUpperCase()) return no("crc-wrong");
  const napas = readFields(fields.get("38") ?? "");
  if (napas?.get("00") !== NAPAS) return no("not-vietqr");
  const receiver = readFields(napas.get("01") ?? "");
  const bin = receiver?.get("00");
  const account = receiver?.get("01");
  const amount = fields.get("54");
  if (!bin || !account || (amount !== undefined && !/^\d{1,13}$/.test(amount))) return no("malformed");
  const purpose = readFields(fields.get("62") ?? "")?.get("08");
  return yes({
    bin,
    account,
    to: napas.get("02") === SERVICE.card ? "card" : "account",
    ...(amount === undefined ? {} : { amount: BigInt(amount) }),
    ...(purpose === undefined ? {} : { purpose }),
  });
}

function field(id: string, value: string): string {
  return `${id}${String(value.length).padStart(2, "0")}${value}`;
}

function readFields(text: string): ReadonlyMap<string, string> | undefined {
  const fields = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    const head = /^(\d{2})(\d{2})$/.exec(text.slice(at, at + 4));
    const [, id = "", length = ""] = head ?? [];
    const end = at + 4 + Number(length);
    if (!head || end > text.length || fields.has(id)) return undefined;
    fields.set(id, text.slice(at + 4, end));
    at = end;
  }
  return fields;
}
