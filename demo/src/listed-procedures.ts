import { isProcedureCode } from "@motlan/formats";
import { PROCEDURES } from "./packs.ts";

/** A procedure as the national portal lists it (LayDanhSachTTHC). */
export interface ListedProcedure {
  readonly MaTTHC: string;
  readonly TenTTHC: string;
  readonly MaLinhVuc?: string;
  readonly TenLinhVuc: string;
}

/** Codes of fields that are known; the others are left out, not invented. */
const FIELDS: Readonly<Record<string, string>> = { "Hộ tịch": "G15-TP07" };

/** What the stand-in for the portal lists: the procedures declared here that bear a national code, by the declarations themselves. */
export function listedProcedures(): readonly ListedProcedure[] {
  const national = PROCEDURES.filter(({ code }) => isProcedureCode(code));
  return national.map(({ code, title, field }) => {
    const fieldCode = FIELDS[field.vi];
    return { MaTTHC: code, TenTTHC: title.vi, TenLinhVuc: field.vi, ...(fieldCode !== undefined && { MaLinhVuc: fieldCode }) };
  });
}
