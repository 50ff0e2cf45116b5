import { type JsonObject, may, type Official, type Text } from "@motlan/kernel";

/** A dossier in minutes of handing over, with the papers that go with it. */
export interface TransferLine {
  readonly dossierId: string;
  readonly n: number;
  readonly code: string;
  readonly title: Text;
  readonly applicant: string;
  /** The papers given, originals above all, in the giver's words. */
  readonly papers: string;
  /** What the taker found otherwise. */
  readonly difference: string | null;
}

/** Minutes of handing dossiers over (biên bản giao nhận hồ sơ). */
export interface Transfer {
  readonly id: string;
  readonly agencyId: string;
  readonly toAgencyId: string;
  readonly toAgency: Text;
  /** The unit of the taking agency, in words; empty for none. */
  readonly toUnit: string;
  /** Who alone may take it; null: whoever is at the desk there. */
  readonly toOfficial: string | null;
  readonly note: string;
  readonly state: "given" | "taken" | "declined" | "withdrawn";
  readonly givenAt: Date;
  readonly givenBy: string;
  /** The giver's signature. */
  readonly giver: JsonObject;
  readonly endedAt: Date | null;
  readonly taker: JsonObject | null;
  readonly reason: string | null;
  readonly documentId: string | null;
  readonly revision: number;
}

/** Whoever gave does not take; one named takes alone. */
export function mayTake(
  official: Official,
  { toAgencyId, toOfficial, givenBy }: Pick<Transfer, "toAgencyId" | "toOfficial" | "givenBy">,
): boolean {
  if (!may(official, "dossiers.read", toAgencyId) || official.officialId === givenBy) return false;
  return toOfficial === null || toOfficial === official.officialId;
}
