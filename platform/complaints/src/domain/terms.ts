import type { ComplaintTerms } from "@motlan/formats";

export { type ComplaintTerms as Terms, complaintTermsOn as termsOn, endOfTerm, type Instance } from "@motlan/formats";

/** How long a complaint may take once it is taken up. */
export function daysToDecide(terms: ComplaintTerms, { complex, remote }: { readonly complex: boolean; readonly remote: boolean }): number {
  if (remote) return complex ? terms.remoteComplex : terms.remote;
  return complex ? terms.complex : terms.decide;
}
