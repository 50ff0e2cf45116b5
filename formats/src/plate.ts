import { type Decision, no, yes } from "@motlan/kernel";
import { PLATE_PROVINCES } from "./data/plate-provinces.ts";

declare const plate: unique symbol;
/** Biển số xe as it is printed on one line: "30A-123.45" (car), "29B1-123.45" (motorcycle), "51LD-123.45", "80-011-NG-05" (TT 79/2024/TT-BCA). */
export type Plate = string & { readonly [plate]: true };

export type PlateFault = "unreadable" | "province-unknown" | "letter-unused" | "wrong-count";

/** Letters of no series: I, J, O, Q and W could be read as digits or are not of the alphabet used. */
const UNUSED = /[IJOQW]/;
const ABROAD = /^(\d{2})(\d{3})(NG|QT|CV|NN)(\d{2})$/;

/**
 * Reads a plate however it is separated. Written without a separator, a letter and five digits are a car's series and number, not a motorcycle's old one of four.
 * Military plates, which begin with letters, are none of these.
 */
export function parsePlate(text: string): Decision<Plate, PlateFault> {
  const parts = text
    .toUpperCase()
    .split(/[\s.\-–_]+/)
    .filter((part) => part !== "");
  const abroad = ABROAD.exec(parts.join(""));
  if (abroad !== null) return checked(abroad[1], "", [abroad[1], abroad[2], abroad[3], abroad[4]].join("-"));
  const [, province, series, number] = readSeparated(parts) ?? readTogether(parts.join("")) ?? [];
  if (province === undefined || series === undefined || number === undefined) return no("unreadable");
  if (number.length < 4 || number.length > 5) return no("wrong-count", { count: number.length });
  return checked(province, series, `${province}${series}-${number.length === 5 ? `${number.slice(0, 3)}.${number.slice(3)}` : number}`);
}

/** Where the plate comes from, by its first digits. */
export function plateProvince(written: Plate): string {
  return PLATE_PROVINCES.get(written.slice(0, 2)) ?? "";
}

/** "29-B1 123.45", "30A-123.45": the separator before the number tells where the series ends. */
function readSeparated(parts: readonly string[]): readonly string[] | undefined {
  const at = parts.findIndex((part) => /[A-ZĐ]/.test(part));
  const head = parts.slice(0, at + 1).join("");
  const number = parts.slice(at + 1).join("");
  const read = /^(\d{2})([A-ZĐ]{1,2}\d?)$/.exec(head);
  return read === null || !/^\d+$/.test(number) ? undefined : [head, read[1] ?? "", read[2] ?? "", number];
}

function readTogether(signs: string): readonly string[] | undefined {
  return /^(\d{2})([A-ZĐ]{1,2}\d(?=\d{5}$)|[A-ZĐ]{1,2})(\d+)$/.exec(signs) ?? undefined;
}

function checked(province: string | undefined, series: string, written: string): Decision<Plate, PlateFault> {
  if (province === undefined || !PLATE_PROVINCES.has(province)) return no("province-unknown", { province });
  if (UNUSED.test(series)) return no("letter-unused");
  return isPlate(written) ? yes(written) : no("unreadable");
}

function isPlate(text: string): text is Plate {
  return /^\d{2}([A-ZĐ]{1,2}\d?-(\d{3}\.\d{2}|\d{4})|-\d{3}-[A-Z]{2}-\d{2})$/.test(text);
}
