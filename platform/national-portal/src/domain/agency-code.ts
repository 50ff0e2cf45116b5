import { agencyCodeOn, NEW_AGENCY_CODES_FROM } from "@motlan/formats";

export { agencyCodeOn };

/** True where both name one agency, each in whichever format. */
export function isSameAgencyCode(one: string, other: string): boolean {
  return agencyCodeOn(one, NEW_AGENCY_CODES_FROM) === agencyCodeOn(other, NEW_AGENCY_CODES_FROM);
}
