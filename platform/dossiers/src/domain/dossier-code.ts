import { agencyCodeOn, makeDossierCode } from "@motlan/formats";
import type { LocalDate } from "@motlan/kernel";

/**
 * Mã hồ sơ as it is written on the day it is received: agency code in the format then in force, day, counter of the day (Circular 01/2018/TT-VPCP, article 19; codes of QĐ
 * 20/2020/QĐ-TTg since 15 September 2020; kept by Circular 03/2025/TT-VPCP as far as it could be read: unconfirmed).
 */
export function dossierCodeOn(from: { readonly agencyCode: string; readonly receivedOn: LocalDate; readonly counter: number }): string {
  return makeDossierCode({ ...from, agencyCode: agencyCodeOn(from.agencyCode, from.receivedOn) });
}
