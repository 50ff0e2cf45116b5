import { type Decision, isLocalDate, type LocalDate, no, yes } from "@motlan/kernel";
import { type AgencyCode, parseAgencyCode } from "./agency-code.ts";

/** Mã hồ sơ, read: who received it, on what day, and the how-manieth it was there that day (TT 01/2018/TT-VPCP art. 19). */
export interface DossierCode {
  readonly code: string;
  readonly agency: AgencyCode;
  readonly receivedOn: LocalDate;
  readonly counter: number;
}

/** The circular writes four digits. An agency that receives more than 9,999 a day goes on with five or six: ours, so that nobody is sent away. */
const LARGEST_COUNTER = 999_999;

/**
 * Composes `<agency code>-YYMMDD-XXXX`, with an agency code of either style.
 * @throws RangeError for a malformed agency code or a counter outside 1 to 999,999.
 */
export function makeDossierCode(from: { readonly agencyCode: string; readonly receivedOn: LocalDate; readonly counter: number }): string {
  const agency = parseAgencyCode(from.agencyCode);
  if (!agency.ok) throw new RangeError(`not an agency code: ${from.agencyCode}`);
  if (!Number.isInteger(from.counter) || from.counter < 1 || from.counter > LARGEST_COUNTER) {
    throw new RangeError(`no dossier number ${from.counter}`);
  }
  return `${agency.value.code}-${from.receivedOn.slice(2).replaceAll("-", "")}-${String(from.counter).padStart(4, "0")}`;
}

export function parseDossierCode(text: string): Decision<DossierCode, "not-a-dossier-code"> {
  const code = text.trim().toUpperCase();
  const [, agencyCode = "", year = "", month = "", day = "", number = ""] =
    /^(.+)-(\d{2})(\d{2})(\d{2})-(\d{4}|[1-9]\d{4,5})$/.exec(code) ?? [];
  const agency = parseAgencyCode(agencyCode);
  const receivedOn = `20${year}-${month}-${day}`;
  const counter = Number(number);
  if (!agency.ok || !isLocalDate(receivedOn) || counter < 1) return no("not-a-dossier-code", { code });
  return yes({ code, agency: agency.value, receivedOn, counter });
}
